//! The page's examples, word for word.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, List, Maybe, Text};

/// An example of the page.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    /// What it shows.
    pub(crate) description: Maybe<String>,
    /// What is sent.
    pub(crate) request: Maybe<ExampleRequest>,
    /// What comes back.
    pub(crate) response: Maybe<ExampleResponse>,
}

/// What is sent.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExampleRequest {
    /// The address of the request line.
    pub(crate) url: Text,
    /// The JSON body, as a block text.
    pub(crate) body: Maybe<String>,
    /// Where the body contradicts the tables of the page.
    pub(crate) deviates: Maybe<List<Deviation>>,
}

/// What comes back.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExampleResponse {
    /// The status code.
    #[schemars(range(min = 100, max = 599))]
    pub(crate) status: At<u16>,
    /// The JSON body, as a block text.
    pub(crate) body: Maybe<String>,
    /// Where the body contradicts the tables of the page.
    pub(crate) deviates: Maybe<List<Deviation>>,
}

/// A place where an example contradicts the tables of its page.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Deviation {
    /// The path of the value in the body as T0401 shows it, such as `thing.parts[1].size`.
    pub(crate) path: Text,
    /// What the tables say instead, and why the example is left as it is.
    pub(crate) reason: Text,
}
