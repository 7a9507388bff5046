//! What a clause behind `which` says of the value that is being defined: `The pause, which ranges from 5 to 600`.

use super::clause::Clause;
use super::found::{Found, Sort};
use super::words::{Cursor, Sentence};
use super::{length, range};

/// Reads such a clause at the end of the first sentence of a description. How many characters there may be can only be said
/// of a text, and numbers behind a comma of what is defined.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if found.described.is_some() {
        return false;
    }
    let words = sentence.words();
    let Some(which) = words.iter().position(|word| word.lower == "which") else {
        return false;
    };
    let (before, behind) = words.split_at(which);
    let clause = Clause {
        follows: true,
        ..Clause::whole(sentence, Cursor::new(behind.get(1..).unwrap_or_default()))
    };
    let apart = before.last().is_some_and(|word| word.lower == ",");
    let taken = match found.subject.sort() {
        Sort::Text => {
            let whole = length::of(clause, found).is_some_and(|(_, rest)| rest.is_empty());
            whole && length::read(&clause, found)
        }
        Sort::Whole | Sort::Number => apart && range::read(&clause, found),
        _ => false,
    };
    if taken && let Some((head, _)) = sentence.text.split_once("which ") {
        found.describe(head.trim_end_matches([',', ' ']), sentence.span);
    }
    taken
}
