//! `tabella import`: reads pages and puts them into a spec.

use std::fmt::Write as _;
use std::path::Path;

use crate::Failure;
use crate::front::page::{About, RemarkKind};
use crate::import::{Existing, Finding, Options, PageReport, Report, import};

use super::arguments::{ImportArguments, ReportForm};
use super::import_json;
use super::outcome::{Outcome, Status};
use super::places::Places;
use super::render::{Colour, Question, counted, questions, render, sentence};

pub(super) fn run(arguments: &ImportArguments, colour: Colour) -> Outcome {
    match (import(&options(arguments)), arguments.report) {
        (Ok(report), ReportForm::Text) => done(&report, &arguments.out, colour),
        (Ok(report), ReportForm::Json) => {
            Outcome::fine(import_json::report(&report, &arguments.out))
        }
        (Err(failure), ReportForm::Text) => refused(&failure, NOTHING, colour),
        (Err(failure), ReportForm::Json) => Outcome {
            output: import_json::refusal(&failure),
            ..refused(&failure, NOTHING, colour)
        },
    }
}

/// What a refused import leaves.
const NOTHING: &str = "Nothing was written.\n";

/// Why a page or a spec is refused, and what is said behind it.
pub(super) fn refused(failure: &Failure, behind: &str, colour: Colour) -> Outcome {
    match failure {
        Failure::Spec {
            sources,
            diagnostics,
        } => {
            let text = render(&diagnostics.list, sources, colour) + behind;
            Outcome::ended(Status::Problems, text)
        }
        Failure::Output(error) => {
            Outcome::ended(Status::Failed, sentence(&error.to_string(), colour))
        }
    }
}

fn options(arguments: &ImportArguments) -> Options {
    Options {
        pages: arguments.pages.clone(),
        out: arguments.out.clone(),
        service: arguments.service.clone(),
        group: arguments.group.clone(),
        existing: if arguments.merge {
            Existing::Merged
        } else {
            Existing::Refused
        },
    }
}

fn done(report: &Report, out: &Path, colour: Colour) -> Outcome {
    let mut text = String::new();
    for page in &report.pages {
        text.push_str(&one(page, report, out, colour));
        text.push('\n');
    }
    let asked: usize = report.pages.iter().map(|page| asked(page).count()).sum();
    text.push_str(&last(report, out, asked));
    Outcome::fine(text).after(&render(&report.warnings.list, &report.spec, colour))
}

/// What came of one page: how much was read, what was guessed a line each, and what is asked with its text.
fn one(page: &PageReport, report: &Report, out: &Path, colour: Colour) -> String {
    let counts = page.read;
    let mut text = format!(
        "{}: {} in {}\n{}, {}, {}, {} read\n",
        page.page,
        page.operation,
        out.join(&page.file).display(),
        counted(counts.tables, "table"),
        counted(counts.rows, "row"),
        counted(counts.constraints, "constraint"),
        counted(counts.examples, "example"),
    );
    let mut places = Places::of(&report.sources);
    let guessed = page
        .findings
        .iter()
        .filter(|finding| finding.remark.kind == RemarkKind::Guessed);
    for finding in guessed {
        let remark = &finding.remark;
        let (line, _) = places.line_and_column(remark.span);
        // Writing into a string cannot fail.
        let _ = writeln!(
            text,
            "guessed: {}:{line}: {}: {}",
            report.sources.shown(remark.span),
            word(remark.about),
            remark.text
        );
    }
    let asked: Vec<Question> = asked(page).map(question).collect();
    if !asked.is_empty() {
        text.push('\n');
        text.push_str(&questions(&asked, &report.sources, colour));
    }
    text
}

fn asked(page: &PageReport) -> impl Iterator<Item = &Finding> {
    let findings = page.findings.iter();
    findings.filter(|finding| finding.remark.kind == RemarkKind::Question)
}

fn question(finding: &Finding) -> Question {
    let remark = &finding.remark;
    let mut labels = vec![(remark.span, String::new())];
    labels.extend(finding.against.map(|span| (span, "the spec".to_owned())));
    Question {
        text: format!("{}: {}", word(remark.about), remark.text),
        labels,
    }
}

fn last(report: &Report, out: &Path, asked: usize) -> String {
    let mut text = counted(report.written.len(), "file");
    text.push_str(" written");
    if asked > 0 {
        let _ = write!(text, ", {} to answer", counted(asked, "question"));
    }
    for file in &report.written {
        let _ = write!(text, "\n  {}", out.join(file).display());
    }
    text.push('\n');
    text
}

/// What a remark is about, as it is written in a report.
pub(super) fn word(about: About) -> String {
    match serde_json::to_value(about) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
