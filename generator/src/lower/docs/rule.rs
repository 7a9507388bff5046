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

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tabella_runtime::Checker;

    use super::*;
    use crate::source::Span;

    fn located<T>(value: T) -> Located<T> {
        Located::new(value, Span::default())
    }

    /// What the runtime says of a value that breaks the rule, in a call as `emit` writes it.
    fn limit(kind: &RuleKind) -> String {
        let mut at = Checker::new();
        let fields = |set: bool| -> Vec<(&str, bool)> {
            let fields = kind.fields().into_iter();
            fields.map(|name| (name.as_str(), set)).collect()
        };
        match kind {
            RuleKind::AtMostOneOf(_) => at.at_most_one_of(&fields(true)),
            RuleKind::ExactlyOneOf(_) => at.exactly_one_of(&fields(false)),
            RuleKind::AtLeastOneOf(_) => at.at_least_one_of(&fields(false)),
            RuleKind::RequiredTogether(_) => {
                let mut fields = fields(false);
                fields[0].1 = true;
                at.required_together(&fields);
            }
            RuleKind::RequiredWhen {
                field,
                when,
                equals,
            } => {
                let equals = equals.as_str().map_or(equals.to_string(), str::to_owned);
                at.required_when(field.as_str(), false, when.as_str(), true, &equals);
            }
        }
        let error = at.finish().unwrap_err();
        error.violations()[0].limit().to_owned()
    }

    /// A sentence of the documentation as a violation says it: behind `expected`, and without `and` in lists.
    fn of_a_violation(kind: &RuleKind) -> String {
        let documented = one(&CrossFieldRule {
            kind: kind.clone(),
            description: None,
            span: Span::default(),
        });
        let documented = documented.trim_end_matches('.').replace(" and ", ", ");
        if let RuleKind::RequiredWhen { field, .. } = kind {
            let is_required = format!("`{}` is required when ", field.as_str());
            return documented.replace(&is_required, "a value, since ");
        }
        let (first, rest) = documented.split_at(1);
        first.to_lowercase() + rest
    }

    #[test]
    fn the_documentation_says_what_a_violation_says() {
        let names = ["a", "b_c", "d"].map(|name| located(WireName::new(name)));
        let when = |equals| RuleKind::RequiredWhen {
            field: names[0].clone(),
            when: names[1].clone(),
            equals: located(equals),
        };
        for kind in [
            RuleKind::AtMostOneOf(names.to_vec()),
            RuleKind::ExactlyOneOf(names.to_vec()),
            RuleKind::AtLeastOneOf(names[..2].to_vec()),
            RuleKind::RequiredTogether(names.to_vec()),
            when(json!("steel")),
            when(json!(5)),
            when(json!(true)),
        ] {
            assert_eq!(of_a_violation(&kind), limit(&kind));
        }
    }
}
