//! Keeping what the spec calls secret out of what is remembered.

use serde_json::Value as Json;

use crate::check::{Forms, Scope};
use crate::model::{Field, ParameterPlace, TypeExpr};

use super::call::Call;
use super::input::Input;
use super::record::{HIDDEN, Received};

/// Notes the operation of a request and the body that it had, without secrets.
pub(super) fn remember(
    call: &Call<'_>,
    forms: &Forms<'_>,
    input: Option<&Input>,
    received: &mut Received,
) {
    received.operation = Some(call.operation.id.to_string());
    let table = call.operation.body.as_ref();
    let mut body = input.and_then(|input| input.body.clone());
    if let (Some(table), Some(body)) = (table, &mut body) {
        object(forms, call.scope, &table.fields, body);
    }
    received.body = body;
    let secret = call
        .operation
        .parameters
        .iter()
        .filter(|parameter| parameter.field.secret);
    for parameter in secret {
        match parameter.place {
            ParameterPlace::Header => {
                let name = parameter.field.name.as_str().to_ascii_lowercase();
                if let Some(value) = received.headers.get_mut(&name) {
                    HIDDEN.clone_into(value);
                }
            }
            ParameterPlace::Query => HIDDEN.clone_into(&mut received.query),
            ParameterPlace::Path => HIDDEN.clone_into(&mut received.path),
        }
    }
}

fn object(forms: &Forms<'_>, scope: Scope, fields: &[Field], value: &mut Json) {
    for field in fields {
        let Some(value) = value.get_mut(field.name.as_str()) else {
            continue;
        };
        if field.secret {
            *value = Json::from(HIDDEN);
        } else {
            inside(forms, scope, &field.ty, value);
        }
    }
}

fn inside(forms: &Forms<'_>, scope: Scope, ty: &TypeExpr, value: &mut Json) {
    match (ty, value) {
        (TypeExpr::Named(name), value) => {
            if let Some(found) = forms.find(scope, name) {
                object(forms, scope, &found.fields, value);
            }
        }
        (TypeExpr::Array(item), Json::Array(values)) => {
            for value in values {
                inside(forms, scope, item, value);
            }
        }
        (TypeExpr::Map(item), Json::Object(values)) => {
            for value in values.values_mut() {
                inside(forms, scope, item, value);
            }
        }
        _ => {}
    }
}
