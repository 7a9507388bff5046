//! Types, fields and the rules between fields.

use serde::Serialize;
use serde_json::Value as Json;

use crate::source::{Located, Span};

use super::{Constraints, TypeName, WireName};

/// The page that something was transcribed from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Source {
    /// The page's title.
    pub page: Located<String>,
    /// The day on which the page says it was updated, as `YYYY-MM-DD`.
    pub updated: Option<Located<String>>,
}

/// A type that a table describes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Type {
    /// Its name in the caption of its table.
    pub name: Located<TypeName>,
    /// What it is.
    pub description: Option<Located<String>>,
    /// Where it stands, if not on the page of its operation.
    pub source: Option<Source>,
    /// The numbers of its tables on that page; a type may be tabled twice.
    pub tables: Vec<Located<u32>>,
    /// In the order of the table.
    pub fields: Vec<Field>,
    /// Rules between fields.
    pub rules: Vec<CrossFieldRule>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Its name on the wire.
    pub name: Located<WireName>,
    /// Its type.
    pub ty: Located<TypeExpr>,
    /// Whether a request must have it. Tables of responses do not say; there it is false.
    pub required: bool,
    /// Whether JSON `null` means something else than absence.
    pub nullable: bool,
    /// Whether its value must never be shown.
    pub secret: bool,
    /// Why it should no longer be used.
    pub deprecated: Option<Located<String>>,
    /// What the field means.
    pub description: Option<Located<String>>,
    /// What the server takes when the field is absent. It is documentation and never sent.
    pub default: Option<Located<Json>>,
    /// A value that is always sent; the field is then no parameter. Tells apart operations on one path.
    pub fixed: Option<Located<Json>>,
    /// What a client can check.
    pub constraints: Constraints,
    /// What only the server can check, a sentence each.
    pub server: Vec<Located<String>>,
    /// Where the row comes from, if not from the page of its table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<Source>>,
    /// A name to use in place of the one that is made of the wire name.
    pub rust_name: Option<Located<String>>,
    /// The whole row.
    #[serde(skip)]
    pub span: Span,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TypeExpr {
    /// Text.
    String,
    /// `true` or `false`.
    Boolean,
    /// A whole number of up to 64 bits; the pages' Integer and Long.
    Integer,
    /// A floating-point number; the pages' Float and Double.
    Number,
    /// Any JSON value.
    Json,
    /// A list.
    Array(Box<TypeExpr>),
    /// An object with free keys.
    Map(Box<TypeExpr>),
    /// A type of the spec.
    Named(TypeName),
}

impl TypeExpr {
    /// The named type in it, if there is one.
    #[must_use]
    pub fn named(&self) -> Option<&TypeName> {
        match self {
            Self::Named(name) => Some(name),
            Self::Array(item) | Self::Map(item) => item.named(),
            Self::String | Self::Boolean | Self::Integer | Self::Number | Self::Json => None,
        }
    }

    /// What a list or map holds; of any other type, the type itself.
    #[must_use]
    pub fn item(&self) -> &Self {
        match self {
            Self::Array(item) | Self::Map(item) => item.item(),
            other => other,
        }
    }
}

/// A rule between fields of one object.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CrossFieldRule {
    /// What it demands.
    pub kind: RuleKind,
    /// The rule in words.
    pub description: Option<Located<String>>,
    /// The whole rule.
    #[serde(skip)]
    pub span: Span,
}

/// What a [`CrossFieldRule`] demands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// No two of these may be present.
    AtMostOneOf(Vec<Located<WireName>>),
    /// One of these must be present and no other.
    ExactlyOneOf(Vec<Located<WireName>>),
    /// One or more of these must be present.
    AtLeastOneOf(Vec<Located<WireName>>),
    /// All of these or none.
    RequiredTogether(Vec<Located<WireName>>),
    /// A field must be present when another one has a value.
    RequiredWhen {
        /// The field that must be present.
        field: Located<WireName>,
        /// The field that decides.
        when: Located<WireName>,
        /// The value that it has: a text, a number or a boolean.
        equals: Located<Json>,
    },
}

impl RuleKind {
    /// Every field that the rule names.
    #[must_use]
    pub fn fields(&self) -> Vec<&Located<WireName>> {
        match self {
            Self::AtMostOneOf(fields)
            | Self::ExactlyOneOf(fields)
            | Self::AtLeastOneOf(fields)
            | Self::RequiredTogether(fields) => fields.iter().collect(),
            Self::RequiredWhen { field, when, .. } => vec![field, when],
        }
    }
}
