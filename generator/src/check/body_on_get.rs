//! A `GET` or `HEAD` has a request body.
//!
//! Servers and proxies drop such a body or refuse the call. What a page tables for a `GET` is nearly always the query.
//!
//! Bad:
//!
//! ```yaml
//! method: GET
//! path: /v3/ports
//! body:
//!   rows:
//!     - {name: limit, type: integer, description: How many.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! method: GET
//! path: /v3/ports
//! query_parameters:
//!   rows:
//!     - {name: limit, type: integer, description: How many.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::Method;

pub(super) static RULE: Rule = Rule {
    code: "T0216",
    name: "body-on-get",
    manual: include_str!("body_on_get.rs"),
};

use super::view::View;

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        let method = &operation.method;
        if operation.body.is_some() && matches!(method.value, Method::Get | Method::Head) {
            let message = format!("a `{}` has no request body", method.as_str());
            sink.push(
                Diagnostic::error(&RULE, method.span, message)
                    .help("write the rows as query parameters, or correct the method"),
            );
        }
    }
}
