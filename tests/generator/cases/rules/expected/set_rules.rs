// Made by `tabella generate` from spec/rules/v1/things/set-rules.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checked, Checker, Context, Decode, Entry, Info, IsSet, Method, Nullable,
    ObjectWriter, Operation, Parameters, Record, Repeat, Rule, Secret, Source, Validate,
    View, decode,
};

use crate::v1::required::RequiredTwo;
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/rules`
    pub fn set_rules(&self, count: i64) -> Call<SetRules, C> {
        Call::new(&self.core, SetRules::new(count))
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/rules`
///
/// - At most one of `a` and `b`. A and B exclude each other.
/// - Exactly one of `a`, `b` and `c`.
/// - At least one of `b` and `c`.
/// - All or none of `d` and `e`.
/// - `a` is required when `mode` is `x`.
/// - `b` is required when `count` is `1`.
/// - `d` is required when `ratio` is `0.5`.
/// - `e` is required when `key` is `none`.
/// - `c` is required when `fast` is `true`. Quick things need C.
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetRules {
    /// Not of the body.
    ///
    /// - In the query.
    pub a_b: Option<String>,
    /// A.
    ///
    /// - In the body (Table 1).
    pub a: Option<String>,
    /// B.
    ///
    /// - In the body (Table 1).
    pub b: Option<Vec<String>>,
    /// C.
    ///
    /// - In the body (Table 1).
    pub c: Nullable<String>,
    /// D.
    ///
    /// - In the body (Table 1).
    pub d: Option<String>,
    /// E.
    ///
    /// - In the body (Table 1).
    pub e: Option<String>,
    /// How.
    ///
    /// - In the body (Table 1).
    /// - One of `x`, `y`.
    pub mode: Option<SetRulesMode>,
    /// How many.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub count: i64,
    /// How much.
    ///
    /// - In the body (Table 1).
    pub ratio: Option<f64>,
    /// Whether it is quick.
    ///
    /// - In the body (Table 1).
    pub fast: Nullable<bool>,
    /// Options.
    ///
    /// - In the body (Table 1).
    pub option: Option<RuleOption>,
    /// A key.
    ///
    /// - In the body (Table 1).
    pub key: Option<Secret>,
}

impl SetRules {
    pub(crate) fn new(count: i64) -> Self {
        Self {
            a_b: None,
            a: None,
            b: None,
            c: Nullable::Absent,
            d: None,
            e: None,
            mode: None,
            count,
            ratio: None,
            fast: Nullable::Absent,
            option: None,
            key: None,
        }
    }
}

impl<C> Call<SetRules, C> {
    /// Not of the body.
    ///
    /// - In the query.
    pub fn a_b(mut self, value: impl Into<String>) -> Self {
        self.operation.a_b = Some(value.into());
        self
    }

    /// A.
    ///
    /// - In the body (Table 1).
    pub fn a(mut self, value: impl Into<String>) -> Self {
        self.operation.a = Some(value.into());
        self
    }

    /// B.
    ///
    /// - In the body (Table 1).
    pub fn b(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.operation.b = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// C.
    ///
    /// - In the body (Table 1).
    pub fn c(mut self, value: impl Into<Nullable<String>>) -> Self {
        self.operation.c = value.into();
        self
    }

    /// D.
    ///
    /// - In the body (Table 1).
    pub fn d(mut self, value: impl Into<String>) -> Self {
        self.operation.d = Some(value.into());
        self
    }

    /// E.
    ///
    /// - In the body (Table 1).
    pub fn e(mut self, value: impl Into<String>) -> Self {
        self.operation.e = Some(value.into());
        self
    }

    /// How.
    ///
    /// - In the body (Table 1).
    /// - One of `x`, `y`.
    pub fn mode(mut self, value: impl Into<SetRulesMode>) -> Self {
        self.operation.mode = Some(value.into());
        self
    }

    /// How much.
    ///
    /// - In the body (Table 1).
    pub fn ratio(mut self, value: f64) -> Self {
        self.operation.ratio = Some(value);
        self
    }

    /// Whether it is quick.
    ///
    /// - In the body (Table 1).
    pub fn fast(mut self, value: impl Into<Nullable<bool>>) -> Self {
        self.operation.fast = value.into();
        self
    }

    /// Options.
    ///
    /// - In the body (Table 1).
    pub fn option(mut self, value: RuleOption) -> Self {
        self.operation.option = Some(value);
        self
    }

    /// A key.
    ///
    /// - In the body (Table 1).
    pub fn key(mut self, value: impl Into<Secret>) -> Self {
        self.operation.key = Some(value.into());
        self
    }
}

impl Operation for SetRules {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "SetRules",
        method: Method::POST,
        path: "/v1/things/rules",
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
        to.query("a_b", &self.a_b);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.optional("a", &self.a);
        body.optional("b", &self.b);
        body.nullable("c", &self.c);
        body.optional("d", &self.d);
        body.optional("e", &self.e);
        body.optional("mode", &self.mode);
        body.field("count", &self.count);
        body.optional("ratio", &self.ratio);
        body.nullable("fast", &self.fast);
        body.optional("option", &self.option);
        body.optional("key", &self.key);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field("mode", &self.mode, &[Rule::OneOf(&["x", "y"])]);
        at.nested("option", &self.option);
        at.at_most_one_of(&[("a", self.a.is_some()), ("b", self.b.is_some())]);
        at.exactly_one_of(&[
            ("a", self.a.is_some()),
            ("b", self.b.is_some()),
            ("c", self.c.is_value()),
        ]);
        at.at_least_one_of(&[("b", self.b.is_some()), ("c", self.c.is_value())]);
        at.required_together(&[("d", self.d.is_some()), ("e", self.e.is_some())]);
        at.required_when(
            "a",
            self.a.is_some(),
            "mode",
            self.mode.as_ref().is_some_and(|value| value.as_str() == "x"),
            "x",
        );
        at.required_when("b", self.b.is_some(), "count", self.count == 1, "1");
        at.required_when(
            "d",
            self.d.is_some(),
            "ratio",
            self.ratio.as_ref().is_some_and(|value| value.to_string() == "0.5"),
            "0.5",
        );
        at.required_when(
            "e",
            self.e.is_some(),
            "key",
            self.key.as_ref().is_some_and(|value| value.expose() == "none"),
            "none",
        );
        at.required_when(
            "c",
            self.c.is_value(),
            "fast",
            self.fast.as_option().is_some_and(|value| *value),
            "true",
        );
    }
}

/// Values of `mode` in [`SetRules`].
///
/// How.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetRulesMode {
    /// `x`
    X,
    /// `y`
    Y,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl SetRulesMode {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::X => "x",
            Self::Y => "y",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SetRulesMode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SetRulesMode {
    fn from(value: &str) -> Self {
        match value {
            "x" => Self::X,
            "y" => Self::Y,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SetRulesMode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Checked for SetRulesMode {
    fn view(&self) -> View<'_> {
        View::Text(self.as_str())
    }
}

impl Serialize for SetRulesMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SetRulesMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SetRulesMode {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["x", "y"])
    }
}

/// The object `RuleOption`.
///
/// - `one` is required when `two` is `false`. One unless two.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RuleOption {
    /// One.
    pub one: Option<String>,
    /// Two.
    ///
    /// - Required.
    pub two: bool,
}

impl RuleOption {
    /// Starts an object. Required: `two`.
    pub fn builder() -> RuleOptionBuilder {
        RuleOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`RuleOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct RuleOptionBuilder<const A: bool = false> {
    object: RuleOption,
}

impl<const A: bool> RuleOptionBuilder<A> {
    /// One.
    pub fn one(mut self, value: impl Into<String>) -> Self {
        self.object.one = Some(value.into());
        self
    }

    /// Two.
    ///
    /// - Required.
    pub fn two(mut self, value: bool) -> RuleOptionBuilder<true> {
        self.object.two = value;
        RuleOptionBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> RuleOption
    where
        IsSet<A>: RequiredTwo,
    {
        self.object
    }
}

impl Validate for RuleOption {
    fn validate(&self, at: &mut Checker) {
        at.source("A Page");
        at.required_when("one", self.one.is_some(), "two", !self.two, "false");
    }
}

impl Serialize for RuleOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("one", &self.one)?;
        out.field("two", &self.two)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for RuleOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for RuleOption {
    const REQUIRED: &'static [&'static str] = &["two"];

    fn empty() -> Self {
        Self { one: None, two: false }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "one" => entry.read(&mut self.one),
            "two" => entry.read(&mut self.two),
            _ => entry.unknown(),
        }
    }
}
