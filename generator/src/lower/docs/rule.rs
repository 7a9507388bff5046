//! Rules between fields in words.

use serde_json::Value as Json;

use crate::model::{CrossFieldRule, RuleKind, WireName};
use crate::source::Located;

use super::escape::code;
use super::sentence;

/// What each rule demands, with what the spec says of it.
pub(super) fn sentences(rules: &[CrossFieldRule]) -> Vec<String> {
    rules.iter().map(one).collect()
}

fn one(rule: &CrossFieldRule) -> String {
    let demand = demand(&rule.kind);
    match &rule.description {
        Some(text) => format!("{demand} {}", sentence(text)),
        None => demand,
    }
}

fn demand(kind: &RuleKind) -> String {
    match kind {
        RuleKind::AtMostOneOf(names) => format!("At most one of {}.", list(names)),
        RuleKind::ExactlyOneOf(names) => format!("Exactly one of {}.", list(names)),
        RuleKind::AtLeastOneOf(names) => format!("At least one of {}.", list(names)),
        RuleKind::RequiredTogether(names) => format!("All or none of {}.", list(names)),
        RuleKind::RequiredWhen {
            field,
            when,
            equals,
        } => format!(
            "{} is required when {} is {}.",
            code(field.as_str()),
            code(when.as_str()),
            value(equals)
        ),
    }
}

fn list(names: &[Located<WireName>]) -> String {
    let names: Vec<String> = names.iter().map(|name| code(name.as_str())).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

fn value(json: &Json) -> String {
    json.as_str().map_or_else(|| code(&json.to_string()), code)
}
