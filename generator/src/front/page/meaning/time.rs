//! Dates and times by their pattern: `The value is a UTC time in the format of yyyy-MM-ddTHH:mm:ssZ.`

use crate::front::page::{About, Label};
use crate::model::Format;

use super::clause::{Clause, subject};
use super::found::{Found, Sort};
use super::words::{Cursor, Sentence, Word};

/// Reads a sentence that gives the pattern of a time.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Text || !sentence.lower.contains("yyyy") {
        return false;
    }
    let words = sentence.words();
    let Some(at) = words.iter().position(|word| word.lower.contains("yyyy")) else {
        return false;
    };
    let (before, behind) = (&words[..at], &words[at + 1..]);
    let pattern: String = words[at]
        .exact
        .chars()
        .filter(|char| *char != '\'')
        .collect();
    let next = behind.first().map_or("", |word| word.lower);
    let in_two = pattern.len() <= 10 && next.starts_with("hh");
    let whole = in_two || ends(behind);
    if is_unsure(sentence) || !whole || !is_of_value(before, sentence, found) {
        let text = "a pattern of a time is told, but perhaps not of this value";
        found.question(About::Format, sentence.span, text);
        return false;
    }
    match shape(&pattern) {
        Shape::Right if !in_two => found.format(Format::DateTime, sentence.span),
        Shape::Wrong if !in_two => {
            found.format(Format::DateTime, sentence.span);
            found.inferred("format", sentence.span);
            let text = format!("the pattern {pattern} is misspelt; a date and time is taken");
            found.question(About::Format, sentence.span, text);
        }
        _ => {
            let text = format!("the pattern {pattern} is not one of a date and time with a T");
            found.question(About::Format, sentence.span, text);
        }
    }
    true
}

/// Words between what has a pattern and the pattern.
const LINKS: [&str; 24] = [
    "in",
    "the",
    "a",
    "an",
    "of",
    "is",
    "be",
    "must",
    "format",
    "utc",
    "time",
    "date",
    "timestamp",
    "and",
    "used",
    "using",
    "as",
    "follows",
    "standard",
    "value",
    ":",
    ",",
    "\"",
    "(",
];

/// Whether the words before a pattern say that it is that of this value: the value itself, a format without an owner, or the
/// definition of a time.
fn is_of_value(before: &[Word<'_>], sentence: &Sentence, found: &Found<'_>) -> bool {
    let links = before.iter().rev();
    let linked = links.take_while(|word| LINKS.contains(&word.lower)).count();
    let owner = &before[..before.len() - linked];
    if owner.is_empty() {
        // A pattern by itself stands below a label.
        return !before.is_empty() || found.is_under(&[Label::Format, Label::Range]);
    }
    let mut clause = Clause::whole(sentence, Cursor::new(owner));
    clause.it = true;
    let named = subject(&mut clause, &found.subject) && clause.cursor.is_done();
    named || found.described.is_none() && defines_time(owner, sentence)
}

/// `The time when it was made`, but not one of several times, or a part of a name.
fn defines_time(owner: &[Word<'_>], sentence: &Sentence) -> bool {
    let parts = [
        "range",
        "window",
        "interval",
        "period",
        "start",
        "name",
        "suffix",
        "prefix",
        "appended",
        "times",
        "list",
        "consists",
        "contains",
        "separate",
        "separated",
        "between",
    ];
    let times = ["time", "when", "date"];
    let begins = owner.iter().take(4).any(|word| times.contains(&word.lower));
    let followed = sentence.has(&["time in", "date in", "time, in"]) && owner.len() < 4;
    (begins || followed) && !sentence.has(&parts)
}

/// Whether nothing stands behind a pattern but that it is one, and of which clock.
fn ends(behind: &[Word<'_>]) -> bool {
    let mut cursor = Cursor::new(behind);
    cursor.eat_any(&["\"", "'"]);
    cursor.eat(")");
    cursor.eat("format");
    let clocks = [
        "( utc time )",
        "( utc )",
        ", utc time",
        "in utc",
        "in utc time",
        "utc",
    ];
    cursor.eat_any(&clocks);
    cursor.is_done()
}

/// Whether a sentence may speak of another value, or of this one at times.
fn is_unsure(sentence: &Sentence) -> bool {
    let at_times = sentence.has(&["when"]) && !sentence.has(&["time when"]);
    at_times || sentence.has(&["if", "for example", "or"])
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// A date and a time as the vocabulary has them.
    Right,
    /// A slip of the pen in one.
    Wrong,
    /// Anything else.
    Other,
}

fn shape(pattern: &str) -> Shape {
    let (date, time) = match pattern.split_once(['T', 't']) {
        Some(halves) if pattern.is_ascii() => halves,
        _ => return Shape::Other,
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let clean = if fraction.is_empty() {
        time.trim_end_matches('Z')
    } else {
        time
    };
    let fraction = fraction
        .trim_end_matches('Z')
        .bytes()
        .all(|byte| byte == b'S' || byte == b's');
    let dates = ["yyyy-MM-dd", "YYYY-MM-DD", "yyyy-MM-DD"];
    let times = ["HH:mm:ss", "hh:mm:ss", "HH:MM:SS", "HH:mm:SS"];
    let shouted = date == "YYYY-MM-DD";
    if dates.contains(&date)
        && times.contains(&clean)
        && fraction
        && (clean != "HH:MM:SS" || shouted)
    {
        return Shape::Right;
    }
    let letters = |text: &str, all: &str| {
        let kept: String = text.chars().filter(char::is_ascii_alphabetic).collect();
        kept.eq_ignore_ascii_case(all)
    };
    if letters(date, "yyyymmdd") && letters(clean, "hhmmss") && fraction {
        return Shape::Wrong;
    }
    Shape::Other
}
