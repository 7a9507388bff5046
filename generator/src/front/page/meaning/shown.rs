//! Characters that a page shows by themselves: `(_)`, `(< or >)`, `"&"`, `the following characters: ! @ #`.
//!
//! Marks that may stand between the characters, and a full stop behind them, may as well be some of them. Where that is not
//! certain nothing is read.

use super::words::{Cursor, Word};

/// What announces characters without names.
const ANNOUNCED: [&str; 8] = [
    "any of the following special characters",
    "any of the following characters",
    "the following special characters",
    "the following characters",
    "the special characters",
    "special characters",
    "the characters",
    "characters",
];

/// Reads `the following characters:`.
pub(super) fn announced(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let read = ahead.eat_any(&ANNOUNCED) && ahead.eat(":");
    if read {
        *cursor = ahead;
    }
    read
}

/// Reads `special characters` before a parenthesis.
pub(super) fn group(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let read = ahead.eat_any(&ANNOUNCED) && is_open(ahead);
    if read {
        *cursor = ahead;
    }
    read
}

/// Whether a parenthesis opens here.
pub(super) fn is_open(mut cursor: Cursor<'_>) -> bool {
    cursor.eat("(")
}

/// Whether symbols stand in a parenthesis here.
pub(super) fn is_shown(mut cursor: Cursor<'_>) -> bool {
    cursor.eat("(") && cursor.next().is_some_and(|word| are_symbols(word.lower))
}

/// Reads characters in parentheses: `(_)`, `(< or >)`, `(<>)`.
pub(super) fn parenthesis(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    ahead.eat("(").then_some(())?;
    let words = ahead.rest();
    // The first word may itself be a parenthesis.
    let end = words
        .iter()
        .skip(1)
        .take(100)
        .position(|word| word.lower == ")")?
        + 1;
    let (inside, behind) = words.split_at(end);
    let shown = listed(inside)?;
    *cursor = Cursor::new(behind.get(1..)?);
    Some(shown)
}

/// Reads a character in quotes, which are none themselves: `"&"`, `'a'`.
pub(super) fn quoted(cursor: &mut Cursor<'_>, announced: bool) -> Option<String> {
    let (inner, behind) = in_quotes(cursor.rest())?;
    let behind = Cursor::new(behind);
    let is_symbol = are_symbols(inner) && inner.len() == 1;
    // A letter may be a value, and a run of symbols may be meant as a whole.
    let is_one = inner.len() == 1 || behind.is_done();
    if !(is_symbol || announced && is_one) {
        return None;
    }
    *cursor = behind;
    Some(inner.to_owned())
}

/// Reads symbols without anything around them, and whether nothing says where they end: `-`, `! @ #`, `!@#`.
pub(super) fn bare(cursor: &mut Cursor<'_>, announced: bool) -> Option<(String, bool)> {
    if let Some(shown) = run(cursor.rest()).filter(|_| announced) {
        *cursor = Cursor::new(&[]);
        return Some((shown, true));
    }
    let is_own = |word: &&Word<'_>| are_symbols(word.lower) && !"(),.:".contains(word.lower);
    let words = cursor.rest();
    let count = words.iter().take_while(is_own).count();
    let shown = distinct(words[..count].iter().flat_map(|word| word.exact.chars()))?;
    let behind = Cursor::new(&words[count..]);
    let is_single = shown.chars().count() == 1;
    let ends = behind.is_done() || ["and", "or"].iter().any(|word| behind.clone().eat(word));
    if shown.is_empty() || !(is_single || announced && ends) {
        return None;
    }
    *cursor = behind;
    Some((shown, !is_single))
}

/// Symbols without a blank between them up to the end, some of which are marks in a sentence: `<>%'()`.
fn run(words: &[Word<'_>]) -> Option<String> {
    // A mark that separates may be meant as such.
    let symbols = words
        .iter()
        .all(|word| are_symbols(word.lower) && !",.:;".contains(word.lower));
    let touch = |pair: &[Word<'_>]| match pair {
        [one, next] => one.exact.as_bytes().as_ptr_range().end == next.exact.as_ptr(),
        _ => false,
    };
    let whole = words.len() > 1 && words.windows(2).all(touch);
    let chars = words.iter().flat_map(|word| word.exact.chars());
    if symbols && whole {
        distinct(chars)
    } else {
        None
    }
}

/// Characters in a row, or with one separator between them.
fn listed(words: &[Word<'_>]) -> Option<String> {
    if let [word] = words {
        return are_symbols(word.lower).then(|| distinct(word.exact.chars()))?;
    }
    let mut shown = String::new();
    let mut rest = words;
    let mut is_separated = None;
    while let Some((first, behind)) = rest.split_first() {
        let quoted = in_quotes(rest);
        let (text, behind) = match quoted {
            Some(found) => found,
            None => (are_symbols(first.lower).then_some(first.exact)?, behind),
        };
        shown.push_str(text);
        let mut ahead = Cursor::new(behind);
        let by_mark = ahead.eat(",");
        let separated = ahead.eat_any(&["or", "and"]) || by_mark;
        let is_certain = text.chars().count() == 1 || quoted.is_some() || !by_mark;
        let is_alike = *is_separated.get_or_insert(separated) == separated;
        if !behind.is_empty() && !is_alike || separated && ahead.is_done() || !is_certain {
            return None;
        }
        rest = ahead.rest();
    }
    distinct(shown.chars())
}

/// What stands in a pair of quotes here, and what behind it.
fn in_quotes<'a>(words: &'a [Word<'a>]) -> Option<(&'a str, &'a [Word<'a>])> {
    let [open, inner, close, behind @ ..] = words else {
        return None;
    };
    let is_pair = matches!(open.lower, "\"" | "'" | "`") && open.lower == close.lower;
    let is_one = inner.exact.len() == 1 && inner.exact.is_ascii();
    (is_pair && (is_one || are_symbols(inner.lower))).then_some((inner.exact, behind))
}

/// Whether a text is symbols alone, without commas between them all.
fn are_symbols(text: &str) -> bool {
    let bytes = text.as_bytes();
    let symbols = bytes.iter().all(u8::is_ascii_punctuation);
    let separates = bytes.len() > 2 && bytes.iter().skip(1).step_by(2).all(|byte| *byte == b',');
    symbols && !separates
}

/// Characters of which none comes twice, as it does in `..`.
fn distinct(chars: impl Iterator<Item = char>) -> Option<String> {
    let mut all = String::new();
    for char in chars {
        if all.contains(char) {
            return None;
        }
        all.push(char);
    }
    Some(all)
}
