// Made by `tabella generate` from spec/wire-names/v1/things/set-port.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, Entry, Info, IsSet, Method, ObjectWriter, Operation, Parameters,
    Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v1::required::{RequiredAsyncValue, RequiredAt, RequiredThis};
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/{type}/port`
    pub fn set_port(
        &self,
        kind: impl Into<String>,
        value: impl Into<String>,
        x_trace_id: impl Into<String>,
        binding_profile: Profile,
    ) -> Call<SetPort, C> {
        Call::new(
            &self.core,
            SetPort::new(kind.into(), value.into(), x_trace_id.into(), binding_profile),
        )
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/{type}/port`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetPort {
    /// A kind.
    ///
    /// - Required.
    /// - Wire name: `type`.
    /// - In the path (Table 1).
    pub kind: String,
    /// A name that every call has.
    ///
    /// - Wire name: `timeout`.
    /// - In the query.
    pub timeout_parameter: Option<i64>,
    /// A name that every setter has.
    ///
    /// - Required.
    /// - In the query.
    pub value: String,
    /// A trace.
    ///
    /// - Required.
    /// - Wire name: `X-Trace-Id`.
    /// - In the headers (Table 2).
    pub x_trace_id: String,
    /// A host.
    ///
    /// - Wire name: `binding:host_id`.
    /// - In the body (Table 3).
    pub binding_host: Option<String>,
    /// A profile.
    ///
    /// - Required.
    /// - Wire name: `binding:profile`.
    /// - In the body (Table 3).
    pub binding_profile: Profile,
    /// A match.
    ///
    /// - Wire name: `match`.
    /// - In the body (Table 3).
    pub matching: Option<String>,
    /// A word that other readers of YAML take for false.
    ///
    /// - In the body (Table 3).
    pub no: Option<String>,
    /// And one that looks like a number.
    ///
    /// - Wire name: `0x10`.
    /// - In the body (Table 3).
    pub n0x10: Option<String>,
    /// A mark.
    ///
    /// - Wire name: `$ref`.
    /// - In the body (Table 3).
    pub reference: Option<String>,
    /// A name of the code around it.
    ///
    /// - In the body (Table 3).
    /// - At most 5 characters.
    pub at: Option<String>,
    /// Another one.
    ///
    /// - In the body (Table 3).
    pub body: Option<String>,
    /// Another one.
    ///
    /// - In the body (Table 3).
    pub to: Option<String>,
}

impl SetPort {
    pub(crate) fn new(
        kind: String,
        value: String,
        x_trace_id: String,
        binding_profile: Profile,
    ) -> Self {
        Self {
            kind,
            timeout_parameter: None,
            value,
            x_trace_id,
            binding_host: None,
            binding_profile,
            matching: None,
            no: None,
            n0x10: None,
            reference: None,
            at: None,
            body: None,
            to: None,
        }
    }
}

impl<C> Call<SetPort, C> {
    /// A name that every call has.
    ///
    /// - Wire name: `timeout`.
    /// - In the query.
    pub fn timeout_parameter(mut self, value: i64) -> Self {
        self.operation.timeout_parameter = Some(value);
        self
    }

    /// A host.
    ///
    /// - Wire name: `binding:host_id`.
    /// - In the body (Table 3).
    pub fn binding_host(mut self, value: impl Into<String>) -> Self {
        self.operation.binding_host = Some(value.into());
        self
    }

    /// A match.
    ///
    /// - Wire name: `match`.
    /// - In the body (Table 3).
    pub fn matching(mut self, value: impl Into<String>) -> Self {
        self.operation.matching = Some(value.into());
        self
    }

    /// A word that other readers of YAML take for false.
    ///
    /// - In the body (Table 3).
    pub fn no(mut self, value: impl Into<String>) -> Self {
        self.operation.no = Some(value.into());
        self
    }

    /// And one that looks like a number.
    ///
    /// - Wire name: `0x10`.
    /// - In the body (Table 3).
    pub fn n0x10(mut self, value: impl Into<String>) -> Self {
        self.operation.n0x10 = Some(value.into());
        self
    }

    /// A mark.
    ///
    /// - Wire name: `$ref`.
    /// - In the body (Table 3).
    pub fn reference(mut self, value: impl Into<String>) -> Self {
        self.operation.reference = Some(value.into());
        self
    }

    /// A name of the code around it.
    ///
    /// - In the body (Table 3).
    /// - At most 5 characters.
    pub fn at(mut self, value: impl Into<String>) -> Self {
        self.operation.at = Some(value.into());
        self
    }

    /// Another one.
    ///
    /// - In the body (Table 3).
    pub fn body(mut self, value: impl Into<String>) -> Self {
        self.operation.body = Some(value.into());
        self
    }

    /// Another one.
    ///
    /// - In the body (Table 3).
    pub fn to(mut self, value: impl Into<String>) -> Self {
        self.operation.to = Some(value.into());
        self
    }
}

impl Operation for SetPort {
    type Output = SetPortResponse;

    const INFO: &'static Info = &Info {
        id: "SetPort",
        method: Method::POST,
        path: "/v1/things/{type}/port",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: true,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("type", &self.kind);
        to.query("timeout", &self.timeout_parameter);
        to.query("value", &self.value);
        to.header("X-Trace-Id", &self.x_trace_id);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.optional("binding:host_id", &self.binding_host);
        body.field("binding:profile", &self.binding_profile);
        body.optional("match", &self.matching);
        body.optional("no", &self.no);
        body.optional("0x10", &self.n0x10);
        body.optional("$ref", &self.reference);
        body.optional("at", &self.at);
        body.optional("body", &self.body);
        body.optional("to", &self.to);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 3");
        at.nested("binding:profile", &self.binding_profile);
        at.field("at", &self.at, &[Rule::Length(None, Some(5))]);
    }
}

/// The object `Profile`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Profile {
    /// A self.
    ///
    /// - Required.
    /// - Wire name: `self`.
    pub this: String,
    /// An async.
    ///
    /// - Required.
    /// - Wire name: `async`.
    pub async_value: String,
    /// A build.
    ///
    /// - Wire name: `build`.
    pub build_value: Option<String>,
    /// An entry.
    pub entry: Option<String>,
    /// A name.
    pub name: Option<String>,
    /// An out.
    pub out: Option<String>,
    /// At.
    ///
    /// - Required.
    /// - Each item: at most 3 characters.
    pub at: Vec<String>,
    /// Marks.
    ///
    /// - Wire name: `say-"it"\`.
    pub say_it: Option<String>,
}

impl Profile {
    /// Starts an object. Required: `this`, `async_value`, `at`.
    pub fn builder() -> ProfileBuilder {
        ProfileBuilder { object: Self::empty() }
    }
}

/// Makes [`Profile`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct ProfileBuilder<
    const A: bool = false,
    const B: bool = false,
    const C: bool = false,
> {
    object: Profile,
}

impl<const A: bool, const B: bool, const C: bool> ProfileBuilder<A, B, C> {
    /// A self.
    ///
    /// - Required.
    /// - Wire name: `self`.
    pub fn this(mut self, value: impl Into<String>) -> ProfileBuilder<true, B, C> {
        self.object.this = value.into();
        ProfileBuilder { object: self.object }
    }

    /// An async.
    ///
    /// - Required.
    /// - Wire name: `async`.
    pub fn async_value(
        mut self,
        value: impl Into<String>,
    ) -> ProfileBuilder<A, true, C> {
        self.object.async_value = value.into();
        ProfileBuilder { object: self.object }
    }

    /// A build.
    ///
    /// - Wire name: `build`.
    pub fn build_value(mut self, value: impl Into<String>) -> Self {
        self.object.build_value = Some(value.into());
        self
    }

    /// An entry.
    pub fn entry(mut self, value: impl Into<String>) -> Self {
        self.object.entry = Some(value.into());
        self
    }

    /// A name.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.object.name = Some(value.into());
        self
    }

    /// An out.
    pub fn out(mut self, value: impl Into<String>) -> Self {
        self.object.out = Some(value.into());
        self
    }

    /// At.
    ///
    /// - Required.
    /// - Each item: at most 3 characters.
    pub fn at(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> ProfileBuilder<A, B, true> {
        self.object.at = value.into_iter().map(Into::into).collect();
        ProfileBuilder { object: self.object }
    }

    /// Marks.
    ///
    /// - Wire name: `say-"it"\`.
    pub fn say_it(mut self, value: impl Into<String>) -> Self {
        self.object.say_it = Some(value.into());
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> Profile
    where
        IsSet<A>: RequiredThis,
        IsSet<B>: RequiredAsyncValue,
        IsSet<C>: RequiredAt,
    {
        self.object
    }
}

impl Validate for Profile {
    fn validate(&self, at: &mut Checker) {
        at.source("A Page");
        at.field("at", &self.at, &[Rule::Each(&[Rule::Length(None, Some(3))])]);
    }
}

impl Serialize for Profile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("self", &self.this)?;
        out.field("async", &self.async_value)?;
        out.optional("build", &self.build_value)?;
        out.optional("entry", &self.entry)?;
        out.optional("name", &self.name)?;
        out.optional("out", &self.out)?;
        out.field("at", &self.at)?;
        out.optional("say-\"it\"\\", &self.say_it)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Profile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Profile {
    const REQUIRED: &'static [&'static str] = &["self", "async", "at"];

    fn empty() -> Self {
        Self {
            this: String::new(),
            async_value: String::new(),
            build_value: None,
            entry: None,
            name: None,
            out: None,
            at: Vec::new(),
            say_it: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "self" => entry.read(&mut self.this),
            "async" => entry.read(&mut self.async_value),
            "build" => entry.read(&mut self.build_value),
            "entry" => entry.read(&mut self.entry),
            "name" => entry.read(&mut self.name),
            "out" => entry.read(&mut self.out),
            "at" => entry.read(&mut self.at),
            "say-\"it\"\\" => entry.read(&mut self.say_it),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `SetPort`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SetPortResponse {
    /// A kind.
    ///
    /// - Wire name: `type`.
    pub kind: Option<String>,
    /// Marks.
    ///
    /// - Wire name: `a/b~c`.
    pub a_b_c: Option<String>,
}

impl Serialize for SetPortResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("type", &self.kind)?;
        out.optional("a/b~c", &self.a_b_c)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for SetPortResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for SetPortResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "type" => entry.read(&mut self.kind),
            "a/b~c" => entry.read(&mut self.a_b_c),
            _ => entry.unknown(),
        }
    }
}
