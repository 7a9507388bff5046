//! A parameter has a type that its place cannot carry.
//!
//! A path parameter or a header is a string, an integer, a number or a boolean. A query parameter can also be a list of
//! these, which is sent as a repeated key. Objects and maps belong into the body.
//!
//! Bad:
//!
//! ```yaml
//! query_parameters:
//!   rows:
//!     - {name: filter, type: Filter, description: What to list.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! query_parameters:
//!   rows:
//!     - {name: id, type: array of string, description: The ids to list.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Parameter, ParameterPlace, TypeExpr};

use super::view::View;
use super::words::type_words;

pub(super) static RULE: Rule = Rule {
    code: "T0224",
    name: "parameter-not-plain",
    manual: include_str!("parameter_not_plain.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in view.operations.iter().map(|seen| seen.operation) {
        operation
            .parameters
            .iter()
            .for_each(|parameter| one(parameter, sink));
    }
}

fn one(parameter: &Parameter, sink: &mut Sink) {
    let ty = &parameter.field.ty;
    let (place, carried) = match parameter.place {
        ParameterPlace::Path => ("path", is_plain(ty)),
        ParameterPlace::Header => ("header", is_plain(ty)),
        ParameterPlace::Query => ("query", is_plain(ty) || is_list_of_plain(ty)),
    };
    if !carried {
        let message = format!("a {place} parameter cannot be {}", type_words(ty));
        sink.push(
            Diagnostic::error(&RULE, ty.span, message)
                .help("it can be a string, an integer, a number or a boolean; in the query also a list of these"),
        );
    }
}

fn is_plain(ty: &TypeExpr) -> bool {
    matches!(
        ty,
        TypeExpr::String | TypeExpr::Boolean | TypeExpr::Integer | TypeExpr::Number
    )
}

fn is_list_of_plain(ty: &TypeExpr) -> bool {
    matches!(ty, TypeExpr::Array(item) if is_plain(item))
}
