//! How long each text of a list may be: `Each item can contain 1 to 64 characters.`

use crate::front::page::About;
use crate::model::{ItemConstraints, TypeExpr, ValueConstraints};
use crate::source::Span;

use super::clause::Clause;
use super::found::{Found, Sort};
use super::length::{self, Length};
use super::words::Cursor;

/// Reads a clause about the length of each item.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let mut ahead = *clause;
    if found.subject.sort() != Sort::List || !item(&mut ahead.cursor, found.subject.name) {
        return false;
    }
    ahead.follows = true;
    let Some((length, rest)) = length::of(ahead, found) else {
        return false;
    };
    let span = clause.sentence.span;
    let is_text = matches!(found.subject.ty, TypeExpr::Array(item) if **item == TypeExpr::String);
    if !is_text || !rest.is_empty() {
        let text = "a length is told of items, together with more or of items that are no texts";
        found.question(About::Length, span, text);
        return true;
    }
    match length {
        Length::Characters(bounds) => found.length_of_items(bounds, span),
        Length::Bytes(_) => {
            let text = "bytes are told of items";
            found.question(About::Length, span, text);
        }
    }
    true
}

/// Reads what an item is called: `each item`, `each tag` of `tags`.
fn item(cursor: &mut Cursor<'_>, name: &str) -> bool {
    let mut ahead = *cursor;
    ahead.eat_any(&["the length of", "and"]);
    if !ahead.eat_any(&["each", "every"]) {
        return false;
    }
    let lower = name.to_ascii_lowercase();
    let last = lower.rsplit(['_', '-']).next().unwrap_or_default();
    let singular = last.strip_suffix('s').filter(|stem| stem.len() > 1);
    let is_item = ahead.eat_any(&["item", "element", "value", "array element", "list item"])
        || singular.is_some_and(|word| ahead.eat(word));
    if is_item {
        *cursor = ahead;
    }
    is_item
}

/// Drops what is known of each item, since the row may allow more, and asks about it.
pub(super) fn open(span: Span, found: &mut Found<'_>) {
    let items = &mut found.meaning.constraints.items;
    let Some(known) = items else {
        return;
    };
    if known.value.value == ValueConstraints::default() {
        return;
    }
    known.value.value = ValueConstraints::default();
    if known.value == ItemConstraints::default() {
        *items = None;
    }
    found.read.drop(About::Length);
    let text =
        "this may allow more than what the row states of each item, which is not checked therefore";
    found.question(About::Length, span, text);
}
