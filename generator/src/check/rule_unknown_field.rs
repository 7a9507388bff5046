//! A rule between fields names a field that its object does not have.
//!
//! Rules are about rows of the same table. A rule about a field inside another object belongs to that object's type.
//!
//! Bad:
//!
//! ```yaml
//! rows:
//!   - {name: subnet_id, type: string, description: The subnet.}
//!   - {name: network_id, type: string, description: The network.}
//! rules:
//!   - {at_most_one_of: [subnet_id, netwrok_id]}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rules:
//!   - {at_most_one_of: [subnet_id, network_id]}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

pub(super) static RULE: Rule = Rule {
    code: "T0211",
    name: "rule-unknown-field",
    manual: include_str!("rule_unknown_field.rs"),
};

use super::view::View;
use super::words::{did_you_mean_field, quoted};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for table in &view.tables {
        for name in table.rules.iter().flat_map(|rule| rule.kind.fields()) {
            if table.field(name.as_str()).is_some() {
                continue;
            }
            let message = format!("{} has no field {}", table.owner, quoted(name.as_str()));
            let help = did_you_mean_field(name.as_str(), table.fields.iter().copied());
            sink.push(Diagnostic::error(&RULE, name.span, message).maybe_help(help));
        }
    }
}
