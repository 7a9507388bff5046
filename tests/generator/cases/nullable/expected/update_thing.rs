// Made by `tabella generate` from spec/nullable/v1/things/update-thing.yaml. Do not edit.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checked, Checker, Context, Decode, Entry, Info, IsSet, Method, Nullable,
    ObjectWriter, Operation, Parameters, Record, Repeat, Rule, Source, Validate, View,
    decode,
};

use crate::v1::required::RequiredName;
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `PUT /v1/things/{thing_id}`
    ///
    /// ```no_run
    /// # async fn example(client: case_nullable::v1::Client) -> Result<(), case_nullable::Error> {
    /// use case_nullable::v1::{Part, UpdateThingOption};
    /// use case_nullable::Nullable;
    ///
    /// let answer = client
    ///     .update_thing(
    ///         "1f5fca65-6a75-47c8-942b-db1bbb81a22a",
    ///         UpdateThingOption::builder()
    ///             .name(Nullable::Null)
    ///             .tags(Nullable::Null)
    ///             .part(Part::builder().on(Nullable::Null).build())
    ///             .build(),
    ///         Nullable::Null,
    ///     )
    ///     .note(Nullable::Null)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_thing(
        &self,
        thing_id: impl Into<String>,
        thing: UpdateThingOption,
        reason: impl Into<Nullable<String>>,
    ) -> Call<UpdateThing, C> {
        Call::new(&self.core, UpdateThing::new(thing_id.into(), thing, reason.into()))
    }
}

/// Does what the case is about.
///
/// `PUT /v1/things/{thing_id}`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateThing {
    /// The id of the thing.
    ///
    /// - Required.
    /// - In the path (Table 1).
    /// - A UUID with hyphens.
    pub thing_id: String,
    /// What changes.
    ///
    /// - Required.
    /// - In the body (Table 2).
    pub thing: UpdateThingOption,
    /// A note; null removes it.
    ///
    /// - In the body (Table 2).
    /// - At most 9 characters.
    pub note: Nullable<String>,
    /// Why; may be null.
    ///
    /// - Required.
    /// - In the body (Table 2).
    pub reason: Nullable<String>,
}

impl UpdateThing {
    pub(crate) fn new(
        thing_id: String,
        thing: UpdateThingOption,
        reason: Nullable<String>,
    ) -> Self {
        Self {
            thing_id,
            thing,
            note: Nullable::Absent,
            reason,
        }
    }
}

impl<C> Call<UpdateThing, C> {
    /// A note; null removes it.
    ///
    /// - In the body (Table 2).
    /// - At most 9 characters.
    pub fn note(mut self, value: impl Into<Nullable<String>>) -> Self {
        self.operation.note = value.into();
        self
    }
}

impl Operation for UpdateThing {
    type Output = UpdateThingResponse;

    const INFO: &'static Info = &Info {
        id: "UpdateThing",
        method: Method::PUT,
        path: "/v1/things/{thing_id}",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: true,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("thing_id", &self.thing_id);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.field("thing", &self.thing);
        body.nullable("note", &self.note);
        body.nullable("reason", &self.reason);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field("thing_id", &self.thing_id, &[Rule::Uuid]);
        at.source("A Page, Table 2");
        at.nested("thing", &self.thing);
        at.field("note", &self.note, &[Rule::Length(None, Some(9))]);
    }
}

/// The object `UpdateThingOption`.
///
/// - All or none of `size` and `kind`.
///
/// Source: A Page, Table 3.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateThingOption {
    /// The name.
    ///
    /// - Required.
    /// - 1 to 64 characters.
    pub name: Nullable<String>,
    /// The size.
    ///
    /// - At least 1.
    pub size: Nullable<i64>,
    /// Tags.
    ///
    /// - At most 3 items.
    pub tags: Nullable<Vec<String>>,
    /// Labels.
    pub labels: Nullable<BTreeMap<String, String>>,
    /// A kind.
    ///
    /// - Known values: `big`, `small`.
    pub kind: Nullable<UpdateThingOptionKind>,
    /// A part.
    pub part: Nullable<Part>,
}

impl UpdateThingOption {
    /// Starts an object. Required: `name`.
    pub fn builder() -> UpdateThingOptionBuilder {
        UpdateThingOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`UpdateThingOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct UpdateThingOptionBuilder<const A: bool = false> {
    object: UpdateThingOption,
}

impl<const A: bool> UpdateThingOptionBuilder<A> {
    /// The name.
    ///
    /// - Required.
    /// - 1 to 64 characters.
    pub fn name(
        mut self,
        value: impl Into<Nullable<String>>,
    ) -> UpdateThingOptionBuilder<true> {
        self.object.name = value.into();
        UpdateThingOptionBuilder { object: self.object }
    }

    /// The size.
    ///
    /// - At least 1.
    pub fn size(mut self, value: impl Into<Nullable<i64>>) -> Self {
        self.object.size = value.into();
        self
    }

    /// Tags.
    ///
    /// - At most 3 items.
    pub fn tags(mut self, value: impl Into<Nullable<Vec<String>>>) -> Self {
        self.object.tags = value.into();
        self
    }

    /// Labels.
    pub fn labels(
        mut self,
        value: impl Into<Nullable<BTreeMap<String, String>>>,
    ) -> Self {
        self.object.labels = value.into();
        self
    }

    /// A kind.
    ///
    /// - Known values: `big`, `small`.
    pub fn kind(mut self, value: impl Into<Nullable<UpdateThingOptionKind>>) -> Self {
        self.object.kind = value.into();
        self
    }

    /// A part.
    pub fn part(mut self, value: impl Into<Nullable<Part>>) -> Self {
        self.object.part = value.into();
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> UpdateThingOption
    where
        IsSet<A>: RequiredName,
    {
        self.object
    }
}

impl Validate for UpdateThingOption {
    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 3");
        at.field("name", &self.name, &[Rule::Length(Some(1), Some(64))]);
        at.field("size", &self.size, &[Rule::Range(Some(1), None)]);
        at.field("tags", &self.tags, &[Rule::Count(None, Some(3))]);
        at.required_together(&[
            ("size", self.size.is_value()),
            ("kind", self.kind.is_value()),
        ]);
    }
}

impl Serialize for UpdateThingOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.nullable("name", &self.name)?;
        out.nullable("size", &self.size)?;
        out.nullable("tags", &self.tags)?;
        out.nullable("labels", &self.labels)?;
        out.nullable("kind", &self.kind)?;
        out.nullable("part", &self.part)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for UpdateThingOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for UpdateThingOption {
    fn empty() -> Self {
        Self {
            name: Nullable::Absent,
            size: Nullable::Absent,
            tags: Nullable::Absent,
            labels: Nullable::Absent,
            kind: Nullable::Absent,
            part: Nullable::Absent,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "name" => entry.read(&mut self.name),
            "size" => entry.read(&mut self.size),
            "tags" => entry.read(&mut self.tags),
            "labels" => entry.read(&mut self.labels),
            "kind" => entry.read(&mut self.kind),
            "part" => entry.read(&mut self.part),
            _ => entry.unknown(),
        }
    }
}

/// Values of `kind` in [`UpdateThingOption`].
///
/// A kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UpdateThingOptionKind {
    /// `big`
    Big,
    /// `small`
    Small,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl UpdateThingOptionKind {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Big => "big",
            Self::Small => "small",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for UpdateThingOptionKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for UpdateThingOptionKind {
    fn from(value: &str) -> Self {
        match value {
            "big" => Self::Big,
            "small" => Self::Small,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for UpdateThingOptionKind {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Checked for UpdateThingOptionKind {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Serialize for UpdateThingOptionKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for UpdateThingOptionKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for UpdateThingOptionKind {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["big", "small"])
    }
}

/// The object `Part`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// Whether it is on.
    pub on: Nullable<bool>,
}

impl Part {
    /// Starts an object; nothing is required.
    pub fn builder() -> PartBuilder {
        PartBuilder { object: Self::empty() }
    }
}

/// Makes [`Part`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct PartBuilder {
    object: Part,
}

impl PartBuilder {
    /// Whether it is on.
    pub fn on(mut self, value: impl Into<Nullable<bool>>) -> Self {
        self.object.on = value.into();
        self
    }

    /// The object.
    #[must_use]
    pub fn build(self) -> Part {
        self.object
    }
}

impl Validate for Part {}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.nullable("on", &self.on)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Part {
    fn empty() -> Self {
        Self { on: Nullable::Absent }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "on" => entry.read(&mut self.on),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `UpdateThing`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateThingResponse {
    /// The note.
    pub note: Option<String>,
}

impl Serialize for UpdateThingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("note", &self.note)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for UpdateThingResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for UpdateThingResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "note" => entry.read(&mut self.note),
            _ => entry.unknown(),
        }
    }
}
