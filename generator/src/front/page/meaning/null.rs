//! Whether null means something.

use crate::front::page::About;

use super::found::Found;
use super::words::Sentence;

/// Reads a sentence about null. It stays in the description.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if !sentence.has(&["null"]) {
        return false;
    }
    let forbids = [
        "cannot be null",
        "cannot be set to null",
        "must not be null",
        "can not be null",
        "not null",
        "cannot be left null",
        "non-null",
        "cannot be configured to null",
        "not be null",
    ];
    if sentence.has(&forbids) {
        return false;
    }
    let told = [
        "is null",
        "are null",
        "be null",
        "to null",
        "or null",
        "null or",
        "null indicates",
        "null means",
        "as null",
        "null is returned",
        "is set to null",
        "left null",
    ];
    let name = found.subject.name.to_ascii_lowercase();
    let own = sentence.has(&["the value", "this parameter", "this field", "value"])
        || sentence.has(&[&name]);
    if own && sentence.has(&told) {
        found.meaning.nullable.get_or_insert(sentence.span);
        return true;
    }
    let text = "null is spoken of, but what it means here is not certain";
    found.question(About::Nullable, sentence.span, text);
    false
}
