//! What the families would make of words, without a mark on the row.

use crate::front::page::{About, Label};
use crate::model::Constraints;

use super::clause;
use super::found::Found;
use super::line;
use super::words::{Cursor, Sentence};
use super::{Subject, Way};

/// What words come to by themselves.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// What they state.
    pub(super) constraints: Constraints,
    /// What would be asked about them.
    pub(super) asked: Vec<About>,
    /// Whether the families understood every word.
    pub(super) is_complete: bool,
}

impl Told {
    /// What they state something about, or what would be asked first.
    pub(super) fn about(&self) -> Option<About> {
        let value = &self.constraints.value;
        let count = self.constraints.items.is_some();
        let stated = [
            (
                value.format.is_some() || value.any_of.is_some(),
                About::Format,
            ),
            (value.values.is_some(), About::Values),
            (value.range.is_some(), About::Range),
            (
                value.length.is_some() || value.bytes.is_some(),
                About::Length,
            ),
            (
                value.pattern.is_some() || value.forbid.is_some(),
                About::Pattern,
            ),
            (count, About::Count),
        ];
        let first = stated.iter().find(|(is_stated, _)| *is_stated);
        first
            .map(|(_, about)| *about)
            .or(self.asked.first().copied())
    }
}

/// Reads a sentence as if it stood by itself below this label. `It` is the value.
pub(super) fn read(sentence: &Sentence, label: Label, subject: Subject<'_>) -> Told {
    let mut found = Found::new(Subject {
        way: Way::Request,
        ..subject
    });
    found.label = label;
    let words = sentence.words();
    let clauses = clause::clauses(sentence, &words, true);
    let is_complete = clauses.iter().all(|clause| line::any(clause, &mut found));
    let asked = found.meaning.remarks.iter().map(|remark| remark.about);
    Told {
        asked: asked.collect(),
        is_complete,
        constraints: found.meaning.constraints,
    }
}

/// Asks about what is stated of `the parent name` in the row `name`, if that says something of a value at all.
pub(super) fn of_another(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let words = sentence.words();
    let cursor = Cursor::new(&words);
    let Some(word) = clause::before_name(cursor, found.subject.name) else {
        return false;
    };
    let subject = Subject {
        of: word,
        ..found.subject
    };
    let Some(about) = read(sentence, found.label, subject).about() else {
        return false;
    };
    let text = "this is said of something that is called like the row, but may be another thing";
    found.question(about, sentence.span, text);
    true
}
