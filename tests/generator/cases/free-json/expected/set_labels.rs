// Made by `tabella generate` from spec/free-json/v1/things/set-labels.yaml. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, Entry, Info, IsSet, Json, Method, ObjectWriter, Operation, Pairs,
    Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v1::required::RequiredSize;
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/labels`
    pub fn set_labels(&self, must: impl Into<Json>) -> Call<SetLabels, C> {
        Call::new(&self.core, SetLabels::new(must.into()))
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/labels`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetLabels {
    /// Labels.
    ///
    /// - In the body (Table 1).
    /// - At most 10 items.
    /// - Each item: at most 64 characters.
    /// - Default on the server: `{"a":"1"}`.
    pub labels: Option<BTreeMap<String, String>>,
    /// Numbers.
    ///
    /// - In the body (Table 1).
    pub matrix: Option<Vec<BTreeMap<String, Vec<f64>>>>,
    /// Parts by name.
    ///
    /// - In the body (Table 1).
    pub parts: Option<BTreeMap<String, Part>>,
    /// Parts in rows.
    ///
    /// - In the body (Table 1).
    pub rows: Option<Vec<Vec<Part>>>,
    /// Anything.
    ///
    /// - In the body (Table 1).
    /// - Default on the server: `{"deep":[1,1.5,true,null,"2","no"]}`.
    pub profile: Option<Json>,
    /// Any things.
    ///
    /// - In the body (Table 1).
    pub profiles: Option<Vec<Json>>,
    /// Anything but nothing.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub must: Json,
}

impl SetLabels {
    pub(crate) fn new(must: Json) -> Self {
        Self {
            labels: None,
            matrix: None,
            parts: None,
            rows: None,
            profile: None,
            profiles: None,
            must,
        }
    }
}

impl<C> Call<SetLabels, C> {
    /// Labels.
    ///
    /// - In the body (Table 1).
    /// - At most 10 items.
    /// - Each item: at most 64 characters.
    /// - Default on the server: `{"a":"1"}`.
    pub fn labels(mut self, value: impl Pairs<String>) -> Self {
        self.operation.labels = Some(value.into_map());
        self
    }

    /// Numbers.
    ///
    /// - In the body (Table 1).
    pub fn matrix(
        mut self,
        value: impl IntoIterator<Item = BTreeMap<String, Vec<f64>>>,
    ) -> Self {
        self.operation.matrix = Some(value.into_iter().collect());
        self
    }

    /// Parts by name.
    ///
    /// - In the body (Table 1).
    pub fn parts(mut self, value: impl Pairs<Part>) -> Self {
        self.operation.parts = Some(value.into_map());
        self
    }

    /// Parts in rows.
    ///
    /// - In the body (Table 1).
    pub fn rows(mut self, value: impl IntoIterator<Item = Vec<Part>>) -> Self {
        self.operation.rows = Some(value.into_iter().collect());
        self
    }

    /// Anything.
    ///
    /// - In the body (Table 1).
    /// - Default on the server: `{"deep":[1,1.5,true,null,"2","no"]}`.
    pub fn profile(mut self, value: impl Into<Json>) -> Self {
        self.operation.profile = Some(value.into());
        self
    }

    /// Any things.
    ///
    /// - In the body (Table 1).
    pub fn profiles(mut self, value: impl IntoIterator<Item = impl Into<Json>>) -> Self {
        self.operation.profiles = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl Operation for SetLabels {
    type Output = SetLabelsResponse;

    const INFO: &'static Info = &Info {
        id: "SetLabels",
        method: Method::POST,
        path: "/v1/things/labels",
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
        body.optional("labels", &self.labels);
        body.optional("matrix", &self.matrix);
        body.optional("parts", &self.parts);
        body.optional("rows", &self.rows);
        body.optional("profile", &self.profile);
        body.optional("profiles", &self.profiles);
        body.field("must", &self.must);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field(
            "labels",
            &self.labels,
            &[Rule::Count(None, Some(10)), Rule::Each(&[Rule::Length(None, Some(64))])],
        );
        at.nested("parts", &self.parts);
        at.nested("rows", &self.rows);
    }
}

/// The object `Part`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// The size.
    ///
    /// - Required.
    /// - 0 to 10.
    pub size: f64,
}

impl Part {
    /// Starts an object. Required: `size`.
    pub fn builder() -> PartBuilder {
        PartBuilder { object: Self::empty() }
    }
}

/// Makes [`Part`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct PartBuilder<const A: bool = false> {
    object: Part,
}

impl<const A: bool> PartBuilder<A> {
    /// The size.
    ///
    /// - Required.
    /// - 0 to 10.
    pub fn size(mut self, value: f64) -> PartBuilder<true> {
        self.object.size = value;
        PartBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> Part
    where
        IsSet<A>: RequiredSize,
    {
        self.object
    }
}

impl Validate for Part {
    fn validate(&self, at: &mut Checker) {
        at.source("A Page");
        at.field("size", &self.size, &[Rule::Range(Some(0), Some(10))]);
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("size", &self.size)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Part {
    const REQUIRED: &'static [&'static str] = &["size"];

    fn empty() -> Self {
        Self { size: 0.0 }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "size" => entry.read(&mut self.size),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `SetLabels`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SetLabelsResponse {
    /// Labels.
    pub labels: BTreeMap<String, String>,
    /// Anything.
    pub profile: Option<Json>,
}

impl Serialize for SetLabelsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("labels", &self.labels)?;
        out.optional("profile", &self.profile)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for SetLabelsResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for SetLabelsResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "labels" => entry.read(&mut self.labels),
            "profile" => entry.read(&mut self.profile),
            _ => entry.unknown(),
        }
    }
}
