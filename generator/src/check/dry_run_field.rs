//! What is said about the dry run does not fit the body or the responses.
//!
//! A dry run is a call of its own that sends one boolean of the body as true. That field must be there, must be optional,
//! since a real call leaves it out, and must not be `fixed`. The status of a successful check is 200 to 299 and none of
//! the responses', so that a check cannot be taken for the deed.
//!
//! Bad:
//!
//! ```yaml
//! dry_run: {field: dryrun, status: 202}
//! body:
//!   rows:
//!     - {name: dry_run, type: boolean, description: Whether to check only.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! dry_run: {field: dry_run, status: 202}
//! body:
//!   rows:
//!     - {name: dry_run, type: boolean, description: Whether to check only.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{DryRun, Field, Operation, TypeExpr};

pub(super) static RULE: Rule = Rule {
    code: "T0217",
    name: "dry-run-field",
    manual: include_str!("dry_run_field.rs"),
};

use super::view::View;
use super::words::{did_you_mean_field, quoted};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        if let Some(dry_run) = &operation.dry_run {
            field(operation, dry_run, sink);
            status(operation, dry_run, sink);
        }
    }
}

fn field(operation: &Operation, dry_run: &DryRun, sink: &mut Sink) {
    let name = &dry_run.field;
    let rows: &[Field] = operation.body.as_ref().map_or(&[], |body| &body.fields);
    let Some(field) = rows.iter().find(|field| field.name.value == name.value) else {
        let message = format!("the body has no field {}", quoted(name.as_str()));
        let help = did_you_mean_field(name.as_str(), rows);
        sink.push(Diagnostic::error(&RULE, name.span, message).maybe_help(help));
        return;
    };
    let problem = if *field.ty != TypeExpr::Boolean {
        "is no boolean"
    } else if field.required {
        "is required, but a real call leaves it out"
    } else if field.fixed.is_some() {
        "is `fixed`, but a dry run sends true and a real call nothing"
    } else {
        return;
    };
    let message = format!(
        "the field of the dry run, {}, {problem}",
        quoted(name.as_str())
    );
    sink.push(Diagnostic::error(&RULE, name.span, message).also(field.name.span, "the field"));
}

fn status(operation: &Operation, dry_run: &DryRun, sink: &mut Sink) {
    let status = &dry_run.status;
    if !(200..300).contains(&status.value) {
        let message = format!("{} is no status of success", status.value);
        sink.push(Diagnostic::error(&RULE, status.span, message));
    }
    let same = operation
        .responses
        .iter()
        .find(|response| response.status.value == status.value);
    if let Some(response) = same {
        let message = format!("status {} is also that of a real call", status.value);
        sink.push(
            Diagnostic::error(&RULE, status.span, message)
                .also(response.status.span, "the response of a real call")
                .help("what a dry run answers stands under `dry_run` only"),
        );
    }
}
