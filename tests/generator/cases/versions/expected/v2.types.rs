// Made by `tabella generate` from spec/versions/v2/types.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{Entry, ObjectWriter, Record, decode};

/// The object `Thing`.
///
/// Source: Things of all groups.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The id.
    pub id: Option<String>,
    /// The age.
    pub age: Option<i64>,
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("id", &self.id)?;
        out.optional("age", &self.age)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Thing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Thing {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "id" => entry.read(&mut self.id),
            "age" => entry.read(&mut self.age),
            _ => entry.unknown(),
        }
    }
}
