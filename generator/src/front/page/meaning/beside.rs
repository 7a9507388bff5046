//! Phrases that let a value be something beside what was said of it before.

use crate::front::page::Label;

use super::allowed::{ALLOWED, DENIALS, is_allowed};
use super::clause::holds_at_times;
use super::widen::Left;
use super::words::{Sentence, Word};

/// `Any other protocol is accepted as well.`, `or a timestamp`
pub(super) fn others(left: &Left, about_value: bool) -> bool {
    let sentence = &left.sentence;
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
    if sentence.has(&FREE) || offers_to_you(sentence) {
        return true;
    }
    let goes_on = about_value && (sentence.has(&MORE) || first == "others")
        || matches!(first, "or" | "alternatively");
    goes_on
        || allows_also(sentence, about_value)
        || allows_other(left, &words)
        || about_value && offers(sentence, &words)
}

/// That the value is something that has no name of its own, which families would have taken.
const FREE: [&str; 20] = [
    "wildcard",
    "wildcards",
    "fuzzy match",
    "fuzzy search",
    "regular expression",
    "prefix match",
    "not complete",
    "not exhaustive",
    "may grow",
    "subject to change",
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

const GIVES: [&str; 7] = [
    "enter",
    "specify",
    "set",
    "use",
    "pass",
    "configure",
    "specified",
];

/// `You can also enter a name.`, but not `You can also query it.`
fn offers_to_you(sentence: &Sentence) -> bool {
    let you = [
        "you can",
        "you may",
        "you can also",
        "you may also",
        "can be specified",
    ];
    let more = ["also", "instead", "alternatively", "either", "or", "both"];
    let others = sentence.text.contains('_') || sentence.has(&["parameter", "parameters"]);
    sentence.has(&you) && sentence.has(&GIVES) && sentence.has(&more) && !others
}

const PARTS: [&str; 13] = [
    "hyphens",
    "hyphen",
    "colons",
    "colon",
    "mask",
    "masks",
    "prefix",
    "prefix length",
    "separator",
    "separators",
    "time zone",
    "suffix",
    "leading zeros",
];

const OUT: [&str; 14] = [
    "omitted",
    "omit",
    "left out",
    "removed",
    "optional",
    "have no",
    "has no",
    "if no",
    "without",
    "instead of",
    "can be",
    "may be",
    "not given",
    "not specified",
];

/// `Hyphens may be omitted.`, `If no mask is given, it is 32.`
pub(super) fn leaves_out(sentence: &Sentence) -> bool {
    sentence.has(&PARTS) && sentence.has(&OUT) && !sentence.has(&DENIALS)
}

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

const ALSO: [&str; 7] = [
    "also",
    "as well",
    "in addition",
    "additionally",
    "too",
    "besides",
    "alternatively",
];

fn allows_also(sentence: &Sentence, about_value: bool) -> bool {
    let modal = about_value && sentence.has(&["can", "may"]);
    sentence.has(&ALSO) && (modal || sentence.has(&ALLOWED))
}

const OTHER: [&str; 16] = [
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
    "both",
    "older",
    "newer",
    "user-defined",
    "extended",
];

const PERMITTED: [&str; 24] = [
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
    "defined",
    "requested",
    "treated",
    "regarded",
    "rounded",
    "converted",
];

/// `Other values are allowed`, but not `can be used by other tenants`.
fn allows_other(left: &Left, words: &[Word<'_>]) -> bool {
    // `The ID of another thing that is used` says what the value is.
    let defines = matches!(left.label, Label::Definition | Label::None);
    if defines && left.sentence.has(&["that", "which", "whose", "who"]) {
        return false;
    }
    let place = |list: &[&str]| words.iter().position(|word| list.contains(&word.lower));
    let Some(begin) = place(&OTHER) else {
        return false;
    };
    let behind = words.get(begin..).unwrap_or_default();
    behind.iter().any(|word| PERMITTED.contains(&word.lower)) && !holds_by(&left.sentence)
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

const PLAINLY: [&str; 11] = [
    "are supported",
    "is supported",
    "are accepted",
    "is accepted",
    "are allowed",
    "is allowed",
    "are permitted",
    "is permitted",
    "are possible",
    "is possible",
    "are recognized",
];

const OF: [&str; 8] = [
    "only",
    "in",
    "by",
    "this parameter",
    "if",
    "for",
    "to",
    "when",
];

/// `IPv6 addresses are supported.`: what else, if no family took it?
pub(super) fn allows_plainly(sentence: &Sentence, about_value: bool) -> bool {
    !about_value && sentence.has(&PLAINLY) && !sentence.has(&OF) && is_allowed(sentence)
}

const CHANGED: [&str; 8] = [
    "converted",
    "replaced",
    "changed",
    "lowercased",
    "uppercased",
    "turned into",
    "treated as",
    "regarded as",
];

const DROPPED: [&str; 8] = [
    "removed",
    "trimmed",
    "stripped",
    "deleted",
    "ignored",
    "discarded",
    "truncated",
    "cut",
];

/// `Uppercase letters are converted.`: so they can be sent.
pub(super) fn changes_characters(sentence: &Sentence) -> bool {
    names_characters(sentence) && sentence.has(&CHANGED) && !sentence.has(&DENIALS)
}

/// `Spaces at the end are removed.`: so they can be sent beyond the length of what is kept.
pub(super) fn drops_characters(sentence: &Sentence) -> bool {
    names_characters(sentence) && sentence.has(&DROPPED) && !sentence.has(&DENIALS)
}

/// Whether a sentence speaks of characters by their names.
pub(super) fn names_characters(sentence: &Sentence) -> bool {
    sentence.has(&CHARACTERS)
}

const ALLOWS: [&str; 11] = [
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

/// `Letters are allowed`, `can contain Chinese characters`
pub(super) fn allows_characters(sentence: &Sentence) -> bool {
    // How many there are says nothing about which.
    let counts = sentence
        .words()
        .iter()
        .any(|word| word.lower.starts_with(|first: char| first.is_ascii_digit()));
    sentence.has(&CHARACTERS)
        && sentence.has(&ALLOWS)
        && !sentence.has(&DENIALS)
        && !counts
        && !sentence.has(&["only"])
}
