//! Tables, the types that they describe, and rules between their fields.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::front::yaml::value::Value;

use super::{At, List, Maybe, Row, Text};

/// The page that something was transcribed from.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// The page's title.
    pub(crate) page: Text,
    /// The day on which the page says it was updated, as `2025-08-19`.
    #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub(crate) updated: Maybe<String>,
}

/// A table of parameters.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ParameterTable {
    /// The number of the table on the page.
    #[schemars(range(min = 1))]
    pub(crate) table: Maybe<u32>,
    /// The rows, in the order of the page.
    pub(crate) rows: At<List<Row>>,
}

/// A table of the fields of a body.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ObjectTable {
    /// The number of the table on the page.
    #[schemars(range(min = 1))]
    pub(crate) table: Maybe<u32>,
    /// The rows, in the order of the page.
    pub(crate) rows: At<List<Row>>,
    /// Rules between the rows.
    pub(crate) rules: Maybe<List<CrossFieldRule>>,
}

/// `types.yaml`: types that several operations share.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TypesFile {
    /// The page of every type that names none itself.
    pub(crate) source: Maybe<Source>,
    /// The types, in the order of the page.
    pub(crate) types: At<List<Type>>,
}

/// A type that a table describes.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Type {
    /// Its name in the caption of its table.
    #[schemars(regex(pattern = r"^[A-Z][A-Za-z0-9_]*$"))]
    pub(crate) name: Text,
    /// The numbers of its tables on the page; a type may be tabled twice.
    pub(crate) tables: Maybe<List<u32>>,
    /// What it is, in our own words.
    pub(crate) description: Maybe<String>,
    /// The page, if it is not the one of the operation or file.
    pub(crate) source: Maybe<Source>,
    /// The rows, in the order of the table.
    pub(crate) rows: At<List<Row>>,
    /// Rules between the rows.
    pub(crate) rules: Maybe<List<CrossFieldRule>>,
}

/// A rule between fields of one object: one of the keys other than `description`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("oneOf" = [
    {"required": ["at_most_one_of"]},
    {"required": ["exactly_one_of"]},
    {"required": ["at_least_one_of"]},
    {"required": ["required_together"]},
    {"required": ["required_when"]},
]))]
pub(crate) struct CrossFieldRule {
    /// No two of these fields may be present.
    #[schemars(length(min = 2))]
    pub(crate) at_most_one_of: Maybe<List<String>>,
    /// One of these fields must be present and no other.
    #[schemars(length(min = 2))]
    pub(crate) exactly_one_of: Maybe<List<String>>,
    /// One or more of these fields must be present.
    #[schemars(length(min = 2))]
    pub(crate) at_least_one_of: Maybe<List<String>>,
    /// All of these fields must be present, or none.
    #[schemars(length(min = 2))]
    pub(crate) required_together: Maybe<List<String>>,
    /// A field must be present when another one has a value.
    pub(crate) required_when: Maybe<RequiredWhen>,
    /// The rule in words.
    pub(crate) description: Maybe<String>,
}

/// A field must be present when another one has a value.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequiredWhen {
    /// The field that must be present.
    pub(crate) field: Text,
    /// The field that decides.
    pub(crate) when: Text,
    /// The value that it has: a text, a number or a boolean.
    pub(crate) equals: At<Value>,
}
