//! Characters that a text may not have: `cannot contain angle brackets (< or >)`, `Angle brackets are not allowed`.

use crate::front::page::About;
use crate::source::Located;

use super::characters;
use super::clause::{Clause, subject};
use super::found::{Found, Sort};
use super::words::{Cursor, Word};

const VERBS: [&str; 9] = [
    "cannot contain",
    "can not contain",
    "must not contain",
    "cannot include",
    "should not contain",
    "may not contain",
    "does not contain",
    "cannot have",
    "must not include",
];

const ENDS: [&str; 14] = [
    "are not allowed",
    "is not allowed",
    "are not supported",
    "is not supported",
    "are not permitted",
    "is not permitted",
    "are not accepted",
    "are forbidden",
    "are prohibited",
    "cannot be used",
    "cannot be contained",
    "cannot be included",
    "cannot be entered",
    "must not be used",
];

/// Reads a clause about characters that are not allowed.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let span = clause.sentence.span;
    let forbidden = if let Some(words) = behind_verb(*clause, found) {
        characters::single(&mut Cursor::new(words))
    } else if let Some(words) = before_end(clause) {
        characters::single(&mut Cursor::new(words)).filter(|_| !have_two_senses(words))
    } else {
        return false;
    };
    let Some(forbidden) = forbidden.filter(|_| !clause.is_taken_back()) else {
        let text = "which characters are not allowed is not certain";
        found.question(About::Pattern, span, text);
        return false;
    };
    if found.subject.sort() != Sort::Text {
        return false;
    }
    found.read.state(About::Pattern, clause.sentence.span);
    let slot = &mut found.meaning.constraints.value.forbid;
    let mut all = slot.take().map(|known| known.value).unwrap_or_default();
    for char in forbidden.chars() {
        if !all.contains(char) {
            all.push(char);
        }
    }
    *slot = Some(Located::new(all, span));
    true
}

/// What the value cannot contain. A sentence that begins with the verb is about the value.
fn behind_verb<'a>(mut clause: Clause<'a>, found: &Found<'_>) -> Option<&'a [Word<'a>]> {
    let begins = !clause.follows && clause.cursor.clone().eat_any(&VERBS);
    let named = subject(&mut clause, &found.subject)
        || clause.follows
        || begins
        || the_text(&mut clause, found);
    (named && clause.cursor.eat_any(&VERBS)).then(|| clause.cursor.rest())
}

/// `The message`: only a text has characters, and a row has one.
fn the_text(clause: &mut Clause<'_>, found: &Found<'_>) -> bool {
    let texts = ["the message", "the text", "the content", "the input"];
    let characters = characters::are_named(clause.cursor.rest());
    found.subject.sort() == Sort::Text && characters && clause.cursor.eat_any(&texts)
}

/// What stands before `are not allowed`, if it is about characters.
fn before_end<'a>(clause: &Clause<'a>) -> Option<&'a [Word<'a>]> {
    let words = clause.cursor.rest();
    let (at, is_end) = (1..words.len()).find_map(|at| {
        let mut tail = Cursor::new(words.get(at..)?);
        tail.eat_any(&ENDS).then(|| (at, tail.is_done()))
    })?;
    // What stands behind it says of which places or things this holds.
    let before = if is_end { words.get(..at)? } else { words };
    (characters::are_named(words) && !clause.follows).then_some(before)
}

/// Names of characters that mean something else as well: `Pipes are not supported.`
const TWO_SENSES: [&str; 14] = [
    "period", "periods", "pipe", "pipes", "star", "stars", "hash", "hashes", "blank", "blanks",
    "plus", "dash", "dashes", "brace",
];

/// Whether one of these names stands there without the character itself.
fn have_two_senses(words: &[Word<'_>]) -> bool {
    let is_bare = |(at, word): (usize, &Word<'_>)| {
        let is_shown = words.get(at + 1).is_some_and(|next| next.lower == "(");
        TWO_SENSES.contains(&word.lower) && !is_shown
    };
    words.iter().enumerate().any(is_bare)
}
