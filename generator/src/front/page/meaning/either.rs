//! One value beside a format: `The value is 0 or a string in UUID format with hyphens (-).`

use crate::front::page::About;
use crate::model::{Format, ValueConstraints};
use crate::source::{Located, Span};

use super::clause::{Clause, subject};
use super::entry;
use super::found::{Found, Sort};
use super::words::{Cursor, Sentence};

/// Reads a clause with a value or a UUID.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let mut ahead = *clause;
    if found.subject.sort() != Sort::Text || !subject(&mut ahead, &found.subject) {
        return false;
    }
    let Some((value, longest)) = either(ahead.cursor) else {
        return false;
    };
    let span = clause.sentence.span;
    if let Some(longest) = longest {
        let text =
            format!("the UUID has at most {longest} characters, which its format says already");
        found.guessed(About::Length, span, text);
    }
    add(equals(&value, span), span, found);
    let uuid = ValueConstraints {
        format: Some(Located::new(Format::Uuid, span)),
        ..ValueConstraints::default()
    };
    add(uuid, span, found);
    true
}

/// A value, and how long the UUID beside it may be.
fn either(mut cursor: Cursor<'_>) -> Option<(String, Option<i64>)> {
    cursor.eat_any(&["is", "can be", "must be"]).then_some(())?;
    cursor.eat("either");
    let word = cursor.next()?;
    entry::is_value(word.exact).then_some(())?;
    cursor.eat("or").then_some(())?;
    let mut longest = None;
    if cursor.eat("a string") {
        if cursor.eat_any(&[
            "that contains a maximum of",
            "of up to",
            "with a maximum of",
            "that contains up to",
        ]) {
            longest = Some(cursor.number()?);
            cursor.eat("characters").then_some(())?;
        }
        cursor.eat("in").then_some(())?;
    }
    cursor.eat_any(&["a", "the", "an"]);
    cursor.eat("standard");
    cursor.eat("uuid").then_some(())?;
    cursor.eat("format");
    cursor.eat_any(&["with hyphens ( - )", "with hyphens"]);
    cursor.is_done().then(|| (word.exact.to_owned(), longest))
}

/// Reads a sentence that names one value more: `To query all of them, specify all_granted_eps.` It may stand before the
/// sentence that it belongs to, and is read like any other until that comes.
pub(super) fn more(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let words = sentence.words();
    let [.., verb, value] = words.as_slice() else {
        return false;
    };
    let told = matches!(verb.lower, "specify" | "to" | "use" | "enter");
    let is_text = found.subject.sort() == Sort::Text;
    if !told || !is_text || !entry::is_value(value.exact) || !value.exact.contains('_') {
        return false;
    }
    if found.meaning.constraints.value.any_of.is_none() {
        // A page names a few.
        if found.alternatives.len() < MOST {
            let value = value.exact.to_owned();
            found.alternatives.push((value, sentence.clone()));
        }
        return false;
    }
    let value = equals(value.exact, sentence.span);
    add(value, sentence.span, found);
    found.describe(&sentence.text, sentence.span);
    true
}

/// Adds the values that were named before there was something that they could stand beside. What the server was said to
/// check of them, a client checks.
pub(super) fn join(found: &mut Found<'_>) {
    let alternatives = std::mem::take(&mut found.alternatives);
    if found.meaning.constraints.value.any_of.is_some() {
        for (value, sentence) in alternatives {
            add(equals(&value, sentence.span), sentence.span, found);
            let notes = &mut found.meaning.server;
            let count = notes.len();
            notes.retain(|note| note.value != sentence.text);
            if notes.len() < count {
                found.describe(&sentence.text, sentence.span);
            }
        }
    }
}

/// So many values can stand beside a format. Each is looked for among all others.
const MOST: usize = 100;

fn equals(value: &str, span: Span) -> ValueConstraints {
    ValueConstraints {
        equals: Some(Located::new(value.into(), span)),
        ..ValueConstraints::default()
    }
}

fn add(constraints: ValueConstraints, span: Span, found: &mut Found<'_>) {
    found.read.state(About::Format, span);
    let slot = &mut found.meaning.constraints.value.any_of;
    let any_of = &mut slot
        .get_or_insert_with(|| Located::new(Vec::new(), span))
        .value;
    if any_of.len() < MOST && !any_of.iter().any(|known| known.value == constraints) {
        any_of.push(Located::new(constraints, span));
    }
}
