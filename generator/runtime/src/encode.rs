//! Writing models: a JSON object that holds exactly what was set, and nothing else.
//!
//! Reading is the other module's work, see [`decode`](crate::decode).

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::Nullable;

/// Writes one object, field by field, into any [`Serializer`].
///
/// ```
/// use serde::{Serialize, Serializer};
/// # use tabella_runtime::ObjectWriter;
///
/// struct Tag {
///     key: String,
///     value: Option<String>,
/// }
///
/// impl Serialize for Tag {
///     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
///         let mut object = ObjectWriter::new(serializer)?;
///         object.field("key", &self.key)?;
///         object.optional("value", &self.value)?;
///         object.end()
///     }
/// }
///
/// let tag = Tag { key: "team".to_owned(), value: None };
/// assert_eq!(serde_json::to_string(&tag)?, r#"{"key":"team"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug)]
pub struct ObjectWriter<S: Serializer> {
    map: S::SerializeMap,
}

impl<S: Serializer> ObjectWriter<S> {
    /// Begins an object.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn new(serializer: S) -> Result<Self, S::Error> {
        Ok(Self {
            map: serializer.serialize_map(None)?,
        })
    }

    /// Writes a field that is always there.
    ///
    /// # Errors
    ///
    /// Those of the serializer and of the value.
    pub fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    /// Writes a field if it has a value.
    ///
    /// # Errors
    ///
    /// Those of the serializer and of the value.
    pub fn optional<T: Serialize>(
        &mut self,
        name: &str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) => self.field(name, value),
            None => Ok(()),
        }
    }

    /// Writes a field that can be absent, `null` or a value.
    ///
    /// # Errors
    ///
    /// Those of the serializer and of the value.
    pub fn nullable<T: Serialize>(
        &mut self,
        name: &str,
        value: &Nullable<T>,
    ) -> Result<(), S::Error> {
        match value {
            Nullable::Absent => Ok(()),
            Nullable::Null => self.field(name, &()),
            Nullable::Value(value) => self.field(name, value),
        }
    }

    /// Ends the object.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.map.end()
    }
}
