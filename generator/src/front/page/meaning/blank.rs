//! That a value can be empty.

use super::allowed::DENIALS;
use super::words::{Sentence, Word};

const TOLD: [&str; 33] = [
    "can be left blank",
    "can be left empty",
    "can be blank",
    "can be empty",
    "can also be left blank",
    "can also be left empty",
    "can also be blank",
    "can also be empty",
    "may be left blank",
    "may be left empty",
    "may be blank",
    "may be empty",
    "or blank",
    "or empty",
    "or left blank",
    "or left empty",
    "or be left blank",
    "or be left empty",
    "or be empty",
    "or be blank",
    "leave it empty",
    "leave it blank",
    "leave this parameter empty",
    "leave this parameter blank",
    "set to empty",
    "set it to empty",
    "allowed to be empty",
    "can be an empty string",
    "the value is empty",
    "the value of this parameter is empty",
    "value of the parameter is empty",
    "empty or",
    "blank or",
];

const EMPTY: [&str; 7] = [
    "empty string",
    "empty value",
    "empty text",
    "blank string",
    "zero characters",
    "empty list",
    "empty array",
];

/// `can be left blank`, `An empty string removes the name`. That a parameter is left blank, as a condition, means that it is
/// not there.
pub(super) fn empties(sentence: &Sentence) -> bool {
    let is_pair = |pair: &[Word<'_>]| match pair {
        [open, close] => open == close && matches!(open.lower, "\"" | "'"),
        _ => false,
    };
    let shown = sentence.words().windows(2).any(is_pair);
    let begins = ["empty:", "blank:"];
    let begins = begins.iter().any(|word| sentence.lower.starts_with(word));
    begins || sentence.has(&TOLD) || (shown || sentence.has(&EMPTY)) && !sentence.has(&DENIALS)
}
