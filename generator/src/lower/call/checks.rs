//! What is checked of a call's own values.

use std::collections::HashMap;

use crate::lower::plan::{CallField, Field, Place, Step, Validation};
use crate::lower::record::Context;
use crate::lower::rules;
use crate::model::{Operation, Parameter};

use super::{place, place_of};

/// What is checked of a call before it is sent, parameters first, then the body.
pub(super) fn validation(
    context: Context<'_>,
    operation: &Operation,
    fields: &[CallField],
) -> Validation {
    let mut all = Vec::new();
    for parameter in &operation.parameters {
        let Some(field) = find_parameter(fields, parameter) else {
            continue;
        };
        let mut steps = Vec::new();
        rules::rows(
            context,
            std::iter::once((&parameter.field, field)),
            &mut steps,
        );
        let table = place(operation, parameter.table.as_ref().map(|table| table.value));
        push_new_source(rules::with_source(&table, steps).steps, &mut all);
    }
    if let Some(body) = &operation.body {
        let in_body = || {
            let fields = fields.iter().filter(|field| field.place == Place::Body);
            fields.map(|field| &field.field)
        };
        let by_wire: HashMap<&str, &Field> = in_body()
            .map(|field| (field.wire.as_str(), field))
            .collect();
        let pairs = body
            .fields
            .iter()
            .filter_map(|row| Some((row, *by_wire.get(row.name.as_str())?)));
        let mut steps = Vec::new();
        rules::rows(context, pairs, &mut steps);
        rules::cross_field(&body.rules, in_body(), &mut steps);
        let table = place(operation, body.table.as_ref().map(|table| table.value));
        push_new_source(rules::with_source(&table, steps).steps, &mut all);
    }
    Validation { steps: all }
}

/// Adds steps, without saying again that they come from the table that was named last.
fn push_new_source(mut steps: Vec<Step>, all: &mut Vec<Step>) {
    let last = all.iter().rev().find_map(|step| match step {
        Step::Source(table) => Some(table.clone()),
        _ => None,
    });
    if matches!((steps.first(), last), (Some(Step::Source(table)), Some(last)) if *table == last) {
        steps.remove(0);
    }
    all.append(&mut steps);
}

fn find_parameter<'a>(fields: &'a [CallField], parameter: &Parameter) -> Option<&'a Field> {
    let place = place_of(parameter.place);
    let name = parameter.field.name.as_str();
    let found = fields
        .iter()
        .find(|field| field.place == place && field.field.wire == name);
    found.map(|field| &field.field)
}
