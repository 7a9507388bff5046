//! A body that is JSON, without the values in it that no type can hold.
//!
//! A number beyond any range and an escape that is no character are JSON, but nothing can be made of them, and one of
//! them fails the reading of the whole body. Only such a body comes here, so that others are read in one pass.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Drift, DriftKind};

/// What lies deeper is one value: either all of it can be read, or it is left out.
const DEPTH: usize = 32;

/// The body without what cannot be read, and where that was. None if the body is no JSON, or all of it can be read.
pub(super) fn mend(body: &[u8]) -> Option<(Vec<u8>, Vec<Drift>)> {
    let body: &RawValue = serde_json::from_slice(body).ok()?;
    let mut mending = Mending::default();
    let some = mending.value(body, "", 0);
    (some && !mending.drift.is_empty()).then(|| (mending.text.into_bytes(), mending.drift))
}

#[derive(Default)]
struct Mending {
    text: String,
    drift: Vec<Drift>,
}

impl Mending {
    /// Writes a value; false, and nothing is written, if it cannot be read.
    fn value(&mut self, value: &RawValue, path: &str, depth: usize) -> bool {
        let read = match value.get().as_bytes().first() {
            Some(b'{') if depth < DEPTH => {
                serde_json::from_str(value.get()).map(|fields| self.object(&fields, path, depth))
            }
            Some(b'[') if depth < DEPTH => {
                serde_json::from_str(value.get()).map(|items| self.list(items, path, depth))
            }
            _ => whole(value).map(|()| self.text.push_str(value.get())),
        };
        read.map_err(|error| self.note(path, &error)).is_ok()
    }

    fn object(&mut self, fields: &Fields<'_>, path: &str, depth: usize) {
        self.text.push('{');
        let mut comma = "";
        for (name, value) in &fields.0 {
            let before = self.text.len();
            self.text.push_str(comma);
            self.text
                .push_str(&serde_json::Value::from(name.as_str()).to_string());
            self.text.push(':');
            let dot = if path.is_empty() { "" } else { "." };
            if self.value(value, &format!("{path}{dot}{name}"), depth + 1) {
                comma = ",";
            } else {
                self.text.truncate(before);
            }
        }
        self.text.push('}');
    }

    fn list(&mut self, items: Vec<&RawValue>, path: &str, depth: usize) {
        self.text.push('[');
        for (index, value) in items.into_iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            // The items after it keep their numbers, and an item that is null is left out by whoever reads the list.
            if !self.value(value, &format!("{path}[{index}]"), depth + 1) {
                self.text.push_str("null");
            }
        }
        self.text.push(']');
    }

    /// Notes the reason and not the value, which may be a secret.
    fn note(&mut self, path: &str, error: &serde_json::Error) {
        let reason = error.to_string();
        // The position is one in the value, not in the body.
        let reason = reason
            .split_once(" at line ")
            .map_or(&*reason, |(reason, _)| reason);
        let kind = DriftKind::UnreadableValue;
        self.drift.push(Drift::new(path.to_owned(), kind, reason));
    }
}

/// Whether a value can be read with all that is in it.
fn whole(value: &RawValue) -> Result<(), serde_json::Error> {
    serde_json::from_str::<serde_json::Value>(value.get()).map(drop)
}

/// The fields of an object in their order, equal names among them.
struct Fields<'de>(Vec<(String, &'de RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Fields(fields))
    }
}
