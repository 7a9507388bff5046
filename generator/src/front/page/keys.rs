//! Fields that items of a list do not have in common, as the row of the list tells it.

use crate::model::{Field, ItemConstraints, Object, Response, Type, TypeExpr};

use super::{About, Remark};

/// Drops the key of each list whose items have no such field, and asks about it.
pub(super) fn settle(
    types: &mut [Type],
    body: Option<&mut Object>,
    responses: &mut [Response],
    remarks: &mut Vec<Remark>,
) {
    let keyed: Vec<(TypeExpr, Vec<String>)> = types.iter().map(fields_of).collect();
    for field in all_fields(types, body, responses) {
        let item = field.ty.value.item().clone();
        let has = |key: &str| {
            let mut named = keyed.iter().filter(|(ty, _)| *ty == item);
            named.any(|(_, fields)| fields.iter().any(|field| field == key))
        };
        remarks.extend(one(field, has));
    }
}

/// The rows of all types and bodies.
pub(super) fn all_fields<'a>(
    types: &'a mut [Type],
    body: Option<&'a mut Object>,
    responses: &'a mut [Response],
) -> impl Iterator<Item = &'a mut Field> {
    let bodies = responses
        .iter_mut()
        .filter_map(|response| response.body.as_mut());
    let objects = bodies.chain(body).map(|object| &mut object.fields);
    let all = types.iter_mut().map(|ty| &mut ty.fields).chain(objects);
    all.flatten()
}

fn fields_of(ty: &Type) -> (TypeExpr, Vec<String>) {
    let fields = ty.fields.iter().map(|field| field.name.to_string());
    (TypeExpr::Named(ty.name.value.clone()), fields.collect())
}

fn one(field: &mut Field, has: impl Fn(&str) -> bool) -> Option<Remark> {
    let items = field.constraints.items.as_mut()?;
    let key = items.value.unique_by.take_if(|key| !has(&key.value))?;
    if items.value == ItemConstraints::default() {
        field.constraints.items = None;
    }
    let text = format!(
        "`{}` of the items is told to be unique, and they have no such field",
        key.value
    );
    Some(Remark::question(About::Unique, key.span, text))
}
