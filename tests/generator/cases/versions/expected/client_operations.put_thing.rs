// Made by `tabella generate` from spec/versions/v2/client/put-thing.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Entry, Info, IsSet, Method, ObjectWriter, Operation, Record, Repeat, Source,
    Validate, decode,
};

use crate::v2::required::RequiredId;
use crate::v2::{Call, Client, Thing};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `PUT /v2/others`
    pub fn put_thing(&self, thing: PutThingOption) -> Call<PutThing, C> {
        Call::new(&self.core, PutThing::new(thing))
    }
}

/// Does what the case is about.
///
/// `PUT /v2/others`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PutThing {
    /// The thing.
    ///
    /// - Required.
    pub thing: PutThingOption,
}

impl PutThing {
    pub(crate) fn new(thing: PutThingOption) -> Self {
        Self { thing }
    }
}

impl Operation for PutThing {
    type Output = PutThingResponse;

    const INFO: &'static Info = &Info {
        id: "PutThing",
        method: Method::PUT,
        path: "/v2/others",
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
        body.field("thing", &self.thing);
    }
}

/// The object `PutThingOption`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PutThingOption {
    /// The id.
    ///
    /// - Required.
    pub id: String,
}

impl PutThingOption {
    /// Starts an object. Required: `id`.
    pub fn builder() -> PutThingOptionBuilder {
        PutThingOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`PutThingOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct PutThingOptionBuilder<const A: bool = false> {
    object: PutThingOption,
}

impl<const A: bool> PutThingOptionBuilder<A> {
    /// The id.
    ///
    /// - Required.
    pub fn id(mut self, value: impl Into<String>) -> PutThingOptionBuilder<true> {
        self.object.id = value.into();
        PutThingOptionBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> PutThingOption
    where
        IsSet<A>: RequiredId,
    {
        self.object
    }
}

impl Validate for PutThingOption {}

impl Serialize for PutThingOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("id", &self.id)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for PutThingOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for PutThingOption {
    const REQUIRED: &'static [&'static str] = &["id"];

    fn empty() -> Self {
        Self { id: String::new() }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "id" => entry.read(&mut self.id),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `PutThing`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutThingResponse {
    /// The thing.
    pub thing: Option<Thing>,
}

impl Serialize for PutThingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("thing", &self.thing)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for PutThingResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for PutThingResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "thing" => entry.read(&mut self.thing),
            _ => entry.unknown(),
        }
    }
}
