//! Dates and times by their pattern: `The value is a UTC time in the format of yyyy-MM-ddTHH:mm:ssZ.`

use crate::front::page::{About, Label};
use crate::model::Format;

use super::found::{Found, Sort};
use super::words::Sentence;

/// Reads a sentence that gives the pattern of a time.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    if found.subject.sort() != Sort::Text || !sentence.lower.contains("yyyy") {
        return false;
    }
    let told =
        sentence.has(&["format", "utc", "time"]) || found.is_under(&[Label::Format, Label::Range]);
    let words = sentence.words();
    let Some(at) = words.iter().position(|word| word.lower.contains("yyyy")) else {
        return false;
    };
    if !told || is_unsure(sentence) {
        let text = "a pattern of a time is told, but perhaps not of this value";
        found.question(About::Format, sentence.span, text);
        return false;
    }
    let pattern: String = words[at]
        .exact
        .chars()
        .filter(|char| *char != '\'')
        .collect();
    let next = words.get(at + 1).map_or("", |word| word.lower);
    let in_two = pattern.len() <= 10 && next.starts_with("hh");
    found.leave_rest(&words[at + 1..], true, sentence.span);
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
