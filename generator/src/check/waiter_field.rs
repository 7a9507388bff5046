//! What a waiter looks at is not in the response, or cannot have the values that it waits for.
//!
//! `field` leads from the top of the response's body through objects to a string that is no secret. The values of `is` and
//! `fails` are values of its set, if it has a closed or open one; each stands there once.
//!
//! Bad:
//!
//! ```yaml
//! waiters:
//!   - {name: attached, description: It is attached., field: port.state, is: [NORMAL], fails: [NORMAL, BROKEN]}
//! ```
//!
//! Good:
//!
//! ```yaml
//! waiters:
//!   - {name: attached, description: It is attached., field: port.state, is: [NORMAL], fails: [ERROR]}
//! ```
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Field, TypeExpr, ValueSetKind, Waiter, WireName};
use crate::source::Located;

pub(super) static RULE: Rule = Rule {
    code: "T0225",
    name: "waiter-field",
    manual: include_str!("waiter_field.rs"),
};

use super::follow::{Through, in_responses};
use super::view::View;
use super::words::{did_you_mean, quoted, type_words};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in &view.operations {
        for waiter in &operation.operation.waiters {
            values_twice(waiter, sink);
            let Some(path) = &waiter.field else { continue };
            match in_responses(view, operation, path, Through::Objects) {
                Err(lost) => {
                    let lost_at = Diagnostic::error(&RULE, path.span, lost.message);
                    sink.push(lost_at.maybe_help(lost.help));
                }
                Ok(Some(field)) => {
                    readable(path, field, sink);
                    known(waiter, field, sink);
                }
                Ok(None) => {}
            }
        }
    }
}

fn values_twice(waiter: &Waiter, sink: &mut Sink) {
    let mut seen = HashMap::new();
    for value in waiter.values() {
        if let Some(first) = seen.insert(value.as_str(), value.span) {
            let message = format!("the waiter names {} twice", quoted(value));
            sink.push(Diagnostic::error(&RULE, value.span, message).also(first, "the first time"));
        }
    }
}

fn readable(path: &Located<Vec<WireName>>, field: &Field, sink: &mut Sink) {
    let message = match &field.ty.value {
        TypeExpr::String if field.secret => String::from("this leads to a secret"),
        TypeExpr::String => return,
        other => format!(
            "this leads to {}, but must lead to a string",
            type_words(other)
        ),
    };
    sink.push(Diagnostic::error(&RULE, path.span, message).also(field.ty.span, "its type"));
}

fn known(waiter: &Waiter, field: &Field, sink: &mut Sink) {
    let Some(set) = &field.constraints.value.values else {
        return;
    };
    if *set.kind == ValueSetKind::Suggested {
        return;
    }
    let names = || set.values.iter().map(|named| named.value.as_str());
    for value in waiter.values() {
        if !names().any(|name| name == value.as_str()) {
            let name = quoted(field.name.as_str());
            let message = format!("{} is no value of {name}", quoted(value));
            let help = did_you_mean(value, names());
            sink.push(
                Diagnostic::error(&RULE, value.span, message)
                    .also(set.span, "its values")
                    .maybe_help(help),
            );
        }
    }
}
