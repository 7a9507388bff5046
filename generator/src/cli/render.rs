//! Diagnostics as people read them: the sentence, the line with the offending text marked, and what to do.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{FileId, Sources, Span};

use super::excerpt::{self, Excerpt, Lines};

/// How many problems are written out. Nobody reads more in one go, and the rest comes with the next run.
const MOST: usize = 500;

/// Whether to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Never,
    /// With the escape codes of terminals.
    Always,
}

/// The text of several diagnostics and a last line that counts them; nothing if there are none.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, colour: Colour) -> String {
    if diagnostics.is_empty() {
        return String::new();
    }
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    let mut lines = BTreeMap::new();
    let mut text = String::new();
    for diagnostic in diagnostics.iter().take(MOST) {
        text.push_str(&one(diagnostic, sources, &mut lines, &renderer));
        text.push_str("\n\n");
    }
    if let Some(rest) = diagnostics.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        text.push_str(&heading(
            &renderer,
            Level::NOTE,
            &format!("{rest} more are not shown"),
        ));
        text.push('\n');
    }
    text.push_str(&summary(diagnostics, &renderer));
    text
}

/// Something that is asked, and the texts that it is about.
pub(super) struct Question {
    /// The sentence.
    pub(super) text: String,
    /// The places, and what to write beneath them.
    pub(super) labels: Vec<(Span, String)>,
}

/// The text of several questions; nothing if there are none.
pub(super) fn questions(questions: &[Question], sources: &Sources, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    let mut lines = BTreeMap::new();
    let mut text = String::new();
    for question in questions.iter().take(MOST) {
        let excerpts = excerpts(&question.labels, sources, &mut lines);
        let level = Level::WARNING.with_name("question");
        let title = level.primary_title(question.text.as_str());
        text.push_str(&renderer.render(&[title.elements(excerpts.iter().map(element))]));
        text.push_str("\n\n");
    }
    if let Some(rest) = questions.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        let words = format!("{rest} more questions are not shown");
        text.push_str(&heading(&renderer, Level::NOTE, &words));
        text.push('\n');
    }
    text
}

/// A sentence without a place, such as `error: cannot write`.
pub(super) fn sentence(text: &str, colour: Colour) -> String {
    line(Level::ERROR, text, colour)
}

/// What is odd and stops nothing, without a place in a file.
pub(super) fn warning(text: &str, colour: Colour) -> String {
    line(Level::WARNING, text, colour)
}

fn line(level: Level<'_>, text: &str, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    let mut line = heading(&renderer, level, text);
    line.push('\n');
    line
}

fn heading(renderer: &Renderer, level: Level<'_>, text: &str) -> String {
    renderer.render(&[Group::with_title(level.primary_title(text))])
}

fn one(
    diagnostic: &Diagnostic,
    sources: &Sources,
    lines: &mut BTreeMap<FileId, Lines>,
    renderer: &Renderer,
) -> String {
    let excerpts = excerpts(&diagnostic.labels, sources, lines);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.rule.code);
    let mut group = title.elements(excerpts.iter().map(element));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The texts around the labels. Labels of one file that are near each other share a text.
fn excerpts(
    labels: &[(Span, String)],
    sources: &Sources,
    lines: &mut BTreeMap<FileId, Lines>,
) -> Vec<Excerpt> {
    let mut found: Vec<Excerpt> = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        let id = label.0.file;
        let Some(file) = sources.file(id) else {
            continue;
        };
        let lines = lines.entry(id).or_insert_with(|| Lines::new(&file.text));
        let mark = excerpt::mark(lines, &file.text, label, at == 0);
        match found
            .iter_mut()
            .find(|excerpt| excerpt.file == id && excerpt.takes(&mark))
        {
            Some(excerpt) => excerpt.marks.push(mark),
            None => found.push(Excerpt::new(file, id, lines, mark)),
        }
    }
    for excerpt in &mut found {
        if let (Some(file), Some(lines)) = (sources.file(excerpt.file), lines.get(&excerpt.file)) {
            excerpt.cut(&file.text, lines);
        }
    }
    found
}

fn element(excerpt: &Excerpt) -> Element<'_> {
    if excerpt.text.is_empty() {
        return Origin::path(excerpt.shown.as_str())
            .line(excerpt.line)
            .char_column(excerpt.column)
            .into();
    }
    let annotations = excerpt.marks.iter().map(|mark| {
        let kind = if mark.main {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let label = (!mark.label.is_empty()).then_some(mark.label.as_str());
        kind.span(mark.shown.clone()).label(label)
    });
    Snippet::source(excerpt.text.as_str())
        .path(excerpt.shown.as_str())
        .line_start(excerpt.first_line)
        .fold(true)
        .annotations(annotations)
        .into()
}

/// How many problems there are, and where to read more about them.
fn summary(diagnostics: &[Diagnostic], renderer: &Renderer) -> String {
    let errors = diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .count();
    let warnings = diagnostics.len() - errors;
    let files: BTreeSet<FileId> = diagnostics
        .iter()
        .filter_map(Diagnostic::span)
        .map(|span| span.file)
        .collect();
    let place = match files.len() {
        0 => String::new(),
        count => format!(" in {}", counted(count, "file")),
    };
    let (level, text) = match (errors, warnings) {
        (0, warnings) => (
            Level::WARNING,
            format!("{}{place}", counted(warnings, "warning")),
        ),
        (errors, 0) => (
            Level::ERROR,
            format!("{}{place}", counted(errors, "problem")),
        ),
        (errors, warnings) => {
            let text = format!(
                "{} and {}{place}",
                counted(errors, "problem"),
                counted(warnings, "warning")
            );
            (Level::ERROR, text)
        }
    };
    let codes: BTreeSet<&str> = diagnostics.iter().map(|one| one.rule.code).collect();
    format!("{}\n{}\n", heading(renderer, level, &text), hint(&codes))
}

fn hint(codes: &BTreeSet<&str>) -> String {
    let all: Vec<&str> = codes.iter().copied().take(8).collect();
    match all.as_slice() {
        [] => String::new(),
        [only] => format!("`tabella explain {only}` says more about it."),
        [first, others @ ..] => {
            format!(
                "`tabella explain {first}` says more about it; there are also {}.",
                others.join(", ")
            )
        }
    }
}

/// A number and what it counts.
pub(super) fn counted(count: usize, what: &str) -> String {
    if count == 1 {
        format!("1 {what}")
    } else {
        format!("{count} {what}s")
    }
}
