//! A request as values: parameters by their types, and the body.

use http::HeaderMap;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Number, Value as Json};

use crate::lower::plan::Place;
use crate::model::{Parameter, ParameterPlace, TypeExpr};

use super::call::{Call, PathValues};

/// A request as it came.
#[derive(Clone, Debug)]
pub(super) struct Incoming {
    pub(super) method: String,
    /// Percent-encoded, as it was on the wire.
    pub(super) path: String,
    /// Percent-encoded, as it was on the wire.
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Incoming {
    /// A header, if it is text.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.headers.get(name)?.as_bytes()).ok()
    }

    /// The names and values of the query, decoded.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let parts = self.query.split('&').filter(|part| !part.is_empty());
        parts
            .map(|part| part.split_once('=').unwrap_or((part, "")))
            .map(|(name, value)| (decode(name), decode(value)))
            .collect()
    }
}

/// The values of a request to a known operation.
#[derive(Debug, Default)]
pub(super) struct Input {
    pub(super) path: Map<String, Json>,
    pub(super) query: Map<String, Json>,
    header: Map<String, Json>,
    /// Nothing without a body, and where the operation has none.
    pub(super) body: Option<Json>,
}

impl Input {
    /// Reads a request. What cannot be read as its type stays text, and the check of its form says so.
    ///
    /// # Errors
    ///
    /// The body is no JSON.
    pub(super) fn read(
        call: &Call<'_>,
        path: &PathValues<'_>,
        incoming: &Incoming,
    ) -> Result<Self, String> {
        let mut input = Self::default();
        let pairs = incoming.pairs();
        for parameter in &call.operation.parameters {
            let name = parameter.field.name.as_str();
            let texts: Vec<&str> = match parameter.place {
                ParameterPlace::Path => of_name(path.iter().map(|(n, v)| (*n, v.as_str())), name),
                ParameterPlace::Query => {
                    of_name(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())), name)
                }
                ParameterPlace::Header => incoming.header(name).into_iter().collect(),
            };
            if let Some(value) = value(&parameter.field.ty, &texts) {
                input.place_mut(parameter).insert(name.to_owned(), value);
            }
        }
        if call.operation.body.is_some() && !incoming.body.is_empty() {
            let body = serde_json::from_slice(&incoming.body)
                .map_err(|error| format!("the body is no JSON: {error}"))?;
            input.body = Some(body);
        }
        Ok(input)
    }

    fn place_mut(&mut self, parameter: &Parameter) -> &mut Map<String, Json> {
        match parameter.place {
            ParameterPlace::Path => &mut self.path,
            ParameterPlace::Query => &mut self.query,
            ParameterPlace::Header => &mut self.header,
        }
    }

    /// The value of a parameter.
    pub(super) fn of(&self, parameter: &Parameter) -> Option<&Json> {
        let name = parameter.field.name.as_str();
        match parameter.place {
            ParameterPlace::Path => self.path.get(name),
            ParameterPlace::Query => self.query.get(name),
            ParameterPlace::Header => self.header.get(name),
        }
    }

    /// A value of the request.
    pub(super) fn get(&self, place: Place, name: &str) -> Option<&Json> {
        match place {
            Place::Path => self.path.get(name),
            Place::Query => self.query.get(name),
            Place::Header => self.header.get(name),
            Place::Body => self.body.as_ref()?.get(name),
        }
    }
}

fn of_name<'t>(pairs: impl Iterator<Item = (&'t str, &'t str)>, name: &str) -> Vec<&'t str> {
    pairs
        .filter(|(found, _)| *found == name)
        .map(|(_, value)| value)
        .collect()
}

fn value(ty: &TypeExpr, texts: &[&str]) -> Option<Json> {
    match ty {
        TypeExpr::Array(item) if !texts.is_empty() => {
            let items = texts.iter().map(|text| single(item, text));
            Some(Json::Array(items.collect()))
        }
        _ => texts.first().map(|text| single(ty, text)),
    }
}

fn single(ty: &TypeExpr, text: &str) -> Json {
    let read = match ty {
        TypeExpr::Boolean => text.parse().ok().map(Json::Bool),
        TypeExpr::Integer => text.parse::<i64>().ok().map(Json::from),
        TypeExpr::Number => text
            .parse()
            .ok()
            .and_then(Number::from_f64)
            .map(Json::Number),
        _ => None,
    };
    read.unwrap_or_else(|| Json::from(text))
}
