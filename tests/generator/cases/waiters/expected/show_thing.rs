// Made by `tabella generate` from spec/waiters/v1/things/show-thing.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Context, Decode, Entry, Info, Method, ObjectWriter, Operation, Parameters, Record,
    Repeat, Source, Wait, Waiter, decode,
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
    /// - In the path.
    pub thing_id: String,
    /// Whether much is told.
    ///
    /// - In the query.
    pub verbose: Option<bool>,
}

impl ShowThing {
    pub(crate) fn new(thing_id: String) -> Self {
        Self { thing_id, verbose: None }
    }
}

impl<C> Call<ShowThing, C> {
    /// Whether much is told.
    ///
    /// - In the query.
    pub fn verbose(mut self, value: bool) -> Self {
        self.operation.verbose = Some(value);
        self
    }
}

impl<C> Call<ShowThing, C> {
    /// Waits until `thing.binding:state` is `UP` or `DOWN`.
    ///
    /// The thing can be used.
    ///
    /// # Errors
    ///
    /// The wait fails with [`ErrorKind::WaitFailed`](crate::ErrorKind::WaitFailed) once
    /// `thing.binding:state` is `ERROR`, with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) when its
    /// time is up, and at once with any other error of the call.
    pub fn wait_until_made(self) -> Wait<ShowThing, C> {
        Wait::until_value(
            self.core,
            self.options,
            self.operation,
            &Waiter {
                name: "made",
                field: &["thing", "binding:state"],
                is: &["UP", "DOWN"],
                fails: &["ERROR"],
                status: None,
            },
        )
    }

    /// Waits until `thing.note` is `a rather long text of a state` or `another rather long text of a state`
    /// or `a "third" one`.
    ///
    /// The thing has one of \`many\` \<values\>.
    ///
    /// # Errors
    ///
    /// The wait fails with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) when its time is up, and at
    /// once with any other error of the call.
    pub fn wait_until_as_a_state_with_many_values(self) -> Wait<ShowThing, C> {
        Wait::until_value(
            self.core,
            self.options,
            self.operation,
            &Waiter {
                name: "as_a_state_with_many_values",
                field: &["thing", "note"],
                is: &[
                    "a rather long text of a state",
                    "another rather long text of a state",
                    "a \"third\" one",
                ],
                fails: &[],
                status: None,
            },
        )
    }

    /// Waits until the service answers with status 404.
    ///
    /// The thing no longer exists.
    ///
    /// # Errors
    ///
    /// The wait fails with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) when its time is up, and at
    /// once with any other error of the call.
    pub fn wait_until_gone(self) -> Wait<ShowThing, C, ()> {
        Wait::until_status(
            self.core,
            self.options,
            self.operation,
            &Waiter {
                name: "gone",
                field: &[],
                is: &[],
                fails: &[],
                status: Some(404),
            },
        )
    }

    /// Waits until the service answers with status 410.
    ///
    /// The thing is sold.
    ///
    /// # Errors
    ///
    /// The wait fails with [`ErrorKind::WaitFailed`](crate::ErrorKind::WaitFailed) once
    /// `thing.binding:state` is `ERROR` or `DOWN`, with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout)
    /// when its time is up, and at once with any other error of the call.
    pub fn wait_until_sold(self) -> Wait<ShowThing, C, ()> {
        Wait::until_status(
            self.core,
            self.options,
            self.operation,
            &Waiter {
                name: "sold",
                field: &["thing", "binding:state"],
                is: &[],
                fails: &["ERROR", "DOWN"],
                status: Some(410),
            },
        )
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
        to.query("verbose", &self.verbose);
    }
}

/// The object `Thing`.
///
/// Source: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The state.
    ///
    /// - Wire name: `binding:state`.
    /// - Known values: `UP`, `DOWN`, `ERROR`.
    pub binding_state: Option<ThingBindingState>,
    /// A note.
    pub note: Option<String>,
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("binding:state", &self.binding_state)?;
        out.optional("note", &self.note)?;
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
            "binding:state" => entry.read(&mut self.binding_state),
            "note" => entry.read(&mut self.note),
            _ => entry.unknown(),
        }
    }
}

/// Values of `binding:state` in [`Thing`].
///
/// The state.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThingBindingState {
    /// `UP`
    Up,
    /// `DOWN`
    Down,
    /// `ERROR`
    Error,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl ThingBindingState {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Up => "UP",
            Self::Down => "DOWN",
            Self::Error => "ERROR",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for ThingBindingState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for ThingBindingState {
    fn from(value: &str) -> Self {
        match value {
            "UP" => Self::Up,
            "DOWN" => Self::Down,
            "ERROR" => Self::Error,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for ThingBindingState {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Serialize for ThingBindingState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ThingBindingState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for ThingBindingState {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["UP", "DOWN", "ERROR"])
    }
}

/// The answer to `ShowThing`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowThingResponse {
    /// The thing.
    pub thing: Option<Thing>,
}

impl Serialize for ShowThingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("thing", &self.thing)?;
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
            "thing" => entry.read(&mut self.thing),
            _ => entry.unknown(),
        }
    }
}
