//! Status codes: what the section of that name lists, and which status a table or an example belongs to.

use crate::source::Located;

use super::words::folded;
use super::{Document, Line, Part, SectionRole, status_of};

/// What words before an answer say of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// The status that it comes with.
    Status(Located<u16>),
    /// No more than that the call failed.
    Failure,
}

/// No line that introduces an answer has more bytes.
const INTRODUCTION: usize = 100;

/// Words of lines before answers to calls that failed.
const FAILED: [&str; 6] = [
    "failed",
    "fails",
    "failure",
    "abnormal",
    "error",
    "unsuccessful",
];

/// Longer lines are sentences that happen to begin with a number.
const LONGEST: usize = 5;

/// What the section of status codes says of each, in the order of the page.
pub(super) fn listed(document: &Document) -> Vec<(Located<u16>, Option<Located<String>>)> {
    let sections = document.sections.iter();
    let sections = sections.filter(|section| section.role == SectionRole::Statuses);
    let lines: Vec<&Line> = sections
        .flat_map(|section| &section.parts)
        .filter_map(|part| match part {
            Part::Line(line) => Some(line),
            Part::Code(_) | Part::Table(_) => None,
        })
        .collect();
    let mut listed = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(code) = code(&line.text) else {
            continue;
        };
        let next = lines.get(at + 1);
        let meaning = next.filter(|next| self::code(&next.text).is_none() && !is_sort(&next.text));
        let meaning = meaning.map(|next| Located::new(next.text.clone(), next.span));
        listed.push((Located::new(code, line.span), meaning));
    }
    listed
}

/// What a line before an answer says of it, such as `Response to a failed call (status code 400)`.
pub(super) fn outcome(line: &Line) -> Option<Outcome> {
    let text = folded(&line.text).filter(|text| text.len() <= INTRODUCTION)?;
    let told = text.split_once("status code").and_then(|(_, behind)| {
        let digits = behind.trim_start_matches(['s', ' ', ':', '(']).get(..3)?;
        alone(digits)
    });
    let mut words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    match told {
        Some(code) => Some(Outcome::Status(Located::new(code, line.span))),
        None => words
            .any(|word| FAILED.contains(&word))
            .then_some(Outcome::Failure),
    }
}

/// `404`, and `404 Not Found`.
pub(super) fn code(text: &str) -> Option<u16> {
    let with_reason = || {
        let (digits, words) = text.trim_end_matches('.').split_once(' ')?;
        let code = alone(digits)?;
        let known = http::StatusCode::from_u16(code).ok()?;
        let reason = known.canonical_reason()?;
        reason.eq_ignore_ascii_case(words.trim()).then_some(code)
    };
    alone(text).or_else(with_reason)
}

/// What stands above statuses of one sort.
fn is_sort(text: &str) -> bool {
    matches!(folded(text).as_deref(), Some("normal" | "abnormal"))
}

/// `201`, and nothing else.
fn alone(text: &str) -> Option<u16> {
    if text.len() > LONGEST {
        return None;
    }
    let code = text.trim_end_matches('.').parse().ok()?;
    (100..600).contains(&code).then_some(code)
}

/// Every part of a section with the status that was last told before it.
pub(super) fn by_status(parts: &[Part]) -> impl Iterator<Item = (Option<Located<u16>>, &Part)> {
    let mut status = None;
    parts.iter().map(move |part| {
        if let Part::Line(line) = part
            && let Some(code) = status_of(&line.text)
        {
            status = Some(Located::new(code, line.span));
        }
        (status.clone(), part)
    })
}
