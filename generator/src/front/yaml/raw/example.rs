//! The page's examples, word for word.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Maybe, Text};

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
}
