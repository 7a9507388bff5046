//! Lines of a keyword and a number: `Minimum: 1`, `Maximum length: 64`, `Array length: 1 - 20`.

use crate::front::page::{About, Label};
use crate::model::{Bounds, ValueSetKind};
use crate::source::Span;

use super::bounds;
use super::found::{Found, Sort};
use super::unit;
use super::words::{Cursor, Sentence};

/// Reads what stands behind a keyword.
pub(super) fn read(label: Label, sentence: &Sentence, found: &mut Found<'_>) {
    let span = sentence.span;
    let sort = found.subject.sort();
    let about = match (label, sort) {
        (Label::ArrayLength, _) => About::Count,
        (_, Sort::Text) => About::Length,
        _ => About::Range,
    };
    let Some(bounds) = numbers(label, sentence) else {
        let text = "what stands behind the keyword is no number";
        return found.question(about, span, text);
    };
    let counted = bounds::counted(bounds);
    match (label, sort, counted) {
        (Label::ArrayLength, Sort::List, Some(counted)) => found.count(counted, span),
        (Label::Minimum | Label::Maximum, Sort::Whole | Sort::Number, _) => {
            found.range(bounds, span);
        }
        (Label::MinimumLength | Label::MaximumLength, Sort::Text, Some(counted)) => {
            found.length(counted, span);
        }
        (Label::Minimum | Label::Maximum, Sort::Text, Some(counted)) => {
            text(bounds, counted, sentence, found);
        }
        _ => {
            let text = "the keyword does not go with the type of the row";
            found.question(about, span, text);
        }
    }
}

/// On a text, `Minimum` and `Maximum` mean its length, unless the row says that the text is a number.
fn text(bounds: Bounds<i64>, counted: Bounds<u64>, sentence: &Sentence, found: &mut Found<'_>) {
    if let Some(range) = &found.meaning.constraints.value.range {
        let same = bounds.min.is_none_or(|min| range.min == Some(min))
            && bounds.max.is_none_or(|max| range.max == Some(max));
        if !same {
            let text = "either the length of the text or the number that it holds";
            found.question(About::Length, sentence.span, text);
        }
        return;
    }
    if found.has_asked(About::Range) || is_number(found) {
        // What the numbers of the row mean is not certain.
        let text = "either the length of the text or the number that it holds";
        return found.question(About::Length, sentence.span, text);
    }
    found.length(counted, sentence.span);
    let closed = found
        .meaning
        .constraints
        .value
        .values
        .as_ref()
        .is_some_and(|set| set.kind.value == ValueSetKind::Closed);
    if closed && bounds.min == Some(0) {
        let text = "with a least length of 0 the value could be empty, which is none of the values";
        found.question(About::Values, sentence.span, text);
    }
}

/// Words for what is counted or measured.
const NUMBERS: [&str; 27] = [
    "number",
    "numbers",
    "num",
    "count",
    "quantity",
    "amount",
    "port",
    "ports",
    "size",
    "weight",
    "priority",
    "bandwidth",
    "rate",
    "speed",
    "percentage",
    "ratio",
    "timeout",
    "interval",
    "duration",
    "period",
    "delay",
    "ttl",
    "limit",
    "quota",
    "threshold",
    "capacity",
    "times",
];

/// Words behind what something is.
const BEHIND: [&str; 17] = [
    "of", "that", "for", "which", "in", "on", "at", "to", "from", "whose", "used", "is", "after",
    ",", "(", ".", ":",
];

/// Whether a text may well be a number, by its name or by what it is said to be first: `The number of retries`, but not
/// `The ID of the port`.
fn is_number(found: &Found<'_>) -> bool {
    let name = found.subject.name.to_ascii_lowercase();
    let named = name
        .rsplit(['_', '-'])
        .next()
        .is_some_and(|last| NUMBERS.contains(&last));
    let first = found.description.first().map_or("", String::as_str);
    let sentence = Sentence::new(first, Span::default());
    let words = sentence.words();
    let before = words
        .iter()
        .take_while(|word| !BEHIND.contains(&word.lower));
    let told = before
        .last()
        .is_some_and(|word| NUMBERS.contains(&word.lower));
    let counted = ["how many ", "how long ", "how often ", "how much "];
    let counted = counted
        .iter()
        .any(|begin| sentence.lower.starts_with(begin));
    named || told || counted || unit::is_told(found)
}

fn numbers(label: Label, sentence: &Sentence) -> Option<Bounds<i64>> {
    let words = sentence.words();
    let mut cursor = Cursor::new(&words);
    let bounds = match (label, cursor.clone().number()) {
        (Label::Minimum | Label::MinimumLength, min @ Some(_)) => Bounds { min, max: None },
        (Label::Maximum | Label::MaximumLength, max @ Some(_)) => Bounds { min: None, max },
        (Label::ArrayLength, _) => {
            let bounds = bounds::read(&mut cursor)?;
            return cursor.is_done().then_some(bounds);
        }
        _ => return None,
    };
    cursor.next();
    cursor.is_done().then_some(bounds)
}
