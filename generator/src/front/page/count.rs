//! How many demands were read.

use crate::model::{Constraints, Field, ItemConstraints, Operation, Type, ValueConstraints};

/// Every demand on values of an operation and its types.
pub(super) fn constraints(operation: &Operation, types: &[Type]) -> usize {
    let bodies = operation
        .responses
        .iter()
        .filter_map(|response| response.body.as_ref());
    let objects = bodies.chain(&operation.body);
    let parameters = operation
        .parameters
        .iter()
        .map(|parameter| &parameter.field);
    let fields = objects.flat_map(|object| &object.fields).chain(parameters);
    let rows = types.iter().flat_map(|ty| &ty.fields);
    fields
        .chain(rows)
        .map(|field: &Field| of(&field.constraints))
        .sum()
}

fn of(constraints: &Constraints) -> usize {
    let items = constraints
        .items
        .as_ref()
        .map_or(0, |items| of_items(&items.value));
    of_value(&constraints.value) + items
}

fn of_items(items: &ItemConstraints) -> usize {
    let own = [
        items.count.is_some(),
        items.unique.is_some(),
        items.unique_by.is_some(),
    ];
    own.into_iter().filter(|is| *is).count() + of_value(&items.value)
}

fn of_value(value: &ValueConstraints) -> usize {
    [
        value.format.is_some(),
        value.length.is_some(),
        value.bytes.is_some(),
        value.range.is_some(),
        value.forbid.is_some(),
        value.pattern.is_some(),
        value.values.is_some(),
        value.equals.is_some(),
        value.any_of.is_some(),
    ]
    .into_iter()
    .filter(|is| *is)
    .count()
}
