//! An operation that may not be repeated has waiters.
//!
//! A waiter sends the request of its operation again and again. If a second request does something, it cannot be a way of
//! looking. Waiters belong to the operation that reads the resource, or the operation is `repeatable` and should say so.
//!
//! Bad:
//!
//! ```yaml
//! operation: AttachPort
//! method: POST
//! waiters:
//!   - {name: attached, description: It is attached., field: port.state, is: [NORMAL]}
//! ```
//!
//! Good:
//!
//! ```yaml
//! operation: ShowPort
//! method: GET
//! waiters:
//!   - {name: attached, description: It is attached., field: port.state, is: [NORMAL]}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

pub(super) static RULE: Rule = Rule {
    code: "T0226",
    name: "waiter-not-repeatable",
    manual: include_str!("waiter_not_repeatable.rs"),
};

use super::view::View;
use super::words::quoted;

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        if operation.is_repeatable() {
            continue;
        }
        for waiter in &operation.waiters {
            let id = quoted(operation.id.as_str());
            let message = format!("a waiter asks again and again, but {id} may not be repeated");
            let help = "move the waiter to the operation that reads the resource, or say `repeatable: true`";
            sink.push(
                Diagnostic::error(&RULE, waiter.name.span, message)
                    .also(operation.method.span, "its method")
                    .help(help),
            );
        }
    }
}
