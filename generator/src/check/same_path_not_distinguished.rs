//! Two operations have the same method and path, and nothing tells their requests apart.
//!
//! Some pages document several operations on one address that differ by a value in the request, such as `action`.
//! That value is a `fixed` field: it is sent always and is no parameter of the call. Operations on one method and
//! path must differ in one; the names of path parameters make no difference.
//!
//! Bad, in two files:
//!
//! ```yaml
//! method: POST
//! path: /v3/ports/tags
//! body:
//!   rows:
//!     - {name: action, type: string, description: What to do.}
//! ```
//!
//! Good, with `fixed: delete` in the other file:
//!
//! ```yaml
//! method: POST
//! path: /v3/ports/tags
//! body:
//!   rows:
//!     - {name: action, type: string, fixed: create, description: What to do.}
//! ```
use std::collections::HashMap;

use serde_json::Value as Json;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Operation, PathSegment, Service};

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0209",
    name: "same-path-not-distinguished",
    manual: include_str!("same_path_not_distinguished.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    view.api
        .services
        .iter()
        .for_each(|service| one_service(service, sink));
}

fn one_service(service: &Service, sink: &mut Sink) {
    let mut seen: HashMap<(&str, String), Vec<&Operation>> = HashMap::new();
    let groups = service.versions.iter().flat_map(|version| &version.groups);
    for operation in groups.flat_map(|group| &group.operations) {
        let earlier = seen
            .entry((operation.method.as_str(), shape(operation)))
            .or_default();
        if let Some(other) = earlier.iter().find(|other| !differ(operation, other)) {
            report(operation, other, sink);
        }
        earlier.push(operation);
    }
}

/// The path with the names of its parameters left out.
fn shape(operation: &Operation) -> String {
    let parts = operation.path.segments.iter().map(|segment| match segment {
        PathSegment::Text(text) => text.as_str(),
        PathSegment::Parameter(_) => "{}",
    });
    parts.collect()
}

/// Whether one has a fixed value that the other has not.
fn differ(left: &Operation, right: &Operation) -> bool {
    let fixed_left = fixed(left);
    let fixed_right = fixed(right);
    fixed_left
        .iter()
        .any(|(name, value)| fixed_right.get(name) != Some(value))
        || fixed_right
            .keys()
            .any(|name| !fixed_left.contains_key(name))
}

fn fixed(operation: &Operation) -> HashMap<&str, &Json> {
    let parameters = operation
        .parameters
        .iter()
        .map(|parameter| &parameter.field);
    let body = operation.body.iter().flat_map(|body| &body.fields);
    let rows = parameters.chain(body);
    rows.filter_map(|field| Some((field.name.as_str(), &field.fixed.as_ref()?.value)))
        .collect()
}

fn report(operation: &Operation, other: &Operation, sink: &mut Sink) {
    let name = quoted(other.id.as_str());
    let message = format!("this has the method and path of {name}, and no `fixed` field differs");
    sink.push(
        Diagnostic::error(&RULE, operation.path.span, message)
            .also(other.path.span, "the other operation")
            .help("mark the field whose value tells them apart with `fixed`, in both"),
    );
}
