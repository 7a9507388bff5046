//! Named values in a list.

use crate::front::page::{About, Label};
use crate::model::{NamedValue, ValueSetKind};
use crate::source::{Located, Span};

use super::Way;
use super::aside::{self, Told};
use super::default;
use super::entry::{self, Default, Entry};
use super::found::{Found, Sort};
use super::items;
use super::shape;
use super::words::whole;

/// Reads a list of values.
pub(super) fn list(label: Label, entries: &[Entry], found: &mut Found<'_>) {
    let Some(first) = entries.first() else {
        return;
    };
    let unclear = "what looks like a list of values is none that can be held";
    found.label = label;
    let sort = found.named_sort();
    let announced = matches!(label, Label::Range | Label::Values);
    let demands = !announced && entries.iter().any(is_demand);
    let fits = |entry: &Entry| sort == Sort::Text || whole(&entry.head).is_some();
    let (names, others): (Vec<&Entry>, Vec<&Entry>) =
        entries.iter().partition(|entry| !is_unclear(entry, found));
    if !matches!(sort, Sort::Text | Sort::Whole)
        || entries.iter().any(is_ruled)
        || demands
        || names.is_empty()
        || matches!(entries, [only] if !items::is_name(&only.head))
        || !names.iter().all(|entry| fits(entry))
    {
        found.question(About::Values, first.span, unclear);
        return describe(entries, found);
    }
    let mut kind = found.set_kind();
    let mut values = Vec::new();
    if let Some(other) = others.first()
        && !open(&mut kind, other.span, found)
    {
        return describe(entries, found);
    }
    for entry in others {
        found.describe(&told(entry), entry.span);
    }
    for entry in names {
        found.read.take(&told(entry), entry.span);
        if entry.is_value() {
            push(
                &mut values,
                &entry.head,
                entry.description.clone(),
                entry.span,
            );
            mark(entry, found);
        } else {
            kind = ValueSetKind::Suggested;
            free(entry, found);
        }
    }
    if !announced {
        let text = "the list is taken for the values, though no label says so";
        found.guessed(About::Values, first.span, text);
    }
    found.values(kind, values, first.span);
}

/// Makes a set one of suggestions, because there are values that it does not name. Whether there can be such a set: of numbers
/// there is none. That an answer may have others goes without saying.
pub(super) fn open(kind: &mut ValueSetKind, span: Span, found: &mut Found<'_>) -> bool {
    if *kind == ValueSetKind::Open {
        return true;
    }
    *kind = ValueSetKind::Suggested;
    let text = "what is listed may not be all values";
    found.question(About::Values, span, text);
    found.named_sort() == Sort::Text
}

/// Whether an item is no value and no words for free text, but says that there are more: `etc.`, `v2 and later`.
fn is_unclear(entry: &Entry, found: &Found<'_>) -> bool {
    let head = &entry.head;
    let is_other = !head.contains(' ') && entry::is_value(head) && !shape::is_name(head);
    let is_none = ["null", "empty", "blank", "unspecified"];
    is_other
        || is_none.iter().any(|none| head.eq_ignore_ascii_case(none))
        || shape::is_open(head)
        || entry.is_words()
        || shape::is_format(head, found.subject.name)
}

/// Whether a value has rules of its own, so that the row has one for each.
fn is_ruled(entry: &Entry) -> bool {
    let description = entry.description.as_deref().unwrap_or_default();
    let rules = [
        "ranges from",
        "the value is",
        "the value can",
        "the value must",
        "the default value is",
    ];
    let lower = description.to_ascii_lowercase();
    let is_number = !lower.is_empty() && !lower.contains(char::is_alphabetic);
    is_number && entry.is_value() || rules.iter().any(|rule| lower.contains(rule))
}

/// Whether an item of a list that no label announces rather says what is possible.
fn is_demand(entry: &Entry) -> bool {
    let description = entry.description.as_deref().unwrap_or_default();
    let lower = description.to_ascii_lowercase();
    ["supported", "must ", "cannot ", "required"]
        .iter()
        .any(|word| lower.contains(word))
}

fn describe(entries: &[Entry], found: &mut Found<'_>) {
    for entry in entries {
        found.describe(&told(entry), entry.span);
    }
}

/// An item as a sentence.
fn told(entry: &Entry) -> String {
    match &entry.description {
        Some(description) if !description.is_empty() => format!("{}: {description}", entry.head),
        _ => entry.head.clone(),
    }
}

/// Adds a value once.
pub(super) fn push(
    values: &mut Vec<NamedValue>,
    text: &str,
    description: Option<String>,
    span: Span,
) {
    // Lists are short; one that is not was made to be slow.
    let known = values.len() < 1000 && values.iter().any(|known| known.value.value == text);
    if known || values.len() >= 1000 {
        return;
    }
    values.push(NamedValue {
        value: Located::new(text.to_owned(), span),
        description: description.map(|text| Located::new(text, span)),
        rust_name: None,
    });
}

/// Takes a value for the default that is said to be it.
pub(super) fn mark(entry: &Entry, found: &mut Found<'_>) {
    match (entry.default, found.subject.way) {
        (Default::No, _) => {}
        (Default::Told, Way::Answer) => {
            let text = "a value of an answer is called the default";
            found.question(About::Default, entry.span, text);
        }
        (Default::Told | Default::Marked, _) => default::take(&entry.head, entry.span, found),
        (Default::Elsewhere, _) => {
            let description = entry.description.as_deref().unwrap_or_default();
            let told = aside::read(description).default;
            take_default(&entry.head, told, entry.span, found);
        }
    }
}

/// Takes the default that is told behind a value.
pub(super) fn take_default(value: &str, told: Told, span: Span, found: &mut Found<'_>) {
    match told {
        Told::Nothing => {}
        Told::This => default::take(value, span, found),
        Told::Other(value) => default::take(&value, span, found),
        Told::Unclear => {
            let text = "a default may be told behind a value";
            found.question(About::Default, span, text);
        }
    }
}

fn free(entry: &Entry, found: &mut Found<'_>) {
    let description = entry.description.as_deref();
    found.describe(&told(entry), entry.span);
    let text = format!("{:?} is taken for free text beside the values", entry.head);
    let mut words = entry.head.split(' ');
    let values = words.all(|word| word.bytes().all(|byte| byte.is_ascii_uppercase()));
    if description.is_some() || values {
        found.question(About::Values, entry.span, text);
    } else {
        found.guessed(About::Values, entry.span, text);
    }
}
