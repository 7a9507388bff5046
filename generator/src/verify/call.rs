//! Title, method, path, statuses, dry run.

use crate::diagnostic::Diagnostic;
use crate::model::{DryRun, Operation};
use crate::source::Span;

use super::difference::Places;
use super::doubt::Doubts;
use super::rules::{CALL_DIFFERS, STATUS_DIFFERS};

/// What is told of a call outside of its tables and examples.
pub(super) fn compare(
    spec: &Operation,
    page: &Operation,
    doubts: &mut Doubts,
    found: &mut Vec<Diagnostic>,
) {
    let mut call = |what: &str, one: (&str, Span), other: (&str, Span)| {
        if one.0 != other.0 {
            let places = Places {
                spec: one.1,
                page: other.1,
            };
            let message = format!("the page has another {what}");
            found.push(places.differ(&CALL_DIFFERS, message, one.0, other.0));
        }
    };
    let title = |operation: &Operation| operation.source.page.clone();
    let (one, other) = (title(spec), title(page));
    call("title", (&one, one.span), (&other, other.span));
    let (one, other) = (&spec.method, &page.method);
    call(
        "method",
        (one.as_str(), one.span),
        (other.as_str(), other.span),
    );
    let (one, other) = (&spec.path, &page.path);
    call("path", (&one.text, one.span), (&other.text, other.span));
    statuses(spec, page, found);
    dry_run(spec, page, doubts, found);
}

fn statuses(spec: &Operation, page: &Operation, found: &mut Vec<Diagnostic>) {
    let has = |operation: &Operation, status: u16| {
        let mut responses = operation.responses.iter();
        responses.any(|response| *response.status == status)
    };
    for response in &spec.responses {
        let status = *response.status;
        if !has(page, status) {
            let places = Places {
                spec: response.status.span,
                page: place(page),
            };
            let message = format!("the page does not have the status {status}");
            found.push(places.differ(&STATUS_DIFFERS, message, &status.to_string(), &list(page)));
        }
    }
    for response in &page.responses {
        let status = *response.status;
        if !has(spec, status) {
            let places = Places {
                spec: place(spec),
                page: response.status.span,
            };
            let message = format!("the spec does not have the status {status}");
            found.push(places.differ(&STATUS_DIFFERS, message, &list(spec), &status.to_string()));
        }
    }
}

/// Where the first status is told, or else the call.
fn place(operation: &Operation) -> Span {
    let first = operation.responses.first();
    first.map_or(operation.path.span, |response| response.status.span)
}

fn list(operation: &Operation) -> String {
    let statuses = operation.responses.iter();
    let statuses: Vec<String> = statuses
        .map(|response| response.status.to_string())
        .collect();
    if statuses.is_empty() {
        return "no status".to_owned();
    }
    statuses.join(", ")
}

fn dry_run(spec: &Operation, page: &Operation, doubts: &mut Doubts, found: &mut Vec<Diagnostic>) {
    if let Some(dry_run) = &page.dry_run {
        doubts.compared("dry_run", dry_run.status.span);
    } else if spec.dry_run.is_some() && doubts.is_open("dry_run") {
        return;
    }
    let says = |dry_run: &Option<DryRun>| match dry_run {
        Some(dry_run) => format!("`{}` and {}", dry_run.field.value, dry_run.status.value),
        None => "no check".to_owned(),
    };
    let (one, other) = (says(&spec.dry_run), says(&page.dry_run));
    if one == other {
        return;
    }
    let place = |operation: &Operation| {
        let dry_run = operation.dry_run.as_ref();
        dry_run.map_or(operation.path.span, |dry_run| dry_run.status.span)
    };
    let places = Places {
        spec: place(spec),
        page: place(page),
    };
    let message = "the page tells otherwise how to ask for a check alone";
    found.push(places.differ(&STATUS_DIFFERS, message, &one, &other));
}
