//! A row has no description.
//!
//! The description is the documentation of the generated field or setter. Whoever uses the crate has nothing else.
//!
//! Bad:
//!
//! ```yaml
//! - {name: vlan_id, type: string}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: vlan_id, type: string, description: The VLAN id of the interface.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0502",
    name: "field-without-description",
    manual: include_str!("field_without_description.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for (table, field) in view.undescribed() {
        let name = quoted(field.name.as_str());
        let message = format!("{name} of {} has no description", table.owner);
        sink.push(
            Diagnostic::error(&RULE, field.name.span, message)
                .warning()
                .help("say in a sentence what it is"),
        );
    }
}
