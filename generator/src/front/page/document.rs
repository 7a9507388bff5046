//! A page in sections.

use crate::source::Located;

use super::{Line, Part};

/// A page, ordered but not yet understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The title.
    pub title: Located<String>,
    /// The day of `Updated on`, as `YYYY-MM-DD`.
    pub updated: Option<Located<String>>,
    /// In the order of the page.
    pub sections: Vec<Section>,
}

/// A heading and what stands beneath it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is for.
    pub role: SectionRole,
    /// The heading.
    pub heading: Line,
    /// What stands beneath it.
    pub parts: Vec<Part>,
}

/// What a [`Section`] is for. Headings differ from page to page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionRole {
    /// What the call does.
    Function,
    /// What limits it.
    Limits,
    /// How it is made; nothing that a spec has.
    Calling,
    /// Who may make it; nothing that a spec has.
    Permissions,
    /// Method, path, parameters outside the body.
    Uri,
    /// Headers and body.
    Request,
    /// Tables of answers, a status each.
    Response,
    /// Examples of requests.
    ExampleRequests,
    /// Examples of answers.
    ExampleResponses,
    /// Examples of both.
    Examples,
    /// Sample code; nothing but the operation's name is read there.
    Sdk,
    /// Status codes.
    Statuses,
    /// Error codes.
    Errors,
}
