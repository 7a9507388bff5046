//! Rows picked out: those that some rule has to look at, those of one place, and what is demanded of their values.

use crate::model::{
    Field, Operation, ParameterPlace, PathSegment, TypeExpr, ValueConstraints, WireName,
};
use crate::source::Located;

use super::keys;
use super::view::ScopeId;

/// Rows that some rule has to look at. A row is large and a spec has many: walking all of them for each rule takes more
/// time than everything that the rules do.
#[derive(Default)]
pub(super) struct Rare<'a> {
    pub(super) with_items: Vec<(usize, &'a Field)>,
    pub(super) with_value: Vec<(usize, &'a Field)>,
    pub(super) with_flag: Vec<(usize, &'a Field)>,
    pub(super) with_unknown_type: Vec<(usize, &'a Field)>,
    pub(super) undescribed: Vec<(usize, &'a Field)>,
}

/// What is demanded of a value.
pub(super) struct Value<'a> {
    /// Where the names of types are looked up.
    pub(super) scope: ScopeId,
    /// The type of the value; of items of a list, that of an item.
    pub(super) ty: &'a TypeExpr,
    pub(super) constraints: &'a ValueConstraints,
}

impl<'a> Rare<'a> {
    /// Takes a row wherever it belongs.
    pub(super) fn take(&mut self, table: usize, field: &'a Field) {
        if field.constraints.items.is_some() {
            self.with_items.push((table, field));
        }
        if field.default.is_some() || field.fixed.is_some() {
            self.with_value.push((table, field));
        }
        if field.nullable || field.secret || field.fixed.is_some() {
            self.with_flag.push((table, field));
        }
        if field
            .description
            .as_ref()
            .is_none_or(|text| text.trim().is_empty())
        {
            self.undescribed.push((table, field));
        }
    }
}

/// The constraints of a row and of its items. Most rows have none, and no rule has to look at those again.
pub(super) fn add_values<'a>(scope: ScopeId, field: &'a Field, values: &mut Vec<Value<'a>>) {
    add_value(scope, &field.ty, &field.constraints.value, values);
    if let Some(items) = &field.constraints.items {
        add_value(scope, field.ty.item(), &items.value.value, values);
    }
}

fn add_value<'a>(
    scope: ScopeId,
    ty: &'a TypeExpr,
    constraints: &'a ValueConstraints,
    values: &mut Vec<Value<'a>>,
) {
    if keys::of_value(constraints).next().is_none() {
        return;
    }
    let mut next = values.len();
    values.push(Value {
        scope,
        ty,
        constraints,
    });
    while let Some(value) = values.get(next) {
        let alternatives = value.constraints.any_of.as_ref();
        for one in alternatives.into_iter().flat_map(|any_of| &any_of.value) {
            values.push(Value {
                scope,
                ty,
                constraints: &one.value,
            });
        }
        next += 1;
    }
}

/// The names of a path's parameters, in the order of the path.
pub(super) fn path_names(operation: &Operation) -> impl Iterator<Item = &Located<WireName>> {
    operation
        .path
        .segments
        .iter()
        .filter_map(|segment| match segment {
            PathSegment::Parameter(name) => Some(name),
            PathSegment::Text(_) => None,
        })
}

/// The rows of path parameters.
pub(super) fn path_rows(operation: &Operation) -> impl Iterator<Item = &Field> {
    rows_in(operation, ParameterPlace::Path)
}

/// The rows of the parameters that are sent in one place.
pub(super) fn rows_in(
    operation: &Operation,
    place: ParameterPlace,
) -> impl Iterator<Item = &Field> {
    let rows = operation
        .parameters
        .iter()
        .filter(move |parameter| parameter.place == place);
    rows.map(|parameter| &parameter.field)
}
