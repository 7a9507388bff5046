//! Units behind a number: `5 to 60 seconds`.

use crate::source::Span;

use super::found::Found;
use super::words::{Cursor, Sentence};

/// Words that a number may have behind it, each with the name of its unit.
const UNITS: [(&str, &str); 24] = [
    ("seconds", "s"),
    ("second", "s"),
    ("s", "s"),
    ("minutes", "min"),
    ("minute", "min"),
    ("hours", "h"),
    ("hour", "h"),
    ("days", "d"),
    ("day", "d"),
    ("ms", "ms"),
    ("milliseconds", "ms"),
    ("mbit/s", "mbit/s"),
    ("kbit/s", "kbit/s"),
    ("gbit/s", "gbit/s"),
    ("gb", "gb"),
    ("mb", "mb"),
    ("kb", "kb"),
    ("tb", "tb"),
    ("gib", "gib"),
    ("mib", "mib"),
    ("bytes", "byte"),
    ("months", "month"),
    ("years", "year"),
    ("%", "%"),
];

fn name(word: &str) -> Option<&'static str> {
    let known = UNITS.iter().find(|(text, _)| *text == word);
    known.map(|(_, name)| *name)
}

/// Reads `seconds` and `in seconds`. Of `in the unit of seconds` nothing is given, as this is the unit of the value itself.
pub(super) fn read<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let mut ahead = *cursor;
    let is_own = ahead.eat_any(&["in the unit of", "in a unit of", "in units of"]);
    ahead.eat("in");
    let word = ahead.next()?;
    name(word.lower)?;
    *cursor = ahead;
    (!is_own).then_some(word.lower)
}

/// Whether the description says that the value is in this unit, and names no other.
pub(super) fn is_of_value(unit: &str, found: &Found<'_>) -> bool {
    let named = named(found);
    let is_own = |(other, _): &(&str, bool)| name(unit) == Some(other);
    named.iter().all(is_own) && named.iter().any(|(_, told)| *told)
}

/// Whether the description says in which unit the value is.
pub(super) fn is_told(found: &Found<'_>) -> bool {
    named(found).iter().any(|(_, told)| *told)
}

/// The units that the description names, and whether it says of each that something is in it.
fn named(found: &Found<'_>) -> Vec<(&'static str, bool)> {
    let mut all = Vec::new();
    // The unit is told at the beginning, and not in the millionth sentence.
    for text in found.description.iter().take(8) {
        let sentence = Sentence::new(text, Span::default());
        let words = sentence.words();
        let mut before = "";
        for word in &words {
            if let Some(unit) = name(word.lower) {
                all.push((unit, matches!(before, "in" | "(" | "unit" | "is" | ":")));
            }
            before = word.lower;
        }
    }
    all
}
