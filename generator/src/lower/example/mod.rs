//! Documented requests as calls: what a user would write to send them.

mod values;

use serde_json::Value as Json;

use crate::model::{Field as Row, Operation, ParameterPlace, PathSegment, Service};

use self::values::Values;
use super::plan::{CallItem, ExampleCall, ExampleValue, Field, Place, RustType};
use super::record::Context;

/// The first documented request of an operation as a call.
pub(super) fn example(
    context: Context<'_>,
    operation: &Operation,
    call: &CallItem,
) -> Option<ExampleCall> {
    let request = operation
        .examples
        .iter()
        .find_map(|example| example.request.as_ref())?;
    let values = Values::new(context, &request.deviates);
    let body = request.body.as_ref().map_or(&Json::Null, |body| &body.json);
    let path = path_values(operation, &request.url);
    let query = query_values(&request.url);
    let mut arguments = Vec::new();
    let mut setters = Vec::new();
    for field in &call.fields {
        let json = match field.place {
            Place::Path => path
                .iter()
                .find(|(name, _)| *name == field.field.wire)
                .map(|(_, text)| Json::from(text.as_str())),
            Place::Query => query_value(&query, &field.field),
            Place::Header => None,
            Place::Body => body.get(&field.field.wire).cloned(),
        };
        let row = row(operation, field.place, &field.field.wire)?;
        match json.map(|json| values.of_field(&field.field, row, &json, &field.field.wire)) {
            Some(Some(value)) if field.field.required => {
                arguments.push((field.field.name.clone(), value));
            }
            // An example shows nobody what is deprecated.
            Some(Some(_)) if field.field.deprecated.is_some() => {}
            Some(Some(value)) => setters.push((field.field.name.clone(), value)),
            Some(None) | None if field.field.required => return None,
            Some(None) | None => {}
        }
    }
    let arguments = if call.builder.is_some() {
        vec![ExampleValue::Record(call.name.clone(), arguments)]
    } else {
        arguments.into_iter().map(|(_, value)| value).collect()
    };
    Some(ExampleCall {
        method: context.names.method(&operation.id),
        arguments,
        setters,
    })
}

/// The project in an example's address.
pub(super) fn project(service: &Service, operation: &Operation) -> Option<String> {
    let given = service.client_parameters.first()?.wire_name();
    let request = operation
        .examples
        .iter()
        .find_map(|example| example.request.as_ref())?;
    let values = path_values(operation, &request.url);
    let text = values.into_iter().find(|(name, _)| *name == given)?.1;
    (!text.contains(['{', '}'])).then_some(text)
}

fn row<'a>(operation: &'a Operation, place: Place, wire: &str) -> Option<&'a Row> {
    let of = |wanted: ParameterPlace| {
        operation
            .parameters
            .iter()
            .filter(move |parameter| parameter.place == wanted)
            .map(|parameter| &parameter.field)
            .find(|row| row.name.as_str() == wire)
    };
    match place {
        Place::Path => of(ParameterPlace::Path),
        Place::Query => of(ParameterPlace::Query),
        Place::Header => of(ParameterPlace::Header),
        Place::Body => operation
            .body
            .iter()
            .flat_map(|body| &body.fields)
            .find(|row| row.name.as_str() == wire),
    }
}

/// The parameters in an example's path. `check` has seen that the address fits the path.
fn path_values(operation: &Operation, url: &str) -> Vec<(String, String)> {
    let path = url
        .split_once("://")
        .map_or(url, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    let mut rest = path.split_once('?').map_or(path, |(path, _)| path);
    let mut values = Vec::new();
    for segment in &operation.path.segments {
        match segment {
            PathSegment::Text(text) => rest = rest.strip_prefix(text.as_str()).unwrap_or(rest),
            PathSegment::Parameter(name) => {
                let end = rest.find('/').unwrap_or(rest.len());
                values.push((name.to_string(), rest[..end].to_owned()));
                rest = &rest[end..];
            }
        }
    }
    values
}

fn query_values(url: &str) -> Vec<(&str, &str)> {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .collect()
}

fn query_value(query: &[(&str, &str)], field: &Field) -> Option<Json> {
    let texts: Vec<Json> = query
        .iter()
        .filter(|(name, _)| *name == field.wire)
        .map(|(_, text)| scalar(text, &field.ty))
        .collect();
    match &field.ty {
        RustType::Vec(_) if !texts.is_empty() => Some(Json::Array(texts)),
        _ => texts.into_iter().next(),
    }
}

fn scalar(text: &str, ty: &RustType) -> Json {
    match ty {
        RustType::I64 => text
            .parse::<i64>()
            .map_or_else(|_| Json::from(text), Json::from),
        RustType::Bool => text
            .parse::<bool>()
            .map_or_else(|_| Json::from(text), Json::from),
        RustType::Vec(item) => scalar(text, item),
        _ => Json::from(text),
    }
}
