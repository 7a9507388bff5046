//! Whether null means something.

use crate::front::page::{About, Label};

use super::found::{Found, Sort};
use super::words::{Cursor, Sentence, Word};

/// Words that may stand between a parameter and the null that it is said to be.
const BETWEEN: [&str; 24] = [
    "is",
    "are",
    "be",
    "can",
    "may",
    "or",
    "and",
    "both",
    "either",
    "to",
    "set",
    "specified",
    "configured",
    "left",
    "blank",
    "empty",
    "returned",
    "as",
    "also",
    "will",
    "(",
    ",",
    "\"",
    "'",
];

/// A sentence below a label of ranges without `or null` at its end, which it says of the value beside all else.
pub(super) fn beside(sentence: &Sentence, found: &mut Found<'_>) -> Option<Sentence> {
    // A text may be the word itself.
    let number = matches!(found.subject.sort(), Sort::Whole | Sort::Number);
    if !number || !found.is_under(&[Label::Range, Label::Values]) {
        return None;
    }
    let text = sentence.text.trim_end_matches('.');
    let rest = [", or null", " or null"]
        .iter()
        .find_map(|end| text.strip_suffix(end))?;
    found.meaning.nullable.get_or_insert(sentence.span);
    Some(Sentence::new(rest, sentence.span))
}

/// Reads a sentence that says of this value that it is null. It stays in the description.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if !sentence.has(&["null"]) {
        return false;
    }
    let words = sentence.words();
    let name = found.subject.name.to_ascii_lowercase();
    let mut nulls = (0..words.len())
        .filter(|at| words[*at].lower == "null")
        .take(20);
    let own = nulls.find(|at| is_own(&words[..*at], &name));
    let begins = is_explained(&words).then_some(0);
    if let Some(at) = begins.or(own)
        && !denies(sentence, &words[at..])
    {
        found.meaning.nullable.get_or_insert(sentence.span);
        return true;
    }
    let denied = [
        "not allowed",
        "not supported",
        "not accepted",
        "not permitted",
        "not valid",
        "unsupported",
        "invalid",
        "rejected",
        "refused",
        "error",
        "cannot be",
        "can not be",
        "must not be",
        "should not be",
        "not null",
        "non-null",
        "not be null",
    ];
    if !sentence.has(&denied) {
        let text = "null is spoken of, but whether of this value is not certain";
        found.question(About::Nullable, sentence.span, text);
    }
    false
}

/// `Null removes the name`: what begins so tells what null means.
fn is_explained(words: &[Word<'_>]) -> bool {
    let mut cursor = Cursor::new(words);
    cursor.eat("null") && {
        cursor.eat_any(&["value", "values"]);
        let means = [
            ":",
            "-",
            "indicates",
            "indicate",
            "means",
            "mean",
            "stands",
            "stand",
            "removes",
            "remove",
            "deletes",
            "clears",
            "clear",
            "resets",
            "reset",
            "disables",
            "unbinds",
            "cancels",
            "is",
            "are",
            "can",
            "may",
        ];
        cursor.eat_any(&means)
    }
}

/// Whether something is denied behind `null`: `Null is not allowed`, `if it is set to null, an error is returned`.
fn denies(sentence: &Sentence, behind: &[Word<'_>]) -> bool {
    let words = [
        "not",
        "no",
        "never",
        "cannot",
        "invalid",
        "unsupported",
        "rejected",
        "refused",
        "forbidden",
        "prohibited",
        "error",
        "fails",
    ];
    let denied = behind.iter().any(|word| words.contains(&word.lower));
    // What it means may be that something is not done, which is asked about.
    denied && !sentence.has(&["means", "indicates", "indicating", "meaning"])
}

/// Whether the words before `null` say it of this value: `the value can be`, `a and b are`.
fn is_own(before: &[Word<'_>], name: &str) -> bool {
    for (at, word) in before.iter().enumerate().rev().take(20) {
        let is_named = word.lower == name && !name.is_empty();
        let is_value = matches!(word.lower, "value" | "parameter" | "field");
        let determined = at > 0 && matches!(before[at - 1].lower, "the" | "this");
        if is_named || is_value && determined {
            return true;
        }
        if word.lower == "but" {
            return begins(before, name) && allows(before.get(at + 1..).unwrap_or_default());
        }
        if !BETWEEN.contains(&word.lower) && !word.lower.contains('_') {
            return false;
        }
    }
    false
}

/// Whether a sentence begins with this value: what stands behind `but` is about it as well.
fn begins(words: &[Word<'_>], name: &str) -> bool {
    match words {
        [first, second, ..] if matches!(first.lower, "the" | "this") => {
            second.lower == name || matches!(second.lower, "value" | "parameter" | "field")
        }
        [first, ..] => first.lower == name,
        [] => false,
    }
}

fn allows(words: &[Word<'_>]) -> bool {
    words
        .first()
        .is_some_and(|word| matches!(word.lower, "can" | "may"))
}
