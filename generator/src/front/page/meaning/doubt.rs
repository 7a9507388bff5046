//! What looks like a constraint and was not understood. Each is a question, so that nothing is lost unnoticed.

use crate::front::page::About;

use super::clause::is_conditional;
use super::found::{Found, Sort};
use super::words::{Sentence, whole};

/// Asks about a sentence that no family took, or a part of which none took. Whether there is something to ask.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let Some((about, text)) = doubt(sentence, found) else {
        return false;
    };
    found.question(about, sentence.span, text);
    true
}

fn doubt(sentence: &Sentence, found: &Found<'_>) -> Option<(About, &'static str)> {
    let sort = found.subject.sort();
    let text = sort == Sort::Text;
    let scalar = matches!(sort, Sort::Text | Sort::Whole | Sort::Number);
    if text
        && sentence.has(&CHARACTERS)
        && sentence.has(&[
            "including",
            "contain",
            "can be",
            "consist of",
            "start with",
            "end with",
            "include",
        ])
    {
        return Some((
            About::Pattern,
            "which characters are allowed is not certain",
        ));
    }
    if text && is_by_example(sentence) && !found.has_asked(About::Pattern) {
        return Some((About::Pattern, "a syntax is told by examples alone"));
    }
    if is_conditional(sentence) && !sentence.has(&["by default"]) {
        return None;
    }
    let numbers = has_number(sentence);
    if text && numbers && sentence.has(&["characters", "character", "length", "bytes"]) {
        return Some((About::Length, "a length may be told"));
    }
    let bounds = [
        "ranges from",
        "range from",
        "to",
        "less than",
        "greater than",
        "maximum",
        "minimum",
        "at most",
        "at least",
        "exceed",
        "no more than",
        "up to",
        "between",
    ];
    if scalar && numbers && is_of_value(sentence) && sentence.has(&bounds) {
        return Some((About::Range, "a range may be told"));
    }
    if sort == Sort::List
        && numbers
        && sentence.has(&[
            "maximum",
            "up to",
            "at most",
            "no more than",
            "elements",
            "items",
        ])
    {
        return Some((About::Count, "how many items there may be is not certain"));
    }
    if text
        && sentence.has(&["format", "regular expression"])
        && !sentence.has(&["json"])
        && is_of_value(sentence)
    {
        return Some((About::Format, "a format may be told"));
    }
    if scalar
        && sentence.has(&[
            "value can be",
            "values can be",
            "values are",
            "options are",
            "value is one of",
            "value options",
            "supported values",
        ])
        && sentence.text.contains([',', '/'])
    {
        return Some((About::Values, "values may be named"));
    }
    None
}

const CHARACTERS: [&str; 9] = [
    "letters",
    "digits",
    "special characters",
    "underscores",
    "hyphens (-)",
    "hyphens",
    "lowercase",
    "uppercase",
    "periods",
];

/// Whether a sentence speaks of the value rather than of what it means.
fn is_of_value(sentence: &Sentence) -> bool {
    sentence.has(&[
        "value",
        "values",
        "value range",
        "ranges from",
        "must",
        "integer",
    ])
}

fn has_number(sentence: &Sentence) -> bool {
    sentence
        .words()
        .iter()
        .any(|word| whole(word.lower).is_some() || super::bounds::joined(word.lower).is_some())
}

/// `Individual port: for example, 22`, `a single port (80), a port range (1-30)`
fn is_by_example(sentence: &Sentence) -> bool {
    let words = sentence.words();
    let number = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let begins = sentence.lower.split_once(": for example").is_some();
    let shown = words
        .windows(3)
        .filter(|three| three[0].lower == "(" && number(three[1].lower) && three[2].lower == ")")
        .count();
    begins || shown > 1
}
