//! A row names a type that its place cannot see.
//!
//! A row can name a type of its own operation's file, of the `types.yaml` of its group, or of its version. Types of
//! other operations and groups are out of sight: what several pages use stands in a `types.yaml` that all of them see.
//! Two types of one version still need two names, as they stand side by side in Rust (T0601).
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
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::TypeName;

use super::view::{ScopeId, TypeView, View};
use super::words::{did_you_mean, quoted};

pub(super) static RULE: Rule = Rule {
    code: "T0201",
    name: "unknown-type",
    manual: include_str!("unknown_type.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    let mut first: HashMap<&str, &TypeView<'_>> = HashMap::new();
    for (table, field) in view.with_unknown_type() {
        let Some(name) = field.ty.named() else {
            continue;
        };
        if first.is_empty() {
            first.extend(
                view.types
                    .iter()
                    .rev()
                    .map(|other| (other.ty.name.as_str(), other)),
            );
        }
        let help = match first.get(name.as_str()) {
            Some(other) => Some(elsewhere(other)),
            None => guess(view, table.scope, name),
        };
        let message = format!("there is no type {} here", quoted(name.as_str()));
        sink.push(Diagnostic::error(&RULE, field.ty.span, message).maybe_help(help));
    }
}

fn elsewhere(other: &TypeView<'_>) -> String {
    let home = other.home;
    format!(
        "it is a type of {home}, which this place does not see; move it to a `types.yaml` that both see"
    )
}

fn guess(view: &View<'_>, scope: ScopeId, name: &TypeName) -> Option<String> {
    did_you_mean(
        name.as_str(),
        view.visible(scope).map(|other| other.name.as_str()),
    )
}
