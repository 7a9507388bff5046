//! What a sentence lets a value be beside what the other sentences of its row allow: `An empty string removes the name.`
//!
//! A constraint is certain only if nothing in its row takes it back. All that no family took is judged here, in one place, and
//! what a sentence may allow beyond the constraints turns them into questions (`open`).

use crate::front::page::{Cell, Label};

use super::beside;
use super::beyond;
use super::blank;
use super::bounds;
use super::circumstance;
use super::clause::{self, Clause, holds_at_times, subject};
use super::each;
use super::found::{Found, Sort};
use super::mention;
use super::open;
use super::several;
use super::unread;
use super::varies;
use super::words::{Cursor, Sentence, plain};

/// Words of a row that no family took.
#[derive(Clone, Debug)]
pub(super) struct Left {
    /// The label above them.
    pub(super) label: Label,
    /// Whether they go on where a family stopped, so that they are about the value.
    pub(super) follows: bool,
    /// The sentence, or what is left of it.
    pub(super) sentence: Sentence,
}

/// What a value may be as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wider<'a> {
    /// Nothing at all.
    Empty,
    /// The same in other letters, small or large.
    Case,
    /// Several values in one text.
    Several,
    /// Something with other characters.
    Characters,
    /// Something else.
    Others,
    /// What is allowed is not the same everywhere.
    Varies,
    /// This value.
    Literal(&'a str),
    /// So many characters or items.
    Size(&'a str),
    /// Something that is not understood.
    Unread,
}

/// Turns constraints into questions that something in their row may take back.
pub(super) fn read(cell: &Cell, found: &mut Found<'_>) {
    let left = std::mem::take(&mut found.left);
    if !open::is_anything_closed(found) {
        return;
    }
    let definition = unread::definition(cell);
    for words in &left {
        let span = words.sentence.span;
        let ways = ways(words, found);
        // That a value can be empty may be what the row allows already.
        let empty = ways.contains(&Wider::Empty);
        let asked = found.meaning.remarks.len();
        for wider in ways {
            open::read(wider, span, found);
            each::open(span, found);
        }
        let cut = circumstance::cut(&words.sentence);
        let at_times = !words.follows && holds_at_times(&words.sentence);
        let is_read = at_times && beyond::read(&cut, words, found);
        let is_asked = found.meaning.remarks.len() != asked;
        if !is_read
            && !is_asked
            && !empty
            && unread::may_widen(words, &cut, definition.as_ref(), found)
        {
            open::read(Wider::Unread, span, found);
        }
    }
    // A page that lost one of the characters that it speaks of may have lost others.
    for (_, line) in cell
        .lines
        .iter()
        .filter(|(_, line)| line.text.contains(" ()"))
    {
        open::read(Wider::Characters, line.span, found);
    }
    // That capitals do not matter stands in parentheses as well, behind values that were understood.
    for (_, line) in &cell.lines {
        if Sentence::new(&plain(&line.text), line.span).has(&CASE) {
            open::read(Wider::Case, line.span, found);
        }
    }
}

fn ways<'a>(left: &'a Left, found: &Found<'_>) -> Vec<Wider<'a>> {
    let sentence = &left.sentence;
    let about_value = is_about_value(left, found);
    let mut ways = Vec::new();
    if blank::empties(sentence) {
        ways.push(Wider::Empty);
    }
    if several::lists(sentence) {
        ways.push(Wider::Several);
    }
    if varies::varies(left) {
        ways.push(Wider::Varies);
    }
    ways.extend(beside(left, about_value));
    let sort = found.subject.sort();
    let range = found.meaning.constraints.value.range.is_some();
    let is_number = range || matches!(sort, Sort::Whole | Sort::Number);
    let sizes = is_size(sentence, sort);
    let of = if sizes { Wider::Size } else { Wider::Literal };
    let name = found.subject.name;
    let counts = sizes || about_value || sentence.has(&RANGES) || has_bounds(sentence);
    let literals = mention::all(sentence, counts, is_number || sizes, name);
    ways.extend(literals.into_iter().map(of));
    if is_number {
        ways.extend(elsewhere(sentence, found).map(Wider::Literal));
    }
    ways
}

/// The limit of something else that is counted like the value: `kept for up to 300 days`, of a number of days.
fn elsewhere<'a>(sentence: &'a Sentence, found: &Found<'_>) -> Option<&'a str> {
    let words = sentence.words();
    let begin = Sentence::new(found.described_first()?, sentence.span);
    for at in 0..words.len().min(20) {
        let mut cursor = Cursor::new(words.get(at..)?);
        if !cursor.eat_any(&["up to", "a maximum of", "at most"]) {
            continue;
        }
        let number = words.len() - cursor.rest().len();
        let counted = words.get(number + 1)?.lower;
        if counted.len() > 2 && begin.has(&[counted]) {
            return words.get(number).map(|number| number.exact);
        }
    }
    None
}

/// Something else, or other characters.
fn beside(left: &Left, about_value: bool) -> Option<Wider<'static>> {
    let sentence = &left.sentence;
    if beside::leaves_out(sentence) || beside::drops_characters(sentence) {
        return Some(Wider::Others);
    }
    if beside::others(left, about_value) {
        let characters = beside::names_characters(sentence);
        return Some(if characters {
            Wider::Characters
        } else {
            Wider::Others
        });
    }
    if beside::allows_characters(sentence) || beside::changes_characters(sentence) {
        return Some(Wider::Characters);
    }
    beside::allows_plainly(sentence, about_value).then_some(Wider::Others)
}

/// `ICMP: 0 to 255`
pub(super) fn has_bounds(sentence: &Sentence) -> bool {
    let words = sentence.words();
    // A sentence with bounds has few words before them.
    (0..words.len().min(20)).any(|at| {
        let (before, behind) = words.split_at(at);
        let begins = before
            .last()
            .is_some_and(|word| matches!(word.lower, ":" | ","));
        begins && bounds::read(&mut Cursor::new(behind)).is_some()
    })
}

/// Words of sentences whose numbers are values, whatever they begin with.
const RANGES: [&str; 11] = [
    "the value",
    "the values",
    "ranges from",
    "range from",
    "ranges between",
    "in the range",
    "the range",
    "the maximum",
    "the minimum",
    "upper limit",
    "lower limit",
];

const ITEMS: [&str; 8] = [
    "items",
    "elements",
    "up to",
    "maximum",
    "at most",
    "more than",
    "list",
    "array",
];

/// Whether the numbers of a sentence are of characters or of items.
fn is_size(sentence: &Sentence, sort: Sort) -> bool {
    match sort {
        Sort::Text => sentence.has(&["characters", "character", "length", "bytes", "longer"]),
        Sort::List => sentence.has(&ITEMS) && !sentence.lower.starts_with("each "),
        _ => false,
    }
}

/// Whether a sentence says of the value what it can be, rather than what it means.
fn is_about_value(left: &Left, found: &Found<'_>) -> bool {
    let words = left.sentence.words();
    let mut clause = Clause::whole(&left.sentence, Cursor::new(&words));
    if !left.follows && clause.cursor.eat("it") {
        return clause
            .cursor
            .eat_any(&["can", "may", "also", "supports", "accepts"]);
    }
    left.follows
        || matches!(left.label, Label::Range | Label::Values | Label::Format)
        || subject(&mut clause, &found.subject)
        // What may be another thing may be this one.
        || clause::before_name(clause.cursor, found.subject.name).is_some()
}

const CASE: [&str; 15] = [
    "converted to uppercase",
    "converted to lowercase",
    "converted to capitals",
    "upper or lower case",
    "uppercase or lowercase",
    "lowercase or uppercase",
    "case-insensitive",
    "case insensitive",
    "not case-sensitive",
    "not case sensitive",
    "ignoring case",
    "ignores case",
    "regardless of case",
    "case is ignored",
    "case does not matter",
];
