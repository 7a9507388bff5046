//! A name on the wire is empty, or has characters that no name has.
//!
//! A name may be strange (`binding:host_id`, `type`), but space at its ends and control characters are slips of the
//! keyboard. The name of a header can only have what HTTP allows there.
//!
//! Bad:
//!
//! ```yaml
//! rows:
//!   - {name: "description ", type: string, description: A description.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rows:
//!   - {name: description, type: string, description: A description.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Operation, ParameterPlace};

use super::rows::rows_in;
use super::view::{Owner, View};
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0223",
    name: "bad-wire-name",
    manual: include_str!("bad_wire_name.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for table in &view.tables {
        for (name, span) in &table.names {
            if let Some(problem) = problem(name) {
                let message = format!("the name of a row of {} {problem}", table.owner);
                sink.push(Diagnostic::error(&RULE, *span, message));
            }
        }
        if let Owner::Parameters(operation) = table.owner {
            headers(operation, sink);
        }
    }
}

fn headers(operation: &Operation, sink: &mut Sink) {
    for field in rows_in(operation, ParameterPlace::Header) {
        let name = field.name.as_str();
        if problem(name).is_none() && !name.chars().all(is_of_header) {
            let message = format!("{} cannot be the name of a header", quoted(name));
            sink.push(Diagnostic::error(&RULE, field.name.span, message));
        }
    }
}

fn problem(name: &str) -> Option<&'static str> {
    if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    if name.trim().is_empty() {
        return Some("is empty");
    }
    if name.trim() != name {
        return Some("begins or ends with space");
    }
    name.contains(char::is_control)
        .then_some("has a control character")
}

/// The characters of a token of HTTP.
fn is_of_header(one: char) -> bool {
    one.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(one)
}
