//! Types of a plan: records, value sets, and what is checked about them.

use crate::names::RustName;

use super::{Doc, Literal};

/// A type in generated code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RustType {
    /// `String`
    String,
    /// `bool`
    Bool,
    /// `i64`
    I64,
    /// `f64`
    F64,
    /// Any JSON value.
    Json,
    /// A date and time that keeps its text.
    DateTime,
    /// A text that is never shown.
    Secret,
    /// A generated object.
    Record(RustName),
    /// A generated set of values.
    Values(RustName),
    /// `Vec<_>`
    Vec(Box<RustType>),
    /// `BTreeMap<String, _>`
    Map(Box<RustType>),
    /// `Box<_>`, where a type holds itself.
    Boxed(Box<RustType>),
}

/// How a field's absence is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The field is always there: `T`.
    Always,
    /// `Option<T>`
    Optional,
    /// `Nullable<T>`: absent, `null` or a value.
    Nullable,
}

/// A field of a record or of a call.
#[derive(Debug)]
pub struct Field {
    /// Its name in Rust.
    pub name: RustName,
    /// Its name on the wire.
    pub wire: String,
    /// What it holds when it is there.
    pub ty: RustType,
    /// How its absence is told.
    pub presence: Presence,
    /// Whether a builder or the client's method demands it.
    pub required: bool,
    /// Its name as a type parameter of a builder.
    pub state: RustName,
    /// Documentation of the field and of its setter.
    pub doc: Doc,
    /// Why it should no longer be used.
    pub deprecated: Option<String>,
}

/// An object.
#[derive(Debug)]
pub struct Record {
    /// The type.
    pub name: RustName,
    /// Documentation.
    pub doc: Doc,
    /// In the order of the table.
    pub fields: Vec<Field>,
    /// Whether every field may be absent, so that there is a `Default`.
    pub lenient: bool,
    /// The builder, if the object is sent.
    pub builder: Option<RustName>,
    /// What is checked before it is sent, if it is sent; that may be nothing.
    pub validation: Option<Validation>,
}

/// What is checked before something is sent.
#[derive(Debug, Default)]
pub struct Validation {
    /// In the order of the page.
    pub steps: Vec<Step>,
}

/// One check.
#[derive(Debug)]
pub enum Step {
    /// What follows comes from this page and table.
    Source(String),
    /// Rules about one field.
    Field {
        /// The field.
        field: FieldRef,
        /// What must hold.
        rules: Vec<RuleItem>,
    },
    /// The rules of the objects in a field.
    Nested(FieldRef),
    /// No two items may have the same key.
    UniqueBy {
        /// The list.
        field: FieldRef,
        /// The items' field on the wire.
        key: String,
        /// The items' field in Rust.
        key_name: RustName,
    },
    /// A rule over several fields.
    Group {
        /// Which one.
        kind: GroupRule,
        /// The fields.
        fields: Vec<FieldRef>,
    },
    /// A field is required when another one has a value.
    RequiredWhen {
        /// The field that must be there.
        field: FieldRef,
        /// The field that decides.
        when: FieldRef,
        /// What it is.
        equals: Literal,
    },
}

/// A rule over several fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupRule {
    /// No two.
    AtMostOneOf,
    /// One and no other.
    ExactlyOneOf,
    /// One or more.
    AtLeastOneOf,
    /// All or none.
    RequiredTogether,
}

/// A field that a check reads.
#[derive(Clone, Debug)]
pub struct FieldRef {
    /// Its name in Rust.
    pub name: RustName,
    /// Its name on the wire.
    pub wire: String,
    /// What it holds.
    pub ty: RustType,
    /// How its absence is told.
    pub presence: Presence,
}

/// What must hold for a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleItem {
    /// A rule without an argument.
    Plain(PlainRule),
    /// A rule with bounds.
    Bounds(BoundsRule, Option<i64>, Option<i64>),
    /// Characters that may not occur.
    Forbid(String),
    /// A regular expression; the name of its static.
    Pattern(RustName, String),
    /// One of these texts.
    OneOf(Vec<String>),
    /// One of these lists holds.
    AnyOf(Vec<Vec<RuleItem>>),
    /// For each item.
    Each(Vec<RuleItem>),
}

/// A rule without an argument. `Debug` writes it as the runtime's variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainRule {
    /// Text: a UUID.
    Uuid,
    /// Text: an IPv4 address.
    Ipv4,
    /// Text: an IPv6 address.
    Ipv6,
    /// Text: an address.
    Ip,
    /// Text: an address block.
    Cidr,
    /// Text: an address or a block.
    IpOrCidr,
    /// Text: a MAC address.
    Mac,
    /// Text: a date and time.
    DateTime,
    /// A list: no item twice.
    Unique,
}

/// A rule with a least and a greatest value. `Debug` writes it as the runtime's variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundsRule {
    /// Text: characters.
    Length,
    /// Text: bytes.
    Bytes,
    /// A number.
    Range,
    /// Text: a number in decimal digits.
    IntegerText,
    /// A list or map: items.
    Count,
}

/// A set of named values.
#[derive(Debug)]
pub struct Values {
    /// The enum.
    pub texts: TextEnum,
    /// Whether other values in a response are drift.
    pub drift: bool,
    /// Whether rules look at it before it is sent.
    pub checked: bool,
}

/// An enum of texts, which has a variant for other texts.
#[derive(Debug)]
pub struct TextEnum {
    /// The type.
    pub name: RustName,
    /// Documentation.
    pub doc: Doc,
    /// The named texts.
    pub variants: Vec<Variant>,
    /// Documentation of the variant for other texts.
    pub unknown_doc: Doc,
}

/// A named text.
#[derive(Debug)]
pub struct Variant {
    /// The variant.
    pub name: RustName,
    /// The text on the wire.
    pub wire: String,
    /// Documentation.
    pub doc: Doc,
}
