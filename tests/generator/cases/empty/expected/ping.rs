// Made by `tabella generate` from spec/empty/v1/things/ping.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Entry, Info, Method, ObjectWriter, Operation, Record, Repeat, Source,
    Validate, decode,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/ping`
    pub fn ping(&self, option: Nothing) -> Call<Ping, C> {
        Call::new(&self.core, Ping::new(option))
    }
}

/// Does what the case is about.
///
/// `POST /v1/ping`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ping {
    /// Nothing.
    ///
    /// - Required.
    pub option: Nothing,
}

impl Ping {
    pub(crate) fn new(option: Nothing) -> Self {
        Self { option }
    }
}

impl Operation for Ping {
    type Output = PingResponse;

    const INFO: &'static Info = &Info {
        id: "Ping",
        method: Method::POST,
        path: "/v1/ping",
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
        body.field("option", &self.option);
    }
}

/// The object `Nothing`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Nothing {}

impl Nothing {
    /// Starts an object; nothing is required.
    pub fn builder() -> NothingBuilder {
        NothingBuilder { object: Self::empty() }
    }
}

/// Makes [`Nothing`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct NothingBuilder {
    object: Nothing,
}

impl NothingBuilder {
    /// The object.
    #[must_use]
    pub fn build(self) -> Nothing {
        self.object
    }
}

impl Validate for Nothing {}

impl Serialize for Nothing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ObjectWriter::new(serializer)?.end()
    }
}

impl<'de> Deserialize<'de> for Nothing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Nothing {
    fn empty() -> Self {
        Self {}
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        let _ = name;
        entry.unknown()
    }
}

/// The object `Empty`.
///
/// Source: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Empty {}

impl Serialize for Empty {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ObjectWriter::new(serializer)?.end()
    }
}

impl<'de> Deserialize<'de> for Empty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Empty {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        let _ = name;
        entry.unknown()
    }
}

/// The answer to `Ping`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PingResponse {
    /// An answer.
    pub answer: Option<Empty>,
}

impl Serialize for PingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("answer", &self.answer)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for PingResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for PingResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "answer" => entry.read(&mut self.answer),
            _ => entry.unknown(),
        }
    }
}
