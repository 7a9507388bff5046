// Made by `tabella generate` from spec/value-sets/v1/things/set-direction.yaml. Do not edit.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checked, Checker, Context, Decode, Entry, Info, Method, ObjectWriter,
    Operation, Pairs, Record, Repeat, Rule, Source, View, decode,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/direction`
    ///
    /// ```no_run
    /// # async fn example(client: case_value_sets::v1::Client) -> Result<(), case_value_sets::Error> {
    /// let answer = client
    ///     .set_direction("ingress")
    ///     .state("")
    ///     .scope("else")
    ///     .kinds(["a", "b-c"])
    ///     .zones([("q", "x")])
    ///     .version(4)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_direction(
        &self,
        direction: impl Into<SetDirectionDirection>,
    ) -> Call<SetDirection, C> {
        Call::new(&self.core, SetDirection::new(direction.into()))
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/direction`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetDirection {
    /// Which way.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - One of `ingress`, `egress`.
    pub direction: SetDirectionDirection,
    /// The state.
    ///
    /// - In the body (Table 1).
    /// - Known values: an empty text, `NORMAL`, `unknown`, `self`.
    pub state: Option<ThingState>,
    /// A site.
    ///
    /// - In the body (Table 1).
    /// - Free text, or one of `center`, `2.0`.
    pub scope: Option<SetDirectionScope>,
    /// Kinds.
    ///
    /// - In the body (Table 1).
    /// - No item occurs twice.
    /// - Each item: one of `a`, `b-c`.
    pub kinds: Option<Vec<SetDirectionKinds>>,
    /// Zones.
    ///
    /// - In the body (Table 1).
    /// - Each item: free text, or one of `x`.
    pub zones: Option<BTreeMap<String, SetDirectionZones>>,
    /// The version of the protocol.
    ///
    /// - In the body (Table 1).
    /// - One of `4`, `6`.
    pub version: Option<i64>,
}

impl SetDirection {
    pub(crate) fn new(direction: SetDirectionDirection) -> Self {
        Self {
            direction,
            state: None,
            scope: None,
            kinds: None,
            zones: None,
            version: None,
        }
    }
}

impl<C> Call<SetDirection, C> {
    /// The state.
    ///
    /// - In the body (Table 1).
    /// - Known values: an empty text, `NORMAL`, `unknown`, `self`.
    pub fn state(mut self, value: impl Into<ThingState>) -> Self {
        self.operation.state = Some(value.into());
        self
    }

    /// A site.
    ///
    /// - In the body (Table 1).
    /// - Free text, or one of `center`, `2.0`.
    pub fn scope(mut self, value: impl Into<SetDirectionScope>) -> Self {
        self.operation.scope = Some(value.into());
        self
    }

    /// Kinds.
    ///
    /// - In the body (Table 1).
    /// - No item occurs twice.
    /// - Each item: one of `a`, `b-c`.
    pub fn kinds(
        mut self,
        value: impl IntoIterator<Item = impl Into<SetDirectionKinds>>,
    ) -> Self {
        self.operation.kinds = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Zones.
    ///
    /// - In the body (Table 1).
    /// - Each item: free text, or one of `x`.
    pub fn zones(mut self, value: impl Pairs<SetDirectionZones>) -> Self {
        self.operation.zones = Some(value.into_map());
        self
    }

    /// The version of the protocol.
    ///
    /// - In the body (Table 1).
    /// - One of `4`, `6`.
    pub fn version(mut self, value: i64) -> Self {
        self.operation.version = Some(value);
        self
    }
}

impl Operation for SetDirection {
    type Output = SetDirectionResponse;

    const INFO: &'static Info = &Info {
        id: "SetDirection",
        method: Method::POST,
        path: "/v1/things/direction",
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
        body.field("direction", &self.direction);
        body.optional("state", &self.state);
        body.optional("scope", &self.scope);
        body.optional("kinds", &self.kinds);
        body.optional("zones", &self.zones);
        body.optional("version", &self.version);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field("direction", &self.direction, &[Rule::OneOf(&["ingress", "egress"])]);
        at.field(
            "kinds",
            &self.kinds,
            &[Rule::Unique, Rule::Each(&[Rule::OneOf(&["a", "b-c"])])],
        );
        at.field("version", &self.version, &[Rule::OneOf(&["4", "6"])]);
    }
}

/// Values of `direction` in [`SetDirection`].
///
/// Which way.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetDirectionDirection {
    /// `ingress`: Inwards.
    Ingress,
    /// `egress`
    Egress,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl SetDirectionDirection {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ingress => "ingress",
            Self::Egress => "egress",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SetDirectionDirection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SetDirectionDirection {
    fn from(value: &str) -> Self {
        match value {
            "ingress" => Self::Ingress,
            "egress" => Self::Egress,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SetDirectionDirection {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Checked for SetDirectionDirection {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Serialize for SetDirectionDirection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SetDirectionDirection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SetDirectionDirection {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["ingress", "egress"])
    }
}

/// Values of `state` in [`SetDirection`].
///
/// The state.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThingState {
    /// an empty text: None yet.
    Unset,
    /// `NORMAL`
    Normal,
    /// `unknown`
    UnknownValue,
    /// `self`
    SelfValue,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl ThingState {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Unset => "",
            Self::Normal => "NORMAL",
            Self::UnknownValue => "unknown",
            Self::SelfValue => "self",
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
            "" => Self::Unset,
            "NORMAL" => Self::Normal,
            "unknown" => Self::UnknownValue,
            "self" => Self::SelfValue,
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
        decode::values(deserializer, context, &["", "NORMAL", "unknown", "self"])
    }
}

/// Values of `scope` in [`SetDirection`].
///
/// A site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetDirectionScope {
    /// `center`: The middle.
    Center,
    /// `2.0`
    Two,
    /// Any other text.
    Unknown(String),
}

impl SetDirectionScope {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Center => "center",
            Self::Two => "2.0",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SetDirectionScope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SetDirectionScope {
    fn from(value: &str) -> Self {
        match value {
            "center" => Self::Center,
            "2.0" => Self::Two,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SetDirectionScope {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Checked for SetDirectionScope {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Serialize for SetDirectionScope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SetDirectionScope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SetDirectionScope {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::suggested(deserializer, context)
    }
}

/// Values of `kinds` in [`SetDirection`].
///
/// Kinds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetDirectionKinds {
    /// `a`
    A,
    /// `b-c`
    BC,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl SetDirectionKinds {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::BC => "b-c",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SetDirectionKinds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SetDirectionKinds {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            "b-c" => Self::BC,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SetDirectionKinds {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Checked for SetDirectionKinds {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Serialize for SetDirectionKinds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SetDirectionKinds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SetDirectionKinds {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["a", "b-c"])
    }
}

/// Values of `zones` in [`SetDirection`].
///
/// Zones.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetDirectionZones {
    /// `x`
    X,
    /// Any other text.
    Unknown(String),
}

impl SetDirectionZones {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::X => "x",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SetDirectionZones {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SetDirectionZones {
    fn from(value: &str) -> Self {
        match value {
            "x" => Self::X,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SetDirectionZones {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Checked for SetDirectionZones {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Serialize for SetDirectionZones {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SetDirectionZones {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SetDirectionZones {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::suggested(deserializer, context)
    }
}

/// The answer to `SetDirection`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SetDirectionResponse {
    /// What came of it.
    ///
    /// - Known values: `OK`.
    pub result: Option<SetDirectionResponseResult>,
    /// All of them.
    ///
    /// - Each item: one of `some`.
    pub all: Vec<SetDirectionResponseAll>,
}

impl Serialize for SetDirectionResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("result", &self.result)?;
        out.field("all", &self.all)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for SetDirectionResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for SetDirectionResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "result" => entry.read(&mut self.result),
            "all" => entry.read(&mut self.all),
            _ => entry.unknown(),
        }
    }
}

/// Values of `result` in [`SetDirectionResponse`].
///
/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetDirectionResponseResult {
    /// `OK`
    Ok,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl SetDirectionResponseResult {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "OK",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SetDirectionResponseResult {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SetDirectionResponseResult {
    fn from(value: &str) -> Self {
        match value {
            "OK" => Self::Ok,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SetDirectionResponseResult {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Serialize for SetDirectionResponseResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SetDirectionResponseResult {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SetDirectionResponseResult {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["OK"])
    }
}

/// Values of `all` in [`SetDirectionResponse`].
///
/// All of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetDirectionResponseAll {
    /// `some`
    Some,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl SetDirectionResponseAll {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Some => "some",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SetDirectionResponseAll {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SetDirectionResponseAll {
    fn from(value: &str) -> Self {
        match value {
            "some" => Self::Some,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SetDirectionResponseAll {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Serialize for SetDirectionResponseAll {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SetDirectionResponseAll {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SetDirectionResponseAll {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["some"])
    }
}
