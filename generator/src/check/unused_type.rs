//! No operation needs a type.
//!
//! It is transcribed and checked, but nothing that is generated leads to it. Either a row names another type by mistake, or
//! the operation that needs it is still missing.
//!
//! Bad:
//!
//! ```yaml
//! body:
//!   rows:
//!     - {name: tag, type: json, description: The tag.}
//! types:
//!   - name: Tag
//!     rows: []
//! ```
//!
//! Good:
//!
//! ```yaml
//! body:
//!   rows:
//!     - {name: tag, type: Tag, description: The tag.}
//! types:
//!   - name: Tag
//!     rows: []
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::TypeName;

use super::view::{Owner, ScopeId, TypeId, View};
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0501",
    name: "unused-type",
    manual: include_str!("unused_type.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    let used = used(view);
    for (id, this) in view.types.iter().enumerate() {
        // The second of two types of one name is never found; that is reported as what it is.
        let hidden = view.find(this.scope, &this.ty.name) != Some(id);
        if !used[id] && !hidden {
            let name = &this.ty.name;
            let message = format!("nothing needs the type {}", quoted(name.as_str()));
            sink.push(
                Diagnostic::error(&RULE, name.span, message)
                    .warning()
                    .help("name it in a row, or remove it"),
            );
        }
    }
}

/// Which types some operation leads to. Each type is looked into once, however many rows name it.
fn used(view: &View<'_>) -> Vec<bool> {
    let mut used = vec![false; view.types.len()];
    let mut open: Vec<TypeId> = Vec::new();
    let mut name = |scope: ScopeId, name: &TypeName, open: &mut Vec<TypeId>| {
        if let Some(id) = view.find(scope, name).filter(|id| !used[*id]) {
            used[id] = true;
            open.push(id);
        }
    };
    for (table, field) in view.fields() {
        if !matches!(table.owner, Owner::Type(_)) {
            field
                .ty
                .named()
                .into_iter()
                .for_each(|ty| name(table.scope, ty, &mut open));
        }
    }
    while let Some(id) = open.pop() {
        let this = &view.types[id];
        let names = this.ty.fields.iter().filter_map(|field| field.ty.named());
        names.for_each(|ty| name(this.scope, ty, &mut open));
    }
    used
}
