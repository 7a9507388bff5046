//! A value that remembers its place and survives its own mistakes.

use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Error as _, SeqAccess, Visitor};

use super::problems::Range;

/// The name by which the deserializer of this module's parent knows that a place is asked for.
pub(super) const PROTOCOL: &str = "$tabella::At";

/// A value of a file, its place, or the fact that it is absent or wrong.
///
/// A wrong value has been reported when this exists, so whoever finds none at a place may stay silent.
#[derive(Debug)]
pub(crate) struct At<T> {
    value: Option<T>,
    range: Option<Range>,
}

impl<T> At<T> {
    /// The value, if it is present and right.
    pub(crate) fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The place, if the key is present.
    pub(crate) fn range(&self) -> Option<Range> {
        self.range
    }

    /// The value and its place, if it is present and right.
    pub(crate) fn pair(&self) -> Option<(&T, Range)> {
        self.value.as_ref().zip(self.range)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Our deserializer never fails here: it reports what is wrong with the value and gives the place alone.
        // The one that serde puts in the place of a missing key always fails.
        let absent = Self {
            value: None,
            range: None,
        };
        let visitor = AtVisitor(PhantomData);
        Ok(deserializer
            .deserialize_newtype_struct(PROTOCOL, visitor)
            .unwrap_or(absent))
    }
}

struct AtVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for AtVisitor<T> {
    type Value = At<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value with its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<At<T>, A::Error> {
        let (Some(start), Some(end)) = (parts.next_element()?, parts.next_element()?) else {
            return Err(A::Error::custom("a place is missing"));
        };
        Ok(At {
            value: parts.next_element().ok().flatten(),
            range: Some(Range { start, end }),
        })
    }
}

/// In the schema, the place does not exist.
impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
