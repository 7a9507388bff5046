//! What a client can check about a value.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::front::yaml::value::Value;

use super::{At, List, Maybe, Text};

/// Gives a struct the constraints that rows, items and alternatives have in common.
///
/// Serde's `flatten` would do the same, but it hides the list of known keys from the deserializer, and with it the
/// places of unknown ones.
macro_rules! with_value_constraints {
    ($(#[$meta:meta])* pub(crate) struct $name:ident {
        $($(#[$field_meta:meta])* pub(crate) $field:ident: $ty:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, ::serde::Deserialize, ::schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $($(#[$field_meta])* pub(crate) $field: $ty,)*
            /// The syntax of the value.
            pub(crate) format: $crate::front::yaml::raw::Maybe<$crate::front::yaml::raw::Format>,
            /// How many Unicode characters the value may have.
            pub(crate) length: $crate::front::yaml::raw::Rare<$crate::front::yaml::raw::LengthBounds>,
            /// How many bytes the value may have in UTF-8.
            pub(crate) bytes: $crate::front::yaml::raw::Rare<$crate::front::yaml::raw::BytesBounds>,
            /// Between which numbers the value lies; of a string, the number that its decimal digits are.
            pub(crate) range: $crate::front::yaml::raw::Rare<$crate::front::yaml::raw::RangeBounds>,
            /// Characters that may not occur, written one after the other.
            pub(crate) forbid: $crate::front::yaml::raw::Maybe<String>,
            /// A regular expression in the dialect of Rust's `regex`. It is searched: write `^` and `$` for the whole value.
            pub(crate) pattern: $crate::front::yaml::raw::Maybe<String>,
            /// Values that have names.
            pub(crate) values: $crate::front::yaml::raw::Rare<$crate::front::yaml::raw::ValueSet>,
            /// Alternatives, of which at least one must hold.
            pub(crate) any_of: $crate::front::yaml::raw::Rare<$crate::front::yaml::raw::List<$crate::front::yaml::raw::Alternative>>,
        }

        impl $name {
            /// The constraints on the value.
            pub(crate) fn value_keys(&self) -> $crate::front::yaml::raw::ValueKeys<'_> {
                $crate::front::yaml::raw::ValueKeys {
                    format: self.format.as_ref(),
                    length: self.length.as_deref(),
                    bytes: self.bytes.as_deref(),
                    range: self.range.as_deref(),
                    forbid: self.forbid.as_ref(),
                    pattern: self.pattern.as_ref(),
                    values: self.values.as_deref(),
                    any_of: self.any_of.as_deref(),
                }
            }
        }
    };
}

pub(super) use with_value_constraints;

/// The keys that [`with_value_constraints`] adds.
#[derive(Clone, Copy)]
pub(crate) struct ValueKeys<'a> {
    pub(crate) format: Option<&'a At<Format>>,
    pub(crate) length: Option<&'a At<LengthBounds>>,
    pub(crate) bytes: Option<&'a At<BytesBounds>>,
    pub(crate) range: Option<&'a At<RangeBounds>>,
    pub(crate) forbid: Option<&'a Text>,
    pub(crate) pattern: Option<&'a Text>,
    pub(crate) values: Option<&'a At<ValueSet>>,
    pub(crate) any_of: Option<&'a At<List<Alternative>>>,
}

with_value_constraints! {
    /// About a list, and about each of its items or each value of a map.
    pub(crate) struct Items {
        /// How many items there may be.
        pub(crate) count: Maybe<LengthBounds>,
        /// Whether no item may occur twice.
        pub(crate) unique: Maybe<bool>,
        /// A field of the items whose value may not occur twice.
        pub(crate) unique_by: Maybe<String>,
    }
}

with_value_constraints! {
    /// One of several sets of constraints.
    pub(crate) struct Alternative {
        /// The one value that is meant.
        pub(crate) equals: Maybe<Value>,
    }
}

/// A syntax that a text must have.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Format {
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

/// A least and a greatest count of characters or items; at least one of the two.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("minProperties" = 1))]
pub(crate) struct LengthBounds {
    /// The least, included.
    pub(crate) min: Maybe<u64>,
    /// The greatest, included.
    pub(crate) max: Maybe<u64>,
}

/// A least and a greatest count of bytes; at least one of the two.
pub(crate) type BytesBounds = LengthBounds;

/// A least and a greatest number; at least one of the two.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("minProperties" = 1))]
pub(crate) struct RangeBounds {
    /// The least, included.
    pub(crate) min: Maybe<i64>,
    /// The greatest, included.
    pub(crate) max: Maybe<i64>,
}

/// Values that have names.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ValueSet {
    /// Whether there can be other values.
    pub(crate) set: At<ValueSetKind>,
    /// A name for the Rust type, in place of the one that is made of the object and the field.
    #[schemars(regex(pattern = r"^[A-Z][A-Za-z0-9]*$"))]
    pub(crate) name: Maybe<String>,
    /// The values, in the order of the page.
    #[schemars(length(min = 1))]
    pub(crate) names: At<List<NamedValue>>,
}

/// Whether a set of values can have others.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ValueSetKind {
    /// No; a request with another value is refused.
    Closed,
    /// Perhaps, one day; another value in a response is drift.
    Open,
    /// Yes; free text stands beside the named values and is never drift.
    Suggested,
}

/// One value and its meaning.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NamedValue {
    /// The value as it is on the wire.
    #[schemars(with = "WireValue")]
    pub(crate) value: Text,
    /// What it means.
    pub(crate) description: Maybe<String>,
    /// A name for the Rust variant, in place of the one that is made of the value.
    #[schemars(regex(pattern = r"^[A-Z][A-Za-z0-9]*$"))]
    pub(crate) rust_name: Maybe<String>,
}

/// A value that needs no quotes if it is a number or boolean.
#[derive(JsonSchema)]
#[schemars(untagged, inline)]
#[expect(dead_code, reason = "only its schema is used")]
enum WireValue {
    Text(String),
    Integer(i64),
    Boolean(bool),
}

/// A key of a constraint.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ConstraintKey {
    /// `format`
    Format,
    /// `length`
    Length,
    /// `bytes`
    Bytes,
    /// `range`
    Range,
    /// `forbid`
    Forbid,
    /// `pattern`
    Pattern,
    /// `values`
    Values,
    /// `any_of`
    AnyOf,
    /// `items`
    Items,
}
