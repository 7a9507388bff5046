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

use super::view::{TypeId, View};
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
    let tables = view
        .operations
        .iter()
        .flat_map(|operation| &view.tables[operation.tables.clone()]);
    let mut open: Vec<TypeId> = tables
        .flat_map(|table| table.uses.iter().copied())
        .collect();
    while let Some(id) = open.pop() {
        if !used[id] {
            used[id] = true;
            open.extend(&view.tables[view.types[id].table].uses);
        }
    }
    used
}
