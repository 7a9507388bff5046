//! A path has the same parameter twice.
//!
//! Both places would get the same value, which no page means; one of the names is a slip.
//!
//! Bad:
//!
//! ```yaml
//! path: /v3/ports/{id}/tags/{id}
//! ```
//!
//! Good:
//!
//! ```yaml
//! path: /v3/ports/{port_id}/tags/{tag_id}
//! ```
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::rows::path_names;
use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0208",
    name: "duplicate-path-parameter",
    manual: include_str!("duplicate_path_parameter.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        let mut seen = HashMap::new();
        for name in path_names(operation) {
            let Some(first) = seen.insert(name.as_str(), name.span) else {
                continue;
            };
            let message = format!("the path has the parameter {} twice", quoted(name.as_str()));
            sink.push(Diagnostic::error(&RULE, name.span, message).also(first, "the first one"));
        }
    }
}
