//! An item of a list of values: `NORMAL: works`, `PORT (an instance)`, `tcp`, `AZ ID: one AZ`.

use crate::source::Span;

use super::{aside, bounds, shape};

/// An item of a list of values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// What stands before the colon or the parenthesis.
    pub(super) head: String,
    /// What stands behind it.
    pub(super) description: Option<String>,
    /// Whether it is the default, and how that is said.
    pub(super) default: Default,
    /// The line.
    pub(super) span: Span,
}

/// Whether an [`Entry`] is said to be the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Default {
    /// It is not.
    No,
    /// `white (default)`
    Marked,
    /// `center: default value, ...`
    Told,
    /// `center: default value is edge`
    Elsewhere,
}

const MARKS: [&str; 6] = [
    "(default value)",
    "(default)",
    "(by default)",
    "(the default value)",
    "(default setting)",
    "(default option)",
];

impl Entry {
    /// Takes a line that [`plain`](super::words::plain) made, if it is no sentence.
    pub(super) fn of(text: &str, span: Span) -> Option<Self> {
        if several(text, span).is_some() {
            return None;
        }
        Self::one(text, span)
    }

    fn one(text: &str, span: Span) -> Option<Self> {
        if matches!(text, "..." | "\u{2026}") {
            return Some(Self::words(text, span));
        }
        let (head, rest) = split(joined(text));
        let mut default = Default::No;
        let mut description = rest.trim().to_owned();
        let mut head = head.trim().to_owned();
        for mark in MARKS {
            if let Some(short) = strip_end(&head, mark) {
                head = short;
                default = Default::Marked;
            }
            if let Some(short) = strip_begin(&description, mark) {
                description = short;
                default = Default::Marked;
            }
        }
        if default == Default::No {
            default = match aside::read(&description).default {
                aside::Told::Nothing => Default::No,
                aside::Told::This => Default::Told,
                aside::Told::Other(_) | aside::Told::Unclear => Default::Elsewhere,
            };
        }
        let head = unquoted(head.strip_suffix('.').unwrap_or(&head));
        if !is_head(head) {
            return None;
        }
        Some(Self {
            head: head.to_owned(),
            description: Some(description).filter(|text| !text.is_empty()),
            default,
            span,
        })
    }

    /// A line in a list of values that is none: words for values, or several at once.
    pub(super) fn words(text: &str, span: Span) -> Self {
        Self {
            head: text.to_owned(),
            description: Some(String::new()),
            default: Default::No,
            span,
        }
    }

    /// Whether it was made of words that are no item.
    pub(super) fn is_words(&self) -> bool {
        self.description.as_deref() == Some("")
    }

    /// Whether the head is a value, and not words for some text.
    pub(super) fn is_value(&self) -> bool {
        let example = |text: &str| {
            let lower = text.get(..12).unwrap_or(text).to_ascii_lowercase();
            lower.starts_with("for example") || lower.starts_with("e.g.")
        };
        shape::is_name(&self.head) && !self.description.as_deref().is_some_and(example)
    }
}

/// Reads `TCP (default), UDP (fast)` and `1: low; 2: high`: items that all say in the same way what their values mean.
pub(super) fn several(text: &str, span: Span) -> Option<Vec<Entry>> {
    let way = |piece: &str| (piece.contains(": "), piece.ends_with(')'));
    [';', ','].iter().find_map(|mark| {
        let pieces: Vec<&str> = text.split(*mark).take(100).map(piece).collect();
        let (first, others) = pieces.split_first()?;
        let alike = others.iter().all(|piece| way(piece) == way(first));
        if others.is_empty() || !alike {
            return None;
        }
        pieces.iter().map(|piece| explained(piece, span)).collect()
    })
}

/// A part of a list without what separates it from the others.
fn piece(text: &str) -> &str {
    let text = text.trim().trim_end_matches('.');
    let next = text.strip_prefix("or ").or(text.strip_prefix("and "));
    next.unwrap_or(text)
}

/// An item that says what its value means.
fn explained(piece: &str, span: Span) -> Option<Entry> {
    let entry = Entry::one(piece, span)?;
    let told = entry.description.is_some() || entry.default == Default::Marked;
    let goes_on = matches!(entry.head.as_str(), "which" | "that" | "it" | "this");
    (told && !goes_on && entry.is_value()).then_some(entry)
}

/// An item without what joins it to the next one: `small;`, `small, or`.
fn joined(text: &str) -> &str {
    let word = text.strip_suffix(" or").or(text.strip_suffix(" and"));
    word.unwrap_or(text).trim_end_matches([';', ',']).trim_end()
}

/// What stands in a pair of quotes, or the text as it is.
fn unquoted(text: &str) -> &str {
    let text = text.trim();
    let inner = ['"', '\'', '`'].iter().find_map(|mark| {
        let inner = text.strip_prefix(*mark)?.strip_suffix(*mark)?;
        (!inner.is_empty()).then_some(inner)
    });
    inner.unwrap_or(text).trim()
}

/// Whether a text can be a value: one word that is no range of numbers.
pub(super) fn is_value(text: &str) -> bool {
    let first = text.chars().next();
    text.len() <= 100
        && first.is_some_and(|first| first.is_ascii_alphanumeric() || "_-/".contains(first))
        && !text.contains([' ', ',', '<', '>', '{', '}', '(', ')', '"', '='])
        && !text.ends_with([':', '.'])
        && text.is_ascii()
        && bounds::joined(text).is_none()
}

/// Words that are no name of a value but begin a remark.
const REMARKS: [&str; 12] = [
    "note",
    "notes",
    "notice",
    "caution",
    "example",
    "examples",
    "for example",
    "format",
    "unit",
    "default",
    "remarks",
    "warning",
];

fn is_head(head: &str) -> bool {
    let words = head.split(' ').count();
    let lower = head.to_ascii_lowercase();
    if head.is_empty() || head.len() > 100 || words > 4 || REMARKS.contains(&&*lower) {
        return false;
    }
    let sentence = [
        "the", "must", "can", "cannot", "is", "are", "if", "when", "for", "this", "each", "only",
    ];
    let is_sentence = words > 1 && lower.split(' ').any(|word| sentence.contains(&word));
    !is_sentence && !head.contains([',', ';', '!', '?'])
}

/// Cuts an item behind its name.
fn split(text: &str) -> (&str, &str) {
    let colon = text.find(": ");
    let open = text.find(" (");
    let means = [
        " indicates ",
        " means ",
        " stands for ",
        " - ",
        " represents ",
    ];
    let means = means
        .iter()
        .filter_map(|word| text.find(word).map(|at| (at, word.len())))
        .min();
    let end = |at: Option<usize>| at.unwrap_or(text.len());
    if let Some(at) = colon
        && at < end(means.map(|found| found.0))
    {
        // `white (default): ...` has its name before both.
        return (&text[..at], &text[at + 2..]);
    }
    if let Some(at) = open
        && at < end(means.map(|found| found.0))
        && let Some(inner) = text[at + 2..].trim_end_matches('.').strip_suffix(')')
        && is_balanced(inner)
    {
        let mark = &text[at + 1..];
        if MARKS
            .iter()
            .any(|known| mark.trim_end_matches('.').eq_ignore_ascii_case(known))
        {
            return (text, "");
        }
        return (&text[..at], inner);
    }
    match means {
        Some((at, len)) => (&text[..at], &text[at + len..]),
        None => (text.strip_suffix(':').unwrap_or(text), ""),
    }
}

/// Whether no parenthesis ends in it that did not begin there.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_u32;
    text.bytes().all(|byte| {
        let next = match byte {
            b'(' => depth.checked_add(1),
            b')' => depth.checked_sub(1),
            _ => Some(depth),
        };
        depth = next.unwrap_or_default();
        next.is_some()
    })
}

fn strip_end(text: &str, mark: &str) -> Option<String> {
    let at = text.len().checked_sub(mark.len())?;
    let end = text.get(at..)?;
    end.eq_ignore_ascii_case(mark)
        .then(|| text[..at].trim().to_owned())
}

fn strip_begin(text: &str, mark: &str) -> Option<String> {
    let begin = text.get(..mark.len())?;
    let rest = text[mark.len()..].trim_start_matches([' ', ':', ',', '.']);
    begin.eq_ignore_ascii_case(mark).then(|| rest.to_owned())
}
