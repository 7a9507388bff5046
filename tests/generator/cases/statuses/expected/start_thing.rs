// Made by `tabella generate` from spec/statuses/v1/things/start-thing.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Info, Method, ObjectWriter, Operation, Record, Repeat, Source, decode,
};

use crate::v1::{Call, Client};

impl Client {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/start`
    pub fn start_thing(&self) -> Call<StartThing> {
        Call::new(&self.core, StartThing::default())
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/start`
///
/// - Status 200: It was running.
/// - Status 202: It will run.
/// - Status 201
/// - Error 404 `VPC.0001`: There is no such thing.
/// - Error `VPC.0002`: Something else.
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StartThing {}

impl Operation for StartThing {
    type Output = StartThingResponse;

    const INFO: &'static Info = &Info {
        id: "StartThing",
        method: Method::POST,
        path: "/v1/things/start",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200, 202, 201],
        body: false,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };
}

/// The answer to `StartThing`.
///
/// - Status 200: A Page, Table 2.
/// - Status 201: A Page, Table 3.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StartThingResponse {
    /// The id.
    pub id: Option<String>,
    /// A job.
    pub job: Option<String>,
}

impl Serialize for StartThingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("id", &self.id)?;
        out.optional("job", &self.job)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for StartThingResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for StartThingResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "id" => entry.read(&mut self.id),
            "job" => entry.read(&mut self.job),
            _ => entry.unknown(),
        }
    }
}
