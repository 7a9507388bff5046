//! What was found so far.

use std::cell::OnceCell;

use regex::Regex;

use crate::front::page::{About, Label, Remark, RemarkKind};
use crate::model::{TypeExpr, ValueSetKind};
use crate::source::{Located, Span};

use super::back::{self, Read};
use super::merge::Side;
use super::stray::Lists;
use super::widen::Left;
use super::words::{Sentence, Word};
use super::{Meaning, Subject, Way};

/// A meaning in the making.
pub(super) struct Found<'a> {
    /// The row.
    pub(super) subject: Subject<'a>,
    /// What is known.
    pub(super) meaning: Meaning,
    /// Sentences of the description, with the mark of an item if they are one.
    pub(super) description: Vec<String>,
    /// Where the description begins.
    pub(super) described: Option<Span>,
    /// The label of the line that is read.
    pub(super) label: Label,
    /// What was asked about.
    asked: Vec<About>,
    /// Constraints that the page states twice and differently.
    pub(super) contested: Vec<About>,
    /// Values that may stand beside a format, and what names them.
    pub(super) alternatives: Vec<(String, Sentence)>,
    /// Sides of bounds that the page states twice and differently.
    pub(super) disputed: Vec<(About, Side)>,
    /// What no family took.
    pub(super) left: Vec<Left>,
    /// The pattern of the row, ready to be used.
    compiled: OnceCell<Option<Regex>>,
    /// Words that were asked about as they may be the values, and where.
    pub(super) choices: Vec<(Vec<String>, Span)>,
    /// What was read of the row, and what was given up again.
    pub(super) read: Read,
    /// The lists of the row, and what stands in them.
    pub(super) lists: Lists,
    /// What stands where constraints do and became none, nor a question or a note.
    pub(super) unclear: Vec<Left>,
}

/// What sort of value a row has, as far as phrases go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Text.
    Text,
    /// A whole number.
    Whole,
    /// Another number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// Several values.
    List,
    /// An object or something free.
    Other,
}

impl Subject<'_> {
    /// What sort of value it is.
    pub(super) fn sort(&self) -> Sort {
        Sort::of(self.ty)
    }
}

impl Sort {
    fn of(ty: &TypeExpr) -> Self {
        match ty {
            TypeExpr::String => Self::Text,
            TypeExpr::Integer => Self::Whole,
            TypeExpr::Number => Self::Number,
            TypeExpr::Boolean => Self::Boolean,
            TypeExpr::Array(_) => Self::List,
            TypeExpr::Json | TypeExpr::Map(_) | TypeExpr::Named(_) => Self::Other,
        }
    }
}

impl<'a> Found<'a> {
    /// Nothing yet.
    pub(super) fn new(subject: Subject<'a>) -> Self {
        Self {
            subject,
            meaning: Meaning::default(),
            description: Vec::new(),
            described: None,
            label: Label::None,
            asked: Vec::new(),
            contested: Vec::new(),
            alternatives: Vec::new(),
            disputed: Vec::new(),
            left: Vec::new(),
            read: Read::default(),
            lists: Lists::default(),
            unclear: Vec::new(),
            choices: Vec::new(),
            compiled: OnceCell::new(),
        }
    }

    /// What sort of values a list of values names: below a label of values, those of a list are what its items can be.
    pub(super) fn named_sort(&self) -> Sort {
        match self.subject.ty {
            TypeExpr::Array(item) if self.label == Label::Values => Sort::of(item),
            _ => self.subject.sort(),
        }
    }

    /// What sort of value the items of a list are; of anything else, what it is itself.
    pub(super) fn item_sort(&self) -> Sort {
        match self.subject.ty {
            TypeExpr::Array(item) => Sort::of(item),
            _ => self.subject.sort(),
        }
    }

    /// The whole.
    pub(super) fn finish(mut self) -> Meaning {
        super::hold::read(&mut self);
        back::read(&mut self);
        if self.subject.sort() == Sort::List
            && let Some(values) = self.meaning.constraints.value.values.take()
        {
            let span = values.span;
            self.items(span).value.values = Some(values);
        }
        if let Some(span) = self.described {
            let text = joined(&self.description);
            self.meaning.description = Some(Located::new(text, span));
        }
        self.meaning
    }

    /// Adds to the description.
    pub(super) fn describe(&mut self, text: &str, span: Span) {
        self.described.get_or_insert(span);
        self.description.push(text.to_owned());
    }

    /// The first sentence of the description.
    pub(super) fn described_first(&self) -> Option<&str> {
        self.description.first().map(String::as_str)
    }

    /// Words that no family took, which may take back what others say.
    pub(super) fn leave(&mut self, sentence: &Sentence) {
        // What the default is says nothing about what else is possible.
        if self.label != Label::Default {
            let (label, sentence) = (self.label, sentence.clone());
            self.left.push(Left {
                label,
                follows: false,
                sentence,
            });
        }
    }

    /// The last words of a sentence, if no family took those. What is before them may have named the value.
    pub(super) fn leave_rest(&mut self, words: &[Word<'_>], follows: bool, span: Span) {
        if !words.is_empty() && self.label != Label::Default {
            let words: Vec<&str> = words.iter().map(|word| word.exact).collect();
            self.left.push(Left {
                label: self.label,
                follows,
                sentence: Sentence::new(&words.join(" "), span),
            });
        }
    }

    /// What only the server can check.
    pub(super) fn server(&mut self, sentence: &Sentence) {
        let notes = &mut self.meaning.server;
        let is_said = |note: &Located<String>| note.value == sentence.text;
        if !notes.iter().rev().take(8).any(is_said) {
            notes.push(Located::new(sentence.text.clone(), sentence.span));
        }
    }

    /// Whether the line that is read stands under one of these labels.
    pub(super) fn is_under(&self, labels: &[Label]) -> bool {
        labels.contains(&self.label)
    }

    /// Something that a person must decide; once a line and matter.
    pub(super) fn question(&mut self, about: About, span: Span, text: impl Into<String>) {
        if !self.has_asked(about) {
            self.asked.push(about);
        }
        self.remark(Remark::question(about, span, text));
    }

    /// Whether a question about a matter was asked in this row.
    pub(super) fn has_asked(&self, about: About) -> bool {
        self.asked.contains(&about)
    }

    /// Something that the page implies.
    pub(super) fn guessed(&mut self, about: About, span: Span, text: impl Into<String>) {
        self.remark(Remark::guessed(about, span, text));
    }

    /// Takes words for the values of which the default is one.
    pub(super) fn choose_by_default(&mut self) {
        let default = self
            .meaning
            .default
            .as_ref()
            .and_then(|told| told.value.as_str());
        let ([(words, span)], Some(default)) = (self.choices.as_slice(), default) else {
            return;
        };
        if self.meaning.constraints.value.values.is_some()
            || !words.iter().any(|word| word == default)
        {
            return;
        }
        let (words, span) = (words.clone(), *span);
        let mut values = Vec::new();
        for word in &words {
            super::values::push(&mut values, word, None, span);
        }
        self.values(self.set_kind(), values, span);
    }

    /// Takes back the questions whether words are the values, where the row names the same ones elsewhere.
    pub(super) fn settle_choices(&mut self) {
        let Some(set) = &self.meaning.constraints.value.values else {
            return;
        };
        let known: Vec<&str> = set.values.iter().map(|each| each.value.as_str()).collect();
        let remarks = &mut self.meaning.remarks;
        for (words, span) in &self.choices {
            let same =
                words.len() == known.len() && words.iter().all(|word| known.contains(&&**word));
            remarks
                .retain(|remark| !(same && remark.about == About::Values && remark.span == *span));
        }
    }

    /// Takes back that the page implies something.
    pub(super) fn unguess(&mut self, about: About, key: &str) {
        let meaning = &mut self.meaning;
        meaning
            .constraints
            .inferred
            .retain(|known| known.value != key);
        let guessed = |remark: &Remark| remark.about == about && remark.kind == RemarkKind::Guessed;
        meaning.remarks.retain(|remark| !guessed(remark));
    }

    fn remark(&mut self, remark: Remark) {
        let is_said = |other: &&Remark| other.about == remark.about && other.span == remark.span;
        let near = self.meaning.remarks.iter().rev().take(8);
        if near.filter(is_said).count() == 0 {
            self.meaning.remarks.push(remark);
        }
    }

    /// The pattern of the row as a regular expression, to be asked for once all sentences are read.
    pub(super) fn pattern(&self) -> Option<&Regex> {
        let pattern = self.meaning.constraints.value.pattern.as_ref()?;
        let compiled = self.compiled.get_or_init(|| Regex::new(pattern).ok());
        compiled.as_ref()
    }

    /// A key of a constraint that the page implies.
    pub(super) fn inferred(&mut self, key: &str, span: Span) {
        let inferred = &mut self.meaning.constraints.inferred;
        if !inferred.iter().any(|other| other.value == key) {
            inferred.push(Located::new(key.to_owned(), span));
        }
    }

    /// The kind of a set that nothing is said of beside its values: what a request has beyond it is refused, an answer may
    /// have more one day.
    pub(super) fn set_kind(&self) -> ValueSetKind {
        match self.subject.way {
            Way::Request => ValueSetKind::Closed,
            Way::Answer => ValueSetKind::Open,
        }
    }
}

/// Sentences in a row. Pages leave out the full stop at the end of a line.
fn joined(sentences: &[String]) -> String {
    let mut text = String::new();
    for sentence in sentences {
        if !text.is_empty() {
            let stops = text.ends_with(['.', '!', '?', ':', ';', ')', '"']);
            text.push_str(if stops { " " } else { ". " });
        }
        text.push_str(sentence);
    }
    text
}
