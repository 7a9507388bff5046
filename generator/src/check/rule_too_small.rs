//! A rule between fields names fewer than two fields, or the same one twice.
//!
//! A rule about one field says nothing about others: what it wants is `required: true`, or nothing at all.
//!
//! Bad:
//!
//! ```yaml
//! rules:
//!   - {exactly_one_of: [subnet_id]}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rules:
//!   - {exactly_one_of: [subnet_id, network_id]}
//! ```
use std::collections::HashMap;

pub(super) static RULE: Rule = Rule {
    code: "T0212",
    name: "rule-too-small",
    manual: include_str!("rule_too_small.rs"),
};

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::CrossFieldRule;

use super::view::View;
use super::words::quoted;

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for rule in view.tables.iter().flat_map(|table| table.rules) {
        one_rule(rule, sink);
    }
}

fn one_rule(rule: &CrossFieldRule, sink: &mut Sink) {
    let mut seen = HashMap::new();
    for name in rule.kind.fields() {
        let Some(first) = seen.insert(name.as_str(), name.span) else {
            continue;
        };
        let message = format!("the rule names {} twice", quoted(name.as_str()));
        sink.push(Diagnostic::error(&RULE, name.span, message).also(first, "the first time"));
    }
    let names = rule.kind.fields();
    if names.len() < 2 {
        let span = names.first().map_or(rule.span, |name| name.span);
        sink.push(
            Diagnostic::error(&RULE, span, "a rule between fields needs two of them")
                .help("name the other fields, or write `required: true` at the field"),
        );
    }
}
