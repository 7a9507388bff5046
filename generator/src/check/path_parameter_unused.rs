//! A row among the path parameters is not in the path.
//!
//! There is no place to send it. Either the path lacks `{name}`, or the row belongs to the query or the body.
//!
//! Bad:
//!
//! ```yaml
//! path: /v3/ports
//! path_parameters:
//!   rows:
//!     - {name: port_id, type: string, required: true, description: The port.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! path: /v3/ports/{port_id}
//! path_parameters:
//!   rows:
//!     - {name: port_id, type: string, required: true, description: The port.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::rows::{path_names, path_rows};
use super::view::View;
use super::words::{did_you_mean, quoted};

pub(super) static RULE: Rule = Rule {
    code: "T0206",
    name: "path-parameter-unused",
    manual: include_str!("path_parameter_unused.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        let names: Vec<&str> = path_names(operation).map(|name| name.as_str()).collect();
        for row in path_rows(operation) {
            if names.contains(&row.name.as_str()) {
                continue;
            }
            let message = format!("the path has no parameter {}", quoted(row.name.as_str()));
            sink.push(
                Diagnostic::error(&RULE, row.name.span, message)
                    .also(operation.path.span, "the path")
                    .maybe_help(did_you_mean(row.name.as_str(), names.iter().copied())),
            );
        }
    }
}
