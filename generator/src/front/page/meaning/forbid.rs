//! Characters that a text may not have: `cannot contain angle brackets (< or >)`.

use crate::front::page::About;
use crate::source::Located;

use super::characters;
use super::clause::{Clause, subject};
use super::found::{Found, Sort};

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

/// Reads a clause about characters that are not allowed.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let mut ahead = *clause;
    if !subject(&mut ahead, &found.subject) && !clause.follows {
        return false;
    }
    if !ahead.cursor.eat_any(&VERBS) {
        return false;
    }
    let span = clause.sentence.span;
    let forbidden = characters::single(&mut ahead.cursor);
    let Some(forbidden) = forbidden.filter(|_| !clause.is_taken_back()) else {
        let text = "which characters are not allowed is not certain";
        found.question(About::Pattern, span, text);
        return false;
    };
    if found.subject.sort() != Sort::Text {
        return false;
    }
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
