//! Whether a value that the spec gives (a default, a fixed value, an example) is what the spec demands.
//!
//! Requests are read strictly: nothing unknown, nothing missing, every constraint holds. Responses are read as the
//! server may answer: anything may be missing or null, and only names, types and values outside a set are looked at.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value as Json};

use crate::model::{CrossFieldRule, Field, ItemConstraints, TypeExpr, ValueConstraints};

use super::view::{ScopeId, View};
use super::words::{nearest, quoted, shown, shown_kind, type_words};
use super::{conform_rule, conform_value};

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// To the server.
    Request,
    /// To the server, and only its form is looked at: names, types, nulls and what must be there. Whoever asks for that
    /// looks at the constraints in another way.
    RequestForm,
    /// From the server.
    Response,
}

impl Direction {
    fn is_to_server(self) -> bool {
        self != Self::Response
    }
}

/// Where values are read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'v, 'a> {
    pub(super) view: &'v View<'a>,
    /// Where the names of types are looked up.
    pub(super) scope: ScopeId,
    pub(super) direction: Direction,
}

/// Something in a value that the spec does not allow.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Breach {
    /// Where in the value; empty for the value itself.
    pub(super) steps: Vec<Step>,
    /// What is wrong, as what follows the path: `is a string, but must be an integer`.
    pub(super) sentence: String,
}

impl Breach {
    /// Where in the value as text, such as `sub_network_interface.security_groups[2]`.
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.steps {
            match step {
                Step::Key(key) if path.is_empty() => path.push_str(key),
                Step::Key(key) => path.extend([".", key]),
                Step::Index(index) => path.extend(["[", &index.to_string(), "]"]),
            }
        }
        path
    }
}

/// A step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To a member of an object.
    Key(String),
    /// To an item of a list.
    Index(usize),
}

/// A place in a value. It becomes steps only where something is wrong.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    Top,
    Key(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl Path<'_> {
    fn steps(&self) -> Vec<Step> {
        let (parent, step) = match self {
            Self::Top => return Vec::new(),
            Self::Key(parent, key) => (parent, Step::Key((*key).to_owned())),
            Self::Index(parent, index) => (parent, Step::Index(*index)),
        };
        let mut steps = parent.steps();
        steps.push(step);
        steps
    }

    /// Notes that something is wrong here.
    pub(super) fn breach(&self, sentence: impl Into<String>, out: &mut Vec<Breach>) {
        out.push(Breach {
            steps: self.steps(),
            sentence: sentence.into(),
        });
    }
}

/// The rows and rules of an object.
#[derive(Clone, Copy)]
pub(super) struct Shape<'s, 'a> {
    pub(super) fields: &'s [&'a Field],
    pub(super) rules: &'a [CrossFieldRule],
}

/// What is wrong with the value of a row.
pub(super) fn field(reader: Reader<'_, '_>, value: &Json, field: &Field) -> Vec<Breach> {
    let mut out = Vec::new();
    field_at(reader, value, field, Path::Top, &mut out);
    out
}

/// What is wrong with an object, such as a body.
pub(super) fn object(reader: Reader<'_, '_>, value: &Json, shape: Shape<'_, '_>) -> Vec<Breach> {
    let mut out = Vec::new();
    object_at(reader, value, shape, "an object", Path::Top, &mut out);
    out
}

/// What is wrong with a single value that a set of constraints is about.
pub(super) fn single(
    reader: Reader<'_, '_>,
    value: &Json,
    ty: &TypeExpr,
    constraints: &ValueConstraints,
) -> Vec<Breach> {
    let mut out = Vec::new();
    let wanted = Wanted {
        value: constraints,
        items: None,
        show: shown,
    };
    single_at(reader, value, ty, wanted, Path::Top, &mut out);
    out
}

fn field_at(
    reader: Reader<'_, '_>,
    value: &Json,
    field: &Field,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    if value.is_null() {
        let allowed = field.nullable || reader.direction == Direction::Response;
        if !allowed && *field.ty != TypeExpr::Json {
            path.breach("is null, but the row is not `nullable`", out);
        }
        return;
    }
    let show = if field.secret { shown_kind } else { shown };
    if reader.direction.is_to_server()
        && let Some(fixed) = &field.fixed
        && fixed.value != *value
    {
        let sentence = format!("is {}, but is fixed to {}", show(value), shown(fixed));
        path.breach(sentence, out);
    }
    let items = field.constraints.items.as_ref().map(|items| &items.value);
    expression_at(
        reader,
        value,
        &field.ty,
        Wanted {
            value: &field.constraints.value,
            items,
            show,
        },
        path,
        out,
    );
}

/// The constraints of a row: about the value, and about its items if it is a list or map.
#[derive(Clone, Copy)]
struct Wanted<'c> {
    value: &'c ValueConstraints,
    items: Option<&'c ItemConstraints>,
    /// How a message shows a value that is of another type.
    show: fn(&Json) -> String,
}

fn expression_at(
    reader: Reader<'_, '_>,
    value: &Json,
    ty: &TypeExpr,
    wanted: Wanted<'_>,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    match (ty, value) {
        (TypeExpr::Array(item), Json::Array(values)) => {
            if reader.direction == Direction::Request
                && let Some(items) = wanted.items
            {
                conform_value::list(values, items, path, out);
            }
            for (index, value) in values.iter().enumerate() {
                let path = Path::Index(&path, index);
                item_at(reader, value, item, wanted, path, out);
            }
        }
        (TypeExpr::Map(item), Json::Object(values)) => {
            if reader.direction == Direction::Request
                && let Some(items) = wanted.items
            {
                conform_value::count(values.len() as u64, items, path, out);
            }
            for (key, value) in values {
                item_at(reader, value, item, wanted, Path::Key(&path, key), out);
            }
        }
        _ => single_at(reader, value, ty, wanted, path, out),
    }
}

/// An item of a list or a value of a map. Constraints of `items` are about what the innermost list holds.
fn item_at(
    reader: Reader<'_, '_>,
    value: &Json,
    ty: &TypeExpr,
    wanted: Wanted<'_>,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    let nothing = ValueConstraints::default();
    let value_wanted = wanted.items.map_or(&nothing, |items| &items.value);
    let inner = Wanted {
        value: value_wanted,
        items: None,
        show: wanted.show,
    };
    match ty {
        TypeExpr::Array(_) | TypeExpr::Map(_) => {
            let list = ItemConstraints {
                value: value_wanted.clone(),
                ..ItemConstraints::default()
            };
            let nested = Wanted {
                items: Some(&list),
                ..inner
            };
            expression_at(reader, value, ty, nested, path, out);
        }
        _ => expression_at(reader, value, ty, inner, path, out),
    }
}

fn single_at(
    reader: Reader<'_, '_>,
    value: &Json,
    ty: &TypeExpr,
    wanted: Wanted<'_>,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    if let TypeExpr::Named(name) = ty {
        // An unknown type is reported where it is named.
        if let Some(found) = reader.view.find_type(reader.scope, name) {
            let fields: Vec<&Field> = found.fields.iter().collect();
            let shape = Shape {
                fields: &fields,
                rules: &found.rules,
            };
            object_at(reader, value, shape, &type_words(ty), path, out);
        }
        return;
    }
    if has_type(value, ty) {
        conform_value::single(reader, value, wanted.value, path, out);
        return;
    }
    path.breach(
        format!(
            "is {}, but must be {}",
            (wanted.show)(value),
            type_words(ty)
        ),
        out,
    );
}

fn has_type(value: &Json, ty: &TypeExpr) -> bool {
    match ty {
        TypeExpr::String => value.is_string(),
        TypeExpr::Boolean => value.is_boolean(),
        TypeExpr::Integer => value.is_i64() || value.is_u64(),
        TypeExpr::Number => value.is_number(),
        TypeExpr::Json => true,
        TypeExpr::Array(_) => value.is_array(),
        TypeExpr::Map(_) | TypeExpr::Named(_) => value.is_object(),
    }
}

fn object_at(
    reader: Reader<'_, '_>,
    value: &Json,
    shape: Shape<'_, '_>,
    what: &str,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    let Json::Object(values) = value else {
        path.breach(format!("is {}, but must be {what}", shown(value)), out);
        return;
    };
    let known: HashMap<&str, &Field> = shape
        .fields
        .iter()
        .map(|field| (field.name.as_str(), *field))
        .collect();
    for (key, value) in values {
        let path = Path::Key(&path, key);
        match known.get(key.as_str()) {
            Some(field) => field_at(reader, value, field, path, out),
            None => path.breach(unknown(key, what, shape.fields), out),
        }
    }
    if reader.direction.is_to_server() {
        missing(values, shape.fields, path, out);
    }
    if reader.direction == Direction::Request {
        let present = present(values);
        conform_rule::check(shape.rules, values, &present, path, out);
    }
}

fn unknown(key: &str, what: &str, fields: &[&Field]) -> String {
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    let of = what.strip_prefix("an object of ").unwrap_or("this object");
    match nearest(key, &names) {
        Some(near) => format!("is no field of {of}; did you mean {}?", quoted(near)),
        None => format!("is no field of {of}"),
    }
}

/// A fixed value is always sent, so an example without it shows another call.
fn missing(values: &Map<String, Json>, fields: &[&Field], path: Path<'_>, out: &mut Vec<Breach>) {
    for field in fields {
        let name = field.name.as_str();
        if (field.required || field.fixed.is_some()) && !values.contains_key(name) {
            Path::Key(&path, name).breach("is required and missing", out);
        }
    }
}

fn present(values: &Map<String, Json>) -> HashSet<&str> {
    let given = values.iter().filter(|(_, value)| !value.is_null());
    given.map(|(key, _)| key.as_str()).collect()
}
