//! An example of the page is not what the tables of the page say.
//!
//! The body of an example request has no unknown field, has what is required, and keeps every constraint. The body of an
//! example response has no unknown field, values have the types of their rows, and sets of values name them; anything may
//! be missing or null. The path in the message leads to the value inside the JSON.
//!
//! If the page contradicts itself, the example is what the server really sends: correct the row and say so in its
//! description.
//!
//! Bad, because the table has `vlan_id` as a string:
//!
//! ```yaml
//! request:
//!   url: https://{Endpoint}/v3/{project_id}/ports
//!   body: |
//!     {"vlan_id": 551}
//! ```
//!
//! Good:
//!
//! ```yaml
//! request:
//!   url: https://{Endpoint}/v3/{project_id}/ports
//!   body: |
//!     {"vlan_id": "551"}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{ExampleBody, ExampleRequest, ExampleResponse, Field, Object};
use crate::source::Span;

use super::conform::{self, Breach, Direction, Reader, Shape};
use super::place;
use super::view::{OperationView, View};
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0401",
    name: "example-breaks-spec",
    manual: include_str!("example_breaks_spec.rs"),
};

/// How many problems of one example are told. The ones after it tend to have the same cause.
const MOST: usize = 20;

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for seen in &view.operations {
        for example in &seen.operation.examples {
            if let Some(sent) = &example.request {
                request(view, seen, sent, sink);
            }
            if let Some(received) = &example.response {
                response(view, seen, received, sink);
            }
        }
    }
}

fn request(view: &View<'_>, seen: &OperationView<'_>, sent: &ExampleRequest, sink: &mut Sink) {
    let reader = Reader {
        view,
        scope: seen.scope,
        direction: Direction::Request,
    };
    match (&sent.body, &seen.operation.body) {
        (Some(body), Some(object)) => body_fits(reader, "request", body, object, sink),
        (Some(body), None) => {
            let message = "the example sends a body, but the operation has none";
            sink.push(Diagnostic::error(&RULE, body.text.span, message));
        }
        (None, Some(object)) => nothing_needed(object, sent.url.span, sink),
        (None, None) => {}
    }
}

fn nothing_needed(object: &Object, span: Span, sink: &mut Sink) {
    let needed = |field: &&Field| field.required || field.fixed.is_some();
    if let Some(field) = object.fields.iter().find(needed) {
        let name = quoted(field.name.as_str());
        let message = format!("the example sends no body, but {name} is required in it");
        sink.push(Diagnostic::error(&RULE, span, message).also(field.name.span, "the field"));
    }
}

fn response(
    view: &View<'_>,
    seen: &OperationView<'_>,
    received: &ExampleResponse,
    sink: &mut Sink,
) {
    let Some(body) = &received.body else { return };
    let status = received.status.value;
    // Bodies of errors and of dry runs are not tabled, and a status that is unknown has its own rule.
    let documented = seen
        .operation
        .responses
        .iter()
        .find(|response| response.status.value == status);
    let Some(documented) = documented else { return };
    let reader = Reader {
        view,
        scope: seen.scope,
        direction: Direction::Response,
    };
    if let Some(object) = &documented.body {
        body_fits(reader, "response", body, object, sink);
    } else {
        let message = format!("the example has a body, but response {status} has none");
        sink.push(
            Diagnostic::error(&RULE, body.text.span, message)
                .also(documented.status.span, "the response"),
        );
    }
}

fn body_fits(
    reader: Reader<'_, '_>,
    what: &str,
    body: &ExampleBody,
    object: &Object,
    sink: &mut Sink,
) {
    let fields: Vec<&Field> = object.fields.iter().collect();
    let shape = Shape {
        fields: &fields,
        rules: &object.rules,
    };
    let breaches = conform::object(reader, &body.json, shape);
    for breach in breaches.iter().take(MOST) {
        let bytes = place::in_json(&body.text, &breach.steps);
        let span = place::part(&body.text, bytes).unwrap_or(body.text.span);
        sink.push(Diagnostic::error(&RULE, span, sentence(what, breach)));
    }
    if let Some(rest) = breaches.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        let message = format!("the example {what} breaks the spec in {rest} more places");
        sink.push(Diagnostic::error(&RULE, body.text.span, message));
    }
}

fn sentence(what: &str, breach: &Breach) -> String {
    let place = if breach.steps.is_empty() {
        String::from("the body")
    } else {
        quoted(&breach.path())
    };
    format!("in the example {what}, {place} {}", breach.sentence)
}
