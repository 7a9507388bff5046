//! How long a text is that is called after its length: `A 36-byte ID`, `32-character string`.

use crate::front::page::About;
use crate::model::Bounds;

use super::found::{Found, Sort};
use super::words::{Cursor, Sentence, whole};

/// Words for texts that are sent as they are.
const NOUNS: [&str; 7] = [
    "id",
    "ids",
    "string",
    "identifier",
    "number",
    "name",
    "code",
];

/// Words that make such a length another one, or one of several.
const OTHERS: [&str; 16] = [
    "or",
    "up to",
    "at most",
    "base64",
    "encoded",
    "encrypted",
    "hash",
    "hexadecimal",
    "binary",
    "prefix",
    "suffix",
    "that",
    "which",
    "must",
    "can",
    "without",
];

/// Reads the first sentence of a description, if the text that it defines is called so.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Text || found.described.is_some() {
        return false;
    }
    let words = sentence.words();
    let mut cursor = Cursor::new(&words);
    cursor.eat_any(&["indicates", "specifies"]);
    cursor.eat_any(&["a", "an", "the"]);
    let Some((number, unit)) = cursor.next().and_then(|word| word.lower.split_once('-')) else {
        return false;
    };
    let size = whole(number).and_then(|number| u64::try_from(number).ok());
    let Some(size) = size.filter(|_| matches!(unit, "byte" | "character")) else {
        return false;
    };
    let noun = cursor.rest().iter().take(3);
    let is_text = noun.clone().any(|word| NOUNS.contains(&word.lower));
    let bounds = Bounds {
        min: Some(size),
        max: Some(size),
    };
    match unit {
        _ if !is_text || sentence.has(&OTHERS) => {
            found.question(About::Length, sentence.span, "a length may be told");
        }
        "byte" => found.bytes(bounds, sentence.span),
        _ => found.length(bounds, sentence.span),
    }
    found.describe(&sentence.text, sentence.span);
    true
}
