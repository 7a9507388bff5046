//! A row demands something that a value of its type cannot have.
//!
//! | constraint | goes with |
//! |---|---|
//! | `format`, `length`, `bytes`, `forbid`, `pattern` | strings |
//! | `range` | integers, numbers, and strings that hold a whole number |
//! | `values` | strings and integers |
//! | `any_of`, `equals` | strings, integers and numbers |
//! | `items` | lists and maps; what it says of an item goes with the item's type |
//! | `unique` | lists of strings, numbers or booleans |
//! | `unique_by` | lists of objects that have this field |
//! | `fixed` | rows of an operation, parameters or of its body, with one string, number or boolean; a field of a type can have `equals` |
//! | `secret` | strings |
//! | `nullable` | rows of a body: a parameter is sent or not, and never null |
//!
//! Bad:
//!
//! ```yaml
//! - {name: security_groups, type: array of string, format: uuid, description: The groups.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: security_groups, type: array of string, items: {format: uuid}, description: The groups.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Field, ItemConstraints, TypeExpr};
use crate::source::Located;

use super::keys;
use super::rows::Value;
use super::view::{Owner, Table, View};
use super::words::{did_you_mean_field, quoted, type_words};

pub(super) static RULE: Rule = Rule {
    code: "T0302",
    name: "constraint-not-for-type",
    manual: include_str!("constraint_not_for_type.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for value in &view.values {
        of_value(value, sink);
    }
    for (table, field) in view.with_items() {
        if let Some(items) = &field.constraints.items {
            list(view, table, field, items, sink);
        }
    }
    for (table, field) in view.with_flag() {
        flags(table, field, sink);
    }
}

fn of_value(value: &Value<'_>, sink: &mut Sink) {
    for (key, span) in keys::of_value(value.constraints) {
        if fits(key, value.ty) {
            continue;
        }
        let message = format!("`{key}` does not go with {}", type_words(value.ty));
        let listed = matches!(value.ty, TypeExpr::Array(_) | TypeExpr::Map(_));
        let help = listed.then(|| format!("write `{key}` below `items` if it is about each item"));
        sink.push(Diagnostic::error(&RULE, span, message).maybe_help(help));
    }
}

fn fits(key: &str, ty: &TypeExpr) -> bool {
    match ty {
        TypeExpr::String => true,
        TypeExpr::Integer => matches!(key, "range" | "values" | "any_of" | "equals"),
        TypeExpr::Number => matches!(key, "range" | "any_of" | "equals"),
        TypeExpr::Boolean
        | TypeExpr::Json
        | TypeExpr::Array(_)
        | TypeExpr::Map(_)
        | TypeExpr::Named(_) => false,
    }
}

fn list(
    view: &View<'_>,
    table: &Table<'_>,
    field: &Field,
    items: &Located<ItemConstraints>,
    sink: &mut Sink,
) {
    if !matches!(field.ty.value, TypeExpr::Array(_) | TypeExpr::Map(_)) {
        let message = format!(
            "`items` is for lists and maps, but this is {}",
            type_words(&field.ty)
        );
        sink.push(Diagnostic::error(&RULE, items.span, message).also(field.ty.span, "its type"));
        return;
    }
    if let (TypeExpr::Map(_), Some(unique)) = (&field.ty.value, &items.unique) {
        sink.push(Diagnostic::error(
            &RULE,
            unique.span,
            "`unique` is for lists; the keys of a map are unique",
        ));
    }
    not_comparable(field, items, sink);
    let Some(key) = &items.unique_by else { return };
    let found = match &field.ty.value {
        TypeExpr::Array(item) => match &**item {
            TypeExpr::Named(name) => view.find_type(table.scope, name),
            _ => None,
        },
        _ => None,
    };
    let Some(found) = found else {
        // A type that is unknown is reported where it is named.
        if field
            .ty
            .named()
            .is_none_or(|name| view.find(table.scope, name).is_some())
        {
            sink.push(Diagnostic::error(
                &RULE,
                key.span,
                "`unique_by` is for lists of objects",
            ));
        }
        return;
    };
    if !found
        .fields
        .iter()
        .any(|field| field.name.as_str() == key.as_str())
    {
        let message = format!(
            "{} has no field {}",
            quoted(found.name.as_str()),
            quoted(key)
        );
        let help = did_you_mean_field(key, &found.fields);
        sink.push(Diagnostic::error(&RULE, key.span, message).maybe_help(help));
    }
}

/// Items with parts of their own are told apart by one of these.
fn not_comparable(field: &Field, items: &ItemConstraints, sink: &mut Sink) {
    let (TypeExpr::Array(item), Some(unique)) = (&field.ty.value, &items.unique) else {
        return;
    };
    let help = match **item {
        TypeExpr::Named(_) => "say by which field they differ: `unique_by: id`",
        TypeExpr::Array(_) | TypeExpr::Map(_) | TypeExpr::Json => "say it in the description",
        _ => return,
    };
    let message = format!(
        "`unique` does not go with a list where an item is {}",
        type_words(item)
    );
    sink.push(Diagnostic::error(&RULE, unique.span, message).help(help));
}

fn flags(table: &Table<'_>, field: &Field, sink: &mut Sink) {
    let name = || quoted(field.name.as_str());
    if let Some(fixed) = &field.fixed {
        let (wrong, help) = if matches!(table.owner, Owner::Type(_)) {
            (true, "write `equals` and let callers give the value")
        } else {
            let scalar = fixed.is_string() || fixed.is_number() || fixed.is_boolean();
            (!scalar, "give one string, number or boolean")
        };
        if wrong {
            let message = format!("{} cannot have this `fixed` value", name());
            sink.push(Diagnostic::error(&RULE, fixed.span, message).help(help));
        }
    }
    if field.secret && *field.ty.item() != TypeExpr::String {
        let message = format!(
            "{} is `secret`, which does not go with {}",
            name(),
            type_words(field.ty.item())
        );
        sink.push(
            Diagnostic::error(&RULE, field.ty.span, message)
                .help("mark the strings that are secret, each by itself"),
        );
    }
    if field.nullable && matches!(table.owner, Owner::Parameters(_)) {
        let message = format!("{} is `nullable`, but a parameter is never null", name());
        sink.push(Diagnostic::error(&RULE, field.name.span, message).help("remove `nullable`"));
    }
}
