//! Operations: calls that a page documents.

use serde::Serialize;
use serde_json::Value as Json;

use crate::source::{Located, Span};

use super::{CrossFieldRule, Field, OperationId, Source, Type, TypeName, Waiter, WireName};

/// One call that a page documents.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Operation {
    /// Its id. Several operations may share method and path.
    pub id: Located<OperationId>,
    /// One sentence.
    pub summary: Option<Located<String>>,
    /// More about it.
    pub description: Option<Located<String>>,
    /// The page.
    pub source: Source,
    /// What it acts on.
    pub resource: Resource,
    /// Why it should no longer be called.
    pub deprecated: Option<Located<String>>,
    /// The HTTP method.
    pub method: Located<Method>,
    /// The path.
    pub path: Located<Path>,
    /// Path, query and header parameters, in the order of the page.
    pub parameters: Vec<Parameter>,
    /// The JSON object that is sent.
    pub body: Option<Object>,
    /// One a documented status of success, in the order of the page.
    pub responses: Vec<Response>,
    /// How to ask for a check without an effect.
    pub dry_run: Option<DryRun>,
    /// Whether a request may be sent again when it is not known what became of the first one, if the spec says it.
    pub repeatable: Option<Located<bool>>,
    /// How a long list is read in parts.
    pub paging: Option<Paging>,
    /// States that a caller may wait for, by asking again and again.
    pub waiters: Vec<Waiter>,
    /// What can go wrong, as far as the page says.
    pub errors: Vec<DocumentedError>,
    /// Types that only this operation uses.
    pub types: Vec<Type>,
    /// Documented examples, word for word.
    pub examples: Vec<Example>,
    /// The whole file.
    #[serde(skip)]
    pub span: Span,
}

impl Operation {
    /// Whether a request may be sent again when it is not known what became of the first one: what the spec says, else
    /// what the method promises. A PUT promises it too, but clouds use it for actions.
    #[must_use]
    pub fn is_repeatable(&self) -> bool {
        match &self.repeatable {
            Some(repeatable) => repeatable.value,
            None => matches!(*self.method, Method::Get | Method::Head | Method::Delete),
        }
    }

    /// Every documented error code once, with the first error that has it. Several errors may have one code, each with
    /// a status or a meaning of its own.
    #[must_use]
    pub fn error_codes(&self) -> Vec<(&Located<String>, &DocumentedError)> {
        let mut codes: Vec<(&Located<String>, &DocumentedError)> = Vec::new();
        for error in &self.errors {
            let Some(code) = &error.code else { continue };
            if !codes.iter().any(|(known, _)| known.value == code.value) {
                codes.push((code, error));
            }
        }
        codes
    }
}

/// What an operation acts on, and how.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Resource {
    /// The resource's type.
    pub name: Located<TypeName>,
    /// What is done with it.
    pub role: Located<Role>,
    /// Where the response has the resource's id, as wire names from the body's top.
    pub identifier: Option<Located<Vec<WireName>>>,
}

/// What an operation does with its resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
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

impl Method {
    /// The method as it is on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Head => "HEAD",
        }
    }
}

/// A path with parameters in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Path {
    /// As it was written.
    pub text: String,
    /// Its parts.
    #[serde(skip)]
    pub segments: Vec<PathSegment>,
}

/// A part of a [`Path`].
#[derive(Clone, Debug, PartialEq)]
pub enum PathSegment {
    /// Text that stays.
    Text(String),
    /// `{name}`, with the place of the name.
    Parameter(Located<WireName>),
}

/// A value that is sent outside the body.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Parameter {
    /// Where it is sent.
    pub place: ParameterPlace,
    /// The number of its table on the page.
    pub table: Option<Located<u32>>,
    /// The row.
    #[serde(flatten)]
    pub field: Field,
}

/// Where a [`Parameter`] is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ParameterPlace {
    /// In the path.
    Path,
    /// In the query; a list is sent as a repeated key.
    Query,
    /// As a header.
    Header,
}

/// A JSON object at the top of a request or response.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Object {
    /// The number of its table on the page.
    pub table: Option<Located<u32>>,
    /// Its rows.
    pub fields: Vec<Field>,
    /// Rules between fields.
    pub rules: Vec<CrossFieldRule>,
    /// The whole table.
    #[serde(skip)]
    pub span: Span,
}

/// What a status of success brings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Response {
    /// The status code.
    pub status: Located<u16>,
    /// What it means.
    pub description: Option<Located<String>>,
    /// The JSON object that comes with it, if one does.
    pub body: Option<Object>,
}

/// How to ask for a check without an effect.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DryRun {
    /// The boolean of the body that asks for it.
    pub field: Located<WireName>,
    /// The status when the check succeeds.
    pub status: Located<u16>,
    /// What is checked, in words.
    pub description: Option<Located<String>>,
}

/// How a long list is read in parts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paging {
    /// By marker or by offset.
    pub style: Located<PagingStyle>,
    /// The query parameter that says how many items a page may have.
    pub limit: Located<WireName>,
    /// The query parameter that says where a page begins: the marker or the offset.
    pub start: Located<WireName>,
    /// Where the response has its items, as wire names from the body's top.
    pub items: Located<Vec<WireName>>,
    /// Where the response has the marker of the next page.
    pub next: Option<Located<Vec<WireName>>>,
    /// Where the response has the number of all items.
    pub total: Option<Located<Vec<WireName>>>,
}

/// How the beginning of a page is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PagingStyle {
    /// By the id of the last item before it.
    Marker,
    /// By the number of items before it.
    Offset,
}

/// An error that the page documents.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentedError {
    /// The status, if the page gives one.
    pub status: Option<Located<u16>>,
    /// The error code, such as `VPC.0001`, if the page gives one.
    pub code: Option<Located<String>>,
    /// What it means.
    pub description: Located<String>,
    /// The name of the code in Rust in place of the one that is made of it.
    pub rust_name: Option<Located<String>>,
}

/// An example of the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Example {
    /// What it shows.
    pub description: Option<Located<String>>,
    /// What is sent.
    pub request: Option<ExampleRequest>,
    /// What comes back.
    pub response: Option<ExampleResponse>,
    /// The whole example.
    #[serde(skip)]
    pub span: Span,
}

/// The request of an [`Example`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExampleRequest {
    /// The request line's address, such as `https://{Endpoint}/v3/8c6f/vpc/sub-network-interfaces`.
    pub url: Located<String>,
    /// The body.
    pub body: Option<ExampleBody>,
    /// Where the body contradicts the tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deviates: Vec<Deviation>,
}

/// The response of an [`Example`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExampleResponse {
    /// The status code.
    pub status: Located<u16>,
    /// The body.
    pub body: Option<ExampleBody>,
    /// Where the body contradicts the tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deviates: Vec<Deviation>,
}

/// A place where an [`Example`] contradicts the tables of its page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Deviation {
    /// The path of the value in the body, such as `thing.parts[1].size`.
    pub path: Located<String>,
    /// What the tables say instead, and why the example is left as it is.
    pub reason: Located<String>,
}

/// A JSON document of an [`Example`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExampleBody {
    /// Its text, word for word.
    pub text: Located<String>,
    /// What it says.
    #[serde(skip)]
    pub json: Json,
}
