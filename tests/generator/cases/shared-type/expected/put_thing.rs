// Made by `tabella generate` from spec/shared-type/v1/things/put-thing.yaml. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, Entry, Info, Method, ObjectWriter, Operation, Record, Repeat, Source,
    decode,
};

use crate::v1::{Call, Client, Thing};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `PUT /v1/things`
    ///
    /// ```no_run
    /// # async fn example(client: case_shared_type::v1::Client) -> Result<(), case_shared_type::Error> {
    /// use case_shared_type::v1::Thing;
    ///
    /// let answer = client
    ///     .put_thing(Thing::builder().id("1f5fca65-6a75-47c8-942b-db1bbb81a22a").build())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_thing(&self, thing: Thing) -> Call<PutThing, C> {
        Call::new(&self.core, PutThing::new(thing))
    }
}

/// Does what the case is about.
///
/// `PUT /v1/things`
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
    /// - In the body (Table 1).
    pub thing: Thing,
}

impl PutThing {
    pub(crate) fn new(thing: Thing) -> Self {
        Self { thing }
    }
}

impl Operation for PutThing {
    type Output = PutThingResponse;

    const INFO: &'static Info = &Info {
        id: "PutThing",
        method: Method::PUT,
        path: "/v1/things",
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

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.nested("thing", &self.thing);
    }
}

/// The answer to `PutThing`.
///
/// - Status 200: A Page, Table 3.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutThingResponse {
    /// The thing.
    pub thing: Option<Thing>,
    /// All things.
    pub things: BTreeMap<String, Thing>,
}

impl Serialize for PutThingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("thing", &self.thing)?;
        out.field("things", &self.things)?;
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
            "things" => entry.read(&mut self.things),
            _ => entry.unknown(),
        }
    }
}
