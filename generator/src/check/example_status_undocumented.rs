//! An example shows a status that the operation does not document.
//!
//! A status of an example response stands in `responses`, in `dry_run`, or with the `errors`.
//!
//! Bad:
//!
//! ```yaml
//! responses:
//!   - {status: 200, description: The port.}
//! examples:
//!   - response: {status: 201}
//! ```
//!
//! Good:
//!
//! ```yaml
//! responses:
//!   - {status: 201, description: The port.}
//! examples:
//!   - response: {status: 201}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::Operation;

use super::view::View;

pub(super) static RULE: Rule = Rule {
    code: "T0402",
    name: "example-status-undocumented",
    manual: include_str!("example_status_undocumented.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        let known = documented(operation);
        for response in operation
            .examples
            .iter()
            .filter_map(|example| example.response.as_ref())
        {
            if known.contains(&response.status.value) {
                continue;
            }
            let message = format!(
                "the example shows status {}, which is not documented",
                response.status.value
            );
            let help = if response.status.value < 300 {
                "add it to `responses`"
            } else {
                "add it to `errors`"
            };
            sink.push(Diagnostic::error(&RULE, response.status.span, message).help(help));
        }
    }
}

fn documented(operation: &Operation) -> Vec<u16> {
    let responses = operation
        .responses
        .iter()
        .map(|response| response.status.value);
    let dry_run = operation.dry_run.iter().map(|dry_run| dry_run.status.value);
    let errors = operation
        .errors
        .iter()
        .filter_map(|error| error.status.as_ref());
    responses
        .chain(dry_run)
        .chain(errors.map(|status| status.value))
        .collect()
}
