//! An operation has no summary.
//!
//! The summary is the first sentence of the documentation of its method, which editors show in their lists.
//!
//! Bad:
//!
//! ```yaml
//! operation: ListPorts
//! ```
//!
//! Good:
//!
//! ```yaml
//! operation: ListPorts
//! summary: Lists ports.
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0503",
    name: "operation-without-summary",
    manual: include_str!("operation_without_summary.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        if operation
            .summary
            .as_ref()
            .is_none_or(|text| text.trim().is_empty())
        {
            let id = &operation.id;
            let message = format!("{} has no summary", quoted(id.as_str()));
            sink.push(
                Diagnostic::error(&RULE, id.span, message)
                    .warning()
                    .help("say in one sentence what it does"),
            );
        }
    }
}
