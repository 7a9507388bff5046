//! Values that a sentence names in passing: `-1 indicates no limit`, `Set it to ANY for all.`

use super::bounds;
use super::entry;
use super::items;
use super::words::{Cursor, Sentence, Word, whole};

/// What a value does that stands before these words: it means something.
const MEANS: [&str; 24] = [
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
    "is the same as",
    "is equivalent to",
    ":",
    "-",
];

/// Any word behind these is a value.
const SET: [&str; 16] = [
    "setting this parameter to",
    "setting the parameter to",
    "setting the value to",
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

/// Words that begin a condition.
const CONDITIONS: [&str; 9] = [
    "if", "when", "where", "only", "unless", "once", "while", "for", "with",
];

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
    let name = name.to_ascii_lowercase();
    let condition = sentence.lower.starts_with("if ") || sentence.lower.starts_with("when ");
    let mut about_itself = about_value && !condition;
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
        // What a condition names is the value of another parameter.
        about_itself &= !CONDITIONS.contains(&word.lower);
        let about = Around {
            before,
            behind,
            about_value: about_itself,
            condition: condition && !before.iter().any(|word| word.lower == ","),
        };
        let told = is_told(word, &about, &name) || is_star(word, sentence);
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

/// What stands around a word.
struct Around<'a> {
    before: &'a [Word<'a>],
    behind: &'a [Word<'a>],
    /// Whether the sentence says what the value is.
    about_value: bool,
    /// Whether the word stands in a condition, with which the sentence begins.
    condition: bool,
}

/// Whether a word is a value, by what stands around it.
fn is_told(word: &Word<'_>, around: &Around<'_>, name: &str) -> bool {
    let (before, behind) = (around.before, around.behind);
    let quoted = before.last().is_some_and(|word| is_quote(word.lower));
    let skip = usize::from(quoted);
    let before = before.get(..before.len() - skip).unwrap_or_default();
    let behind = behind.get(skip..).unwrap_or_default();
    if !entry::is_value(word.exact) || WORDS.contains(&word.lower) || word.lower == name {
        return false;
    }
    let given = ends(before, &GIVEN)
        || is_own(before, name)
        || around.about_value && ends(before, &IS) && is_last(behind);
    let first = before.is_empty() || given || ends(before, &["and", ",", ";", "(", "or"]);
    let means = first && Cursor::new(behind).eat_any(&MEANS);
    let looks = quoted || looks_like_value(word.exact, before.is_empty());
    let conditional = around.condition && is_own(before, name) && items::is_name(word.exact);
    let plainly = (conditional || ends(before, &["specify", "enter"])) && is_last(behind);
    ends(before, &SET) || plainly || looks && (means || given)
}

/// `Use * for all.`
fn is_star(word: &Word<'_>, sentence: &Sentence) -> bool {
    word.exact == "*" && sentence.has(&["all", "any", "matches", "stands for", "wildcard"])
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

/// `If this parameter is`, `If size is set to`, `If it is set to`
fn is_own(before: &[Word<'_>], name: &str) -> bool {
    let (subject, set) = match before {
        [.., subject, is, set, to]
            if is.lower == "is" && set.lower == "set" && to.lower == "to" =>
        {
            (subject.lower, true)
        }
        [.., subject, is] if matches!(is.lower, "is" | "equals" | "=") => (subject.lower, false),
        _ => return false,
    };
    matches!(subject, "value" | "parameter" | "field") || subject == name || set && subject == "it"
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
