//! Words that allow something, and words that do not.

use super::words::Sentence;

/// Words of a sentence that forbids something.
pub(super) const DENIALS: [&str; 10] = [
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

/// Verbs and adjectives that allow something.
pub(super) const ALLOWED: [&str; 24] = [
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

/// Whether a sentence allows something.
pub(super) fn is_allowed(sentence: &Sentence) -> bool {
    sentence.has(&ALLOWED) && !sentence.has(&DENIALS)
}
