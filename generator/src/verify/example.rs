//! Examples, as JSON.

use serde_json::Value as Json;

use crate::diagnostic::Diagnostic;
use crate::front::page::Imported;
use crate::model::{ExampleBody, Operation};
use crate::source::Span;

use super::difference::Places;
use super::doubt::Doubts;
use super::rules::EXAMPLE_DIFFERS;

/// A request or an answer.
struct Shown<'a> {
    /// The address or the status.
    head: String,
    head_span: Span,
    body: Option<&'a ExampleBody>,
}

impl Shown<'_> {
    fn is(&self, other: &Self) -> bool {
        self.head == other.head && json(self.body) == json(other.body)
    }

    fn span(&self) -> Span {
        self.body.map_or(self.head_span, |body| body.text.span)
    }
}

fn json(body: Option<&ExampleBody>) -> Option<&Json> {
    body.map(|body| &body.json)
}

/// Compares the requests with each other, and the answers.
pub(super) fn compare(
    spec: &Operation,
    page: &Imported,
    doubts: &mut Doubts,
    found: &mut Vec<Diagnostic>,
) {
    let unread = has_unread(page, doubts);
    let (written, read) = (requests(spec), requests(&page.operation));
    pair(
        "request",
        &written,
        &read,
        unread,
        (spec, &page.operation),
        found,
    );
    let (written, read) = (answers(spec), answers(&page.operation));
    pair(
        "answer",
        &written,
        &read,
        unread,
        (spec, &page.operation),
        found,
    );
}

fn requests(operation: &Operation) -> Vec<Shown<'_>> {
    let requests = operation
        .examples
        .iter()
        .filter_map(|example| example.request.as_ref());
    let shown = requests.map(|request| Shown {
        head: request.url.value.clone(),
        head_span: request.url.span,
        body: request.body.as_ref(),
    });
    shown.collect()
}

/// Answers of success. Those of errors have one form, which no table of a spec describes.
fn answers(operation: &Operation) -> Vec<Shown<'_>> {
    let answers = operation
        .examples
        .iter()
        .filter_map(|example| example.response.as_ref());
    let good = answers.filter(|answer| (200..300).contains(&answer.status.value));
    let shown = good.map(|answer| Shown {
        head: answer.status.to_string(),
        head_span: answer.status.span,
        body: answer.body.as_ref(),
    });
    shown.collect()
}

/// Whether the page has an example that could not be read. A spec may have it all the same, mended by a person.
fn has_unread(page: &Imported, doubts: &mut Doubts) -> bool {
    let mut read = requests(&page.operation);
    read.extend(answers(&page.operation));
    for shown in read {
        doubts.compared("example", shown.head_span);
        doubts.compared("example", shown.span());
    }
    doubts.is_open("example")
}

/// Examples that are equal belong together; the rest is paired in the order of the page.
fn pair(
    what: &str,
    spec: &[Shown<'_>],
    page: &[Shown<'_>],
    unread: bool,
    (spec_call, page_call): (&Operation, &Operation),
    found: &mut Vec<Diagnostic>,
) {
    let mut read: Vec<&Shown<'_>> = page.iter().collect();
    let mut written: Vec<&Shown<'_>> = Vec::new();
    for one in spec {
        match read.iter().position(|other| one.is(other)) {
            Some(at) => drop(read.remove(at)),
            None => written.push(one),
        }
    }
    for at in 0..written.len().max(read.len()) {
        match (written.get(at), read.get(at)) {
            (Some(one), Some(other))
                if unread && one.head == other.head && other.body.is_none() => {}
            (Some(one), Some(other)) => found.push(difference(what, one, other)),
            (Some(one), None) if !unread => {
                let places = Places {
                    spec: one.span(),
                    page: page_call.path.span,
                };
                let message = format!("the page has no such example of {what}");
                found.push(places.differ(
                    &EXAMPLE_DIFFERS,
                    message,
                    "this example",
                    "no other one",
                ));
            }
            (None, Some(other)) => {
                let places = Places {
                    spec: spec_call.path.span,
                    page: other.span(),
                };
                let message = format!("the spec lacks an example of {what}");
                found.push(places.differ(&EXAMPLE_DIFFERS, message, "no such example", "this one"));
            }
            (Some(_) | None, None) => {}
        }
    }
}

fn difference(what: &str, spec: &Shown<'_>, page: &Shown<'_>) -> Diagnostic {
    if spec.head != page.head {
        let places = Places {
            spec: spec.head_span,
            page: page.head_span,
        };
        let message = format!("the page has another example of {what}");
        return places.differ(&EXAMPLE_DIFFERS, message, &spec.head, &page.head);
    }
    let places = Places {
        spec: spec.span(),
        page: page.span(),
    };
    let parted = match (json(spec.body), json(page.body)) {
        (Some(one), Some(other)) => parting(one, other, String::new()),
        (one, other) => (String::new(), short(one), short(other)),
    };
    let (path, one, other) = parted;
    let path = if path.is_empty() {
        "the body".to_owned()
    } else {
        format!("`{path}`")
    };
    let message = format!("the example of {what} has another value on the page: {path}");
    places.differ(&EXAMPLE_DIFFERS, message, &one, &other)
}

/// Where two documents part first, and what stands there.
fn parting(spec: &Json, page: &Json, path: String) -> (String, String, String) {
    match (spec, page) {
        (Json::Object(one), Json::Object(other)) => {
            let keys = one.keys().chain(other.keys());
            let mut parted = keys.filter(|key| one.get(*key) != other.get(*key));
            let Some(key) = parted.next() else {
                return (path, short(Some(spec)), short(Some(page)));
            };
            let inner = if path.is_empty() {
                key.clone()
            } else {
                format!("{path}.{key}")
            };
            step(one.get(key), other.get(key), inner)
        }
        (Json::Array(one), Json::Array(other)) => {
            let longest = one.len().max(other.len());
            let parted = (0..longest).find(|at| one.get(*at) != other.get(*at));
            let Some(at) = parted else {
                return (path, short(Some(spec)), short(Some(page)));
            };
            step(one.get(at), other.get(at), format!("{path}[{at}]"))
        }
        _ => (path, short(Some(spec)), short(Some(page))),
    }
}

fn step(spec: Option<&Json>, page: Option<&Json>, path: String) -> (String, String, String) {
    match (spec, page) {
        (Some(one), Some(other)) => parting(one, other, path),
        (one, other) => (path, short(one), short(other)),
    }
}

/// A value in a few words.
fn short(value: Option<&Json>) -> String {
    const LONGEST: usize = 60;
    let Some(value) = value else {
        return "nothing".to_owned();
    };
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
