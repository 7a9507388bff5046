//! A path parameter is not required.
//!
//! A path with a hole in it is another path. This holds for parameters that the client gives, too: the call cannot
//! be made without them, whoever gives them.
//!
//! Bad:
//!
//! ```yaml
//! path_parameters:
//!   rows:
//!     - {name: port_id, type: string, description: The port.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! path_parameters:
//!   rows:
//!     - {name: port_id, type: string, required: true, description: The port.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::rows::path_rows;
use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0207",
    name: "path-parameter-optional",
    manual: include_str!("path_parameter_optional.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        for row in path_rows(operation).filter(|row| !row.required) {
            let message = format!(
                "the path parameter {} is optional",
                quoted(row.name.as_str())
            );
            sink.push(
                Diagnostic::error(&RULE, row.name.span, message).help("write `required: true`"),
            );
        }
    }
}
