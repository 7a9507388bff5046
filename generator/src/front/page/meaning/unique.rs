//! Whether items or keys may be equal.

use crate::front::page::About;
use crate::model::TypeExpr;

use super::found::Found;
use super::words::{Cursor, Sentence};

/// Reads a sentence that says what may not occur twice.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let text = sentence.lower.trim_end_matches('.');
    if found.subject.name.eq_ignore_ascii_case("key") && KEYS.contains(&text) {
        found.meaning.unique_in_list.get_or_insert(sentence.span);
        let text = "this is about the list whose items have the key";
        found.guessed(About::Unique, sentence.span, text);
        return true;
    }
    let TypeExpr::Array(item) = found.subject.ty else {
        return false;
    };
    let plain = matches!(**item, TypeExpr::String | TypeExpr::Integer);
    if plain && ITEMS.contains(&text) {
        found.unique(sentence.span);
        return true;
    }
    if matches!(**item, TypeExpr::Named(_)) && is_of_keys(sentence) {
        found.unique_by("key", sentence.span);
        return true;
    }
    let items = [
        "key",
        "keys",
        "duplicate",
        "duplicated",
        "repeated",
        "the same",
        "items",
        "elements",
        "values",
    ];
    if sentence.has(&["unique", "duplicate", "duplicated", "repeated"]) && sentence.has(&items) {
        let text = "whether items of the list may be equal is not certain";
        found.question(About::Unique, sentence.span, text);
    }
    false
}

/// `Tag keys must be unique.`, at the list of tags.
fn is_of_keys(sentence: &Sentence) -> bool {
    let words = sentence.words();
    let mut cursor = Cursor::new(&words);
    cursor.eat_any(&["each", "the", "all"]);
    if !cursor.eat_any(&["tag keys", "tag key", "keys", "key"]) {
        return false;
    }
    cursor.eat_any(&[
        "of a resource",
        "of the resource",
        "of the same resource",
        "in the list",
        "in this list",
    ]);
    let unique = [
        "must be unique",
        "should be unique",
        "cannot be duplicate",
        "cannot be duplicated",
        "must not be duplicate",
        "cannot be repeated",
        "cannot be the same",
        "must be different from each other",
        "must be different",
    ];
    cursor.eat_any(&unique) && cursor.is_done()
}

const KEYS: [&str; 9] = [
    "each tag key of a resource must be unique",
    "each tag key must be unique",
    "the tag key of a resource must be unique",
    "the tag key must be unique for each resource",
    "tag keys of a resource must be unique",
    "tag keys must be unique",
    "the tag key must be unique",
    "the tag keys of a resource must be unique",
    "the key of each tag for the same resource must be unique",
];

const ITEMS: [&str; 9] = [
    "each item must be unique",
    "the items must be unique",
    "items must be unique",
    "each element must be unique",
    "each value must be unique",
    "the values must be unique",
    "the list cannot contain duplicate values",
    "the value cannot contain duplicate items",
    "duplicate items are not allowed",
];
