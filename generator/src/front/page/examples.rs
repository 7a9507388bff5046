//! The examples of a page: requests with their addresses, answers with their statuses, word for word.

use serde_json::{Map, Value as Json};

use crate::model::{Example, ExampleBody, ExampleRequest, ExampleResponse, Path, Response};
use crate::source::{Located, Span};

use super::call::{self, Call};
use super::statuses::{self, Outcome, by_status};
use super::{About, Code, Document, Line, Part, Remark, Section, SectionRole};

/// What stands where a page gives no address.
const HOST: &str = "https://{Endpoint}";

/// The examples of a page, before requests and answers are brought together.
#[derive(Debug, Default)]
struct Found {
    requests: Vec<(Option<Located<String>>, ExampleRequest)>,
    answers: Vec<(Option<Located<String>>, ExampleResponse)>,
}

/// Reads the examples, each request with the answer that belongs to it. Answers of errors are left out: errors have a
/// shape of their own that no table of the operation describes.
pub(super) fn read(
    document: &Document,
    path: &Located<Path>,
    usual: Option<u16>,
    remarks: &mut Vec<Remark>,
) -> (Vec<Example>, usize) {
    let mut found = Found::default();
    for section in &document.sections {
        match section.role {
            SectionRole::ExampleRequests => requests(section, path, &mut found, remarks),
            SectionRole::ExampleResponses => answers(section, usual, &mut found, remarks),
            SectionRole::Examples => both(section, path, usual, &mut found, remarks),
            _ => {}
        }
    }
    let count = found.requests.len() + found.answers.len();
    (paired(found), count)
}

/// A section with examples of both kinds: an answer begins with its status, or with a word that says so.
fn both(
    section: &Section,
    path: &Located<Path>,
    usual: Option<u16>,
    found: &mut Found,
    remarks: &mut Vec<Remark>,
) {
    let at = section.parts.iter().position(|part| match part {
        Part::Line(line) => {
            let text = line.text.to_lowercase();
            text.contains("response") && line.text.len() < 60
        }
        Part::Code(_) | Part::Table(_) => false,
    });
    let (asked, answered) = section.parts.split_at(at.unwrap_or(section.parts.len()));
    let part = |parts: &[Part]| Section {
        parts: parts.to_vec(),
        ..section.clone()
    };
    requests(&part(asked), path, found, remarks);
    answers(&part(answered), usual, found, remarks);
}

/// Leaves out bodies of answers that have none and are shown with an object in which there is nothing.
pub(super) fn without_nothing(examples: &mut [Example], responses: &[Response]) {
    let answers = examples
        .iter_mut()
        .filter_map(|example| example.response.as_mut());
    for answer in answers {
        let mut of_status = responses
            .iter()
            .filter(|response| response.status.value == answer.status.value);
        let is_nothing = |body: &ExampleBody| body.json.as_object().is_some_and(Map::is_empty);
        if of_status.any(|response| response.body.is_none()) {
            answer.body.take_if(|body| is_nothing(body));
        }
    }
}

/// Requests: words, then method and address, then a body. Each of the three may be missing.
fn requests(section: &Section, path: &Located<Path>, found: &mut Found, remarks: &mut Vec<Remark>) {
    let mut words: Option<Located<String>> = None;
    let mut line: Option<Call> = None;
    for (at, part) in section.parts.iter().enumerate() {
        match part {
            Part::Line(text) => {
                let behind = section.parts.get(at + 1..).unwrap_or_default();
                if let Some(next) = call::of_lines(text, behind) {
                    flush(&mut line, &mut words, found);
                    line = Some(next);
                } else if line.as_ref().is_none_or(|line| !line.has(text.span)) {
                    flush(&mut line, &mut words, found);
                    words = said(text).or(words);
                }
            }
            Part::Code(code) => {
                let (first, body) = without_request_line(code);
                let line = line.take().or(first);
                let url =
                    line.map_or_else(|| assumed(path, code.span, remarks), |line| line.target);
                if let Some(body) = body.map(|body| json(&body, remarks)) {
                    found.requests.push((words.take(), request(url, body)));
                } else {
                    found.requests.push((words.take(), request(url, None)));
                }
            }
            Part::Table(_) => {}
        }
    }
    flush(&mut line, &mut words, found);
}

/// A request line with nothing behind it is a request without a body.
fn flush(line: &mut Option<Call>, words: &mut Option<Located<String>>, found: &mut Found) {
    if let Some(line) = line.take() {
        found
            .requests
            .push((words.take(), request(line.target, None)));
    }
}

fn request(url: Located<String>, body: Option<ExampleBody>) -> ExampleRequest {
    ExampleRequest {
        url,
        body,
        deviates: Vec::new(),
    }
}

fn assumed(path: &Located<Path>, span: Span, remarks: &mut Vec<Remark>) -> Located<String> {
    remarks.push(Remark::guessed(
        About::Example,
        span,
        "no method and no address stand before this body; those of the operation are taken",
    ));
    Located::new(format!("{HOST}{}", path.value.text), span)
}

/// Saved pages may have the request line and the body in one block.
fn without_request_line(code: &Code) -> (Option<Call>, Option<Code>) {
    let (first, rest) = code.text.split_once('\n').unwrap_or((&code.text, ""));
    let Some(line) = call::of_text(first, code.span) else {
        return (None, Some(code.clone()));
    };
    let body = Code {
        text: rest.trim().to_owned(),
        span: code.span,
    };
    (Some(line), (!body.text.is_empty()).then_some(body))
}

/// Answers: a status, words, a body. Pages with a single answer may not tell its status, and those that show a failure
/// may say it in words alone.
fn answers(section: &Section, usual: Option<u16>, found: &mut Found, remarks: &mut Vec<Remark>) {
    let mut words = None;
    let mut outcome = None;
    let mut before: Option<Span> = None;
    for (status, part) in by_status(&section.parts) {
        let place = status.as_ref().map(|status| status.span);
        if before != place {
            before = place;
            (words, outcome) = (None, None);
            continue;
        }
        match part {
            Part::Line(line) => {
                words = said(line).or(words);
                outcome = statuses::outcome(line).or(outcome);
            }
            Part::Code(code) => {
                if status.is_none() && !found.answers.is_empty() && is_failure(code) {
                    continue;
                }
                let untold = || usual.map(|status| Located::new(status, code.span));
                let status = match outcome.take() {
                    Some(Outcome::Status(told)) => Some(told),
                    Some(Outcome::Failure) if status.is_none() && is_error(code) => None,
                    _ => status.or_else(untold),
                };
                let Some(status) = status else {
                    continue;
                };
                let response = ExampleResponse {
                    status,
                    body: json(code, remarks),
                    deviates: Vec::new(),
                };
                found.answers.push((words.take(), response));
            }
            Part::Table(_) => {}
        }
    }
}

/// Whether code is the body of a failure and nothing else: its code is at the top, or in the only object there.
fn is_failure(code: &Code) -> bool {
    let has_code = |object: &Map<String, Json>| object.contains_key("error_code");
    let Ok(Json::Object(body)) = serde_json::from_str(&code.text) else {
        return false;
    };
    let inner = body.get("error").and_then(Json::as_object);
    has_code(&body) || body.len() == 1 && inner.is_some_and(has_code)
}

/// Whether code has the words of a body that comes with a failure.
fn is_error(code: &Code) -> bool {
    let keys = [
        "\"error_code\"",
        "\"error_msg\"",
        "\"error\"",
        "\"code\"",
        "\"errCode\"",
    ];
    keys.iter().any(|key| code.text.contains(key))
}

fn said(line: &Line) -> Option<Located<String>> {
    let nothing = ["none", "none.", "n/a"].contains(&line.text.to_lowercase().as_str());
    let title = line.text.len() < 20 && line.text.to_lowercase().contains("example");
    (!nothing && !title && line.text.contains(' '))
        .then(|| Located::new(line.text.clone(), line.span))
}

fn json(code: &Code, remarks: &mut Vec<Remark>) -> Option<ExampleBody> {
    match serde_json::from_str::<Json>(&code.text) {
        Ok(json) => Some(ExampleBody {
            text: Located::new(code.text.trim().to_owned(), code.span),
            json,
        }),
        Err(error) => {
            let text =
                format!("the example is no JSON and is left out: {error}, counted from here");
            remarks.push(Remark::question(About::Example, code.span, text));
            None
        }
    }
}

/// A single answer belongs to the first request; as many answers as requests belong to them in turn.
fn paired(found: Found) -> Vec<Example> {
    let good = |answer: &&(Option<Located<String>>, ExampleResponse)| {
        (200..300).contains(&answer.1.status.value)
    };
    let answers: Vec<_> = found.answers.iter().filter(good).cloned().collect();
    let mut answers = answers.into_iter();
    let mut examples: Vec<Example> = Vec::new();
    for (words, request) in found.requests {
        let answer = answers.next();
        examples.push(Example {
            description: words,
            span: request.url.span,
            response: answer.map(|(_, answer)| answer),
            request: Some(request),
        });
    }
    examples.extend(answers.map(|(words, answer)| Example {
        description: words,
        request: None,
        span: answer.status.span,
        response: Some(answer),
    }));
    examples
}
