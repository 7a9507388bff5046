//! `POST /v3/{project_id}/things`: what is sent where, by a page or by an example.

use crate::front::path::{self, parse};
use crate::model::{Method, Path, PathSegment, WireName};
use crate::source::{Located, Span};

use super::request_line::{is_address, request_line};
use super::{Document, Line, Part, SectionRole};

/// Every method that a spec can have.
const METHODS: [Method; 6] = [
    Method::Get,
    Method::Post,
    Method::Put,
    Method::Patch,
    Method::Delete,
    Method::Head,
];

/// A method and what it is sent to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Call {
    /// The method.
    pub(super) method: Located<Method>,
    /// The path, or the whole address in an example.
    pub(super) target: Located<String>,
}

/// The call that a page documents.
pub(super) fn of(document: &Document) -> Option<Call> {
    let sections = document.sections.iter();
    let mut uris = sections.filter(|section| section.role == SectionRole::Uri);
    uris.find_map(|section| find(&section.parts))
}

fn find(parts: &[Part]) -> Option<Call> {
    parts.iter().enumerate().find_map(|(at, part)| match part {
        Part::Line(line) => of_lines(line, parts.get(at + 1)),
        Part::Code(code) => of_text(code.text.lines().next()?, code.span),
        Part::Table(_) => None,
    })
}

/// The call that begins with this line. Method and address may stand in one line or in two.
pub(super) fn of_lines(line: &Line, next: Option<&Part>) -> Option<Call> {
    let (word, address) = request_line(&line.text)?;
    let method = Located::new(method(word)?, line.span);
    if !address.is_empty() {
        let target = Located::new(address.to_owned(), line.span);
        return Some(Call { method, target });
    }
    match next {
        Some(Part::Line(next)) if is_address(&next.text) => Some(Call {
            method,
            target: Located::new(next.text.trim().to_owned(), next.span),
        }),
        _ => None,
    }
}

/// The call in a line; `span` is where it stands.
pub(super) fn of_text(text: &str, span: Span) -> Option<Call> {
    let (word, address) = request_line(text)?;
    if address.is_empty() {
        return None;
    }
    Some(Call {
        method: Located::new(method(word)?, span),
        target: Located::new(address.to_owned(), span),
    })
}

fn method(word: &str) -> Option<Method> {
    METHODS.into_iter().find(|method| method.as_str() == word)
}

/// The path of a call, without a query behind it.
///
/// # Errors
///
/// What is wrong with it, and what a path looks like.
pub(super) fn path(
    target: &Located<String>,
) -> Result<Located<Path>, (&'static str, &'static str)> {
    let text = target.value.split(['?', '#']).next().unwrap_or_default();
    let parts = parse(text).map_err(|problem| (problem.message, problem.help))?;
    let segment = |part: &path::Part<'_>| match *part {
        path::Part::Text(text) => PathSegment::Text(text.to_owned()),
        path::Part::Parameter(name, _) => {
            PathSegment::Parameter(Located::new(WireName::new(name), target.span))
        }
    };
    let segments = parts.iter().map(segment).collect();
    let text = text.to_owned();
    Ok(Located::new(Path { text, segments }, target.span))
}
