//! An operation: one page.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Example, List, Maybe, ObjectTable, ParameterTable, Source, Text, Type};

/// One call that a page documents.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_field_names,
    reason = "the fields are the keys of the format"
)]
pub(crate) struct Operation {
    /// The operation's id, such as `CreateSubNetworkInterface`. Several operations may share method and path.
    #[schemars(regex(pattern = r"^[A-Z][A-Za-z0-9]*$"))]
    pub(crate) operation: Text,
    /// One sentence.
    pub(crate) summary: Maybe<String>,
    /// More about it, in our own words.
    pub(crate) description: Maybe<String>,
    /// The page.
    pub(crate) source: At<Source>,
    /// What it acts on.
    pub(crate) resource: At<Resource>,
    /// Why it should no longer be called.
    pub(crate) deprecated: Maybe<String>,
    /// The HTTP method.
    pub(crate) method: At<Method>,
    /// The path, with its parameters in braces.
    #[schemars(regex(pattern = r"^/"))]
    pub(crate) path: Text,
    /// Parameters in the path.
    pub(crate) path_parameters: Maybe<ParameterTable>,
    /// Parameters in the query; an array is sent as a repeated key.
    pub(crate) query_parameters: Maybe<ParameterTable>,
    /// Parameters that are headers.
    pub(crate) header_parameters: Maybe<ParameterTable>,
    /// The JSON object that is sent.
    pub(crate) body: Maybe<ObjectTable>,
    /// One a status of success, in the order of the page.
    pub(crate) responses: At<List<Response>>,
    /// How to ask for a check without an effect.
    pub(crate) dry_run: Maybe<DryRun>,
    /// Whether a request may be sent again when it is not known what became of the first one. Left out: for GET, HEAD
    /// and DELETE it may.
    pub(crate) repeatable: Maybe<bool>,
    /// How a long list is read in parts.
    pub(crate) paging: Maybe<Paging>,
    /// States that a caller may wait for, by asking again and again.
    pub(crate) waiters: Maybe<List<Waiter>>,
    /// What can go wrong, as far as the page says.
    pub(crate) errors: Maybe<List<DocumentedError>>,
    /// Types that only this operation uses.
    pub(crate) types: Maybe<List<Type>>,
    /// The page's examples.
    pub(crate) examples: Maybe<List<Example>>,
}

/// What an operation acts on, and how.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Resource {
    /// The type of the resource.
    #[schemars(regex(pattern = r"^[A-Z][A-Za-z0-9_]*$"))]
    pub(crate) name: Text,
    /// What is done with it.
    pub(crate) role: At<Role>,
    /// Where the response has the resource's id: names with dots between them, from the body's top.
    pub(crate) identifier: Maybe<String>,
}

/// What an operation does with its resource.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// Makes one or several.
    Create,
    /// Reads one.
    Show,
    /// Reads many.
    List,
    /// Changes one or several.
    Update,
    /// Removes one or several.
    Delete,
    /// Anything else.
    Action,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
    /// `HEAD`
    Head,
}

/// What a status of success brings.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Response {
    /// The status code.
    #[schemars(range(min = 200, max = 299))]
    pub(crate) status: At<u16>,
    /// What it means.
    pub(crate) description: Maybe<String>,
    /// The JSON object that comes with it. Left out: there is no body.
    pub(crate) body: Maybe<ObjectTable>,
}

/// How to ask for a check without an effect.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DryRun {
    /// The boolean of the body that asks for it.
    pub(crate) field: Text,
    /// The status when the check succeeds.
    #[schemars(range(min = 200, max = 299))]
    pub(crate) status: At<u16>,
    /// What is checked.
    pub(crate) description: Maybe<String>,
}

/// How a long list is read in parts.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paging {
    /// By marker or by offset.
    pub(crate) style: At<PagingStyle>,
    /// The query parameter that says how many items a page may have.
    pub(crate) limit: Text,
    /// The query parameter that says where a page begins: the marker or the offset.
    pub(crate) start: Text,
    /// Where the response has its items: names with dots between them, from the body's top.
    pub(crate) items: Text,
    /// Where the response has the marker of the next page.
    pub(crate) next: Maybe<String>,
    /// Where the response has the number of all items.
    pub(crate) total: Maybe<String>,
}

/// How the beginning of a page is told.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PagingStyle {
    /// By the id of the last item before it.
    Marker,
    /// By the number of items before it.
    Offset,
}

/// A state that a caller may wait for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Waiter {
    /// The state, as the end of a method's name: `attached` for `wait_until_attached`.
    #[schemars(regex(pattern = r"^[a-z][a-z0-9_]*$"))]
    pub(crate) name: Text,
    /// What holds when it is reached.
    pub(crate) description: Text,
    /// The field of the response that tells the state: names with dots between them, from the body's top.
    pub(crate) field: Maybe<String>,
    /// It is reached when the field has one of these values.
    pub(crate) is: Maybe<List<String>>,
    /// It is reached when the service answers with this status; in place of `is`.
    #[schemars(range(min = 300, max = 599))]
    pub(crate) status: Maybe<u16>,
    /// It is never reached any more when the field has one of these values.
    pub(crate) fails: Maybe<List<String>>,
}

/// An error that the page documents.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DocumentedError {
    /// The status, if the page gives one.
    #[schemars(range(min = 300, max = 599))]
    pub(crate) status: Maybe<u16>,
    /// The error code, such as `VPC.0001`, if the page gives one.
    pub(crate) code: Maybe<String>,
    /// What it means.
    pub(crate) description: Text,
    /// The name of the code in Rust in place of the one that is made of it.
    #[schemars(regex(pattern = r"^[A-Z][A-Za-z0-9_]*$"))]
    pub(crate) rust_name: Maybe<String>,
}
