// Made by `tabella generate` from spec/dry-run/v1/things/create-thing.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, DryRun, DryRunInfo, Entry, Info, Method, Nullable, ObjectWriter,
    Operation, Parameters, Record, Repeat, Rule, Source, decode,
};

use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Makes a thing.
    ///
    /// `POST /v1/things`
    ///
    /// ```no_run
    /// # async fn example(client: case_dry_run::v1::Client) -> Result<(), case_dry_run::Error> {
    /// let answer = client.create_thing("a").region("a").size(1).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_thing(&self, name: impl Into<String>) -> Call<CreateThing, C> {
        Call::new(&self.core, CreateThing::new(name.into()))
    }

    /// Checks whether [`create_thing`](Self::create_thing) would succeed; nothing is changed.
    ///
    /// `dry_run` (Making a Thing, Table 1) is sent as `true`.
    ///
    /// Whether it is only checked.
    ///
    /// - Default on the server: `false`.
    ///
    /// Success is status 202. Nothing was made.
    pub fn create_thing_dry_run(
        &self,
        name: impl Into<String>,
    ) -> Call<DryRun<CreateThing>, C> {
        Call::new(&self.core, DryRun::new(CreateThing::new(name.into())))
    }
}

/// Makes a thing.
///
/// `POST /v1/things`
///
/// - Status 201
///
/// Source: “Making a Thing”.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateThing {
    /// Where.
    ///
    /// - In the query.
    pub region: Option<String>,
    /// The name.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - At most 9 characters.
    pub name: String,
    /// A note.
    ///
    /// - In the body (Table 1).
    pub note: Nullable<String>,
    /// The size.
    ///
    /// - In the body (Table 1).
    pub size: Option<i64>,
}

impl CreateThing {
    pub(crate) fn new(name: String) -> Self {
        Self {
            region: None,
            name,
            note: Nullable::Absent,
            size: None,
        }
    }
}

impl<C> Call<CreateThing, C> {
    /// Where.
    ///
    /// - In the query.
    pub fn region(mut self, value: impl Into<String>) -> Self {
        self.operation.region = Some(value.into());
        self
    }

    /// A note.
    ///
    /// - In the body (Table 1).
    pub fn note(mut self, value: impl Into<Nullable<String>>) -> Self {
        self.operation.note = value.into();
        self
    }

    /// The size.
    ///
    /// - In the body (Table 1).
    pub fn size(mut self, value: i64) -> Self {
        self.operation.size = Some(value);
        self
    }
}

impl<C> Call<DryRun<CreateThing>, C> {
    /// Where.
    ///
    /// - In the query.
    pub fn region(mut self, value: impl Into<String>) -> Self {
        self.operation.operation_mut().region = Some(value.into());
        self
    }

    /// A note.
    ///
    /// - In the body (Table 1).
    pub fn note(mut self, value: impl Into<Nullable<String>>) -> Self {
        self.operation.operation_mut().note = value.into();
        self
    }

    /// The size.
    ///
    /// - In the body (Table 1).
    pub fn size(mut self, value: i64) -> Self {
        self.operation.operation_mut().size = Some(value);
        self
    }
}

impl Operation for CreateThing {
    type Output = CreateThingResponse;

    const INFO: &'static Info = &Info {
        id: "CreateThing",
        method: Method::POST,
        path: "/v1/things",
        source: Source {
            page: "Making a Thing",
            updated: "",
        },
        success: &[201],
        body: true,
        dry_run: Some(DryRunInfo {
            field: "dry_run",
            status: 202,
            identifier: Some("/thing/id"),
        }),
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.query("region", &self.region);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.field("name", &self.name);
        body.nullable("note", &self.note);
        body.optional("size", &self.size);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Making a Thing, Table 1");
        at.field("name", &self.name, &[Rule::Length(None, Some(9))]);
    }
}

/// The object `Thing`.
///
/// Source: Making a Thing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The id.
    pub id: Option<String>,
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("id", &self.id)?;
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
            _ => entry.unknown(),
        }
    }
}

/// The answer to `CreateThing`.
///
/// - Status 201: Making a Thing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateThingResponse {
    /// The thing.
    pub thing: Option<Thing>,
}

impl Serialize for CreateThingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("thing", &self.thing)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for CreateThingResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for CreateThingResponse {
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
