//! That one text can hold several values.

use super::allowed::{DENIALS, is_allowed};
use super::words::Sentence;

/// `Separate several values with commas.` The parts of an address are separated as well, but not by commas.
pub(super) fn lists(sentence: &Sentence) -> bool {
    let separates = [
        "separate",
        "separated",
        "separates",
        "separating",
        "delimited",
        "split",
        "joined",
        "between",
    ];
    let marks = [
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
    if sentence.has(&separates) && (sentence.has(&marks) || sentence.lower.contains("(,)")) {
        return !sentence.has(&DENIALS);
    }
    let several = [
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
    let things = [
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
    sentence.has(&several) && sentence.has(&things) && is_allowed(sentence)
}
