//! Types of tables as Rust structs and enums.

use crate::model::{Field as Row, Format, Type, TypeExpr, ValueSet, ValueSetKind};
use crate::names::{Names, RustName};

use super::docs;
use super::plan::{Field, Item, Presence, Record, RustType, TextEnum, Values, Variant};
use super::rules;
use super::universe::{Entry, Universe};

/// What lowering looks things up in.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) names: &'a Names,
    pub(super) universe: &'a Universe<'a>,
}

/// How an object is used; it decides what its fields look like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// Only sent: what is required is there.
    Sent,
    /// Only received: everything may be missing, lists are empty then.
    Received,
    /// Sent and received: everything may be missing, and an empty list is not an absent one.
    Both,
}

/// A type of the spec, followed by the value sets of its fields.
pub(super) fn items(context: Context<'_>, entry: &Entry<'_>) -> Vec<Item> {
    let ty = entry.ty;
    let name = context.names.ty(&ty.name);
    let how = how(entry);
    let fields = fields(context, Some(ty), &name, &ty.fields, how);
    let validation =
        (how != Use::Received).then(|| rules::record(context, ty, &fields, &entry.table()));
    let record = Record {
        doc: docs::record(ty, entry),
        builder: (how != Use::Received).then(|| name.suffixed("Builder")),
        lenient: how != Use::Sent,
        validation,
        fields,
        name: name.clone(),
    };
    let mut items = vec![Item::Record(record)];
    items.extend(value_sets(context, &name, &ty.fields, how));
    items
}

/// How a type of the spec is used.
pub(super) fn how(entry: &Entry<'_>) -> Use {
    match (entry.sent, entry.received) {
        (true, true) => Use::Both,
        (true, false) => Use::Sent,
        (false, _) => Use::Received,
    }
}

/// The rows of a table as fields.
pub(super) fn fields(
    context: Context<'_>,
    of: Option<&Type>,
    owner: &RustName,
    rows: &[Row],
    how: Use,
) -> Vec<Field> {
    rows.iter()
        .map(|row| field(context, of, owner, row, how))
        .collect()
}

/// One row as a field.
pub(super) fn field(
    context: Context<'_>,
    of: Option<&Type>,
    owner: &RustName,
    row: &Row,
    how: Use,
) -> Field {
    named_field(context, of, owner, row, how, context.names.field(row), None)
}

/// A row of a call's own as a field; `place` says where in the request it stands.
pub(super) fn call_field(
    context: Context<'_>,
    owner: &RustName,
    row: &Row,
    place: Option<String>,
) -> Field {
    let name = context.names.parameter(row);
    named_field(context, None, owner, row, Use::Sent, name, place)
}

fn named_field(
    context: Context<'_>,
    of: Option<&Type>,
    owner: &RustName,
    row: &Row,
    how: Use,
    name: RustName,
    place: Option<String>,
) -> Field {
    let mut ty = rust_type(context, owner, row, &row.ty);
    if of.is_some_and(|of| context.universe.holds_itself(&of.name, &row.ty)) {
        ty = RustType::Boxed(Box::new(ty));
    }
    let list = matches!(ty, RustType::Vec(_) | RustType::Map(_));
    let presence = match how {
        Use::Sent | Use::Both if row.nullable => Presence::Nullable,
        Use::Sent if row.required => Presence::Always,
        Use::Received if list => Presence::Always,
        _ => Presence::Optional,
    };
    let required = how != Use::Received && row.required;
    let facts = [
        required.then(|| "Required.".to_owned()),
        (name.as_str() != row.name.as_str())
            .then(|| format!("Wire name: {}.", docs::code(row.name.as_str()))),
        place,
    ];
    Field {
        wire: row.name.to_string(),
        ty,
        presence,
        required,
        state: context.names.field_as_type(row),
        doc: docs::field(row, facts.into_iter().flatten().collect()),
        deprecated: row.deprecated.as_ref().map(|text| text.value.clone()),
        name,
    }
}

fn rust_type(context: Context<'_>, owner: &RustName, row: &Row, ty: &TypeExpr) -> RustType {
    let items = row
        .constraints
        .items
        .as_ref()
        .map(|items| &items.value.value);
    let constraints = if row.ty.item() == &row.ty.value {
        Some(&row.constraints.value)
    } else {
        items
    };
    let boxed = |item: &TypeExpr| Box::new(rust_type(context, owner, row, item));
    match ty {
        TypeExpr::Array(item) => RustType::Vec(boxed(item)),
        TypeExpr::Map(item) => RustType::Map(boxed(item)),
        TypeExpr::Boolean => RustType::Bool,
        TypeExpr::Integer => RustType::I64,
        TypeExpr::Number => RustType::F64,
        TypeExpr::Json => RustType::Json,
        TypeExpr::Named(name) => RustType::Record(context.names.ty(name)),
        TypeExpr::String if row.secret => RustType::Secret,
        TypeExpr::String => match constraints {
            Some(value) if value.values.is_some() => {
                let set = value
                    .values
                    .as_ref()
                    .map(|set| context.names.values(owner, row, set));
                set.map_or(RustType::String, RustType::Values)
            }
            Some(value)
                if value
                    .format
                    .as_ref()
                    .is_some_and(|format| format.value == Format::DateTime) =>
            {
                RustType::DateTime
            }
            _ => RustType::String,
        },
    }
}

/// The enums of an object's fields.
pub(super) fn value_sets(
    context: Context<'_>,
    owner: &RustName,
    rows: &[Row],
    how: Use,
) -> Vec<Item> {
    let mut items = Vec::new();
    for row in rows
        .iter()
        .filter(|row| *row.ty.item() == TypeExpr::String && !row.secret)
    {
        let of_items = row
            .constraints
            .items
            .as_ref()
            .and_then(|items| items.value.value.values.as_ref());
        if let Some(set) = row.constraints.value.values.as_ref().or(of_items) {
            items.push(Item::Values(values(context, owner, row, set, how)));
        }
    }
    items
}

fn values(context: Context<'_>, owner: &RustName, row: &Row, set: &ValueSet, how: Use) -> Values {
    let variants = set.values.iter().map(|value| Variant {
        name: context.names.variant(value),
        wire: value.value.value.clone(),
        doc: docs::variant(value),
    });
    let unknown = match set.kind.value {
        ValueSetKind::Closed | ValueSetKind::Open => {
            "A value that the documentation does not name."
        }
        ValueSetKind::Suggested => "Any other text.",
    };
    Values {
        texts: TextEnum {
            name: context.names.values(owner, row, set),
            doc: docs::values(row, set, owner.as_str()),
            variants: variants.collect(),
            unknown_doc: vec![unknown.to_owned()],
        },
        checked: how != Use::Received,
        drift: set.kind.value != ValueSetKind::Suggested,
    }
}
