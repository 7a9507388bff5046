//! How long a text may be: `can contain 0 to 255 characters`, `cannot be left blank`.

use crate::front::page::About;
use crate::model::Bounds;

use super::bounds;
use super::clause::{Clause, subject};
use super::found::{Found, Sort};
use super::pattern;
use super::words::{Cursor, Word};

const VERBS: [&str; 21] = [
    "can contain only",
    "can only contain",
    "can contain",
    "can have",
    "can be",
    "can consist of",
    "can include",
    "must contain",
    "must have",
    "must be",
    "must consist of",
    "should contain",
    "should be",
    "may contain",
    "contains",
    "consists of",
    "has",
    "is",
    "ranges",
    "supports",
    "contain",
];

const NOT_ABOVE: [&str; 6] = [
    "cannot exceed",
    "can not exceed",
    "must not exceed",
    "should not exceed",
    "does not exceed",
    "cannot be longer than",
];

const CHARACTERS: [&str; 4] = [
    "unicode characters",
    "unicode character",
    "characters",
    "character",
];

/// Reads a clause about length.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let read = of(*clause, found);
    let Some((length, rest)) = read.or_else(|| Some((blank(*clause, found)?, &[][..]))) else {
        return false;
    };
    let span = clause.sentence.span;
    if found.subject.sort() != Sort::Text {
        let text = "a length is told of a value that is no text";
        found.question(About::Length, span, text);
        return true;
    }
    if let Some(all) = only(rest) {
        pattern::these_alone(all, clause, found);
    } else {
        leave(clause, found);
    }
    match length {
        Length::Characters(bounds) => found.length(bounds, span),
        Length::Bytes(bounds) => found.bytes(bounds, span),
    }
    true
}

/// Words between a length and all characters that there may be.
const ONLY: [&str; 11] = [
    "including only",
    "consisting only of",
    "consisting of only",
    "that can contain only",
    "that contains only",
    "which can contain only",
    "containing only",
    "and can include only",
    "which can include only",
    "which can only include",
    "which can only be",
];

/// What stands behind a length if that is a list of all characters.
fn only<'a>(rest: &'a [Word<'a>]) -> Option<&'a [Word<'a>]> {
    let mut cursor = Cursor::new(rest);
    cursor.eat(",");
    cursor.eat_any(&ONLY).then(|| cursor.rest())
}

/// Words that may say more than a length: what there is behind it, and that the value can be empty.
fn leave(clause: &Clause<'_>, found: &mut Found<'_>) {
    if clause
        .sentence
        .has(&["including", "include", "consisting of"])
    {
        let text =
            "whether other characters are allowed beside those that are included is not said";
        found.question(About::Pattern, clause.sentence.span, text);
    }
    let words = clause.cursor.rest();
    let more = [
        "including",
        "include",
        "consisting",
        "that",
        "which",
        "blank",
        "empty",
    ];
    if words.iter().any(|word| more.contains(&word.lower)) {
        found.leave_rest(words, true, clause.sentence.span);
    }
}

/// What is counted of a text, and how many of it there may be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Length {
    /// Unicode characters.
    Characters(Bounds<u64>),
    /// Bytes.
    Bytes(Bounds<u64>),
}

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Characters,
    Bytes,
    None,
}

/// A length, and the list of characters behind it.
pub(super) fn of<'a>(
    mut clause: Clause<'a>,
    found: &Found<'_>,
) -> Option<(Length, &'a [Word<'a>])> {
    let of_length = is_length(&mut clause, found);
    let named = of_length || subject(&mut clause, &found.subject);
    let cursor = &mut clause.cursor;
    let bounds = if cursor.eat_any(&NOT_ABOVE) {
        Bounds {
            min: None,
            max: Some(cursor.number()?),
        }
    } else {
        let may = ["can", "may", "supports", "has"];
        let may_be_less = may.iter().any(|may| cursor.clone().eat(may));
        // `Enter 1 to 64 characters.`
        let order = !named && !clause.follows && cursor.eat("enter");
        let verb = order || cursor.eat_any(&VERBS);
        let subject = named || clause.follows || order;
        if verb && !subject || named && !verb && !cursor.eat(":") {
            return None;
        }
        cursor.eat_any(&["a string of", "a string that contains", "a string with"]);
        let exact = verb && !may_be_less;
        cursor.eat("exactly");
        let some = bounds::read(cursor);
        some.or_else(|| exact.then(|| exactly(cursor)).flatten())?
    };
    let unit = unit(cursor);
    if !named {
        cursor.eat_any(&[
            "are allowed",
            "is allowed",
            "are supported",
            "can be entered",
        ]);
    }
    if unit == Unit::None && !of_length || !cursor.is_done() && !begins_list(*cursor) {
        return None;
    }
    let bounds = bounds::counted(bounds)?;
    let length = match unit {
        Unit::Bytes => Length::Bytes(bounds),
        Unit::Characters | Unit::None => Length::Characters(bounds),
    };
    Some((length, cursor.rest()))
}

/// `The length ranges`, `The name length`, `The length of the value`
fn is_length(clause: &mut Clause<'_>, found: &Found<'_>) -> bool {
    let phrases = [
        "the length of the value",
        "the value length",
        "the string length",
        "the length",
        "the total length",
        "its length",
        "value length",
        "length",
    ];
    if clause.cursor.eat_any(&phrases) {
        return true;
    }
    let mut ahead = *clause;
    let named = subject(&mut ahead, &found.subject) && ahead.cursor.eat("length");
    if named {
        *clause = ahead;
    }
    named
}

/// `36 characters`
fn exactly(cursor: &mut Cursor<'_>) -> Option<Bounds<i64>> {
    let number = Some(cursor.number()?);
    Some(Bounds {
        min: number,
        max: number,
    })
}

fn unit(cursor: &mut Cursor<'_>) -> Unit {
    let unit = if cursor.eat_any(&CHARACTERS) {
        Unit::Characters
    } else if cursor.eat_any(&["bytes", "byte"]) {
        Unit::Bytes
    } else {
        return Unit::None;
    };
    cursor.eat_any(&["in length", "long"]);
    cursor.eat_any(&["( inclusive )", ", inclusive"]);
    unit
}

/// Whether a list of characters follows, which is another matter.
fn begins_list(mut cursor: Cursor<'_>) -> bool {
    cursor.eat(",");
    cursor.eat_any(&ONLY)
        || cursor.eat_any(&[
            "consisting of",
            "including",
            "and can include",
            "which can include",
            "which can be",
        ])
}

/// `cannot be left blank` is a length of one at least; `can be left blank` matters beside a greatest length only.
fn blank(mut clause: Clause<'_>, found: &Found<'_>) -> Option<Length> {
    if !subject(&mut clause, &found.subject) && !clause.follows {
        return None;
    }
    let cursor = &mut clause.cursor;
    let min = if cursor.eat_any(&["cannot be", "can not be", "must not be", "should not be"]) {
        1
    } else if cursor.eat_any(&["can be", "may be"]) {
        found.meaning.constraints.value.length.as_ref()?;
        0
    } else {
        return None;
    };
    let is_blank = [
        "left blank",
        "left empty",
        "blank",
        "empty",
        "an empty string",
    ];
    if !cursor.eat_any(&is_blank) || !cursor.is_done() || found.subject.sort() != Sort::Text {
        return None;
    }
    Some(Length::Characters(Bounds {
        min: Some(min),
        max: None,
    }))
}
