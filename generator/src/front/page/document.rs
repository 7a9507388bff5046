//! A page in sections.

use crate::diagnostic::Diagnostic;
use crate::source::{Located, Span};

use super::{Line, Part, Remark};
use crate::front::rules;

mod header;
mod language;
mod questions;
mod sections;
mod tables;
mod whole;

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

impl Document {
    /// Finds the sections of a page. What may have been lost on the way from the page to its parts is asked about.
    ///
    /// # Errors
    ///
    /// The parts are those of no page that can be read: it is another text or in another language, it is cut off, or its
    /// tables lost what holds them together.
    pub fn of(mut parts: Vec<Part>) -> Result<(Self, Vec<Remark>), Diagnostic> {
        if let Some(refusal) = language::refusal(&parts) {
            return Err(refusal);
        }
        let drawn = tables::drawn(&parts);
        let first = parts.first().map(Part::span);
        let header = header::take(&mut parts);
        let sections = sections::sections(parts)
            .map_err(|heading| language::refuse(Some("Chinese"), heading.span))?;
        let drawn = drawn.filter(|_| {
            sections
                .iter()
                .any(|section| tables::has_tables(section.role))
        });
        let refusal = drawn
            .or_else(|| unknown(&sections, first))
            .or_else(|| whole::truncated(&sections))
            .or_else(|| tables::uncaptioned(&sections))
            .or_else(|| tables::unreadable(&sections))
            .or_else(|| whole::incomplete(header.title.as_ref(), &sections));
        match (refusal, header.title) {
            (None, Some(title)) => {
                let remarks = questions::questions(&header.loose, &sections);
                let document = Self {
                    title,
                    updated: header.updated,
                    sections,
                };
                Ok((document, remarks))
            }
            (Some(refusal), _) => Err(refusal),
            (None, None) => Err(not_known(first)),
        }
    }
}

/// Why a text is refused, if it has no heading of a page.
fn unknown(sections: &[Section], first: Option<Span>) -> Option<Diagnostic> {
    sections.is_empty().then(|| not_known(first))
}

fn not_known(first: Option<Span>) -> Diagnostic {
    let message =
        "the text is no page of an API reference: it has no heading of one, such as `URI`";
    let diagnostic = match first {
        Some(span) => Diagnostic::error(&rules::PAGE_UNKNOWN, span, message),
        None => Diagnostic::placeless(&rules::PAGE_UNKNOWN, "the page is empty"),
    };
    diagnostic.help("copy the page's text from a browser, or save the page as HTML")
}
