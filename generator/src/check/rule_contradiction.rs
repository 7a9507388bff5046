//! A rule between fields can never be kept, or always is.
//!
//! A field that is required (or `fixed`, and so sent always) cannot be one of several of which only one may stand; a rule
//! that asks for it again says nothing. A field cannot be required when another one has a value that it cannot have. Two
//! fields cannot be required together and forbidden together.
//!
//! Bad:
//!
//! ```yaml
//! rows:
//!   - {name: subnet_id, type: string, required: true, description: The subnet.}
//!   - {name: network_id, type: string, description: The network.}
//! rules:
//!   - {exactly_one_of: [subnet_id, network_id]}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rows:
//!   - {name: subnet_id, type: string, description: The subnet.}
//!   - {name: network_id, type: string, description: The network.}
//! rules:
//!   - {exactly_one_of: [subnet_id, network_id]}
//! ```
use std::collections::HashSet;

pub(super) static RULE: Rule = Rule {
    code: "T0213",
    name: "rule-contradiction",
    manual: include_str!("rule_contradiction.rs"),
};

use serde_json::Value as Json;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{CrossFieldRule, RuleKind, WireName};
use crate::source::Located;

use super::conform::{self, Direction, Reader};
use super::view::{Table, View};
use super::words::{quoted, shown};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for table in &view.tables {
        for rule in table.rules {
            one_rule(view, table, &rule.kind, sink);
        }
        together_and_apart(table.rules, sink);
    }
}

fn one_rule(view: &View<'_>, table: &Table<'_>, kind: &RuleKind, sink: &mut Sink) {
    let what = match kind {
        RuleKind::AtMostOneOf(_) | RuleKind::ExactlyOneOf(_) => {
            "so no other of these can ever be sent"
        }
        RuleKind::AtLeastOneOf(_) => "so the rule is always kept",
        RuleKind::RequiredTogether(_) => "so all of these are",
        RuleKind::RequiredWhen {
            field,
            when,
            equals,
        } => {
            always(table, field, "so the rule says nothing", sink);
            impossible_value(view, table, when, equals, sink);
            return;
        }
    };
    for name in kind.fields() {
        always(table, name, what, sink);
    }
}

/// Reports a field that is always there.
fn always(table: &Table<'_>, name: &Located<WireName>, what: &str, sink: &mut Sink) {
    let Some(field) = table.field(name.as_str()) else {
        return;
    };
    if !field.required && field.fixed.is_none() {
        return;
    }
    let state = if field.required {
        "required"
    } else {
        "fixed, and so sent always"
    };
    let message = format!("{} is {state}, {what}", quoted(name.as_str()));
    sink.push(
        Diagnostic::error(&RULE, name.span, message)
            .also(field.name.span, "the field")
            .help("remove it from the rule, or from what is required"),
    );
}

fn impossible_value(
    view: &View<'_>,
    table: &Table<'_>,
    when: &WireName,
    equals: &Located<Json>,
    sink: &mut Sink,
) {
    let Some(field) = table.field(when.as_str()) else {
        return;
    };
    let reader = Reader {
        view,
        scope: table.scope,
        direction: Direction::Request,
    };
    let scalar = matches!(
        equals.value,
        Json::String(_) | Json::Number(_) | Json::Bool(_)
    );
    let name = quoted(when.as_str());
    let message = if scalar {
        match conform::field(reader, equals, field).into_iter().next() {
            Some(breach) => format!("{name} can never have this value: it {}", breach.sentence),
            None => return,
        }
    } else {
        format!(
            "{name} cannot be compared with {}: only a string, a number or a boolean can",
            shown(equals)
        )
    };
    sink.push(Diagnostic::error(&RULE, equals.span, message).also(field.name.span, "the field"));
}

/// Reports two fields that one rule joins and another one keeps apart.
fn together_and_apart(rules: &[CrossFieldRule], sink: &mut Sink) {
    let apart = rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::AtMostOneOf(names) | RuleKind::ExactlyOneOf(names) => Some(names),
        _ => None,
    });
    let apart: Vec<HashSet<&str>> = apart
        .map(|names| names.iter().map(|name| name.as_str()).collect())
        .collect();
    for rule in rules {
        let RuleKind::RequiredTogether(names) = &rule.kind else {
            continue;
        };
        for set in &apart {
            let mut both = names.iter().filter(|name| set.contains(name.as_str()));
            if let (Some(first), Some(second)) = (both.next(), both.next()) {
                report_both(first, second, sink);
            }
        }
    }
}

fn report_both(first: &Located<WireName>, second: &Located<WireName>, sink: &mut Sink) {
    let (one, other) = (quoted(first.as_str()), quoted(second.as_str()));
    let message = format!("{one} and {other} are required together, and another rule forbids both");
    sink.push(Diagnostic::error(&RULE, second.span, message));
}
