// Made by `tabella generate` from spec/shared-type/v1/things/types.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Checked, Checker, Context, Decode, Entry, IsSet, ObjectWriter, Record, Rule,
    Validate, View, decode,
};

use crate::v1::required::RequiredId;

/// A thing, sent and received.
///
/// Source: Things, Tables 2 and 4.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The id.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    pub id: Option<String>,
    /// Tags.
    ///
    /// - At most 3 items.
    pub tags: Option<Vec<String>>,
    /// The state.
    ///
    /// - Known values: `NEW`.
    pub state: Option<ThingState>,
}

impl Thing {
    /// Starts an object. Required: `id`.
    pub fn builder() -> ThingBuilder {
        ThingBuilder { object: Self::empty() }
    }
}

/// Makes [`Thing`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct ThingBuilder<const A: bool = false> {
    object: Thing,
}

impl<const A: bool> ThingBuilder<A> {
    /// The id.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    pub fn id(mut self, value: impl Into<String>) -> ThingBuilder<true> {
        self.object.id = Some(value.into());
        ThingBuilder { object: self.object }
    }

    /// Tags.
    ///
    /// - At most 3 items.
    pub fn tags(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.object.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The state.
    ///
    /// - Known values: `NEW`.
    pub fn state(mut self, value: impl Into<ThingState>) -> Self {
        self.object.state = Some(value.into());
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> Thing
    where
        IsSet<A>: RequiredId,
    {
        self.object
    }
}

impl Validate for Thing {
    fn validate(&self, at: &mut Checker) {
        at.source("Things, Tables 2 and 4");
        at.field("id", &self.id, &[Rule::Uuid]);
        at.field("tags", &self.tags, &[Rule::Count(None, Some(3))]);
    }
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("id", &self.id)?;
        out.optional("tags", &self.tags)?;
        out.optional("state", &self.state)?;
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
            "tags" => entry.read(&mut self.tags),
            "state" => entry.read(&mut self.state),
            _ => entry.unknown(),
        }
    }
}

/// Values of `state` in [`Thing`].
///
/// The state.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThingState {
    /// `NEW`
    New,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl ThingState {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::New => "NEW",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for ThingState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for ThingState {
    fn from(value: &str) -> Self {
        match value {
            "NEW" => Self::New,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for ThingState {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Checked for ThingState {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Serialize for ThingState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ThingState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for ThingState {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["NEW"])
    }
}
