//! A value of any shape, such as a default, whose type is that of its row.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde_json::{Number, Value as Json};

use crate::model::TypeExpr;

use super::tree::{Kind, Node};

/// The name by which the deserializer knows that a value of any shape is asked for.
pub(super) const PROTOCOL: &str = "$tabella::Value";

/// A value as it was written.
#[derive(Debug, Deserialize)]
#[serde(rename = "$tabella::Value", rename_all = "snake_case")]
pub(crate) enum Value {
    /// Nothing.
    Null,
    /// A word without quotes.
    Plain(String),
    /// A quoted or block text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values.
    Map(BTreeMap<String, Value>),
}

/// Which variant of [`Value`] a node is.
pub(super) fn variant(node: &Node<'_>) -> &'static str {
    match node.kind {
        Kind::Null => "null",
        Kind::Plain(_) => "plain",
        Kind::Text(_) => "text",
        Kind::List(_) => "list",
        Kind::Map(_) => "map",
    }
}

impl Value {
    /// The JSON value that is meant where a value of a type is expected.
    ///
    /// A word without quotes is what the type says; where it cannot be, or where the type says nothing, it is
    /// what it looks like. Whether the value fits the type is not judged here.
    pub(crate) fn to_json(&self, ty: Option<&TypeExpr>) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Text(text) => Json::String(text.clone()),
            Self::Plain(text) if matches!(ty, Some(TypeExpr::String)) => Json::String(text.clone()),
            Self::Plain(text) => guess(text),
            Self::List(items) => {
                let item = match ty {
                    Some(TypeExpr::Array(item)) => Some(&**item),
                    _ => None,
                };
                items.iter().map(|value| value.to_json(item)).collect()
            }
            Self::Map(entries) => {
                let item = match ty {
                    Some(TypeExpr::Map(item)) => Some(&**item),
                    _ => None,
                };
                let pair = |(key, value): (&String, &Self)| (key.clone(), value.to_json(item));
                entries.iter().map(pair).collect()
            }
        }
    }
}

fn guess(text: &str) -> Json {
    if let Ok(flag) = text.parse::<bool>() {
        return Json::Bool(flag);
    }
    if let Some(number) = integer(text) {
        let signed = i64::try_from(number).map(Number::from);
        let unsigned = u64::try_from(number).map(Number::from);
        if let Ok(number) = signed.or(unsigned) {
            return Json::Number(number);
        }
    }
    number(text).map_or_else(|| Json::String(text.to_owned()), Json::Number)
}

/// Whether a word is a number, with a fraction or without one.
pub(super) fn is_number(text: &str) -> bool {
    number(text).is_some()
}

/// Whether a word is a number with a fraction.
pub(super) fn is_fraction(text: &str) -> bool {
    text.contains('.') && is_number(text)
}

/// JSON's own syntax decides what a number with a fraction is, which keeps `1e3` and refuses `.inf`.
fn number(text: &str) -> Option<Number> {
    serde_json::from_str(text).ok()
}

/// A whole number in decimal digits, with no leading zero, sign `+` or separator.
pub(super) fn integer(text: &str) -> Option<i128> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let decimal = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let padded = digits.len() > 1 && digits.starts_with('0');
    if decimal && !padded {
        text.parse().ok()
    } else {
        None
    }
}

impl JsonSchema for Value {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        true.into()
    }
}
