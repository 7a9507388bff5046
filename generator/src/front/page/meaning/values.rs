//! Named values, in a list or in a sentence.

use crate::front::page::{About, Label};
use crate::model::{NamedValue, ValueSetKind};
use crate::source::{Located, Span};

use super::Way;
use super::clause::{Clause, subject};
use super::default;
use super::entry::{self, Default, Entry};
use super::found::{Found, Sort};
use super::words::{Cursor, Word, whole};

/// Reads a list of values.
pub(super) fn list(label: Label, entries: &[Entry], found: &mut Found<'_>) {
    let Some(first) = entries.first() else {
        return;
    };
    let unclear = "what looks like a list of values is none that can be held";
    let sort = found.subject.sort();
    let fits = |entry: &Entry| sort == Sort::Text || whole(&entry.head).is_some();
    if sort == Sort::List || entries.iter().any(is_ruled) || !entries.iter().all(fits) {
        found.question(About::Values, first.span, unclear);
        return describe(entries, found);
    }
    let mut kind = found.set_kind();
    let mut values = Vec::new();
    for entry in entries {
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
    if label == Label::None || label == Label::Constraints {
        let text = "the list is taken for the values, though no label says so";
        found.guessed(About::Values, first.span, text);
    }
    found.values(kind, values, first.span);
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
    rules.iter().any(|rule| lower.contains(rule))
}

fn describe(entries: &[Entry], found: &mut Found<'_>) {
    for entry in entries {
        let text = match &entry.description {
            Some(description) => format!("{}: {description}", entry.head),
            None => entry.head.clone(),
        };
        found.describe(&text, entry.span);
    }
}

fn push(values: &mut Vec<NamedValue>, text: &str, description: Option<String>, span: Span) {
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
    }
}

fn free(entry: &Entry, found: &mut Found<'_>) {
    let description = entry.description.as_deref();
    let text = format!("{:?} is taken for free text beside the values", entry.head);
    let numbers = description.is_some_and(|text| text.contains(|char: char| char.is_ascii_digit()));
    if numbers || description.is_some() {
        found.question(About::Values, entry.span, text);
    } else {
        found.guessed(About::Values, entry.span, text);
    }
}

const VERBS: [&str; 16] = [
    "can be one of the following :",
    "can be any of the following :",
    "can only be",
    "can be set to",
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

/// Reads a clause that names values: `can be TCP, HTTP, or UDP`.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let mut ahead = *clause;
    let named = subject(&mut ahead, &found.subject);
    let verb = ahead.cursor.eat_any(&VERBS);
    let bare = !named && !verb && found.is_under(&[Label::Range, Label::Values]);
    if !bare && !(named && verb) {
        return false;
    }
    let span = clause.sentence.span;
    if found.subject.sort() == Sort::Boolean {
        return boolean(ahead.cursor, span, found);
    }
    let Some(items) = items(ahead.cursor) else {
        return false;
    };
    let fits = |item: &Item| match found.subject.sort() {
        Sort::Text => item.value.is_none_or(|text| is_name(text)),
        Sort::Whole => item.value.is_some_and(|text| whole(text).is_some()),
        _ => false,
    };
    let values = items.iter().filter(|item| item.value.is_some()).count();
    if items.len() < 2 || values == 0 || !items.iter().all(fits) {
        return false;
    }
    let mut kind = found.set_kind();
    let mut set = Vec::new();
    for item in &items {
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
    for item in items.iter().filter(|item| item.default) {
        default::take(item.value.unwrap_or_default(), span, found);
    }
    true
}

/// `true or false (default)`
fn boolean(cursor: Cursor<'_>, span: Span, found: &mut Found<'_>) -> bool {
    let Some(items) = items(cursor) else {
        return false;
    };
    let is_boolean = |item: &Item| matches!(item.value, Some("true" | "false" | "True" | "False"));
    if !items.iter().all(is_boolean) {
        return false;
    }
    if items.len() == 1 {
        let text = "only one value of the boolean is allowed";
        found.question(About::Values, span, text);
        return true;
    }
    for item in items.iter().filter(|item| item.default) {
        default::take(item.value.unwrap_or_default(), span, found);
    }
    true
}

/// One of the things that a sentence names.
struct Item<'a> {
    /// A value; words for some text have none.
    value: Option<&'a str>,
    /// Whether `(default)` stands behind it.
    default: bool,
}

/// Reads `A, B (default), or C` up to the end, or nothing.
fn items(mut cursor: Cursor<'_>) -> Option<Vec<Item<'_>>> {
    let mut items = Vec::new();
    loop {
        let item = item(&mut cursor)?;
        items.push(item);
        if cursor.is_done() {
            return Some(items);
        }
        let joined = cursor.eat_any(&[", or", ", and", ",", "or", "and", "/", ";"]);
        if !joined {
            return None;
        }
    }
}

fn item<'a>(cursor: &mut Cursor<'a>) -> Option<Item<'a>> {
    if cursor.eat_any(&["a", "an", "any", "another"]) {
        return words(cursor);
    }
    let quoted = cursor.eat_any(&["\"", "'", "`"]);
    let word = cursor.next()?;
    if quoted && !cursor.eat_any(&["\"", "'", "`"]) || !entry::is_value(word.exact) {
        return None;
    }
    let default = cursor.eat_any(&["( default )", "( default value )", "( the default value )"]);
    Some(Item {
        value: Some(word.exact),
        default,
    })
}

/// `an edge site name`: three words at most, none of them a mark or a number.
fn words<'a>(cursor: &mut Cursor<'a>) -> Option<Item<'a>> {
    let is_plain = |word: &&Word<'_>| word.lower.chars().all(char::is_alphabetic);
    let separates = |word: &&Word<'_>| matches!(word.lower, "or" | "and" | ",");
    let taken = cursor.rest().iter().take(5);
    let count = taken
        .take_while(|word| is_plain(word) && !separates(word))
        .count();
    if !(1..=3).contains(&count) {
        return None;
    }
    for _ in 0..count {
        cursor.next()?;
    }
    Some(Item {
        value: None,
        default: false,
    })
}

/// Words that are said of values and are none.
const WORDS: [&str; 40] = [
    "null",
    "empty",
    "blank",
    "left",
    "unique",
    "none",
    "valid",
    "invalid",
    "existing",
    "letters",
    "digits",
    "numbers",
    "characters",
    "hyphens",
    "underscores",
    "periods",
    "spaces",
    "unlimited",
    "not",
    "only",
    "one",
    "any",
    "all",
    "mandatory",
    "optional",
    "required",
    "globally",
    "automatically",
    "manually",
    "randomly",
    "ipv4-address",
    "lowercase",
    "uppercase",
    "a",
    "an",
    "the",
    "longer",
    "shorter",
    "greater",
    "it",
];

/// Whether a word of a sentence is the name of a value. Words such as `changed` could be what is done with one.
fn is_name(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let verb = text.len() > 4 && text == lower && lower.ends_with("ed");
    !WORDS.contains(&&*lower) && !verb
}
