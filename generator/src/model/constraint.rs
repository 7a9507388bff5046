//! What a client can check about a value.

use serde::Serialize;
use serde_json::Value as Json;

use crate::source::Located;

/// Everything that a row says about its value.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Constraints {
    /// About the value itself; about a list or map, see `items`.
    #[serde(flatten)]
    pub value: ValueConstraints,
    /// About a list, and about each of its items or of a map's values.
    pub items: Option<Located<ItemConstraints>>,
    /// Keys of constraints that the page does not state but its wording implies.
    pub inferred: Vec<Located<String>>,
}

/// What is demanded of one value.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ValueConstraints {
    /// A syntax.
    pub format: Option<Located<Format>>,
    /// How many Unicode characters.
    pub length: Option<Located<Bounds<u64>>>,
    /// How many bytes in UTF-8.
    pub bytes: Option<Located<Bounds<u64>>>,
    /// Between which numbers; on a string, the string is the number in decimal digits.
    pub range: Option<Located<Bounds<i64>>>,
    /// Characters that may not occur.
    pub forbid: Option<Located<String>>,
    /// A regular expression in the dialect of the `regex` crate; it is searched, so anchors are the spec's.
    pub pattern: Option<Located<String>>,
    /// Named values.
    pub values: Option<Located<ValueSet>>,
    /// The one value that is meant; used inside `any_of`.
    pub equals: Option<Located<Json>>,
    /// At least one of these must hold.
    pub any_of: Option<Located<AnyOf>>,
}

/// Alternatives, each a set of constraints.
pub type AnyOf = Vec<Located<ValueConstraints>>;

/// What is demanded of a list and of its items.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ItemConstraints {
    /// How many items.
    pub count: Option<Located<Bounds<u64>>>,
    /// Whether no item may occur twice.
    pub unique: Option<Located<bool>>,
    /// A field of the items whose value may not occur twice.
    pub unique_by: Option<Located<String>>,
    /// About each item.
    #[serde(flatten)]
    pub value: ValueConstraints,
}

/// A least and a greatest value, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bounds<T> {
    /// The least, if there is one.
    pub min: Option<T>,
    /// The greatest, if there is one.
    pub max: Option<T>,
}

impl<T: PartialOrd> Bounds<T> {
    /// Whether a value lies within.
    pub fn contains(&self, value: &T) -> bool {
        self.min.as_ref().is_none_or(|min| value >= min)
            && self.max.as_ref().is_none_or(|max| value <= max)
    }
}

/// A syntax that a text must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A UUID with hyphens.
    Uuid,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// An IPv4 or IPv6 address.
    Ip,
    /// An address block, such as `192.168.21.0/24`.
    Cidr,
    /// An address or a block.
    IpOrCidr,
    /// A MAC address.
    Mac,
    /// A date and time.
    DateTime,
}

/// Named values of a field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValueSet {
    /// Whether there can be others.
    pub kind: Located<ValueSetKind>,
    /// A name for the Rust type in place of the one that is made of the object and the field.
    pub name: Option<Located<String>>,
    /// The values, in the order of the page.
    pub values: Vec<NamedValue>,
}

/// Whether a [`ValueSet`] can have values that it does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueSetKind {
    /// No; a request with another value is refused, in a response it is drift.
    Closed,
    /// Perhaps, one day; another value may be sent, in a response it is drift.
    Open,
    /// Yes; free text stands beside them, and another value is never drift.
    Suggested,
}

/// One value of a [`ValueSet`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NamedValue {
    /// The value as it is on the wire: a text, or for integer fields a number.
    pub value: Located<String>,
    /// What it means.
    pub description: Option<Located<String>>,
    /// A name for the Rust variant in place of the one that is made of the value.
    pub rust_name: Option<Located<String>>,
}
