//! The identifier of the resource is not a field of the response.
//!
//! `identifier` leads from the top of the response's body through objects, and through lists of them, to the string or
//! integer that names what was made or read.
//!
//! Bad:
//!
//! ```yaml
//! resource: {name: SubNetworkInterface, role: create, identifier: sub_network_interface.uuid}
//! ```
//!
//! Good:
//!
//! ```yaml
//! resource: {name: SubNetworkInterface, role: create, identifier: sub_network_interface.id}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::TypeExpr;

pub(super) static RULE: Rule = Rule {
    code: "T0219",
    name: "identifier-unknown",
    manual: include_str!("identifier_unknown.rs"),
};

use super::follow::{Through, in_responses};
use super::view::View;
use super::words::type_words;

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for operation in &view.operations {
        let Some(path) = &operation.operation.resource.identifier else {
            continue;
        };
        match in_responses(view, operation, path, Through::ObjectsAndLists) {
            Err(lost) => {
                sink.push(Diagnostic::error(&RULE, path.span, lost.message).maybe_help(lost.help));
            }
            Ok(None) => {}
            Ok(Some(field)) => {
                let ty = field.ty.item();
                if !matches!(ty, TypeExpr::String | TypeExpr::Integer) {
                    let message = format!(
                        "an identifier is a string or an integer, but this is {}",
                        type_words(ty)
                    );
                    sink.push(
                        Diagnostic::error(&RULE, path.span, message)
                            .also(field.ty.span, "its type"),
                    );
                }
            }
        }
    }
}
