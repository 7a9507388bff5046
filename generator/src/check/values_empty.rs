//! A set of values names none, or `any_of` has fewer than two alternatives.
//!
//! A closed set without values allows nothing; an open one says nothing. One alternative is no choice: its constraints
//! belong to the row itself.
//!
//! Bad:
//!
//! ```yaml
//! - {name: state, type: string, values: {set: closed, names: []}, description: The state.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: state, type: string, values: {set: closed, names: [{value: ACTIVE}]}, description: The state.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::view::View;

pub(super) static RULE: Rule = Rule {
    code: "T0306",
    name: "values-empty",
    manual: include_str!("values_empty.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for value in &view.values {
        if let Some(set) = &value.constraints.values
            && set.value.values.is_empty()
        {
            let diagnostic = Diagnostic::error(&RULE, set.span, "the set of values names none");
            sink.push(diagnostic.help("name the values of the page, or remove the set"));
        }
        if let Some(any_of) = &value.constraints.any_of
            && any_of.len() < 2
        {
            let diagnostic =
                Diagnostic::error(&RULE, any_of.span, "`any_of` needs two alternatives");
            sink.push(diagnostic.help("write the constraints of a single one at the row itself"));
        }
    }
}
