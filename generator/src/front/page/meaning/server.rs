//! What only the server can check.

use crate::front::page::Label;

use super::clause::holds_at_times;
use super::found::Found;
use super::words::{Cursor, Sentence};

/// Whether a sentence that no family took demands something, rather than telling what the value means.
pub(super) fn is_demand(label: Label, sentence: &Sentence, first: bool, found: &Found<'_>) -> bool {
    match label {
        Label::Definition => false,
        _ if begins_with_example(sentence) => false,
        Label::None => demands_in_prose(sentence, first),
        Label::Default => true,
        _ => demands(sentence, found),
    }
}

/// `For example, the value is 5 if it is on.`
fn begins_with_example(sentence: &Sentence) -> bool {
    let examples = ["for example", "e.g.", "for instance", "example"];
    examples
        .iter()
        .any(|words| sentence.lower.starts_with(words))
}

const MODALS: [&str; 27] = [
    "must",
    "cannot",
    "can not",
    "can only",
    "should",
    "required",
    "mandatory",
    "only",
    "unique",
    "existing",
    "ignored",
    "error",
    "not available",
    "available",
    "no effect",
    "not take effect",
    "default value",
    "default security group",
    "is not specified",
    "is left blank",
    "is left empty",
    "is not set",
    "is not passed",
    "not allowed",
    "up to",
    "need to",
    "do not",
];

/// A sentence below `Constraints` or `Range`.
fn demands(sentence: &Sentence, found: &Found<'_>) -> bool {
    if sentence.has(&["you can customize"]) {
        return false;
    }
    let orders = [
        "use",
        "configure",
        "set",
        "specify",
        "enter",
        "select",
        "ensure",
        "make sure",
    ];
    let words = sentence.words();
    let begins = Cursor::new(&words).eat_any(&orders);
    let then = orders
        .iter()
        .any(|order| sentence.lower.contains(&format!(", {order} ")));
    let values = sentence.lower.contains("the value") && holds_at_times(sentence);
    sentence.has(&MODALS) || begins || then || values || is_whose_id(sentence, found)
}

/// `Security group ID.`: of what the value is the id.
fn is_whose_id(sentence: &Sentence, found: &Found<'_>) -> bool {
    let text = sentence.lower.trim_end_matches('.');
    let short = text.split(' ').count() <= 8;
    found.is_under(&[Label::Range])
        && short
        && (text.ends_with(" id") || text.starts_with("id of "))
}

/// A sentence without a label, where most sentences tell what the value means.
fn demands_in_prose(sentence: &Sentence, first: bool) -> bool {
    let plain = [
        "must",
        "available only",
        "only for",
        "will be ignored",
        "is ignored",
        "error will be returned",
        "error is returned",
        "is an error",
        "with an error",
        "returns an error",
        "no effect",
        "not take effect",
        "can only be",
        "default value is",
        "not available",
        "only administrators",
        "nobody but",
        "cannot",
        "not allowed",
    ];
    let restricts = sentence.has(&["only"]) && sentence.has(&["available"]);
    let about = [
        "the value",
        "the default value",
        "is mandatory",
        "parameter is required",
        "parameter is optional",
    ];
    let values = holds_at_times(sentence) && sentence.has(&about);
    sentence.has(&plain) || restricts || values || !first && sentence.has(&["unique"])
}
