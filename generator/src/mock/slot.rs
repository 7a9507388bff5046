//! Where in a body a resource stands.

use serde_json::{Map, Value as Json};

use crate::check::{Forms, Scope};
use crate::model::{Field, Object, Operation, Role, TypeExpr, WireName};

/// The place of the resource in the body of an answer.
pub(super) struct Slot<'a> {
    /// Names from the top of the body; none if the body is the resource.
    pub(super) path: Vec<&'a str>,
    pub(super) shape: Shape<'a>,
    pub(super) amount: Amount,
}

/// What of a resource an answer shows.
#[derive(Clone, Copy)]
pub(super) enum Shape<'a> {
    /// These fields.
    Fields(&'a [Field]),
    /// Its id.
    Id,
}

/// How many resources stand in a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    One,
    Many,
}

impl<'a> Slot<'a> {
    /// The place of the resource in an answer: where the spec says that it is, else where a field has its type, else
    /// the first field that could hold it.
    pub(super) fn find(
        forms: &Forms<'a>,
        scope: Scope,
        operation: &'a Operation,
        body: &'a Object,
    ) -> Option<Self> {
        if let Some(paging) = &operation.paging {
            return at(forms, scope, &body.fields, &paging.items);
        }
        if let Some(identifier) = &operation.resource.identifier
            && let Some((_, parent)) = identifier.split_last()
        {
            return at(forms, scope, &body.fields, parent);
        }
        let resource = &operation.resource.name.value;
        let of_resource = body
            .fields
            .iter()
            .find(|field| field.ty.named() == Some(resource));
        let of_kind = || {
            body.fields
                .iter()
                .find(|field| could_hold(&field.ty, *operation.resource.role))
        };
        if let Some(field) = of_resource.or_else(of_kind) {
            return at(
                forms,
                scope,
                &body.fields,
                std::slice::from_ref(&field.name.value),
            );
        }
        let is_resource = body.fields.iter().any(|field| field.name.as_str() == "id");
        is_resource.then(|| Self {
            path: Vec::new(),
            shape: Shape::Fields(&body.fields),
            amount: Amount::One,
        })
    }
}

fn could_hold(ty: &TypeExpr, role: Role) -> bool {
    match (ty, role) {
        (TypeExpr::Array(item), Role::List) => matches!(**item, TypeExpr::Named(_)),
        (TypeExpr::Named(_), role) => role != Role::List,
        _ => false,
    }
}

/// The place at the end of a path.
fn at<'a>(
    forms: &Forms<'a>,
    scope: Scope,
    fields: &'a [Field],
    path: &'a [WireName],
) -> Option<Slot<'a>> {
    let mut slot = Slot {
        path: Vec::new(),
        shape: Shape::Fields(fields),
        amount: Amount::One,
    };
    for name in path {
        let Shape::Fields(fields) = slot.shape else {
            return None;
        };
        let field = fields.iter().find(|field| field.name.value == *name)?;
        slot.path.push(name.as_str());
        if matches!(*field.ty, TypeExpr::Array(_)) {
            slot.amount = Amount::Many;
        }
        slot.shape = match field.ty.item() {
            TypeExpr::Named(name) => Shape::Fields(&forms.find(scope, name)?.fields),
            _ => Shape::Id,
        };
    }
    Some(slot)
}

/// The resources that a body gives, and the rows that they are given by.
pub(super) fn given<'a>(
    forms: &Forms<'a>,
    scope: Scope,
    operation: &'a Operation,
    slot: Option<&Slot<'a>>,
    body: Option<&Json>,
) -> (Vec<Map<String, Json>>, &'a [Field]) {
    let (Some(table), Some(Json::Object(values))) = (&operation.body, body) else {
        return (vec![Map::new()], &[]);
    };
    let name = slot.and_then(|slot| slot.path.last().copied());
    let of_name = table
        .fields
        .iter()
        .find(|field| Some(field.name.as_str()) == name);
    let of_kind = || table.fields.iter().find(|field| field.ty.named().is_some());
    let Some(field) = of_name
        .filter(|field| field.ty.named().is_some())
        .or_else(of_kind)
    else {
        return (vec![values.clone()], &table.fields);
    };
    let found = field.ty.named().and_then(|name| forms.find(scope, name));
    let rows = found.map_or(&[][..], |found| &found.fields);
    let objects = match values.get(field.name.as_str()) {
        Some(Json::Array(items)) => items.iter().filter_map(Json::as_object).cloned().collect(),
        Some(Json::Object(object)) => vec![object.clone()],
        _ => vec![Map::new()],
    };
    (objects, rows)
}

/// The value at the end of a path.
pub(super) fn value_at<'j>(value: &'j Json, path: &[&str]) -> Option<&'j Json> {
    path.iter().try_fold(value, |value, name| value.get(name))
}
