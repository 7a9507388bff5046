//! What is said about paging does not fit the query or the responses.
//!
//! `limit` and `start` are query parameters: `limit` an integer; `start` an integer for paging by offset and a string for
//! paging by marker. `items` leads through objects of the response to a list, `next` to a string, `total` to an integer.
//!
//! Bad:
//!
//! ```yaml
//! paging: {style: marker, limit: limit, start: marker, items: port, next: page_info.next_marker}
//! ```
//!
//! Good:
//!
//! ```yaml
//! paging: {style: marker, limit: limit, start: marker, items: ports, next: page_info.next_marker}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Paging, PagingStyle, ParameterPlace, TypeExpr, WireName};
use crate::source::Located;

pub(super) static RULE: Rule = Rule {
    code: "T0218",
    name: "paging-field",
    manual: include_str!("paging_field.rs"),
};

use super::follow::{Through, in_responses};
use super::rows::rows_in;
use super::view::{OperationView, View};
use super::words::{did_you_mean_field, quoted, type_words};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in &view.operations {
        if let Some(paging) = &operation.operation.paging {
            query(operation, paging, sink);
            response(view, operation, paging, sink);
        }
    }
}

fn query(operation: &OperationView<'_>, paging: &Paging, sink: &mut Sink) {
    let start = match *paging.style {
        PagingStyle::Marker => TypeExpr::String,
        PagingStyle::Offset => TypeExpr::Integer,
    };
    query_parameter(operation, &paging.limit, &TypeExpr::Integer, sink);
    query_parameter(operation, &paging.start, &start, sink);
}

fn query_parameter(
    operation: &OperationView<'_>,
    name: &Located<WireName>,
    wanted: &TypeExpr,
    sink: &mut Sink,
) {
    let rows = || rows_in(operation.operation, ParameterPlace::Query);
    let Some(row) = rows().find(|row| row.name.value == name.value) else {
        let message = format!("there is no query parameter {}", quoted(name.as_str()));
        let help = did_you_mean_field(name.as_str(), rows());
        sink.push(Diagnostic::error(&RULE, name.span, message).maybe_help(help));
        return;
    };
    if row.ty.value != *wanted {
        let (is, must) = (type_words(&row.ty), type_words(wanted));
        let message = format!("{} is {is}, but must be {must} here", quoted(name.as_str()));
        sink.push(Diagnostic::error(&RULE, name.span, message).also(row.ty.span, "its type"));
    }
}

fn response(view: &View<'_>, operation: &OperationView<'_>, paging: &Paging, sink: &mut Sink) {
    let list = |ty: &TypeExpr| matches!(ty, TypeExpr::Array(_));
    let text = |ty: &TypeExpr| *ty == TypeExpr::String;
    let number = |ty: &TypeExpr| *ty == TypeExpr::Integer;
    leads(view, operation, Some(&paging.items), ("a list", list), sink);
    leads(
        view,
        operation,
        paging.next.as_ref(),
        ("a string", text),
        sink,
    );
    leads(
        view,
        operation,
        paging.total.as_ref(),
        ("an integer", number),
        sink,
    );
}

fn leads(
    view: &View<'_>,
    operation: &OperationView<'_>,
    path: Option<&Located<Vec<WireName>>>,
    (words, wanted): (&str, impl Fn(&TypeExpr) -> bool),
    sink: &mut Sink,
) {
    let Some(path) = path else { return };
    match in_responses(view, operation, path, Through::Objects) {
        Err(lost) => {
            sink.push(Diagnostic::error(&RULE, path.span, lost.message).maybe_help(lost.help));
        }
        Ok(Some(field)) if !wanted(&field.ty) => {
            let message = format!(
                "this leads to {}, but must lead to {words}",
                type_words(&field.ty)
            );
            sink.push(Diagnostic::error(&RULE, path.span, message).also(field.ty.span, "its type"));
        }
        Ok(_) => {}
    }
}
