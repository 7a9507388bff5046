//! The format as a JSON Schema, for editors.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value as Json, json};

use super::raw::{Operation, Service, TypesFile};

/// The JSON Schema of all three kinds of files.
///
/// One document serves all of them, so that every spec file can name the same one: a file with the key `service` is
/// a `service.yaml`, one with `types` and no `operation` is a `types.yaml`, and any other is an operation.
#[must_use]
pub fn schema() -> Json {
    // Editors know this draft best.
    let mut generator = SchemaSettings::draft07()
        .with_transform(RecursiveTransform(without_null))
        .into_generator();
    let service = reference::<Service>(&mut generator);
    let types = reference::<TypesFile>(&mut generator);
    let operation = reference::<Operation>(&mut generator);
    let is_types = json!({
        "required": ["types"],
        "not": {"anyOf": [{"required": ["operation"]}, {"required": ["path"]}]},
    });
    let mut definitions = Json::Object(generator.take_definitions(true));
    if let Some(definitions) = definitions.as_object_mut() {
        definitions.values_mut().for_each(tidy);
    }
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of a tabella spec",
        "type": "object",
        "if": {"required": ["service"]},
        "then": service,
        "else": {"if": is_types, "then": types, "else": operation},
        "definitions": definitions,
    })
}

fn reference<T: schemars::JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// A key that may be left out is left out; nobody writes `null` for it.
fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if let Some(Json::Array(types)) = object.get_mut("type") {
        types.retain(|ty| ty != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".into(), only);
        }
    }
    let Some(Json::Array(choices)) = object.get_mut("anyOf") else {
        return;
    };
    choices.retain(|choice| choice != &json!({"type": "null"}));
    if let [only] = choices.as_slice() {
        let only = only.clone();
        object.remove("anyOf");
        // Beside a reference, this draft ignores the documentation; inside `allOf` the reference stands alone.
        object.insert("allOf".into(), json!([only]));
    }
}

/// Formats of numbers, such as `uint16`, are those of no JSON Schema.
fn tidy(schema: &mut Json) {
    match schema {
        Json::Object(object) => {
            if object.get("type").is_some_and(|ty| ty == "integer") {
                object.remove("format");
            }
            object.values_mut().for_each(tidy);
        }
        Json::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}
