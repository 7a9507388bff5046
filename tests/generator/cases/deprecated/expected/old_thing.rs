// Made by `tabella generate` from spec/deprecated/v1/things/old-thing.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, DryRun, DryRunInfo, Entry, Info, IsSet, Method, ObjectWriter,
    Operation, Parameters, Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v1::required::RequiredMust;
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/old/{thing_id}`
    #[deprecated(note = "Use \"`NewThing`\" of \\`v2\\`.")]
    pub fn old_thing(
        &self,
        thing_id: impl Into<String>,
        thing: OldOption,
    ) -> Call<OldThing, C> {
        Call::new(&self.core, OldThing::new(thing_id.into(), thing))
    }

    /// Checks whether [`old_thing`](Self::old_thing) would succeed; nothing is changed.
    ///
    /// `dry_run` (A Page) is sent as `true`.
    ///
    /// Whether it is only checked.
    ///
    /// Success is status 202. All is well.
    #[deprecated(note = "Use \"`NewThing`\" of \\`v2\\`.")]
    pub fn old_thing_dry_run(
        &self,
        thing_id: impl Into<String>,
        thing: OldOption,
    ) -> Call<DryRun<OldThing>, C> {
        Call::new(&self.core, DryRun::new(OldThing::new(thing_id.into(), thing)))
    }
}

/// Does what the case is about.
///
/// `POST /v1/old/{thing_id}`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OldThing {
    /// The id of the thing.
    ///
    /// - Required.
    /// - In the path (Table 1).
    /// - A UUID with hyphens.
    pub thing_id: String,
    /// How.
    ///
    /// - In the query.
    ///
    /// Deprecated: The service ignores it.
    pub mode: Option<String>,
    /// The thing.
    ///
    /// - Required.
    ///
    /// Deprecated: Gone soon.
    pub thing: OldOption,
}

impl OldThing {
    pub(crate) fn new(thing_id: String, thing: OldOption) -> Self {
        Self {
            thing_id,
            mode: None,
            thing,
        }
    }
}

impl<C> Call<OldThing, C> {
    /// How.
    ///
    /// - In the query.
    #[deprecated(note = "The service ignores it.")]
    pub fn mode(mut self, value: impl Into<String>) -> Self {
        self.operation.mode = Some(value.into());
        self
    }
}

impl<C> Call<DryRun<OldThing>, C> {
    /// How.
    ///
    /// - In the query.
    #[deprecated(note = "The service ignores it.")]
    pub fn mode(mut self, value: impl Into<String>) -> Self {
        self.operation.operation_mut().mode = Some(value.into());
        self
    }
}

impl Operation for OldThing {
    type Output = OldThingResponse;

    const INFO: &'static Info = &Info {
        id: "OldThing",
        method: Method::POST,
        path: "/v1/old/{thing_id}",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: true,
        dry_run: Some(DryRunInfo {
            field: "dry_run",
            status: 202,
            identifier: None,
        }),
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("thing_id", &self.thing_id);
        to.query("mode", &self.mode);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.field("thing", &self.thing);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field("thing_id", &self.thing_id, &[Rule::Uuid]);
    }
}

/// The object `OldOption`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OldOption {
    /// Needed.
    ///
    /// - Required.
    ///
    /// Deprecated: But old.
    pub must: String,
    /// Not needed.
    ///
    /// Deprecated: And old.
    pub may: Option<String>,
}

impl OldOption {
    /// Starts an object. Required: `must`.
    pub fn builder() -> OldOptionBuilder {
        OldOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`OldOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct OldOptionBuilder<const A: bool = false> {
    object: OldOption,
}

impl<const A: bool> OldOptionBuilder<A> {
    /// Needed.
    ///
    /// - Required.
    #[deprecated(note = "But old.")]
    pub fn must(mut self, value: impl Into<String>) -> OldOptionBuilder<true> {
        self.object.must = value.into();
        OldOptionBuilder { object: self.object }
    }

    /// Not needed.
    #[deprecated(note = "And old.")]
    pub fn may(mut self, value: impl Into<String>) -> Self {
        self.object.may = Some(value.into());
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> OldOption
    where
        IsSet<A>: RequiredMust,
    {
        self.object
    }
}

impl Validate for OldOption {}

impl Serialize for OldOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("must", &self.must)?;
        out.optional("may", &self.may)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for OldOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for OldOption {
    const REQUIRED: &'static [&'static str] = &["must"];

    fn empty() -> Self {
        Self {
            must: String::new(),
            may: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "must" => entry.read(&mut self.must),
            "may" => entry.read(&mut self.may),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `OldThing`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OldThingResponse {
    /// Gone.
    ///
    /// Deprecated: Never there.
    pub gone: Option<String>,
}

impl Serialize for OldThingResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("gone", &self.gone)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for OldThingResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for OldThingResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "gone" => entry.read(&mut self.gone),
            _ => entry.unknown(),
        }
    }
}
