//! What was found so far.

use crate::front::page::{About, Label, Remark};
use crate::model::{Bounds, Format, ItemConstraints, NamedValue, TypeExpr, ValueSet, ValueSetKind};
use crate::source::{Located, Span};

use super::words::Sentence;
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
    contested: Vec<About>,
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
        match self.ty {
            TypeExpr::String => Sort::Text,
            TypeExpr::Integer => Sort::Whole,
            TypeExpr::Number => Sort::Number,
            TypeExpr::Boolean => Sort::Boolean,
            TypeExpr::Array(_) => Sort::List,
            TypeExpr::Json | TypeExpr::Map(_) | TypeExpr::Named(_) => Sort::Other,
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
        }
    }

    /// The whole.
    pub(super) fn finish(mut self) -> Meaning {
        super::default::hold(&mut self);
        if let Some(span) = self.described {
            let text = joined(&self.description);
            self.meaning.description = Some(Located::new(text, span));
        }
        self.meaning
    }

    /// Adds to the description.
    pub(super) fn describe(&mut self, text: &str, span: Span) {
        let span = *self.described.get_or_insert(span);
        self.described = Some(span);
        self.description.push(text.to_owned());
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

    /// Whether the description says that the value is in this unit.
    pub(super) fn has_unit(&self, unit: &str) -> bool {
        // The unit is told at the beginning, and not in the millionth sentence.
        self.description.iter().take(8).any(|text| {
            let lower = text.to_ascii_lowercase();
            lower.contains(&format!("in {unit}")) || lower.contains(&format!("({unit})"))
        })
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

    fn remark(&mut self, remark: Remark) {
        let is_said = |other: &&Remark| other.about == remark.about && other.span == remark.span;
        let near = self.meaning.remarks.iter().rev().take(8);
        if near.filter(is_said).count() == 0 {
            self.meaning.remarks.push(remark);
        }
    }

    /// A key of a constraint that the page implies.
    pub(super) fn inferred(&mut self, key: &str, span: Span) {
        let inferred = &mut self.meaning.constraints.inferred;
        if !inferred.iter().any(|other| other.value == key) {
            inferred.push(Located::new(key.to_owned(), span));
        }
    }

    /// Characters of a text.
    pub(super) fn length(&mut self, bounds: Bounds<u64>, span: Span) {
        let slot = self.meaning.constraints.value.length.take();
        let joined = self.join(About::Length, slot, bounds, span);
        self.meaning.constraints.value.length = Some(joined);
    }

    /// Bytes of a text.
    pub(super) fn bytes(&mut self, bounds: Bounds<u64>, span: Span) {
        let slot = self.meaning.constraints.value.bytes.take();
        let joined = self.join(About::Length, slot, bounds, span);
        self.meaning.constraints.value.bytes = Some(joined);
    }

    /// Between which numbers the value lies.
    pub(super) fn range(&mut self, bounds: Bounds<i64>, span: Span) {
        let slot = self.meaning.constraints.value.range.take();
        let joined = self.join(About::Range, slot, bounds, span);
        self.meaning.constraints.value.range = Some(joined);
    }

    /// How many items a list has.
    pub(super) fn count(&mut self, bounds: Bounds<u64>, span: Span) {
        let slot = self.items(span).count.take();
        let joined = self.join(About::Count, slot, bounds, span);
        self.items(span).count = Some(joined);
    }

    /// No item may occur twice.
    pub(super) fn unique(&mut self, span: Span) {
        self.items(span).unique = Some(Located::new(true, span));
    }

    /// One of the forms that a text can have. An address and a block of addresses are one format of the vocabulary.
    pub(super) fn alternative(&mut self, format: Format, span: Span) {
        let slot = &mut self.meaning.constraints.value.format;
        let Some(known) = slot else {
            return self.format(format, span);
        };
        match (known.value, format) {
            (Format::Ip, Format::Cidr) | (Format::Cidr, Format::Ip) => {
                known.value = Format::IpOrCidr;
            }
            (Format::Ipv4, Format::Ipv6) | (Format::Ipv6, Format::Ipv4) => known.value = Format::Ip,
            _ => self.format(format, span),
        }
    }

    fn items(&mut self, span: Span) -> &mut ItemConstraints {
        let items = &mut self.meaning.constraints.items;
        let empty = || Located::new(ItemConstraints::default(), span);
        &mut items.get_or_insert_with(empty).value
    }

    /// Two statements about one thing. What one leaves open the other fills; where they differ, the wider one holds, so
    /// that nothing is refused that the page allows somewhere.
    fn join<T: Copy + Ord>(
        &mut self,
        about: About,
        slot: Option<Located<Bounds<T>>>,
        bounds: Bounds<T>,
        span: Span,
    ) -> Located<Bounds<T>> {
        let Some(known) = slot else {
            return Located::new(bounds, span);
        };
        let min = side(known.min, bounds.min, Ord::min);
        let max = side(known.max, bounds.max, Ord::max);
        let crossed = matches!((min.0, max.0), (Some(min), Some(max)) if min > max);
        if min.1 || max.1 || crossed {
            let text = "the row states two different bounds; the wider ones are taken";
            self.question(about, span, text);
        }
        if crossed {
            return known;
        }
        let bounds = Bounds {
            min: min.0,
            max: max.0,
        };
        Located::new(bounds, known.span)
    }

    /// A syntax of a text. Two different ones are none.
    pub(super) fn format(&mut self, format: Format, span: Span) {
        if self.contested.contains(&About::Format) {
            return;
        }
        let slot = &mut self.meaning.constraints.value.format;
        match slot {
            Some(known) if known.value != format => {
                *slot = None;
                self.contested.push(About::Format);
                self.question(About::Format, span, "the row states two different formats");
            }
            Some(_) => {}
            None => *slot = Some(Located::new(format, span)),
        }
    }

    /// Named values. Two different lists are none.
    pub(super) fn values(&mut self, kind: ValueSetKind, values: Vec<NamedValue>, span: Span) {
        if self.contested.contains(&About::Values) {
            return;
        }
        let slot = &mut self.meaning.constraints.value.values;
        let Some(known) = slot else {
            let set = ValueSet {
                kind: Located::new(kind, span),
                name: None,
                values,
            };
            *slot = Some(Located::new(set, span));
            return;
        };
        let texts = |values: &[NamedValue]| {
            let mut texts: Vec<String> =
                values.iter().map(|each| each.value.value.clone()).collect();
            texts.sort();
            texts
        };
        if texts(&known.values) != texts(&values) {
            *slot = None;
            self.contested.push(About::Values);
            let text = "the row has two different lists of values";
            self.question(About::Values, span, text);
            return;
        }
        if kind == ValueSetKind::Suggested {
            known.value.kind.value = kind;
        }
        for (known, other) in known.value.values.iter_mut().zip(values) {
            if known.value == other.value && known.description.is_none() {
                known.description = other.description;
            }
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

/// One side of two bounds, and whether they differ.
fn side<T: Copy + Ord>(
    one: Option<T>,
    other: Option<T>,
    wider: fn(T, T) -> T,
) -> (Option<T>, bool) {
    match (one, other) {
        (Some(one), Some(other)) => (Some(wider(one, other)), one != other),
        (one, other) => (one.or(other), false),
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
