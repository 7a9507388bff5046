//! The report of `tabella import` for machines. Its shape is described in the README and only grows.

use std::path::Path;

use serde::Serialize;

use crate::diagnostic::Diagnostics;
use crate::front::page::{About, Counts, Remark, RemarkKind};
use crate::import::{PageReport, Report};
use crate::report::Failure;
use crate::source::{Sources, Span};

use super::places::Places;

#[derive(Default, Serialize)]
struct Whole {
    pages: Vec<PageReported>,
    written: Vec<String>,
    refused: Vec<Refused>,
}

#[derive(Serialize)]
struct PageReported {
    page: String,
    operation: String,
    file: String,
    read: Counts,
    guessed: Vec<Said>,
    questions: Vec<Said>,
}

#[derive(Serialize)]
pub(super) struct Said {
    line: usize,
    column: usize,
    about: About,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    against: Option<Place>,
}

#[derive(Serialize)]
pub(super) struct Place {
    file: String,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
pub(super) struct Refused {
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Place>,
}

/// What was written.
pub(super) fn report(report: &Report, out: &Path) -> String {
    let path = |path: &Path| out.join(path).display().to_string();
    let mut places = Places::of(&report.sources);
    let pages = report.pages.iter();
    let pages = pages.map(|page| self::page(page, path(&page.file), &mut places));
    let whole = Whole {
        pages: pages.collect(),
        written: report.written.iter().map(|file| path(file)).collect(),
        refused: Vec::new(),
    };
    text(&whole)
}

/// Why nothing was written, or not all of it.
pub(super) fn refusal(failure: &Failure) -> String {
    text(&Whole {
        refused: refused(failure),
        ..Whole::default()
    })
}

/// Why something was refused: by a rule, or by the system, which has no code.
pub(super) fn refused(failure: &Failure) -> Vec<Refused> {
    match failure {
        Failure::Spec {
            sources,
            diagnostics,
        } => by_rules(diagnostics, sources),
        Failure::Output(error) => vec![Refused {
            code: None,
            text: error.to_string(),
            help: None,
            at: None,
        }],
    }
}

fn by_rules(diagnostics: &Diagnostics, sources: &Sources) -> Vec<Refused> {
    let mut places = Places::of(sources);
    let refused = diagnostics.list.iter().map(|diagnostic| Refused {
        code: Some(diagnostic.rule.code),
        text: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
        at: diagnostic.span().map(|span| place(span, &mut places)),
    });
    refused.collect()
}

fn page(page: &PageReport, file: String, places: &mut Places<'_>) -> PageReported {
    let mut of = |kind: RemarkKind| {
        let findings = page.findings.iter();
        let findings = findings.filter(|finding| finding.remark.kind == kind);
        findings
            .map(|finding| said(&finding.remark, finding.against, places))
            .collect()
    };
    PageReported {
        page: page.page.clone(),
        operation: page.operation.clone(),
        file,
        read: page.read,
        guessed: of(RemarkKind::Guessed),
        questions: of(RemarkKind::Question),
    }
}

pub(super) fn said(remark: &Remark, against: Option<Span>, places: &mut Places<'_>) -> Said {
    let (line, column) = places.line_and_column(remark.span);
    Said {
        line,
        column,
        about: remark.about,
        text: remark.text.clone(),
        against: against.map(|span| place(span, places)),
    }
}

pub(super) fn place(span: Span, places: &mut Places<'_>) -> Place {
    let (line, column) = places.line_and_column(span);
    Place {
        file: places.shown(span).to_owned(),
        line,
        column,
    }
}

/// A model of texts and numbers is always JSON.
pub(super) fn text(whole: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(whole).unwrap_or_default();
    text.push('\n');
    text
}
