//! How many items a list may have: `A maximum of 20 tags are supported.`

use crate::model::Bounds;

use super::bounds;
use super::clause::{Clause, subject};
use super::found::{Found, Sort};
use super::words::Cursor;

const VERBS: [&str; 12] = [
    "can contain",
    "can have",
    "can include",
    "must contain",
    "contains",
    "has",
    "supports",
    "supports a list of",
    "may contain",
    "can hold",
    "can store",
    "allows",
];

const ENDS: [&str; 14] = [
    "are supported",
    "is supported",
    "are allowed",
    "is allowed",
    "can be specified",
    "can be configured",
    "can be added",
    "can be set",
    "can be contained",
    "can be passed",
    "are available",
    "can be selected",
    "can be used",
    "can be entered",
];

/// Reads a clause about the number of items.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::List {
        return false;
    }
    let span = clause.sentence.span;
    match count(*clause, found).and_then(bounds::counted) {
        Some(bounds) => {
            found.count(bounds, span);
            true
        }
        None => false,
    }
}

fn count(mut clause: Clause<'_>, found: &Found<'_>) -> Option<Bounds<i64>> {
    if let Some(cursor) = number(clause.cursor, found.subject.name) {
        return of_number(cursor);
    }
    let cursor = &mut clause.cursor;
    let list = [
        "the list",
        "the array",
        "this list",
        "this array",
        "the array of this parameter",
    ];
    let named = cursor.eat_any(&list) || subject(&mut clause, &found.subject);
    let cursor = &mut clause.cursor;
    if named && is_not_empty(*cursor) {
        return Some(Bounds {
            min: Some(1),
            max: None,
        });
    }
    let verb = cursor.eat_any(&VERBS);
    let you = !named
        && cursor.eat_any(&[
            "you can specify",
            "you can add",
            "you can configure",
            "there can be",
        ]);
    if (named || clause.follows) != verb && !you {
        return None;
    }
    let bounds = bounds::read(cursor)?;
    if !noun(cursor, found.subject.name) {
        return None;
    }
    cursor.eat_any(&ENDS);
    cursor.is_done().then_some(bounds)
}

/// `cannot be empty`
fn is_not_empty(mut cursor: Cursor<'_>) -> bool {
    cursor.eat_any(&["cannot be", "can not be", "must not be"])
        && cursor.eat_any(&["an empty list", "an empty array", "left empty", "empty"])
        && cursor.is_done()
}

/// What stands behind `The number of items` or `The array length`.
fn number<'a>(cursor: Cursor<'a>, name: &str) -> Option<Cursor<'a>> {
    let number = [
        "the number of items",
        "the number of elements",
        "the number of array elements",
        "the array length",
        "the list length",
        "array length",
    ];
    let mut ahead = cursor;
    if ahead.eat_any(&number) {
        return Some(ahead);
    }
    let named = ahead.eat_any(&["the number of", "number of"]) && noun(&mut ahead, name);
    named.then_some(ahead)
}

/// `ranges from 1 to 20`, up to the end.
fn of_number(mut cursor: Cursor<'_>) -> Option<Bounds<i64>> {
    cursor
        .eat_any(&["ranges", "can be", "must be", "is", ":"])
        .then_some(())?;
    let bounds = bounds::read(&mut cursor)?;
    cursor.is_done().then_some(bounds)
}

const NOUNS: [&str; 10] = [
    "items",
    "item",
    "elements",
    "element",
    "entries",
    "records",
    "objects",
    "members",
    "array elements",
    "list items",
];

/// What is counted: items, or what the list is named after, perhaps with two words more.
fn noun(cursor: &mut Cursor<'_>, name: &str) -> bool {
    if cursor.eat_any(&NOUNS) {
        return true;
    }
    let lower = name.to_ascii_lowercase();
    let last = lower.rsplit(['_', '-']).next().unwrap_or_default();
    let stem = last.strip_suffix('s').unwrap_or(last);
    if stem.len() < 2 {
        return false;
    }
    // Each tag has one key.
    if stem == "tag" && cursor.eat_any(&["keys", "tag keys"]) {
        return true;
    }
    let mut ahead = *cursor;
    for _ in 0..3 {
        let Some(word) = ahead.next() else {
            return false;
        };
        if word.lower.strip_suffix('s').unwrap_or(word.lower) == stem {
            ahead.eat_any(&["key-value pairs", "pairs", "ids"]);
            *cursor = ahead;
            return true;
        }
    }
    false
}
