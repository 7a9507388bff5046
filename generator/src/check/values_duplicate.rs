//! A set of values names one twice.
//!
//! Bad:
//!
//! ```yaml
//! values: {set: closed, names: [{value: ACTIVE}, {value: ACTIVE}]}
//! ```
//!
//! Good:
//!
//! ```yaml
//! values: {set: closed, names: [{value: ACTIVE}, {value: DOWN}]}
//! ```
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0307",
    name: "values-duplicate",
    manual: include_str!("values_duplicate.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for set in view
        .values
        .iter()
        .filter_map(|value| value.constraints.values.as_ref())
    {
        let mut seen = HashMap::new();
        for value in set.value.values.iter().map(|named| &named.value) {
            let Some(first) = seen.insert(value.as_str(), value.span) else {
                continue;
            };
            let message = format!("the set names {} twice", quoted(value));
            sink.push(Diagnostic::error(&RULE, value.span, message).also(first, "the first time"));
        }
    }
}
