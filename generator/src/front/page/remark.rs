//! What a reader of a page has to know about what was made of it.

use serde::Serialize;

use crate::source::Span;

/// What was guessed, or what a person must decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// How sure it is.
    pub kind: RemarkKind,
    /// What it is about.
    pub about: About,
    /// One sentence without a full stop.
    pub text: String,
    /// Where on the page.
    pub span: Span,
}

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// The page does not state it, but implies it; the spec has it.
    Guessed,
    /// The page is unclear or contradicts itself; the spec has nothing that could be wrong.
    Question,
}

/// What a [`Remark`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The operation's id, role or resource.
    Operation,
    /// Where the page should lie in a spec.
    Place,
    /// A caption or a table.
    Table,
    /// A type.
    Type,
    /// Whether a parameter must be given.
    Required,
    /// Whether null may be sent.
    Nullable,
    /// Whether something should no longer be used.
    Deprecated,
    /// A default.
    Default,
    /// The syntax of a text.
    Format,
    /// How long a text may be.
    Length,
    /// Between which numbers a value lies.
    Range,
    /// Which characters a text may have.
    Pattern,
    /// Named values.
    Values,
    /// How many items a list may have.
    Count,
    /// Whether items may be equal.
    Unique,
    /// A rule between fields.
    Rule,
    /// What only the server can check.
    Server,
    /// A status code.
    Status,
    /// An example.
    Example,
    /// How a long list is read in parts.
    Paging,
    /// A description.
    Description,
}

impl Remark {
    /// Something that the page implies.
    pub fn guessed(about: About, span: Span, text: impl Into<String>) -> Self {
        Self {
            kind: RemarkKind::Guessed,
            about,
            text: text.into(),
            span,
        }
    }

    /// Something that a person must decide.
    pub fn question(about: About, span: Span, text: impl Into<String>) -> Self {
        Self {
            kind: RemarkKind::Question,
            about,
            text: text.into(),
            span,
        }
    }
}
