// Made by `tabella generate` from spec/lists/v1/things/set-tags.yaml. Do not edit.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checked, Checker, Context, DateTime, Decode, Entry, Info, IsSet, Method,
    ObjectWriter, Operation, Pairs, Pattern, Record, Repeat, Rule, Source, Validate,
    View, decode,
};

use crate::v1::required::RequiredKey;
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/tags`
    ///
    /// ```no_run
    /// # async fn example(client: case_lists::v1::Client) -> Result<(), case_lists::Error> {
    /// use case_lists::v1::{Note, Tag};
    ///
    /// let tag_1 = Tag::builder()
    ///     .key("a rather long key of a tag")
    ///     .value("and a value of it")
    ///     .build();
    /// let note_2 = Note::builder().text("one").build();
    /// let note_3 = Note::builder().text("two").build();
    /// let answer = client
    ///     .set_tags(["1f5fca65-6a75-47c8-942b-db1bbb81a22a"], [tag_1])
    ///     .tags(Vec::<Tag>::new())
    ///     .flags([true])
    ///     .days(["2025-08-19T00:00:00Z"])
    ///     .notes([note_2, note_3])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_tags(
        &self,
        ids: impl IntoIterator<Item = impl Into<String>>,
        more: impl IntoIterator<Item = Tag>,
    ) -> Call<SetTags, C> {
        Call::new(
            &self.core,
            SetTags::new(
                ids.into_iter().map(Into::into).collect(),
                more.into_iter().collect(),
            ),
        )
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/tags`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetTags {
    /// Ids.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - 1 to 5 items.
    /// - No item occurs twice.
    /// - Each item: a UUID with hyphens.
    pub ids: Vec<String>,
    /// Tags.
    ///
    /// - In the body (Table 1).
    /// - At most 20 items.
    /// - No two items have the same `key`.
    pub tags: Option<Vec<Tag>>,
    /// More tags.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - No two items have the same `value`.
    pub more: Vec<Tag>,
    /// Flags.
    ///
    /// - In the body (Table 1).
    pub flags: Option<Vec<bool>>,
    /// Days.
    ///
    /// - In the body (Table 1).
    /// - Each item: a date and time.
    pub days: Option<Vec<DateTime>>,
    /// Ports.
    ///
    /// - In the body (Table 1).
    /// - No two items have the same `state`.
    pub ports: Option<Vec<Port>>,
    /// Bars.
    ///
    /// - In the body (Table 1).
    pub bars: Option<BTreeMap<String, PortBar>>,
    /// Notes without rules of their own.
    ///
    /// - In the body (Table 1).
    /// - At most 2 items.
    pub notes: Option<Vec<Note>>,
}

impl SetTags {
    pub(crate) fn new(ids: Vec<String>, more: Vec<Tag>) -> Self {
        Self {
            ids,
            tags: None,
            more,
            flags: None,
            days: None,
            ports: None,
            bars: None,
            notes: None,
        }
    }
}

impl<C> Call<SetTags, C> {
    /// Tags.
    ///
    /// - In the body (Table 1).
    /// - At most 20 items.
    /// - No two items have the same `key`.
    pub fn tags(mut self, value: impl IntoIterator<Item = Tag>) -> Self {
        self.operation.tags = Some(value.into_iter().collect());
        self
    }

    /// Flags.
    ///
    /// - In the body (Table 1).
    pub fn flags(mut self, value: impl IntoIterator<Item = bool>) -> Self {
        self.operation.flags = Some(value.into_iter().collect());
        self
    }

    /// Days.
    ///
    /// - In the body (Table 1).
    /// - Each item: a date and time.
    pub fn days(mut self, value: impl IntoIterator<Item = impl Into<DateTime>>) -> Self {
        self.operation.days = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Ports.
    ///
    /// - In the body (Table 1).
    /// - No two items have the same `state`.
    pub fn ports(mut self, value: impl IntoIterator<Item = Port>) -> Self {
        self.operation.ports = Some(value.into_iter().collect());
        self
    }

    /// Bars.
    ///
    /// - In the body (Table 1).
    pub fn bars(mut self, value: impl Pairs<PortBar>) -> Self {
        self.operation.bars = Some(value.into_map());
        self
    }

    /// Notes without rules of their own.
    ///
    /// - In the body (Table 1).
    /// - At most 2 items.
    pub fn notes(mut self, value: impl IntoIterator<Item = Note>) -> Self {
        self.operation.notes = Some(value.into_iter().collect());
        self
    }
}

impl Operation for SetTags {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "SetTags",
        method: Method::POST,
        path: "/v1/things/tags",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: true,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn body(&self, body: &mut Body<'_>) {
        body.field("ids", &self.ids);
        body.optional("tags", &self.tags);
        body.field("more", &self.more);
        body.optional("flags", &self.flags);
        body.optional("days", &self.days);
        body.optional("ports", &self.ports);
        body.optional("bars", &self.bars);
        body.optional("notes", &self.notes);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field(
            "ids",
            &self.ids,
            &[Rule::Count(Some(1), Some(5)), Rule::Unique, Rule::Each(&[Rule::Uuid])],
        );
        at.field("tags", &self.tags, &[Rule::Count(None, Some(20))]);
        at.unique_by("tags", "key", self.tags.iter().flatten().map(|item| &item.key));
        at.nested("tags", &self.tags);
        at.unique_by("more", "value", self.more.iter().map(|item| &item.value));
        at.nested("more", &self.more);
        at.field("days", &self.days, &[Rule::Each(&[Rule::DateTime])]);
        at.unique_by(
            "ports",
            "state",
            self.ports.iter().flatten().map(|item| &item.state),
        );
        at.nested("ports", &self.ports);
        at.nested("bars", &self.bars);
        at.field("notes", &self.notes, &[Rule::Count(None, Some(2))]);
    }
}

/// The object `Port`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Port {
    /// A state.
    ///
    /// - Known values: `UP`.
    pub state: Option<PortState>,
    /// A name.
    ///
    /// - Matches `^[a-z]+$`.
    pub bar_baz: Option<String>,
}

impl Port {
    /// Starts an object; nothing is required.
    pub fn builder() -> PortBuilder {
        PortBuilder { object: Self::empty() }
    }
}

/// Makes [`Port`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct PortBuilder {
    object: Port,
}

impl PortBuilder {
    /// A state.
    ///
    /// - Known values: `UP`.
    pub fn state(mut self, value: impl Into<PortState>) -> Self {
        self.object.state = Some(value.into());
        self
    }

    /// A name.
    ///
    /// - Matches `^[a-z]+$`.
    pub fn bar_baz(mut self, value: impl Into<String>) -> Self {
        self.object.bar_baz = Some(value.into());
        self
    }

    /// The object.
    #[must_use]
    pub fn build(self) -> Port {
        self.object
    }
}

impl Validate for Port {
    fn validate(&self, at: &mut Checker) {
        static BAR_BAZ_PATTERN: Pattern = Pattern::new("^[a-z]+$");
        at.source("A Page");
        at.field("bar_baz", &self.bar_baz, &[Rule::Pattern(&BAR_BAZ_PATTERN)]);
    }
}

impl Serialize for Port {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("state", &self.state)?;
        out.optional("bar_baz", &self.bar_baz)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Port {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Port {
    fn empty() -> Self {
        Self {
            state: None,
            bar_baz: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "state" => entry.read(&mut self.state),
            "bar_baz" => entry.read(&mut self.bar_baz),
            _ => entry.unknown(),
        }
    }
}

/// Values of `state` in [`Port`].
///
/// A state.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PortState {
    /// `UP`
    Up,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl PortState {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Up => "UP",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for PortState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for PortState {
    fn from(value: &str) -> Self {
        match value {
            "UP" => Self::Up,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for PortState {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Checked for PortState {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Serialize for PortState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PortState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for PortState {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["UP"])
    }
}

/// The object `PortBar`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PortBar {
    /// A name.
    ///
    /// - Matches `^[A-Z]+$`.
    /// - Matches `^A`; or matches `^B`.
    pub baz: Option<String>,
}

impl PortBar {
    /// Starts an object; nothing is required.
    pub fn builder() -> PortBarBuilder {
        PortBarBuilder { object: Self::empty() }
    }
}

/// Makes [`PortBar`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct PortBarBuilder {
    object: PortBar,
}

impl PortBarBuilder {
    /// A name.
    ///
    /// - Matches `^[A-Z]+$`.
    /// - Matches `^A`; or matches `^B`.
    pub fn baz(mut self, value: impl Into<String>) -> Self {
        self.object.baz = Some(value.into());
        self
    }

    /// The object.
    #[must_use]
    pub fn build(self) -> PortBar {
        self.object
    }
}

impl Validate for PortBar {
    fn validate(&self, at: &mut Checker) {
        static BAZ_PATTERN: Pattern = Pattern::new("^[A-Z]+$");
        static BAZ_PATTERN_0: Pattern = Pattern::new("^A");
        static BAZ_PATTERN_1: Pattern = Pattern::new("^B");
        at.source("A Page");
        at.field(
            "baz",
            &self.baz,
            &[
                Rule::Pattern(&BAZ_PATTERN),
                Rule::AnyOf(&[
                    &[Rule::Pattern(&BAZ_PATTERN_0)],
                    &[Rule::Pattern(&BAZ_PATTERN_1)],
                ]),
            ],
        );
    }
}

impl Serialize for PortBar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("baz", &self.baz)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for PortBar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for PortBar {
    fn empty() -> Self {
        Self { baz: None }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "baz" => entry.read(&mut self.baz),
            _ => entry.unknown(),
        }
    }
}

/// The object `Note`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// A text.
    pub text: Option<String>,
}

impl Note {
    /// Starts an object; nothing is required.
    pub fn builder() -> NoteBuilder {
        NoteBuilder { object: Self::empty() }
    }
}

/// Makes [`Note`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct NoteBuilder {
    object: Note,
}

impl NoteBuilder {
    /// A text.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.object.text = Some(value.into());
        self
    }

    /// The object.
    #[must_use]
    pub fn build(self) -> Note {
        self.object
    }
}

impl Validate for Note {}

impl Serialize for Note {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("text", &self.text)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Note {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Note {
    fn empty() -> Self {
        Self { text: None }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "text" => entry.read(&mut self.text),
            _ => entry.unknown(),
        }
    }
}

/// The object `Tag`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tag {
    /// A key.
    ///
    /// - Required.
    /// - At least 1 character.
    pub key: String,
    /// A value.
    pub value: Option<String>,
}

impl Tag {
    /// Starts an object. Required: `key`.
    pub fn builder() -> TagBuilder {
        TagBuilder { object: Self::empty() }
    }
}

/// Makes [`Tag`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct TagBuilder<const A: bool = false> {
    object: Tag,
}

impl<const A: bool> TagBuilder<A> {
    /// A key.
    ///
    /// - Required.
    /// - At least 1 character.
    pub fn key(mut self, value: impl Into<String>) -> TagBuilder<true> {
        self.object.key = value.into();
        TagBuilder { object: self.object }
    }

    /// A value.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.object.value = Some(value.into());
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> Tag
    where
        IsSet<A>: RequiredKey,
    {
        self.object
    }
}

impl Validate for Tag {
    fn validate(&self, at: &mut Checker) {
        at.source("A Page");
        at.field("key", &self.key, &[Rule::Length(Some(1), None)]);
    }
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("key", &self.key)?;
        out.optional("value", &self.value)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Tag {
    const REQUIRED: &'static [&'static str] = &["key"];

    fn empty() -> Self {
        Self {
            key: String::new(),
            value: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "key" => entry.read(&mut self.key),
            "value" => entry.read(&mut self.value),
            _ => entry.unknown(),
        }
    }
}
