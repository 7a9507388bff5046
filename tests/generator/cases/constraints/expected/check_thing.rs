// Made by `tabella generate` from spec/constraints/v1/things/check-thing.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, DateTime, Entry, Info, IsSet, Method, ObjectWriter, Operation,
    Parameters, Pattern, Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v1::required::{RequiredFrom, RequiredGlyphs};
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/things/{code}`
    ///
    /// ```no_run
    /// # async fn example(client: case_constraints::v1::Client) -> Result<(), case_constraints::Error> {
    /// use case_constraints::v1::Ports;
    ///
    /// let ports_1 = Ports::builder().from(65_535).glyphs(["a"]).build();
    /// let answer = client
    ///     .check_thing("abc")
    ///     .enterprise_project_id("0")
    ///     .big(-9_223_372_036_854_775_808)
    ///     .part(1.0)
    ///     .half(0.25)
    ///     .many([10_000, 20_000])
    ///     .day("2025-08-19T00:00:00Z")
    ///     .ports([ports_1])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn check_thing(&self, code: impl Into<String>) -> Call<CheckThing, C> {
        Call::new(&self.core, CheckThing::new(code.into()))
    }
}

/// Does what the case is about.
///
/// `POST /v1/things/{code}`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CheckThing {
    /// A code.
    ///
    /// - Required.
    /// - In the path (Table 1).
    /// - Matches `^[a-z]+$`.
    pub code: String,
    /// A project, or 0 for the one that everybody has.
    ///
    /// - In the query.
    /// - `0`; or `all_granted_eps`; or a UUID with hyphens, at most 36 characters.
    pub enterprise_project_id: Option<String>,
    /// Marks.
    ///
    /// - In the body (Table 2).
    /// - Without `"` and `<` and `>` and `\` and `#`.
    /// - Matches `^["\\\p{Han}{}#]*$`.
    pub quote: Option<String>,
    /// Each is one of two.
    ///
    /// - In the body (Table 2).
    /// - Each item: matches `^a`; or at most 3 characters, matches `^b`.
    pub either: Option<Vec<String>>,
    /// A number.
    ///
    /// - In the body (Table 2).
    /// - -9223372036854775808 to 9223372036854775807.
    pub big: Option<i64>,
    /// A number.
    ///
    /// - In the body (Table 2).
    /// - -5 to 1000000.
    pub part: Option<f64>,
    /// A number.
    ///
    /// - In the body (Table 2).
    /// - Default on the server: `0.5`.
    pub half: Option<f64>,
    /// Digits.
    ///
    /// - In the body (Table 2).
    /// - A whole number in decimal digits, 1 to 4094.
    pub vlan: Option<String>,
    /// Numbers.
    ///
    /// - In the body (Table 2).
    /// - At least 2 items.
    /// - No item occurs twice.
    /// - Each item: at least 10000.
    pub many: Option<Vec<i64>>,
    /// An address.
    ///
    /// - In the body (Table 2).
    /// - An IPv4 address (implied by the page, not stated).
    pub v4: Option<String>,
    /// An address.
    ///
    /// - In the body (Table 2).
    /// - An IPv6 address.
    pub v6: Option<String>,
    /// An address.
    ///
    /// - In the body (Table 2).
    /// - An IP address.
    pub ip: Option<String>,
    /// A block.
    ///
    /// - In the body (Table 2).
    /// - An address block in CIDR notation.
    pub block: Option<String>,
    /// Either.
    ///
    /// - In the body (Table 2).
    /// - An IP address, or an address block in CIDR notation.
    pub both: Option<String>,
    /// A MAC.
    ///
    /// - In the body (Table 2).
    /// - A MAC address.
    pub mac: Option<String>,
    /// A day.
    ///
    /// - In the body (Table 2).
    /// - A date and time.
    /// - Matches `Z$`.
    pub day: Option<DateTime>,
    /// Ports.
    ///
    /// - In the body (Table 2).
    /// - At most 3 items.
    pub ports: Option<Vec<Ports>>,
}

impl CheckThing {
    pub(crate) fn new(code: String) -> Self {
        Self {
            code,
            enterprise_project_id: None,
            quote: None,
            either: None,
            big: None,
            part: None,
            half: None,
            vlan: None,
            many: None,
            v4: None,
            v6: None,
            ip: None,
            block: None,
            both: None,
            mac: None,
            day: None,
            ports: None,
        }
    }
}

impl<C> Call<CheckThing, C> {
    /// A project, or 0 for the one that everybody has.
    ///
    /// - In the query.
    /// - `0`; or `all_granted_eps`; or a UUID with hyphens, at most 36 characters.
    pub fn enterprise_project_id(mut self, value: impl Into<String>) -> Self {
        self.operation.enterprise_project_id = Some(value.into());
        self
    }

    /// Marks.
    ///
    /// - In the body (Table 2).
    /// - Without `"` and `<` and `>` and `\` and `#`.
    /// - Matches `^["\\\p{Han}{}#]*$`.
    pub fn quote(mut self, value: impl Into<String>) -> Self {
        self.operation.quote = Some(value.into());
        self
    }

    /// Each is one of two.
    ///
    /// - In the body (Table 2).
    /// - Each item: matches `^a`; or at most 3 characters, matches `^b`.
    pub fn either(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.operation.either = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// A number.
    ///
    /// - In the body (Table 2).
    /// - -9223372036854775808 to 9223372036854775807.
    pub fn big(mut self, value: i64) -> Self {
        self.operation.big = Some(value);
        self
    }

    /// A number.
    ///
    /// - In the body (Table 2).
    /// - -5 to 1000000.
    pub fn part(mut self, value: f64) -> Self {
        self.operation.part = Some(value);
        self
    }

    /// A number.
    ///
    /// - In the body (Table 2).
    /// - Default on the server: `0.5`.
    pub fn half(mut self, value: f64) -> Self {
        self.operation.half = Some(value);
        self
    }

    /// Digits.
    ///
    /// - In the body (Table 2).
    /// - A whole number in decimal digits, 1 to 4094.
    pub fn vlan(mut self, value: impl Into<String>) -> Self {
        self.operation.vlan = Some(value.into());
        self
    }

    /// Numbers.
    ///
    /// - In the body (Table 2).
    /// - At least 2 items.
    /// - No item occurs twice.
    /// - Each item: at least 10000.
    pub fn many(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.operation.many = Some(value.into_iter().collect());
        self
    }

    /// An address.
    ///
    /// - In the body (Table 2).
    /// - An IPv4 address (implied by the page, not stated).
    pub fn v4(mut self, value: impl Into<String>) -> Self {
        self.operation.v4 = Some(value.into());
        self
    }

    /// An address.
    ///
    /// - In the body (Table 2).
    /// - An IPv6 address.
    pub fn v6(mut self, value: impl Into<String>) -> Self {
        self.operation.v6 = Some(value.into());
        self
    }

    /// An address.
    ///
    /// - In the body (Table 2).
    /// - An IP address.
    pub fn ip(mut self, value: impl Into<String>) -> Self {
        self.operation.ip = Some(value.into());
        self
    }

    /// A block.
    ///
    /// - In the body (Table 2).
    /// - An address block in CIDR notation.
    pub fn block(mut self, value: impl Into<String>) -> Self {
        self.operation.block = Some(value.into());
        self
    }

    /// Either.
    ///
    /// - In the body (Table 2).
    /// - An IP address, or an address block in CIDR notation.
    pub fn both(mut self, value: impl Into<String>) -> Self {
        self.operation.both = Some(value.into());
        self
    }

    /// A MAC.
    ///
    /// - In the body (Table 2).
    /// - A MAC address.
    pub fn mac(mut self, value: impl Into<String>) -> Self {
        self.operation.mac = Some(value.into());
        self
    }

    /// A day.
    ///
    /// - In the body (Table 2).
    /// - A date and time.
    /// - Matches `Z$`.
    pub fn day(mut self, value: impl Into<DateTime>) -> Self {
        self.operation.day = Some(value.into());
        self
    }

    /// Ports.
    ///
    /// - In the body (Table 2).
    /// - At most 3 items.
    pub fn ports(mut self, value: impl IntoIterator<Item = Ports>) -> Self {
        self.operation.ports = Some(value.into_iter().collect());
        self
    }
}

impl Operation for CheckThing {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "CheckThing",
        method: Method::POST,
        path: "/v1/things/{code}",
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
        to.path("code", &self.code);
        to.query("enterprise_project_id", &self.enterprise_project_id);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.optional("quote", &self.quote);
        body.optional("either", &self.either);
        body.optional("big", &self.big);
        body.optional("part", &self.part);
        body.optional("half", &self.half);
        body.optional("vlan", &self.vlan);
        body.optional("many", &self.many);
        body.optional("v4", &self.v4);
        body.optional("v6", &self.v6);
        body.optional("ip", &self.ip);
        body.optional("block", &self.block);
        body.optional("both", &self.both);
        body.optional("mac", &self.mac);
        body.optional("day", &self.day);
        body.optional("ports", &self.ports);
    }

    fn validate(&self, at: &mut Checker) {
        static CODE_PATTERN: Pattern = Pattern::new("^[a-z]+$");
        static QUOTE_PATTERN: Pattern = Pattern::new("^[\"\\\\\\p{Han}{}#]*$");
        static EITHER_PATTERN_0: Pattern = Pattern::new("^a");
        static EITHER_PATTERN_1: Pattern = Pattern::new("^b");
        static DAY_PATTERN: Pattern = Pattern::new("Z$");
        at.source("A Page, Table 1");
        at.field("code", &self.code, &[Rule::Pattern(&CODE_PATTERN)]);
        at.source("A Page");
        at.field(
            "enterprise_project_id",
            &self.enterprise_project_id,
            &[Rule::AnyOf(&[
                &[Rule::OneOf(&["0"])],
                &[Rule::OneOf(&["all_granted_eps"])],
                &[Rule::Uuid, Rule::Length(None, Some(36))],
            ])],
        );
        at.source("A Page, Table 2");
        at.field(
            "quote",
            &self.quote,
            &[Rule::Forbid("\"<>\\#"), Rule::Pattern(&QUOTE_PATTERN)],
        );
        at.field(
            "either",
            &self.either,
            &[Rule::Each(&[Rule::AnyOf(&[
                &[Rule::Pattern(&EITHER_PATTERN_0)],
                &[Rule::Length(None, Some(3)), Rule::Pattern(&EITHER_PATTERN_1)],
            ])])],
        );
        at.field(
            "big",
            &self.big,
            &[Rule::Range(
                Some(-9_223_372_036_854_775_808),
                Some(9_223_372_036_854_775_807),
            )],
        );
        at.field("part", &self.part, &[Rule::Range(Some(-5), Some(1_000_000))]);
        at.field("vlan", &self.vlan, &[Rule::IntegerText(Some(1), Some(4094))]);
        at.field(
            "many",
            &self.many,
            &[
                Rule::Count(Some(2), None),
                Rule::Unique,
                Rule::Each(&[Rule::Range(Some(10_000), None)]),
            ],
        );
        at.field("v4", &self.v4, &[Rule::Ipv4]);
        at.field("v6", &self.v6, &[Rule::Ipv6]);
        at.field("ip", &self.ip, &[Rule::Ip]);
        at.field("block", &self.block, &[Rule::Cidr]);
        at.field("both", &self.both, &[Rule::IpOrCidr]);
        at.field("mac", &self.mac, &[Rule::Mac]);
        at.field("day", &self.day, &[Rule::DateTime, Rule::Pattern(&DAY_PATTERN)]);
        at.field("ports", &self.ports, &[Rule::Count(None, Some(3))]);
        at.nested("ports", &self.ports);
    }
}

/// The object `Ports`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ports {
    /// From.
    ///
    /// - Required.
    /// - 1 to 65535.
    pub from: i64,
    /// Sorts.
    ///
    /// - Required.
    /// - Each item: matches `^[a-z]$`.
    pub glyphs: Vec<String>,
}

impl Ports {
    /// Starts an object. Required: `from`, `glyphs`.
    pub fn builder() -> PortsBuilder {
        PortsBuilder { object: Self::empty() }
    }
}

/// Makes [`Ports`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct PortsBuilder<const A: bool = false, const B: bool = false> {
    object: Ports,
}

impl<const A: bool, const B: bool> PortsBuilder<A, B> {
    /// From.
    ///
    /// - Required.
    /// - 1 to 65535.
    pub fn from(mut self, value: i64) -> PortsBuilder<true, B> {
        self.object.from = value;
        PortsBuilder { object: self.object }
    }

    /// Sorts.
    ///
    /// - Required.
    /// - Each item: matches `^[a-z]$`.
    pub fn glyphs(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> PortsBuilder<A, true> {
        self.object.glyphs = value.into_iter().map(Into::into).collect();
        PortsBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> Ports
    where
        IsSet<A>: RequiredFrom,
        IsSet<B>: RequiredGlyphs,
    {
        self.object
    }
}

impl Validate for Ports {
    fn validate(&self, at: &mut Checker) {
        static GLYPHS_PATTERN: Pattern = Pattern::new("^[a-z]$");
        at.source("A Page");
        at.field("from", &self.from, &[Rule::Range(Some(1), Some(65_535))]);
        at.field(
            "glyphs",
            &self.glyphs,
            &[Rule::Each(&[Rule::Pattern(&GLYPHS_PATTERN)])],
        );
    }
}

impl Serialize for Ports {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("from", &self.from)?;
        out.field("glyphs", &self.glyphs)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Ports {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Ports {
    const REQUIRED: &'static [&'static str] = &["from", "glyphs"];

    fn empty() -> Self {
        Self {
            from: 0,
            glyphs: Vec::new(),
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "from" => entry.read(&mut self.from),
            "glyphs" => entry.read(&mut self.glyphs),
            _ => entry.unknown(),
        }
    }
}
