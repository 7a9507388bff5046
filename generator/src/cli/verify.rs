//! `tabella verify`: holds an operation of a spec against its page.

use std::fmt::Write as _;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::verify::{Report, verify};

use super::arguments::{ReportForm, VerifyArguments};
use super::outcome::{Outcome, Status};
use super::places::Places;
use super::render::{Colour, render};
use super::{import, import_json};

/// The report for machines. Its shape is described in the README and only grows.
#[derive(Default, Serialize)]
struct Whole {
    operation: Option<String>,
    differences: Vec<Difference>,
    unclear: Vec<import_json::Said>,
    refused: Vec<import_json::Refused>,
}

#[derive(Serialize)]
struct Difference {
    code: &'static str,
    text: String,
    spec: Option<Said>,
    page: Option<Said>,
}

/// What one side says, and where.
#[derive(Serialize)]
struct Said {
    #[serde(flatten)]
    at: import_json::Place,
    text: String,
}

pub(super) fn run(arguments: &VerifyArguments, colour: Colour) -> Outcome {
    match (verify(&arguments.spec, &arguments.page), arguments.report) {
        (Ok(report), ReportForm::Text) => text(&report, colour),
        (Ok(report), ReportForm::Json) => json(&report),
        (Err(failure), ReportForm::Text) => import::refused(&failure, "", colour),
        (Err(failure), ReportForm::Json) => Outcome {
            output: import_json::text(&Whole {
                refused: import_json::refused(&failure),
                ..Whole::default()
            }),
            ..import::refused(&failure, "", colour)
        },
    }
}

fn text(report: &Report, colour: Colour) -> Outcome {
    let differences = &report.differences.list;
    let unclear = unclear(report);
    if differences.is_empty() {
        return Outcome::fine(format!(
            "{}: the spec says what the page says\n{unclear}",
            report.operation
        ));
    }
    let messages = render(differences, &report.sources, colour);
    Outcome::ended(Status::Problems, messages + &unclear)
}

/// What was not compared, a line each.
fn unclear(report: &Report) -> String {
    let mut text = match report.unclear.len() {
        0 => return String::new(),
        1 => "1 place was not compared: the page is unclear\n".to_owned(),
        places => format!("{places} places were not compared: the page is unclear\n"),
    };
    let mut places = Places::of(&report.sources);
    for remark in &report.unclear {
        let (line, _) = places.line_and_column(remark.span);
        let page = places.shown(remark.span);
        let about = import::word(remark.about);
        // Writing into a string cannot fail.
        let _ = writeln!(text, "  {page}:{line}: {about}: {}", remark.text);
    }
    text
}

fn json(report: &Report) -> Outcome {
    let differences = report.differences.list.iter();
    let mut places = Places::of(&report.sources);
    let whole = Whole {
        operation: Some(report.operation.clone()),
        differences: differences
            .map(|difference| self::difference(difference, &mut places))
            .collect(),
        unclear: report
            .unclear
            .iter()
            .map(|remark| import_json::said(remark, None, &mut places))
            .collect(),
        refused: Vec::new(),
    };
    let status = if whole.differences.is_empty() {
        Status::Fine
    } else {
        Status::Problems
    };
    Outcome {
        output: import_json::text(&whole),
        ..Outcome::ended(status, String::new())
    }
}

fn difference(difference: &Diagnostic, places: &mut Places<'_>) -> Difference {
    let mut sides = difference.labels.iter().map(|(span, says)| Said {
        at: import_json::place(*span, places),
        text: says.clone(),
    });
    Difference {
        code: difference.rule.code,
        text: difference.message.clone(),
        spec: sides.next(),
        page: sides.next(),
    }
}
