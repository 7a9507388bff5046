//! An operation has no response.
//!
//! A call needs to know which status means success, and whether a body comes with it.
//!
//! Bad:
//!
//! ```yaml
//! responses: []
//! ```
//!
//! Good:
//!
//! ```yaml
//! responses:
//!   - {status: 204, description: It was removed.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

pub(super) static RULE: Rule = Rule {
    code: "T0215",
    name: "no-success-response",
    manual: include_str!("no_success_response.rs"),
};

use super::view::View;
use super::words::quoted;

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        if operation.responses.is_empty() {
            let id = &operation.id;
            let message = format!("{} has no response", quoted(id.as_str()));
            sink.push(
                Diagnostic::error(&RULE, id.span, message)
                    .help("say under `responses` with which status it succeeds"),
            );
        }
    }
}
