//! `service.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, List, Maybe, Text};

/// One service of a cloud: one generated crate.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_field_names,
    reason = "the fields are the keys of the format"
)]
pub(crate) struct Service {
    /// The name of the folder, such as `vpc`.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9-]*$"))]
    pub(crate) service: Text,
    /// The name for readers.
    pub(crate) title: Text,
    /// A paragraph for readers, in our own words.
    pub(crate) description: Maybe<String>,
    /// The name of the generated package.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_-]*$"))]
    pub(crate) package: Text,
    /// The version of the generated package.
    #[schemars(regex(pattern = r"^[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?$"))]
    pub(crate) package_version: Text,
    /// The licence of the generated package, as an SPDX expression.
    pub(crate) license: Maybe<String>,
    /// The address of the service, with `{region}` where the id of the region stands.
    #[schemars(regex(pattern = r"^https?://"))]
    pub(crate) endpoint: Text,
    /// Path parameters that the client gives and a call may override.
    pub(crate) client_parameters: Maybe<List<ClientParameter>>,
    /// Where the generated manifest finds `tabella-runtime`.
    pub(crate) runtime: At<Runtime>,
}

/// A path parameter that belongs to the client rather than to one call.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ClientParameter {
    /// The id of the project.
    ProjectId,
}

/// Where the generated manifest finds `tabella-runtime`: one of `path`, `git` and `version`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("oneOf" = [
    {"required": ["path"]},
    {"required": ["git"]},
    {"required": ["version"]},
]))]
pub(crate) struct Runtime {
    /// A folder, relative to the generated crate.
    pub(crate) path: Maybe<String>,
    /// The address of a repository.
    pub(crate) git: Maybe<String>,
    /// A commit, tag or branch of the repository.
    pub(crate) rev: Maybe<String>,
    /// A version of the package registry.
    pub(crate) version: Maybe<String>,
}
