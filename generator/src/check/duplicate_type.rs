//! Two types that one place can see have the same name.
//!
//! A row that names the type could mean either. Types of an operation may not have the name of a type of its group
//! or version, and elsewhere in the version a second type of the name collides in Rust (T0601); if a page tables a type
//! twice, it is one type with two table numbers.
//!
//! Bad:
//!
//! ```yaml
//! types:
//!   - name: AllowedAddressPair
//!     tables: [4]
//!   - name: AllowedAddressPair
//!     tables: [7]
//! ```
//!
//! Good:
//!
//! ```yaml
//! types:
//!   - name: AllowedAddressPair
//!     tables: [4, 7]
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0202",
    name: "duplicate-type",
    manual: include_str!("duplicate_type.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for (id, this) in view.types.iter().enumerate() {
        let name = &this.ty.name;
        let Some(first) = view.find_outermost(this.scope, name) else {
            continue;
        };
        if first == id {
            continue;
        }
        let other = &view.types[first];
        let message = format!(
            "{} has a type {} already",
            other.home,
            quoted(name.as_str())
        );
        sink.push(
            Diagnostic::error(&RULE, name.span, message)
                .also(other.ty.name.span, "the other one")
                .help("remove one of them, or give one another name"),
        );
    }
}
