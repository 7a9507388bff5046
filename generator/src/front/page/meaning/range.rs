//! Between which numbers a value lies: `1 to 4094`, `The value ranges from 10 to 4000`.

use crate::front::page::{About, Label};
use crate::model::Bounds;

use super::bounds;
use super::clause::{Clause, subject};
use super::found::{Found, Sort};
use super::unit;
use super::words::Cursor;

const VERBS: [&str; 14] = [
    "can range",
    "ranges",
    "range",
    "must be",
    "should be",
    "can be set to",
    "can be",
    "may be",
    "is within",
    "is in",
    "is",
    "must range",
    "must lie",
    "lies",
];

const NOT_ABOVE: [&str; 5] = [
    "cannot exceed",
    "can not exceed",
    "must not exceed",
    "cannot be greater than",
    "cannot be larger than",
];

const NOT_BELOW: [&str; 5] = [
    "cannot be less than",
    "cannot be smaller than",
    "cannot be lower than",
    "must not be less than",
    "can not be less than",
];

const NOT_NEGATIVE: [&str; 3] = [
    "cannot be a negative number",
    "cannot be negative",
    "must not be negative",
];

/// Reads a clause about a range of numbers.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let Some(range) = range(*clause, found) else {
        return false;
    };
    let bounds = range.bounds;
    let span = clause.sentence.span;
    if let Some(unit) = range.unit
        && !unit::is_of_value(unit, found)
    {
        let text = format!("a range in {unit}, which may not be the unit of the value");
        found.question(About::Range, span, text);
        return true;
    }
    if range.is_exclusive && found.subject.sort() != Sort::Whole {
        let text = "the bound itself is not allowed, and the number may have decimals";
        found.question(About::Range, span, text);
        return true;
    }
    match found.subject.sort() {
        Sort::Whole | Sort::Number => found.range(bounds, span),
        Sort::Text if is_number(&range, found) => found.range(bounds, span),
        Sort::Text => {
            let text = "numbers at a text: its length, the number that it holds, or several";
            found.question(About::Range, span, text);
            // What `Minimum` and `Maximum` say is no more certain.
            if found.meaning.constraints.value.length.take().is_some() {
                found.read.drop(About::Length);
            }
        }
        Sort::Boolean | Sort::List | Sort::Other => {
            let text = "numbers at a value that is no number";
            found.question(About::Range, span, text);
        }
    }
    true
}

/// Whether a text is a number for certain: the page says so, its unit does, or no length is below zero. The ids of VLANs are
/// numbers everywhere.
fn is_number(range: &Range<'_>, found: &Found<'_>) -> bool {
    let begins = [
        "an integer",
        "the value is an integer",
        "it is an integer",
        "the value must be an integer",
    ];
    let says = |text: &str| {
        let lower = text.to_ascii_lowercase();
        begins.iter().any(|begin| lower.starts_with(begin))
    };
    // What a value is stands at the beginning.
    let notes = found.meaning.server.iter().map(|note| note.value.as_str());
    let mut texts = found
        .description
        .iter()
        .map(String::as_str)
        .take(8)
        .chain(notes.take(8));
    let told = range.is_integer || texts.any(says);
    let below_zero = range.bounds.min.is_some_and(|min| min < 0);
    let bounded = range.bounds.min.is_some() && range.bounds.max.is_some();
    let name = found.subject.name.to_ascii_lowercase();
    let is_vlan = bounded && (name == "vlan_id" || name.ends_with("_vlan_id"));
    told || range.unit.is_some() || below_zero || is_vlan
}

/// What a clause says.
struct Range<'a> {
    bounds: Bounds<i64>,
    /// A unit that it names.
    unit: Option<&'a str>,
    /// Whether it says that the value is an integer.
    is_integer: bool,
    /// Whether the bound is the next number behind the one that it names.
    is_exclusive: bool,
}

const INTEGER: [&str; 6] = [
    "an integer ranging",
    "an integer in the range of",
    "an integer in the range",
    "an integer",
    "any integer",
    "integer",
];

const NUMBER: [&str; 3] = ["a number ranging", "a number in the range of", "a number"];

const OF_RANGE: [&str; 6] = [
    "the value range is",
    "the value range of this parameter is",
    "value range is",
    "value range :",
    "the range is",
    "the valid range is",
];

fn range<'a>(mut clause: Clause<'a>, found: &Found<'_>) -> Option<Range<'a>> {
    let mut is_integer = false;
    let mut is_exclusive = false;
    let of_range = clause.cursor.eat_any(&OF_RANGE);
    let named = of_range || subject(&mut clause, &found.subject) || the_number(&mut clause, found);
    let cursor = &mut clause.cursor;
    let limit = (named || clause.follows).then(|| limit(cursor, named));
    let bounds = if let Some(bounds) = limit.flatten() {
        bounds
    } else {
        let verb = cursor.eat_any(&VERBS);
        let bare = !verb && !named && found.is_under(&[Label::Range, Label::Constraints]);
        let full = of_range || named && verb || clause.follows && verb;
        if !bare && !full {
            return None;
        }
        let least = signed(cursor);
        let is_whole = least.is_some() || cursor.eat_any(&INTEGER);
        is_integer = is_whole || cursor.eat_any(&NUMBER);
        if !is_integer {
            cursor.eat_any(&["in the range of", "in the range", "any value", "a value"]);
        }
        is_exclusive = !is_whole && bounds::is_exclusive(*cursor);
        match bounds::read(cursor) {
            Some(bounds) => bounds,
            None => Bounds {
                min: Some(least?),
                max: None,
            },
        }
    };
    let unit = unit::read(cursor);
    cursor.is_done().then_some(Range {
        bounds,
        unit,
        is_integer,
        is_exclusive,
    })
}

/// `The number`, behind `The number of rows`.
fn the_number(clause: &mut Clause<'_>, found: &Found<'_>) -> bool {
    let numeric = matches!(found.subject.sort(), Sort::Whole | Sort::Number);
    let first = found
        .description
        .first()
        .map(|text| text.to_ascii_lowercase());
    let counts = first.is_some_and(|first| first.contains("number of"));
    numeric && counts && clause.cursor.eat("the number")
}

/// Which values are usual says nothing of those that are possible: `and is generally 10 or 20`.
pub(super) fn usual(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let says = [
        "is generally",
        "is usually",
        "is normally",
        "is typically",
        "is commonly",
    ];
    let is_usual = clause.follows && clause.cursor.clone().eat_any(&says);
    if is_usual {
        found.describe(&clause.sentence.text, clause.sentence.span);
    }
    is_usual
}

/// `cannot exceed 5`, `cannot be less than 1`, and of what was named before `cannot be negative`.
fn limit(cursor: &mut Cursor<'_>, named: bool) -> Option<Bounds<i64>> {
    let mut ahead = *cursor;
    let (min, max) = if named && ahead.eat_any(&NOT_ABOVE) {
        (None, Some(ahead.number()?))
    } else if named && ahead.eat_any(&NOT_BELOW) {
        (Some(ahead.number()?), None)
    } else if ahead.eat_any(&NOT_NEGATIVE) {
        (Some(0), None)
    } else {
        return None;
    };
    *cursor = ahead;
    Some(Bounds { min, max })
}

/// Reads what an integer is said to be that is not below a number, which alone is a range.
fn signed(cursor: &mut Cursor<'_>) -> Option<i64> {
    if cursor.eat_any(&["a positive integer", "positive integer"]) {
        return Some(1);
    }
    let not_negative = [
        "a non-negative integer",
        "non-negative integer",
        "a nonnegative integer",
    ];
    cursor.eat_any(&not_negative).then_some(0)
}
