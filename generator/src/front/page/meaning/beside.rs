//! Phrases that let a value be something beside what was said of it before.

use crate::front::page::Label;

use super::clause::holds_at_times;
use super::widen::Left;
use super::words::{Sentence, Word};

const DENIALS: [&str; 10] = [
    "cannot",
    "can not",
    "must not",
    "should not",
    "may not",
    "do not",
    "does not",
    "not allowed",
    "not supported",
    "unsupported",
];

/// `can be left blank`, `An empty string removes the name`. That a parameter is left blank, as a condition, means that it is
/// not there.
pub(super) fn empties(sentence: &Sentence) -> bool {
    let told = [
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
        "empty or",
        "blank or",
    ];
    let empty = [
        "empty string",
        "empty value",
        "empty text",
        "blank string",
        "zero characters",
    ];
    let shows = |pair: &[Word<'_>]| match pair {
        [open, close] => open == close && matches!(open.lower, "\"" | "'"),
        _ => false,
    };
    let shown = sentence.words().windows(2).any(shows);
    sentence.has(&told) || (shown || sentence.has(&empty)) && !sentence.has(&DENIALS)
}

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

/// `The range may vary by region.` That of the default is another matter.
pub(super) fn varies(left: &Left) -> bool {
    let sentence = &left.sentence;
    let varies = [
        "vary",
        "varies",
        "varied",
        "varying",
        "depend",
        "depends",
        "depending",
        "differ",
        "differs",
        "subject to",
    ];
    let limits = [
        "value",
        "values",
        "range",
        "ranges",
        "length",
        "limit",
        "limits",
        "upper limit",
        "options",
        "maximum",
        "minimum",
        "number",
        "quota",
        "quotas",
        "format",
        "formats",
        "it",
    ];
    let grows = [
        "increase",
        "increased",
        "raise",
        "raised",
        "adjust",
        "adjusted",
        "extend",
        "extended",
        "enlarged",
    ];
    let sizes = [
        "range",
        "limit",
        "limits",
        "upper limit",
        "maximum",
        "quota",
        "quotas",
    ];
    let under = matches!(left.label, Label::Range | Label::Values | Label::Format);
    let differs = sentence.has(&varies) && (under || sentence.has(&limits));
    let grows = sentence.has(&grows) && sentence.has(&sizes);
    (differs || grows) && !sentence.has(&["default", "by default"])
}

/// Verbs and adjectives that allow something.
const ALLOWED: [&str; 24] = [
    "supported",
    "accepted",
    "allowed",
    "possible",
    "permitted",
    "recognized",
    "acceptable",
    "valid",
    "available",
    "can be used",
    "may be used",
    "can be specified",
    "may be specified",
    "can be set",
    "may be set",
    "can be entered",
    "can be given",
    "may be given",
    "can be passed",
    "may be passed",
    "accepts",
    "supports",
    "allows",
    "can be configured",
];

fn is_allowed(sentence: &Sentence) -> bool {
    sentence.has(&ALLOWED) && !sentence.has(&DENIALS)
}

/// `Any other protocol is accepted as well.`, `or a timestamp`
pub(super) fn others(sentence: &Sentence, about_value: bool) -> bool {
    let limits = [
        "unless",
        "except",
        "apart from",
        "other than",
        "with the exception of",
    ];
    let needed = ["required", "mandatory", "specified", "ignored", "unique"];
    if about_value && sentence.has(&limits) && !sentence.has(&needed) {
        return true;
    }
    if sentence.has(&DENIALS) {
        return false;
    }
    let words = sentence.words();
    let first = words.first().map_or("", |word| word.lower);
    if sentence.has(&FREE) {
        return true;
    }
    let goes_on = about_value && (sentence.has(&MORE) || first == "others") || first == "or";
    goes_on
        || allows_also(sentence, about_value)
        || allows_other(sentence, &words)
        || about_value && offers(sentence, &words)
}

/// That the value is something that has no name of its own, which families would have taken.
const FREE: [&str; 10] = [
    "value can also",
    "value may also",
    "it can also",
    "it may also",
    "value can be a",
    "value can be an",
    "value may be a",
    "value may be an",
    "it can be a",
    "it can be an",
];

/// Words below `Range` or of the value that leave open what there is.
const MORE: [&str; 21] = [
    "and so on",
    "etc",
    "and more",
    "and others",
    "or others",
    "not limited to",
    "without",
    "can be any",
    "may be any",
    "can be another",
    "may be another",
    "can be anything",
    "can be customized",
    "can be extended",
    "may be extended",
    "in addition",
    "alternatively",
    "besides",
    "instead of",
    "user-defined",
    "customized",
];

fn allows_also(sentence: &Sentence, about_value: bool) -> bool {
    let also = [
        "also",
        "as well",
        "in addition",
        "additionally",
        "too",
        "besides",
        "alternatively",
    ];
    let modal = about_value && sentence.has(&["can", "may"]);
    sentence.has(&also) && (modal || sentence.has(&ALLOWED))
}

/// `Other values are allowed`, but not `can be used by other tenants`.
fn allows_other(sentence: &Sentence, words: &[Word<'_>]) -> bool {
    let other = [
        "other",
        "others",
        "another",
        "any",
        "anything",
        "else",
        "additional",
        "custom",
        "further",
        "more",
        "new",
        "older",
        "newer",
        "user-defined",
        "extended",
    ];
    let allowed = [
        "supported",
        "accepted",
        "allowed",
        "possible",
        "permitted",
        "recognized",
        "acceptable",
        "valid",
        "available",
        "used",
        "specified",
        "entered",
        "given",
        "passed",
        "set",
        "added",
        "follow",
        "exist",
    ];
    let place = |list: &[&str]| words.iter().position(|word| list.contains(&word.lower));
    let Some(begin) = place(&other) else {
        return false;
    };
    let behind = words.get(begin..).unwrap_or_default();
    behind.iter().any(|word| allowed.contains(&word.lower)) && !holds_by(sentence)
}

/// `can be used by any tenant`
fn holds_by(sentence: &Sentence) -> bool {
    sentence.has(&[
        "by other",
        "by another",
        "by any",
        "by others",
        "of other",
        "of any",
    ])
}

/// `The value is an address or a name.` Of whose id it is says nothing about its form.
fn offers(sentence: &Sentence, words: &[Word<'_>]) -> bool {
    let behind = [
        "a", "an", "another", "any", "its", "the", "be", "left", "empty", "blank", "contain",
        "other", "in", "is",
    ];
    let offers = words
        .windows(2)
        .any(|pair| matches!(pair, [or, next] if or.lower == "or" && behind.contains(&next.lower)));
    offers
        && !holds_at_times(sentence)
        && !sentence.has(&["id of", "ids of", "name of", "unique", "by"])
}

const CHARACTERS: [&str; 14] = [
    "letters",
    "letter",
    "digits",
    "digit",
    "characters",
    "underscores",
    "underscore",
    "hyphens",
    "hyphen",
    "periods",
    "colons",
    "spaces",
    "symbols",
    "emojis",
];

/// Whether a sentence speaks of characters by their names.
pub(super) fn names_characters(sentence: &Sentence) -> bool {
    sentence.has(&CHARACTERS)
}

/// `Letters are allowed`, `can contain Chinese characters`
pub(super) fn allows_characters(sentence: &Sentence) -> bool {
    let allows = [
        "allowed",
        "supported",
        "permitted",
        "accepted",
        "can contain",
        "can include",
        "may contain",
        "may include",
        "can be used",
        "can also",
        "may also",
    ];
    // How many there are says nothing about which.
    let counts = sentence
        .words()
        .iter()
        .any(|word| word.lower.starts_with(|first: char| first.is_ascii_digit()));
    sentence.has(&CHARACTERS)
        && sentence.has(&allows)
        && !sentence.has(&DENIALS)
        && !counts
        && !sentence.has(&["only"])
}
