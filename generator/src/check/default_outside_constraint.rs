//! A default or fixed value is not what its own row demands.
//!
//! `default` is what the server takes when the field is absent, so it must be a value that could be sent; `fixed` is sent
//! always. What a word without quotes is, the row's type decides: of a string, `default: 5` and `default: no` are texts.
//! What stands in quotes is a text and nothing else: of an integer, `default: "5"` does not fit.
//!
//! Bad:
//!
//! ```yaml
//! - {name: vlan_id, type: integer, range: {min: 1, max: 4094}, default: 0, description: The VLAN id.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: vlan_id, type: integer, range: {min: 1, max: 4094}, default: 1, description: The VLAN id.}
//! ```
use serde_json::Value as Json;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Field, TypeExpr};
use crate::source::Located;

use super::conform::{self, Direction, Reader};
use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0304",
    name: "default-outside-constraint",
    manual: include_str!("default_outside_constraint.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for (table, field) in view.with_value() {
        let reader = Reader {
            view,
            scope: table.scope,
            direction: Direction::Request,
        };
        value(reader, "default", field.default.as_ref(), field, sink);
        value(reader, "fixed value", field.fixed.as_ref(), field, sink);
    }
}

fn value(
    reader: Reader<'_, '_>,
    what: &str,
    value: Option<&Located<Json>>,
    field: &Field,
    sink: &mut Sink,
) {
    let Some(value) = value else { return };
    for breach in conform::field(reader, value, field) {
        let place = if breach.steps.is_empty() {
            String::new()
        } else {
            format!("{} ", quoted(&breach.path()))
        };
        let message = format!(
            "the {what} of {} does not fit: {place}{}",
            quoted(field.name.as_str()),
            breach.sentence
        );
        let help = without_quotes(value, &field.ty);
        sink.push(Diagnostic::error(&RULE, value.span, message).maybe_help(help));
    }
}

/// A number or boolean that was put into quotes.
fn without_quotes(value: &Json, ty: &TypeExpr) -> Option<String> {
    let meant: Json = serde_json::from_str(value.as_str()?).ok()?;
    let fits = match ty {
        TypeExpr::Boolean => meant.is_boolean(),
        TypeExpr::Integer | TypeExpr::Number => meant.is_number(),
        _ => false,
    };
    fits.then(|| format!("write it without quotes: {meant}"))
}
