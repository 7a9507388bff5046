//! Values that a sentence names one after the other.

use super::words::{Cursor, Word, whole};
use super::{aside, entry, shape};

/// What a sentence names.
#[derive(Clone, Debug, Default)]
pub(super) struct Listed<'a> {
    /// Each of them.
    pub(super) items: Vec<Item<'a>>,
    /// Whether `and` stands between them, as between what a value is at the same time.
    pub(super) together: bool,
    /// Whether it is said that there are more.
    pub(super) is_open: bool,
}

/// One of the things that a sentence names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    /// A value; words for some text have none.
    pub(super) value: Option<&'a str>,
    /// Whether `(default)` stands behind it.
    pub(super) default: bool,
    /// Whether it is marked or spelt as no word of a sentence is.
    pub(super) is_literal: bool,
    /// What stands behind it in parentheses.
    pub(super) remark: &'a [Word<'a>],
}

/// Reads `A, B (default), or C` up to the end, or nothing. Dots behind it, which say that there are more, are not among the
/// words of a sentence.
pub(super) fn read(mut cursor: Cursor<'_>, is_open: bool) -> Option<Listed<'_>> {
    let mut listed = Listed {
        is_open,
        ..Listed::default()
    };
    loop {
        if cursor.eat_any(&MORE) {
            listed.is_open = true;
        } else if !alternatives(&mut cursor, &mut listed) {
            listed.items.push(item(&mut cursor)?);
        }
        if cursor.is_done() {
            return Some(listed);
        }
        listed.together |= separator(&mut cursor)?;
        if is_open && cursor.is_done() {
            return Some(listed);
        }
    }
}

/// What stands in a list for all that is not named.
const MORE: [&str; 9] = [
    "etc .", "etc", "so on", "so forth", "more", "others", "the like", "later", "\u{2026}",
];

/// Whether `and` separates.
fn separator(cursor: &mut Cursor<'_>) -> Option<bool> {
    if cursor.eat_any(&[", and", "; and", "and"]) {
        return Some(true);
    }
    cursor
        .eat_any(&[", or", "; or", ",", "or", "/", ";", "|"])
        .then_some(false)
}

/// Reads `a|b|c`.
fn alternatives<'a>(cursor: &mut Cursor<'a>, listed: &mut Listed<'a>) -> bool {
    let mut ahead = *cursor;
    let Some(word) = ahead.next().filter(|word| word.exact.contains('|')) else {
        return false;
    };
    let parts = word.exact.split('|');
    if word.exact.len() > 1000 || !parts.clone().all(shape::is_name) {
        return false;
    }
    let items = parts.map(|part| Item {
        value: Some(part),
        default: false,
        is_literal: true,
        remark: &[],
    });
    listed.items.extend(items);
    *cursor = ahead;
    true
}

fn item<'a>(cursor: &mut Cursor<'a>) -> Option<Item<'a>> {
    let mut ahead = *cursor;
    let names = ahead.eat_any(&["a", "an", "any", "another"]);
    let ends = ahead.is_done() || separator(&mut ahead.clone()).is_some();
    if names && !ends {
        *cursor = ahead;
        return words(cursor);
    }
    let (value, quoted) = value(cursor)?;
    let default = cursor.eat_any(&["( default )", "( default value )", "( the default value )"]);
    let said = if default { None } else { remark(cursor) };
    Some(Item {
        value: Some(value),
        default,
        is_literal: quoted || default || said.is_some() || is_constant(value),
        remark: said.unwrap_or_default(),
    })
}

/// One word, and whether it is quoted.
fn value<'a>(cursor: &mut Cursor<'a>) -> Option<(&'a str, bool)> {
    let marks = ["\"", "'", "`"];
    let mark = marks.into_iter().find(|mark| cursor.eat(mark));
    let word = cursor.next()?;
    if let Some(mark) = mark {
        cursor.eat(mark).then_some(())?;
    }
    shape::is_name(word.exact).then_some((word.exact, mark.is_some()))
}

/// Verbs and nouns, which without an article say nothing of what a value is like.
const BARE: [&str; 22] = [
    "allow",
    "deny",
    "accept",
    "reject",
    "permit",
    "drop",
    "enable",
    "disable",
    "ingress",
    "egress",
    "asc",
    "desc",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "bandwidth",
    "traffic",
    "id",
    "name",
    "port",
];

/// Whether a list begins here whose first value is one for certain, even if the rest is not understood.
pub(super) fn begins(mut cursor: Cursor<'_>) -> bool {
    let word = cursor.rest().first().map_or("", |word| word.exact);
    let odd = entry::is_value(word) && !shape::is_name(word) && cursor.next().is_some();
    let is_name = |text: &str| whole(text).is_none();
    let mut first = || item(&mut cursor).filter(|first| first.is_literal);
    let begins = odd || first().is_some_and(|first| first.value.is_some_and(is_name));
    begins && separator(&mut cursor).is_some()
}

/// Whether a word is spelt as no word of a sentence is: `TCP`, `tls-1-0`, `in_use`, `https`.
pub(super) fn is_constant(word: &str) -> bool {
    let spoken = word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let letters = word
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    !letters || !spoken || BARE.contains(&word)
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
        is_literal: false,
        remark: &[],
    })
}

/// Whether two words or more stand here as a list does, up to the end.
pub(super) fn are_listed(cursor: Cursor<'_>) -> bool {
    read(cursor, false).is_some_and(|listed| listed.items.len() > 1)
}

/// Any word.
pub(super) fn any(_: &str) -> bool {
    true
}

/// Values and what they mean.
type Described<'a> = Vec<(&'a str, String)>;

/// Reads `Address type: 0 (IPv4), 1 (IPv6)`: values and what they mean, behind a few words and a colon. The last of those
/// words comes first.
pub(super) fn described<'a>(
    words: &'a [Word<'a>],
    is_value: fn(&str) -> bool,
) -> Option<(&'a str, Described<'a>)> {
    let colon = words.iter().take(8).position(|word| word.lower == ":")?;
    let label = words.get(..colon)?.last()?.lower;
    let mut cursor = Cursor::new(words.get(colon + 1..)?);
    let mut all = Vec::new();
    loop {
        let (value, _) = value(&mut cursor).filter(|(text, _)| is_value(text))?;
        all.push((value, aside::spelt(remark(&mut cursor)?)));
        if cursor.is_done() {
            return (all.len() > 1).then_some((label, all));
        }
        separator(&mut cursor)?;
    }
}

/// Words that are said of values and are none.
const WORDS: [&str; 48] = [
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
    "english",
    "chinese",
    "unspecified",
    "same",
    "different",
    "both",
    "either",
    "neither",
    "or",
    "and",
];

/// Whether a word of a sentence is the name of a value. Words such as `changed` could be what is done with one.
pub(super) fn is_name(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let verb = text.len() > 4 && text == lower && lower.ends_with("ed");
    is_capitals(text) || may_be_state(text) && !verb
}

/// Whether a word is the name of a state, such as `changed`.
pub(super) fn may_be_state(text: &str) -> bool {
    !WORDS.contains(&&*text.to_ascii_lowercase())
}

/// Whether a word is spelt as constants are: `NONE` among them, but not what may mean null.
pub(super) fn is_capitals(text: &str) -> bool {
    let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    let letters = text.bytes().filter(u8::is_ascii_uppercase).count();
    text.bytes().all(capital) && letters > 1 && text != "NULL"
}
