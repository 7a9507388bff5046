//! Named values in a sentence: `The value can be TCP, HTTP, or UDP.`

use crate::front::page::{About, Label};
use crate::model::ValueSetKind;
use crate::source::Span;

use super::clause::{Clause, subject};
use super::default;
use super::found::{Found, Sort};
use super::items::{self, Item};
use super::values::push;
use super::words::{Cursor, Sentence, whole};

const VERBS: [&str; 18] = [
    "can be one of the following :",
    "can be any of the following :",
    "can only be set to",
    "can only be",
    "can be set to",
    "can be one of",
    "can be either",
    "can be",
    "must be one of",
    "must be either",
    "must be set to",
    "must be",
    "should be",
    "is one of",
    "may be",
    "is either",
    "includes",
    "is",
];

/// Reads a clause that names values.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let mut ahead = *clause;
    let named = subject(&mut ahead, &found.subject);
    let verb = ahead.cursor.eat_any(&VERBS);
    let bare = !named && !verb && found.is_under(&[Label::Range, Label::Values]);
    if !(bare || named && verb) {
        return false;
    }
    let span = clause.sentence.span;
    if found.subject.sort() == Sort::Boolean {
        return boolean(ahead.cursor, clause.sentence, found);
    }
    match items::read(ahead.cursor) {
        Some(items) => list(&items, span, found),
        None => false,
    }
}

fn list(items: &[Item<'_>], span: Span, found: &mut Found<'_>) -> bool {
    let fits = |item: &Item| match found.subject.sort() {
        Sort::Text => item.value.is_none_or(items::is_name),
        Sort::Whole => item.value.is_some_and(|text| whole(text).is_some()),
        _ => false,
    };
    let values = items.iter().filter(|item| item.value.is_some()).count();
    if items.len() < 2 || values == 0 || !items.iter().all(fits) {
        return false;
    }
    let mut kind = found.set_kind();
    let mut set = Vec::new();
    for item in items {
        match item.value {
            Some(text) => push(&mut set, text, None, span),
            None => kind = ValueSetKind::Suggested,
        }
    }
    if kind == ValueSetKind::Suggested {
        let text = "free text is allowed beside the values";
        found.guessed(About::Values, span, text);
    }
    found.values(kind, set, span);
    take_default(items, span, found);
    true
}

fn take_default(items: &[Item<'_>], span: Span, found: &mut Found<'_>) {
    for item in items.iter().filter(|item| item.default) {
        default::take(item.value.unwrap_or_default(), span, found);
    }
}

/// `true or false (default)`
fn boolean(cursor: Cursor<'_>, sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let span = sentence.span;
    let Some(items) = items::read(cursor) else {
        return false;
    };
    let is_boolean = |item: &Item| {
        let value = item.value.unwrap_or_default();
        value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false")
    };
    if !items.iter().all(is_boolean) {
        return false;
    }
    if items.len() == 1 {
        let text = "only one value of the boolean is allowed";
        found.question(About::Values, span, text);
        found.describe(&sentence.text, span);
    }
    take_default(&items, span, found);
    true
}

/// Reads `Address type: 0 (IPv4), 1 (IPv6).` of a number. It does not say that there are no others, so it is inferred.
pub(super) fn described(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Whole {
        return false;
    }
    let words = sentence.words();
    let Some(all) = items::described(&words, |text| whole(text).is_some()) else {
        return false;
    };
    let mut values = Vec::new();
    for (value, means) in all {
        push(&mut values, value, Some(means), sentence.span);
    }
    let kind = found.set_kind();
    found.values(kind, values, sentence.span);
    found.inferred("values", sentence.span);
    let text = "the numbers and what they mean are taken for the values";
    found.guessed(About::Values, sentence.span, text);
    true
}
