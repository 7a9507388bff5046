//! Values that a sentence names one after the other.

use super::entry;
use super::words::{Cursor, Word, whole};

/// One of the things that a sentence names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    /// A value; words for some text have none.
    pub(super) value: Option<&'a str>,
    /// Whether `(default)` stands behind it.
    pub(super) default: bool,
}

/// Reads `A, B (default), or C` up to the end, or nothing.
pub(super) fn read(mut cursor: Cursor<'_>) -> Option<Vec<Item<'_>>> {
    let mut items = Vec::new();
    loop {
        items.push(item(&mut cursor)?);
        if cursor.is_done() {
            return Some(items);
        }
        if !separator(&mut cursor) {
            return None;
        }
    }
}

fn separator(cursor: &mut Cursor<'_>) -> bool {
    cursor.eat_any(&[", or", ", and", ",", "or", "and", "/", ";"])
}

fn item<'a>(cursor: &mut Cursor<'a>) -> Option<Item<'a>> {
    if cursor.eat_any(&["a", "an", "any", "another"]) {
        return words(cursor);
    }
    let value = value(cursor)?;
    let default = cursor.eat_any(&["( default )", "( default value )", "( the default value )"]);
    if !default {
        remark(cursor);
    }
    Some(Item {
        value: Some(value),
        default,
    })
}

/// One word, which may be quoted.
fn value<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let marks = ["\"", "'", "`"];
    let quoted = cursor.eat_any(&marks);
    let word = cursor.next()?;
    if quoted {
        cursor.eat_any(&marks).then_some(())?;
    }
    entry::is_value(word.exact).then_some(word.exact)
}

/// `(enabled)`: a few words that say what a value means, and no number.
fn remark<'a>(cursor: &mut Cursor<'a>) -> Option<&'a [Word<'a>]> {
    let mut ahead = *cursor;
    ahead.eat("(").then_some(())?;
    let words = ahead.rest();
    let end = words.iter().take(12).position(|word| word.lower == ")")?;
    let plain = words[..end]
        .iter()
        .all(|word| whole(word.lower).is_none() && word.lower != "(");
    if end == 0 || !plain {
        return None;
    }
    *cursor = Cursor::new(&words[end + 1..]);
    Some(&words[..end])
}

/// `an edge site name`: three words at most, none of them a mark or a number.
fn words<'a>(cursor: &mut Cursor<'a>) -> Option<Item<'a>> {
    let is_plain = |word: &&Word<'_>| word.lower.chars().all(char::is_alphabetic);
    let separates = |word: &&Word<'_>| matches!(word.lower, "or" | "and" | ",");
    let taken = cursor.rest().iter().take(5);
    let count = taken
        .take_while(|word| is_plain(word) && !separates(word))
        .count();
    if !(1..=3).contains(&count) {
        return None;
    }
    for _ in 0..count {
        cursor.next()?;
    }
    Some(Item {
        value: None,
        default: false,
    })
}

/// Whether two words or more stand here as a list does, up to the end.
pub(super) fn are_listed(cursor: Cursor<'_>) -> bool {
    read(cursor).is_some_and(|items| items.len() > 1)
}

/// Any word.
pub(super) fn any(_: &str) -> bool {
    true
}

/// Reads `Address type: 0 (IPv4), 1 (IPv6)`: values and what they mean, behind a few words and a colon.
pub(super) fn described<'a>(
    words: &'a [Word<'a>],
    is_value: fn(&str) -> bool,
) -> Option<Vec<(&'a str, String)>> {
    let colon = words.iter().take(8).position(|word| word.lower == ":")?;
    let mut cursor = Cursor::new(words.get(colon + 1..)?);
    let mut all = Vec::new();
    loop {
        let value = value(&mut cursor).filter(|text| is_value(text))?;
        let means: Vec<&str> = remark(&mut cursor)?.iter().map(|word| word.exact).collect();
        all.push((value, means.join(" ")));
        if cursor.is_done() {
            return (all.len() > 1).then_some(all);
        }
        separator(&mut cursor).then_some(())?;
    }
}

/// Words that are said of values and are none.
const WORDS: [&str; 38] = [
    "null",
    "empty",
    "blank",
    "left",
    "unique",
    "none",
    "valid",
    "invalid",
    "existing",
    "letters",
    "digits",
    "numbers",
    "characters",
    "hyphens",
    "underscores",
    "periods",
    "spaces",
    "unlimited",
    "not",
    "only",
    "one",
    "any",
    "all",
    "mandatory",
    "optional",
    "required",
    "globally",
    "automatically",
    "manually",
    "randomly",
    "lowercase",
    "uppercase",
    "the",
    "longer",
    "shorter",
    "greater",
    "it",
    "other",
];

/// Whether a word of a sentence is the name of a value. Words such as `changed` could be what is done with one.
pub(super) fn is_name(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let verb = text.len() > 4 && text == lower && lower.ends_with("ed");
    !WORDS.contains(&&*lower) && !verb
}
