//! Which lines of a cell belong together.

use std::collections::HashSet;

use crate::front::page::{Cell, Label, Line};
use crate::source::Span;

use super::characters;
use super::clause::{Clause, subject};
use super::condition::{are_alternatives, under};
use super::entry::Entry;
use super::found::Sort;
use super::items;
use super::words::{Cursor, Sentence, plain};
use super::{Subject, Way};

/// Lines that are read together.
#[derive(Debug)]
pub(super) enum Block<'a> {
    /// Sentences.
    Prose {
        /// The label above them.
        label: Label,
        /// The line.
        line: &'a Line,
    },
    /// A list of values.
    Values {
        /// The label above it.
        label: Label,
        /// Its items.
        entries: Vec<Entry>,
    },
    /// A list of characters below `The value can contain:`.
    Characters {
        /// The line above it.
        lead: &'a Line,
        /// Its items.
        lines: Vec<(String, Span)>,
    },
    /// What stands behind a condition, no deeper than it, so that how far it holds is not certain.
    Under {
        /// The label above the lines.
        label: Label,
        /// The condition.
        lead: &'a Line,
        /// The lines behind it.
        lines: Vec<&'a Line>,
    },
    /// Lines of which each is about one sort of value: `IP: 1 to 15 characters`.
    Alternatives {
        /// The label above them.
        label: Label,
        /// The lines.
        lines: Vec<&'a Line>,
    },
    /// What may be values, though nothing says so.
    Maybe {
        /// The lines.
        lines: Vec<&'a Line>,
    },
    /// What stands below a line that nobody understands, which may be a condition.
    Below {
        /// The label above it.
        label: Label,
        /// The line that is not understood.
        lead: &'a Line,
        /// The lines below it.
        lines: Vec<&'a Line>,
    },
}

/// The lines of a cell, in order.
pub(super) fn blocks<'a>(cell: &'a Cell, subject: &Subject<'_>) -> Vec<Block<'a>> {
    let lines = &cell.lines;
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some((label, line)) = lines.get(at) {
        let below = if leads(lines, at) {
            below(lines, at)
        } else {
            0
        };
        let under = if below > 0 { 0 } else { under(lines, at) };
        let read = if below > 0 {
            let beneath = beneath(lines, at, below);
            blocks.push(with_lead(*label, line, beneath, subject));
            below + 1
        } else if under > 0 {
            blocks.push(Block::Under {
                label: lines.get(at + 1).map_or(*label, |(label, _)| *label),
                lead: line,
                lines: beneath(lines, at, under),
            });
            under + 1
        } else {
            items(lines, at, subject, &mut blocks)
        };
        at += read;
    }
    blocks
}

/// So many lines behind one.
fn beneath(lines: &[(Label, Line)], at: usize, count: usize) -> Vec<&Line> {
    let behind = lines.iter().skip(at + 1).take(count);
    behind.map(|(_, line)| line).collect()
}

/// Reads the items that begin here, or one line. How many lines that were.
fn items<'a>(
    lines: &'a [(Label, Line)],
    at: usize,
    subject: &Subject<'_>,
    blocks: &mut Vec<Block<'a>>,
) -> usize {
    let rest = lines.get(at..).unwrap_or_default();
    let mut entries = run(rest, subject);
    let named = if entries.is_empty() {
        unmarked(rest, subject)
    } else {
        Vec::new()
    };
    // An answer may have others one day anyway, so that a list is taken for its values where nothing else is announced.
    let announced = at > 0 && lines[at - 1].1.text.ends_with(':');
    let certain = subject.way == Way::Answer && !announced;
    let asked = !named.is_empty() && !certain || are_bare(&entries, rest, subject.way);
    if !named.is_empty() {
        entries = named;
    }
    let read = entries.len().max(1);
    let Some((label, first)) = rest.first() else {
        return read;
    };
    let label = *label;
    if are_alternatives(&entries) {
        let mut lines = beneath(lines, at, read - 1);
        lines.insert(0, first);
        blocks.push(Block::Alternatives { label, lines });
    } else if asked {
        let mut lines = beneath(lines, at, read - 1);
        lines.insert(0, first);
        blocks.push(Block::Maybe { lines });
    } else if is_list(label, &entries, subject.way) {
        blocks.push(Block::Values { label, entries });
    } else {
        let listed = matches!(blocks.last(), Some(Block::Values { .. }));
        let prose = rest.iter().take(read);
        blocks.extend(prose.map(|(label, line)| prose_of(*label, line, listed)));
    }
    read
}

/// A line that is no item. Behind the list that a label announced, it is no longer about the list.
fn prose_of(label: Label, line: &Line, listed: bool) -> Block<'_> {
    let label = match label {
        Label::Values if listed => Label::None,
        label => label,
    };
    Block::Prose { label, line }
}

/// Whether what stands deeper below a line hangs on it: it ends with a colon, or it is one of several bullets. What stands
/// below the first line under a label is about the value like that line itself.
fn leads(lines: &[(Label, Line)], at: usize) -> bool {
    let (label, line) = &lines[at];
    let follows = at > 0 && lines[at - 1].0 == *label;
    line.text.trim_end().ends_with([':', '：']) || follows && line.level > 0
}

/// How many lines stand deeper than this one, directly below it.
fn below(lines: &[(Label, Line)], at: usize) -> usize {
    let (label, lead) = &lines[at];
    let is_below = |(other, line): &&(Label, Line)| other == label && line.level > lead.level;
    lines[at + 1..].iter().take_while(is_below).count()
}

fn with_lead<'a>(
    label: Label,
    lead: &'a Line,
    lines: Vec<&'a Line>,
    subject: &Subject<'_>,
) -> Block<'a> {
    if !announces_characters(lead, subject) {
        return Block::Below { label, lead, lines };
    }
    let lines = lines.iter().map(|line| (plain(&line.text), line.span));
    Block::Characters {
        lead,
        lines: lines.collect(),
    }
}

/// `The value can contain:`, `Only the following characters are allowed:`
fn announces_characters(lead: &Line, about: &Subject<'_>) -> bool {
    let sentence = Sentence::new(&plain(&lead.text), lead.span);
    let words = sentence.words();
    let mut cursor = Cursor::new(&words);
    cursor.eat("only");
    if !cursor.eat("the following characters are allowed") {
        let mut clause = Clause::whole(&sentence, cursor);
        if !subject(&mut clause, about) || !clause.cursor.eat_any(&CONTAIN) {
            return false;
        }
        cursor = clause.cursor;
        cursor.eat("the following characters");
    }
    cursor.eat(":") && cursor.is_done()
}

const CONTAIN: [&str; 7] = [
    "can contain only",
    "can only contain",
    "can contain",
    "can consist of",
    "can include",
    "consists of",
    "must contain only",
];

/// The items that begin here; none if the first line is none.
fn run(lines: &[(Label, Line)], subject: &Subject<'_>) -> Vec<Entry> {
    let Some((label, first)) = lines.first() else {
        return Vec::new();
    };
    if matches!(subject.sort(), Sort::Boolean | Sort::Other) || !holds_values(*label, first) {
        return Vec::new();
    }
    let same = |(other, line): &&(Label, Line)| other == label && line.level == first.level;
    let mut heads = HashSet::new();
    let mut last = String::new();
    // A value that was there already begins a second list, unless its line was only doubled.
    let mut entries: Vec<Entry> = lines
        .iter()
        .take_while(same)
        .map_while(|(_, line)| Entry::of(&plain(&line.text), line.span))
        .take_while(|entry| {
            let goes_on = heads.insert(entry.head.clone()) || last == entry.head;
            last.clone_from(&entry.head);
            goes_on
        })
        .collect();
    let next = lines.get(entries.len()).filter(same);
    let next = next.filter(|_| !entries.is_empty());
    entries.extend(next.and_then(|(_, line)| beside(line)));
    entries
}

/// Lines without a mark and a label, of which each begins with the name of a value as no sentence does: `inUse: It works.`
fn unmarked(lines: &[(Label, Line)], subject: &Subject<'_>) -> Vec<Entry> {
    if subject.sort() != Sort::Text {
        return Vec::new();
    }
    let begins = |entry: &Entry| {
        let small = entry
            .head
            .starts_with(|first: char| first.is_ascii_lowercase());
        let name = small || items::is_capitals(&entry.head);
        name && entry.is_value() && entry.description.is_some() && items::may_be_state(&entry.head)
    };
    let entries: Vec<Entry> = lines
        .iter()
        .take_while(|(label, line)| *label == Label::None && line.level == 0)
        .map_while(|(_, line)| {
            let text = plain(&line.text);
            let entry = Entry::of(&text, line.span).filter(begins)?;
            text.contains(": ").then_some(entry)
        })
        .collect();
    if entries.len() < 2 {
        Vec::new()
    } else {
        entries
    }
}

/// Whether bullets are single words that may be values or not.
fn are_bare(entries: &[Entry], lines: &[(Label, Line)], way: Way) -> bool {
    let is_bare = |entry: &Entry| entry.description.is_none() && entry.is_value();
    let unlabelled = lines
        .first()
        .is_some_and(|(label, _)| *label == Label::None);
    unlabelled
        && entries.len() > 1
        && entries.iter().all(is_bare)
        && !entries.iter().all(is_character)
        && !entries.iter().any(is_class)
        && !are_constants(entries, way)
}

/// Whether items are spelt as constants are, which need nobody to say that they are values. Without an underscore they may
/// be names of something else, which matters of what is sent.
fn are_constants(entries: &[Entry], way: Way) -> bool {
    let certain = way == Way::Answer || entries.iter().any(|entry| entry.head.contains('_'));
    certain && entries.iter().all(|entry| items::is_capitals(&entry.head))
}

/// What stands among values and is none, nor a sentence about them: an item that is not understood, or all others.
fn beside(line: &Line) -> Option<Entry> {
    let text = plain(&line.text);
    let is_item = line.level > 0 && !is_sentence(&text);
    let is_rest = is_rest(&Sentence::new(&text, line.span));
    let is_none = Entry::of(&text, line.span).is_none();
    (is_none && (is_item || is_rest)).then(|| Entry::words(&text, line.span))
}

/// `The others are numbers.`, but not `Others are not supported.`
fn is_rest(sentence: &Sentence) -> bool {
    let begins = [
        "other ",
        "others ",
        "the other ",
        "the others ",
        "any other ",
        "the rest ",
    ];
    let denies = [
        "not supported",
        "not allowed",
        "not valid",
        "invalid",
        "cannot",
    ];
    begins.iter().any(|begin| sentence.lower.starts_with(begin)) && !sentence.has(&denies)
}

/// Whether an item is words about the values, and not a few of them with a full stop, such as `down, etc.`
fn is_sentence(text: &str) -> bool {
    let full = text.ends_with('.') && !text.ends_with(" etc.") && !text.ends_with("...");
    text.ends_with(':') || full && text.split(' ').count() > 3
}

/// Whether items are a list of values.
fn is_list(label: Label, entries: &[Entry], way: Way) -> bool {
    let least = if label == Label::Values { 1 } else { 2 };
    let described = label != Label::None
        || entries.iter().all(|entry| entry.description.is_some())
        || are_constants(entries, way);
    entries.iter().filter(|entry| !entry.is_words()).count() >= least
        && described
        && entries.iter().any(Entry::is_value)
        && !entries.iter().all(is_character)
        && !entries.iter().any(is_class)
}

const CLASSES: [&str; 11] = [
    "letters",
    "digits",
    "letters and digits",
    "uppercase letters",
    "lowercase letters",
    "chinese characters",
    "special characters",
    "underscores",
    "hyphens",
    "periods",
    "spaces",
];

/// Whether an item names characters by a word that is never a value.
fn is_class(entry: &Entry) -> bool {
    CLASSES
        .iter()
        .any(|class| entry.head.eq_ignore_ascii_case(class))
}

fn holds_values(label: Label, line: &Line) -> bool {
    match label {
        Label::Values | Label::Range => true,
        Label::Constraints | Label::None => line.level > 0,
        _ => false,
    }
}

/// Whether an item names characters, as `Letters` does.
pub(super) fn is_character(entry: &Entry) -> bool {
    let sentence = Sentence::new(&entry.head, entry.span);
    let words = sentence.words();
    characters::set(&mut Cursor::new(&words)).is_some()
        && !entry.head.bytes().all(|byte| byte.is_ascii_digit())
}
