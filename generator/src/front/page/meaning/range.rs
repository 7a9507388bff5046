//! Between which numbers a value lies: `1 to 4094`, `The value ranges from 10 to 4000`.

use crate::front::page::{About, Label};
use crate::model::Bounds;

use super::bounds;
use super::clause::{Clause, subject};
use super::found::{Found, Sort};
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

/// Reads a clause about a range of numbers.
pub(super) fn read(clause: &Clause<'_>, found: &mut Found<'_>) -> bool {
    let Some((bounds, unit)) = range(*clause, found) else {
        return false;
    };
    let span = clause.sentence.span;
    if let Some(unit) = unit
        && !found.has_unit(unit)
    {
        let text = format!("a range in {unit}, which may not be the unit of the value");
        found.question(About::Range, span, text);
        return true;
    }
    match found.subject.sort() {
        Sort::Whole | Sort::Number => found.range(bounds, span),
        Sort::Text if is_number(found.subject.name, bounds) => found.range(bounds, span),
        Sort::Text => {
            let text = "numbers at a text: its length, the number that it holds, or several";
            found.question(About::Range, span, text);
        }
        Sort::Boolean | Sort::List | Sort::Other => {
            let text = "numbers at a value that is no number";
            found.question(About::Range, span, text);
        }
    }
    true
}

/// Whether a text is a number, as a range alone says. Names and the like have lengths, ports may be several.
fn is_number(name: &str, bounds: Bounds<i64>) -> bool {
    let other = [
        "name",
        "description",
        "alias",
        "title",
        "remark",
        "content",
        "port",
        "ports",
        "key",
        "value",
        "cidr",
        "address",
        "token",
        "password",
    ];
    let lower = name.to_ascii_lowercase();
    let plain = !lower
        .split(['_', '-', '.'])
        .any(|part| other.contains(&part));
    plain && bounds.min.is_some() && bounds.max.is_some()
}

fn range<'a>(mut clause: Clause<'a>, found: &Found<'_>) -> Option<(Bounds<i64>, Option<&'a str>)> {
    let of_range = clause.cursor.eat_any(&[
        "the value range is",
        "the value range of this parameter is",
        "value range is",
        "value range :",
        "the range is",
        "the valid range is",
    ]);
    let named = of_range || subject(&mut clause, &found.subject);
    let cursor = &mut clause.cursor;
    let bounds = if named && cursor.eat_any(&NOT_ABOVE) {
        Bounds {
            min: None,
            max: Some(cursor.number()?),
        }
    } else if named && cursor.eat_any(&NOT_BELOW) {
        Bounds {
            min: Some(cursor.number()?),
            max: None,
        }
    } else {
        let verb = cursor.eat_any(&VERBS);
        let bare = !verb && !named && found.is_under(&[Label::Range, Label::Constraints]);
        let full = of_range || named && verb || clause.follows && verb;
        if !bare && !full {
            return None;
        }
        cursor.eat_any(&[
            "an integer ranging",
            "an integer in the range of",
            "an integer in the range",
            "an integer",
            "a number ranging",
            "a number",
            "a positive integer",
            "in the range of",
            "in the range",
            "integer",
            "any integer",
            "any value",
            "a value",
        ]);
        bounds::read(cursor)?
    };
    let unit = unit(cursor);
    cursor.is_done().then_some((bounds, unit))
}

/// Words that a number may have behind it.
const UNITS: [&str; 24] = [
    "seconds",
    "second",
    "s",
    "minutes",
    "minute",
    "hours",
    "hour",
    "days",
    "day",
    "ms",
    "milliseconds",
    "mbit/s",
    "kbit/s",
    "gbit/s",
    "gb",
    "mb",
    "kb",
    "tb",
    "gib",
    "mib",
    "bytes",
    "months",
    "years",
    "%",
];

fn unit<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let mut ahead = *cursor;
    ahead.eat("in");
    let word = ahead.next()?;
    let unit = UNITS.contains(&word.lower).then_some(word.lower)?;
    *cursor = ahead;
    Some(unit)
}
