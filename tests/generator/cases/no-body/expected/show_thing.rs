// Made by `tabella generate` from spec/no-body/v1/things/show-thing.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Checker, Entry, Info, Method, ObjectWriter, Operation, Parameters, Record, Repeat,
    Rule, Source, decode,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `GET /v1/things/{thing_id}`
    pub fn show_thing(&self, thing_id: impl Into<String>) -> Call<ShowThing, C> {
        Call::new(&self.core, ShowThing::new(thing_id.into()))
    }
}

/// Does what the case is about.
///
/// `GET /v1/things/{thing_id}`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShowThing {
    /// The id of the thing.
    ///
    /// - Required.
    /// - In the path (Table 1).
    /// - A UUID with hyphens.
    pub thing_id: String,
}

impl ShowThing {
    pub(crate) fn new(thing_id: String) -> Self {
        Self { thing_id }
    }
}

impl Operation for ShowThing {
    type Output = ShowThingResponse;

    const INFO: &'static Info = &Info {
        id: "ShowThing",
        method: Method::GET,
        path: "/v1/things/{thing_id}",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("thing_id", &self.thing_id);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field("thing_id", &self.thing_id, &[Rule::Uuid]);
    }
}

/// The answer to `ShowThing`.
///
/// - Status 200: A Page, Table 2.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowThingResponse {
    /// The name.
    pub name: Option<String>,
}

impl Serialize for ShowThingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("name", &self.name)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ShowThingResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ShowThingResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "name" => entry.read(&mut self.name),
            _ => entry.unknown(),
        }
    }
}
