//! What is said about paging does not fit the query or the responses.
//!
//! `limit` and `start` are query parameters: `limit` an integer; `start` an integer for paging by offset and a string for
//! paging by marker. `items` leads through objects of the response to a list, `total` to an integer, and `next`, which
//! paging by marker must have, to a string. Where the response has no marker of its own, `next` leads through the list: to
//! a field of its last item. `start` and `next` are free texts: no named values, no date, no secret.
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
use crate::model::{Field, Format, Paging, PagingStyle, ParameterPlace, TypeExpr, WireName};
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
            style(paging, sink);
            query(operation, paging, sink);
            response(view, operation, paging, sink);
        }
    }
}

/// What says where the next page begins is another thing in each style.
fn style(paging: &Paging, sink: &mut Sink) {
    if *paging.style == PagingStyle::Marker && paging.next.is_none() {
        let help = "say where the response has the marker, or which field of the last item it is";
        sink.push(
            Diagnostic::error(&RULE, paging.style.span, "paging by marker needs `next`").help(help),
        );
    }
    let (style, key, stray) = match *paging.style {
        PagingStyle::Marker => ("marker", "total", &paging.total),
        PagingStyle::Offset => ("offset", "next", &paging.next),
    };
    if let Some(stray) = stray {
        let message = format!("paging by {style} has no use for `{key}`");
        sink.push(Diagnostic::error(&RULE, stray.span, message));
    }
}

fn query(operation: &OperationView<'_>, paging: &Paging, sink: &mut Sink) {
    let start = match *paging.style {
        PagingStyle::Marker => TypeExpr::String,
        PagingStyle::Offset => TypeExpr::Integer,
    };
    query_parameter(operation, &paging.limit, &TypeExpr::Integer, sink);
    let Some(row) = query_parameter(operation, &paging.start, &start, sink) else {
        return;
    };
    if row.fixed.is_some() || !is_free(row) {
        let name = &paging.start;
        let message = format!("{} cannot be set to any value", quoted(name.as_str()));
        sink.push(Diagnostic::error(&RULE, name.span, message).also(row.name.span, "its row"));
    }
}

/// The row of a query parameter, if it is of this type.
fn query_parameter<'a>(
    operation: &OperationView<'a>,
    name: &Located<WireName>,
    wanted: &TypeExpr,
    sink: &mut Sink,
) -> Option<&'a Field> {
    let rows = || rows_in(operation.operation, ParameterPlace::Query);
    let Some(row) = rows().find(|row| row.name.value == name.value) else {
        let message = format!("there is no query parameter {}", quoted(name.as_str()));
        let help = did_you_mean_field(name.as_str(), rows());
        sink.push(Diagnostic::error(&RULE, name.span, message).maybe_help(help));
        return None;
    };
    if row.ty.value == *wanted {
        return Some(row);
    }
    let (is, must) = (type_words(&row.ty), type_words(wanted));
    let message = format!("{} is {is}, but must be {must} here", quoted(name.as_str()));
    sink.push(Diagnostic::error(&RULE, name.span, message).also(row.ty.span, "its type"));
    None
}

/// Whether a row is in Rust just what its type says: a `String`, an `i64`.
fn is_free(row: &Field) -> bool {
    let constraints = &row.constraints.value;
    let date = constraints
        .format
        .as_ref()
        .is_some_and(|format| format.value == Format::DateTime);
    !date && !row.secret && constraints.values.is_none()
}

fn response(view: &View<'_>, operation: &OperationView<'_>, paging: &Paging, sink: &mut Sink) {
    leads(view, operation, Some(&paging.items), &LIST, sink);
    match *paging.style {
        PagingStyle::Marker => {
            let goal = match &paging.next {
                Some(next) if goes_on(next, &paging.items) => &OF_LAST_ITEM,
                _ => &MARKER,
            };
            leads(view, operation, paging.next.as_ref(), goal, sink);
        }
        PagingStyle::Offset => leads(view, operation, paging.total.as_ref(), &TOTAL, sink),
    }
}

/// Whether a path leads through the end of another one.
fn goes_on(path: &[WireName], through: &[WireName]) -> bool {
    path.len() > through.len() && path.starts_with(through)
}

/// What a path must lead to.
struct Goal {
    words: &'static str,
    is: fn(&Field) -> bool,
    through: Through,
}

const LIST: Goal = Goal {
    words: "a list",
    is: |field| matches!(field.ty.value, TypeExpr::Array(_)),
    through: Through::Objects,
};

const MARKER: Goal = Goal {
    words: "a plain string",
    is: |field| field.ty.value == TypeExpr::String && is_free(field),
    through: Through::Objects,
};

const OF_LAST_ITEM: Goal = Goal {
    through: Through::ObjectsAndLists,
    ..MARKER
};

const TOTAL: Goal = Goal {
    words: "an integer",
    is: |field| field.ty.value == TypeExpr::Integer,
    through: Through::Objects,
};

fn leads(
    view: &View<'_>,
    operation: &OperationView<'_>,
    path: Option<&Located<Vec<WireName>>>,
    goal: &Goal,
    sink: &mut Sink,
) {
    let Some(path) = path else { return };
    match in_responses(view, operation, path, goal.through) {
        Err(lost) => {
            sink.push(Diagnostic::error(&RULE, path.span, lost.message).maybe_help(lost.help));
        }
        Ok(Some(field)) if !(goal.is)(field) => {
            let message = format!(
                "this leads to {}, but must lead to {}",
                type_words(&field.ty),
                goal.words
            );
            sink.push(Diagnostic::error(&RULE, path.span, message).also(field.ty.span, "its type"));
        }
        Ok(_) => {}
    }
}
