//! A row names a type that its place cannot see.
//!
//! A row can name a type of its own operation's file, of the `types.yaml` of its group, or of its version. Types of
//! other operations and groups are out of sight, so that two pages can each have a type of the same name.
//!
//! Bad, because the table is called `Tag`:
//!
//! ```yaml
//! rows:
//!   - {name: tags, type: array of Tags, description: The tags.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rows:
//!   - {name: tags, type: array of Tag, description: The tags.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::TypeName;

use super::view::{ScopeId, View};
use super::words::{did_you_mean, quoted};

pub(super) static RULE: Rule = Rule {
    code: "T0201",
    name: "unknown-type",
    manual: include_str!("unknown_type.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for (table, field) in view.fields() {
        let Some(name) = field.ty.named() else {
            continue;
        };
        if view.find(table.scope, name).is_none() {
            let message = format!("there is no type {} here", quoted(name.as_str()));
            let help = elsewhere(view, name).or_else(|| guess(view, table.scope, name));
            sink.push(Diagnostic::error(&RULE, field.ty.span, message).maybe_help(help));
        }
    }
}

fn elsewhere(view: &View<'_>, name: &TypeName) -> Option<String> {
    let other = view
        .types
        .iter()
        .find(|other| other.ty.name.value == *name)?;
    Some(format!(
        "it is a type of {}, which this place does not see; move it to a `types.yaml` that both see",
        other.home
    ))
}

fn guess(view: &View<'_>, scope: ScopeId, name: &TypeName) -> Option<String> {
    let visible = view
        .types
        .iter()
        .filter(|other| view.sees(scope, other.scope));
    did_you_mean(name.as_str(), visible.map(|other| other.ty.name.as_str()))
}
