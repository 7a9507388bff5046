//! That one text can hold several values.

use super::allowed::{DENIALS, is_allowed};
use super::words::Sentence;

const SEPARATES: [&str; 8] = [
    "separate",
    "separated",
    "separates",
    "separating",
    "delimited",
    "split",
    "joined",
    "between",
];

const MARKS: [&str; 9] = [
    "comma",
    "commas",
    "semicolon",
    "semicolons",
    "vertical bar",
    "vertical bars",
    "space",
    "spaces",
    "line breaks",
];

const SEVERAL: [&str; 9] = [
    "multiple",
    "several",
    "more than one",
    "two or more",
    "one or more",
    "a list of",
    "up to",
    "a maximum of",
    "at most",
];

const THINGS: [&str; 17] = [
    "values",
    "ids",
    "ips",
    "addresses",
    "names",
    "options",
    "entries",
    "items",
    "keys",
    "types",
    "filters",
    "blocks",
    "ports",
    "ranges",
    "protocols",
    "codes",
    "elements",
];

/// `Separate several values with commas.` The parts of an address are separated as well, but not by commas.
pub(super) fn lists(sentence: &Sentence) -> bool {
    if sentence.has(&SEPARATES) && (sentence.has(&MARKS) || sentence.lower.contains("(,)")) {
        return !sentence.has(&DENIALS);
    }
    sentence.has(&SEVERAL) && sentence.has(&THINGS) && is_allowed(sentence)
}
