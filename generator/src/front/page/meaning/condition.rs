//! Lines that hold for some values only: behind `If the protocol is TCP:`, or `IP: 1 to 15 characters`.

use crate::front::page::{Label, Line};

use super::bounds;
use super::clause::holds_at_times;
use super::entry::Entry;
use super::words::{Cursor, Sentence, plain, sentences};

/// How many lines stand behind a condition that ends with a colon, up to the next one. It may end what is said under one label
/// and hold for the next.
pub(super) fn under(lines: &[(Label, Line)], at: usize) -> usize {
    let mut behind = lines.iter().skip(at + 1).peekable();
    let (Some((_, lead)), Some((label, _))) = (lines.get(at), behind.peek()) else {
        return 0;
    };
    if !is_condition(lead) {
        return 0;
    }
    behind
        .take_while(|(other, line)| other == label && !is_condition(line))
        .count()
}

/// `If the protocol is TCP:`, `TCP listeners:`
fn is_condition(line: &Line) -> bool {
    let text = plain(&line.text);
    if !text.ends_with([':', ',']) {
        return false;
    }
    let last = sentences(&text, line.span).pop();
    last.is_some_and(|last| holds_at_times(&last) || names_circumstance(&last))
}

/// Words of heads that are about every value.
const HEADS: [&str; 26] = [
    "note",
    "notes",
    "notice",
    "caution",
    "remarks",
    "rule",
    "rules",
    "naming",
    "requirement",
    "requirements",
    "restriction",
    "restrictions",
    "limit",
    "limits",
    "description",
    "details",
    "format",
    "value",
    "values",
    "option",
    "options",
    "following",
    "follows",
    "length",
    "characters",
    "range",
];

/// `In region A:`, and `UDP:`, three words at most that are not about every value.
fn names_circumstance(sentence: &Sentence) -> bool {
    let words = sentence.words();
    let short = words.len() <= 4 && sentence.text.ends_with(':');
    let begins = sentence.lower.starts_with("in ") || sentence.lower.starts_with("on ");
    (short || begins) && !sentence.has(&HEADS)
}

/// Whether two items or more have a size each, which can not hold for one value.
pub(super) fn are_alternatives(entries: &[Entry]) -> bool {
    let sizes = entries.iter().filter(|entry| has_size(entry));
    sizes.take(2).count() > 1
}

/// `IP: 1 to 15 characters`
fn has_size(entry: &Entry) -> bool {
    let Some(description) = &entry.description else {
        return false;
    };
    let sentence = Sentence::new(description, entry.span);
    let words = sentence.words();
    let mut cursor = Cursor::new(&words);
    let bounds = bounds::read(&mut cursor).is_some();
    cursor.eat_any(&["characters", "bytes", "digits", "items"]);
    bounds && cursor.is_done()
}
