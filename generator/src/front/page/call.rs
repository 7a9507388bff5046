//! `POST /v3/{project_id}/things`: what is sent where, by a page or by an example.

use crate::front::path::{self, parse};
use crate::model::{Method, Path, PathSegment, WireName};
use crate::source::{Located, Span};

use super::request_line::{is_address, request_line};
use super::{About, Document, Line, Part, Remark, SectionRole, query};

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

/// The call that a page documents, and all addresses that it is told with. Another call beside it is asked about, as it is
/// an operation of its own.
pub(super) fn of(
    document: &Document,
    remarks: &mut Vec<Remark>,
) -> Option<(Call, Vec<Located<String>>)> {
    let sections = document.sections.iter();
    let uris = sections.filter(|section| section.role == SectionRole::Uri);
    let calls: Vec<Call> = uris.flat_map(|section| find(&section.parts)).collect();
    let first = calls.first()?.clone();
    let (same, others): (Vec<Call>, Vec<Call>) = calls.into_iter().partition(|call| first.is(call));
    for other in others {
        let text = format!(
            "a second call stands here, `{} {}`, which is not read: it is an operation of its own",
            other.method.value.as_str(),
            other.target.value
        );
        remarks.push(Remark::question(About::Operation, other.target.span, text));
    }
    Some((first, same.into_iter().map(|call| call.target).collect()))
}

impl Call {
    /// Whether another call is the same, or this one with values in its path. In a query, nothing has to be.
    fn is(&self, other: &Self) -> bool {
        let (own, others) = (self.path(), other.path());
        let example = other.target.value.contains("://");
        let fits = |(own, other): (&str, &str)| {
            let value = example && own.starts_with('{') && other.contains(char::is_numeric);
            own == other || value
        };
        self.method.value == other.method.value
            && own.split('/').count() == others.split('/').count()
            && own.split('/').zip(others.split('/')).all(fits)
    }

    /// Whether something is a part of its address.
    pub(super) fn has(&self, place: Span) -> bool {
        let own = self.target.span;
        own.start <= place.start && place.end <= own.end
    }

    fn path(&self) -> &str {
        query::without_host(query::cut(&self.target.value).0)
    }
}

fn find(parts: &[Part]) -> Vec<Call> {
    let calls = parts.iter().enumerate().map(|(at, part)| match part {
        Part::Line(line) => {
            let behind = parts.get(at + 1..).unwrap_or_default();
            of_lines(line, behind).into_iter().collect()
        }
        Part::Code(code) => {
            let lines = code.text.lines();
            lines.filter_map(|line| of_text(line, code.span)).collect()
        }
        Part::Table(_) => Vec::new(),
    });
    calls.flat_map(|found: Vec<Call>| found).collect()
}

/// The call that begins with this line. Method and address may stand in one line or in two, and the address may be
/// broken where a narrow block breaks it.
pub(super) fn of_lines(line: &Line, behind: &[Part]) -> Option<Call> {
    let (word, address) = request_line(&line.text)?;
    let method = Located::new(method(word)?, line.span);
    let (mut target, rest) = match behind {
        _ if !address.is_empty() => (Located::new(address.to_owned(), line.span), behind),
        [Part::Line(next), rest @ ..] if is_address(&next.text) => {
            (Located::new(next.text.trim().to_owned(), next.span), rest)
        }
        _ => return None,
    };
    if let [Part::Line(next), ..] = rest
        && goes_on(&target.value, &next.text)
    {
        target.value.push_str(&next.text);
        target.span = target.span.to(next.span);
    }
    Some(Call { method, target })
}

/// Whether an address that ends where a line may be broken goes on with a word.
fn goes_on(address: &str, word: &str) -> bool {
    let part = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./{}%=&?,:".contains(&byte);
    address.ends_with(['-', '_', '&', '=', '?', ','])
        && word.bytes().all(part)
        && word
            .bytes()
            .any(|byte| byte.is_ascii_digit() || byte == b'=')
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

/// The path of a call, without a host before it and a query behind it.
///
/// # Errors
///
/// What is wrong with it, and what a path looks like.
pub(super) fn path(
    target: &Located<String>,
) -> Result<Located<Path>, (&'static str, &'static str)> {
    let text = query::without_host(query::cut(&target.value).0);
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
