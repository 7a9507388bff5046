//! A path has a parameter that no row describes.
//!
//! Every `{name}` of a path needs a row among the path parameters, also one that the client gives, such as
//! `project_id`: the row has its type and its documentation.
//!
//! Bad:
//!
//! ```yaml
//! path: /v3/{project_id}/ports/{port_id}
//! path_parameters:
//!   rows:
//!     - {name: project_id, type: string, required: true, description: The project.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! path: /v3/{project_id}/ports/{port_id}
//! path_parameters:
//!   rows:
//!     - {name: project_id, type: string, required: true, description: The project.}
//!     - {name: port_id, type: string, required: true, description: The port.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::PathSegment;

use super::rows::path_rows;
use super::view::View;
use super::words::{nearest, quoted};

pub(super) static RULE: Rule = Rule {
    code: "T0205",
    name: "path-parameter-missing",
    manual: include_str!("path_parameter_missing.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        let rows: Vec<&str> = path_rows(operation).map(|row| row.name.as_str()).collect();
        for segment in &operation.path.segments {
            let PathSegment::Parameter(name) = segment else {
                continue;
            };
            if rows.contains(&name.as_str()) {
                continue;
            }
            let name_text = quoted(name.as_str());
            let message = format!("the path has a parameter {name_text}, but no row describes it");
            let help = match nearest(name.as_str(), &rows) {
                Some(near) => format!("there is a row {}; did you mean it?", quoted(near)),
                None => format!("add a row {name_text} to the path parameters"),
            };
            sink.push(Diagnostic::error(&RULE, name.span, message).help(help));
        }
    }
}
