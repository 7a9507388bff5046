//! A status of a response is none of success, or cannot have what is said of it.
//!
//! `responses` are what a call can succeed with: 200 to 299. What can go wrong stands under `errors`, with a status of 400
//! or more. A response 204 or 205, or one to `HEAD`, has no body. A status can stand in `responses` once only.
//!
//! Bad:
//!
//! ```yaml
//! responses:
//!   - status: 204
//!     description: It was removed.
//!     body: {rows: [{name: id, type: string, description: The id.}]}
//! ```
//!
//! Good:
//!
//! ```yaml
//! responses:
//!   - {status: 204, description: It was removed.}
//! errors:
//!   - {status: 404, description: Not found.}
//! ```
use std::collections::HashMap;

pub(super) static RULE: Rule = Rule {
    code: "T0214",
    name: "bad-status",
    manual: include_str!("bad_status.rs"),
};

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Method, Operation, Response};

use super::view::View;

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        responses(operation, sink);
        errors(operation, sink);
    }
}

fn responses(operation: &Operation, sink: &mut Sink) {
    let mut seen = HashMap::new();
    for response in &operation.responses {
        let status = &response.status;
        if let Some(first) = seen.insert(status.value, status.span) {
            let message = format!("there is a second response {}", status.value);
            sink.push(Diagnostic::error(&RULE, status.span, message).also(first, "the first one"));
        }
        if !(200..300).contains(&status.value) {
            let message = format!("{} is no status of success", status.value);
            sink.push(
                Diagnostic::error(&RULE, status.span, message)
                    .help("write it under `errors`; `responses` are 200 to 299"),
            );
        }
        if response.body.is_some() {
            impossible_body(operation, response, sink);
        }
    }
}

fn impossible_body(operation: &Operation, response: &Response, sink: &mut Sink) {
    let status = &response.status;
    let message = match (status.value, *operation.method) {
        (204 | 205, _) => format!("a response {} has no body", status.value),
        (_, Method::Head) => String::from("a response to `HEAD` has no body"),
        _ => return,
    };
    sink.push(Diagnostic::error(&RULE, status.span, message).help("remove the body"));
}

fn errors(operation: &Operation, sink: &mut Sink) {
    for status in operation
        .errors
        .iter()
        .filter_map(|error| error.status.as_ref())
    {
        if !(300..600).contains(&status.value) {
            let message = format!("{} is no status of an error", status.value);
            sink.push(Diagnostic::error(&RULE, status.span, message).help("errors are 300 to 599"));
        }
    }
}
