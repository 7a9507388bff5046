// Made by `tabella generate` from spec/statuses/v1/things/start-thing.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Error, Info, Method, ObjectWriter, Operation, Record, Repeat, Source, decode,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/start`
    ///
    /// # Errors
    ///
    /// The service documents these, beside what every call can fail with; [`StartThingErrorCode::of`] tells
    /// which it is:
    ///
    /// - 404 [`VPC.0001`](StartThingErrorCode::Vpc0001): There is no such thing.
    /// - [`VPC.0002`](StartThingErrorCode::Vpc0002): Something else.
    pub fn start_thing(&self) -> Call<StartThing, C> {
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

/// Error codes that are documented for [`StartThing`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StartThingErrorCode {
    /// `VPC.0001` (status 404): There is no such thing.
    Vpc0001,
    /// `VPC.0002`: Something else.
    Vpc0002,
    /// A code that the documentation does not name.
    Unknown(String),
}

impl StartThingErrorCode {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Vpc0001 => "VPC.0001",
            Self::Vpc0002 => "VPC.0002",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for StartThingErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for StartThingErrorCode {
    fn from(value: &str) -> Self {
        match value {
            "VPC.0001" => Self::Vpc0001,
            "VPC.0002" => Self::Vpc0002,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for StartThingErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl StartThingErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
