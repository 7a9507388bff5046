//! Values that a sentence names in passing: `-1 indicates no limit`, `Set it to ANY for all.`

use super::bounds;
use super::entry;
use super::words::{Cursor, Sentence, Word, whole};

/// What a value does that stands before these words: it means something.
const MEANS: [&str; 22] = [
    "indicates",
    "means",
    "represents",
    "specifies",
    "stands for",
    "denotes",
    "signifies",
    "is used",
    "is for",
    "disables",
    "enables",
    "refers to",
    "has",
    "for",
    "turns",
    "is allowed",
    "is supported",
    "is accepted",
    "is possible",
    "can be used",
    ":",
    "-",
];

/// Any word behind these is a value.
const SET: [&str; 13] = [
    "set it to",
    "set this parameter to",
    "set the parameter to",
    "set this field to",
    "set the value to",
    "setting it to",
    "it is set to",
    "can be set to",
    "can also be set to",
    "the value is set to",
    "a value of",
    "the value of",
    "the value",
];

/// A word behind these is a value if it looks like one.
const GIVEN: [&str; 5] = ["use", "specify", "enter", "value", "value :"];

/// So it is behind these, if the sentence is about the value.
const IS: [&str; 6] = ["is", "be", "or", "also", "equals", "with"];

/// Words that are no value wherever they stand.
const WORDS: [&str; 30] = [
    "a", "an", "the", "this", "that", "these", "it", "its", "any", "be", "is", "are", "in", "of",
    "for", "from", "one", "null", "not", "value", "values", "can", "must", "may", "should", "note",
    "notes", "notice", "example", "caution",
];

/// The values that a sentence names.
///
/// Of a number, every one counts if the sentence is about the value. Otherwise one counts where it is told what it means, or
/// that the parameter is set to it. What is denied does not.
pub(super) fn all<'a>(
    sentence: &'a Sentence,
    about_value: bool,
    numeric: bool,
    name: &str,
) -> Vec<&'a str> {
    let words = sentence.words();
    let is_condition = sentence.lower.starts_with("if ") || sentence.lower.starts_with("when ");
    let mut all = Vec::new();
    // A sentence names a few; one that has more words was made to be slow.
    for at in 0..words.len().min(200) {
        let (before, behind) = words.split_at(at);
        let Some((word, behind)) = behind.split_first() else {
            break;
        };
        if matches!(word.lower, "cannot" | "not" | "no" | "never") {
            break;
        }
        let told = is_told(word, before, behind, about_value && !is_condition, name);
        if numeric
            && about_value
            && let Some((one, other)) = bounds::halves(word.exact)
        {
            all.extend([one, other]);
        } else if told || numeric && (about_value || is_below_zero(word)) && is_number(word) {
            all.push(word.exact);
        }
    }
    all
}

/// Whether a word is a value, by what stands around it.
fn is_told(
    word: &Word<'_>,
    before: &[Word<'_>],
    behind: &[Word<'_>],
    about_value: bool,
    name: &str,
) -> bool {
    let quoted = before.last().is_some_and(|word| is_quote(word.lower));
    let skip = usize::from(quoted);
    let before = before.get(..before.len() - skip).unwrap_or_default();
    let behind = behind.get(skip..).unwrap_or_default();
    if !entry::is_value(word.exact) || WORDS.contains(&word.lower) || word.lower == name {
        return false;
    }
    let given = ends(before, &GIVEN)
        || is_own(before, name)
        || about_value && ends(before, &IS) && is_last(behind);
    let first = before.is_empty() || given || ends(before, &["and", ",", ";", "(", "or"]);
    let means = first && Cursor::new(behind).eat_any(&MEANS);
    let looks = quoted || looks_like_value(word.exact, before.is_empty());
    ends(before, &SET) || looks && (means || given)
}

/// Whether a value stands for itself: `or ANY`, but not `or UDP listeners`.
fn is_last(behind: &[Word<'_>]) -> bool {
    let next = behind.first().map_or(".", |word| word.lower);
    matches!(
        next,
        "." | "," | ";" | ":" | "(" | ")" | "if" | "when" | "for" | "in" | "to" | "and" | "or"
    )
}

fn is_number(word: &Word<'_>) -> bool {
    whole(word.exact).is_some()
}

/// `-1` is hardly a number of something.
fn is_below_zero(word: &Word<'_>) -> bool {
    word.exact.starts_with('-')
}

/// `If this parameter is`, `If size is set to`
fn is_own(before: &[Word<'_>], name: &str) -> bool {
    let count = [2, 1].into_iter().find(|count| {
        let tail = before
            .len()
            .checked_sub(*count)
            .and_then(|from| before.get(from..));
        tail.is_some_and(|tail| Cursor::new(tail).eat_any(&["set to", "to", "equals", "is"]))
    });
    let before = count.map_or(before, |count| {
        before.get(..before.len() - count).unwrap_or_default()
    });
    let before = match before {
        [inner @ .., is] if matches!(is.lower, "is" | "be") => inner,
        _ => before,
    };
    let subject = before.last().map_or("", |word| word.lower);
    count.is_some()
        && (matches!(subject, "value" | "parameter" | "field" | "it") || subject == name)
}

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "'" | "`")
}

fn ends(words: &[Word<'_>], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        let count = phrase.split(' ').count();
        let from = words.len().checked_sub(count);
        let tail = from.and_then(|from| words.get(from..));
        tail.is_some_and(|tail| Cursor::new(tail).eat(phrase))
    })
}

/// A number, a constant, or a small letter where a sentence would have a capital.
fn looks_like_value(word: &str, begins: bool) -> bool {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let small = word.starts_with(|first: char| first.is_ascii_lowercase());
    whole(word).is_some() || capitals > 1 || word.contains('_') || begins && small
}
