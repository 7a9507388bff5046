//! Words that were read and of which nothing was made in the end go back into the description, so that nothing is lost.

use std::collections::{BTreeSet, HashSet};

use crate::front::page::{About, Label, RemarkKind};
use crate::source::Span;

use super::found::Found;
use super::words::plain;

/// What was read of a row, and what was given up again.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// Sentences that some family took, and items.
    taken: Vec<(Span, String)>,
    /// Where something was said of a matter.
    stated: Vec<(About, Span)>,
    /// Matters of which not everything is kept that was said.
    dropped: BTreeSet<About>,
    /// Lines of which nothing was made.
    lost: HashSet<Span>,
}

impl Read {
    /// Something was made of a text.
    pub(super) fn take(&mut self, text: &str, span: Span) {
        self.taken.push((span, text.to_owned()));
    }

    /// A line says something of a matter.
    pub(super) fn state(&mut self, about: About, span: Span) {
        self.stated.push((about, span));
    }

    /// Not everything that was said of a matter is kept.
    pub(super) fn drop(&mut self, about: About) {
        self.dropped.insert(about);
    }

    /// Nothing was made of a line.
    pub(super) fn lose(&mut self, span: Span) {
        self.lost.insert(span);
    }
}

/// Describes the parameter with all that was read in vain.
pub(super) fn read(found: &mut Found<'_>) {
    let Read {
        taken,
        stated,
        dropped,
        mut lost,
    } = std::mem::take(&mut found.read);
    let stated = stated.iter().filter(|(about, _)| dropped.contains(about));
    lost.extend(stated.map(|(_, span)| *span));
    if lost.is_empty() {
        return;
    }
    let mut known: HashSet<String> = found.description.iter().cloned().collect();
    let notes = found.meaning.server.iter().map(|note| note.value.clone());
    known.extend(notes);
    for (span, text) in taken {
        if lost.contains(&span) && known.insert(text.clone()) {
            found.describe(&text, span);
        }
    }
}

/// How many questions a row has.
pub(super) fn questions(found: &Found<'_>) -> usize {
    let remarks = found.meaning.remarks.iter();
    remarks
        .filter(|remark| remark.kind == RemarkKind::Question)
        .count()
}

/// Whether a text says itself that it is about the default.
fn is_whole(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.starts_with("the default") || lower.starts_with("the value is")
}

/// A line with the keyword that stood before it.
pub(super) fn with_label(label: Label, text: &str) -> String {
    let text = plain(text);
    let word = match label {
        Label::Minimum => "Minimum",
        Label::Maximum => "Maximum",
        Label::MinimumLength => "Minimum length",
        Label::MaximumLength => "Maximum length",
        Label::ArrayLength => "Array length",
        Label::Default if !is_whole(&text) => return format!("The default value is {text}"),
        _ => return text,
    };
    format!("{word}: {text}")
}
