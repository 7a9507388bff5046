//! Two operations of one version have the same id.
//!
//! The id names the method of the client and the type of the call. Operations on one method and path are told apart
//! by their ids, so each needs its own.
//!
//! Bad, in two files:
//!
//! ```yaml
//! operation: ListPorts
//! ```
//!
//! ```yaml
//! operation: ListPorts
//! ```
//!
//! Good:
//!
//! ```yaml
//! operation: ListPorts
//! ```
//!
//! ```yaml
//! operation: ListPortTags
//! ```
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::source::Span;

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0203",
    name: "duplicate-operation-id",
    manual: include_str!("duplicate_operation_id.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for version in view
        .api
        .services
        .iter()
        .flat_map(|service| &service.versions)
    {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for operation in version.groups.iter().flat_map(|group| &group.operations) {
            let id = &operation.id;
            let Some(first) = seen.insert(id.as_str(), id.span) else {
                continue;
            };
            let message = format!("a second operation has the id {}", quoted(id.as_str()));
            sink.push(Diagnostic::error(&RULE, id.span, message).also(first, "the first one"));
        }
    }
}
