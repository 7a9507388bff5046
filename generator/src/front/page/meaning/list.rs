//! Which lines of a cell belong together.

use std::collections::HashSet;

use crate::front::page::{Cell, Label, Line};
use crate::source::Span;

use super::Subject;
use super::characters;
use super::entry::Entry;
use super::found::Sort;
use super::words::{Cursor, Sentence, plain};

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
    while at < lines.len() {
        let (label, line) = &lines[at];
        if line.text.trim_end().ends_with([':', '：']) {
            let below = below(lines, at);
            let (_, lead) = &lines[at];
            let lines: Vec<&Line> = lines[at + 1..=at + below]
                .iter()
                .map(|(_, line)| line)
                .collect();
            at += below + 1;
            if !lines.is_empty() {
                blocks.push(with_lead(*label, lead, lines));
                continue;
            }
            blocks.push(Block::Prose {
                label: *label,
                line,
            });
            continue;
        }
        let entries = run(&lines[at..], subject);
        let read = entries.len().max(1);
        if is_list(*label, &entries) {
            blocks.push(Block::Values {
                label: *label,
                entries,
            });
        } else {
            let prose = lines[at..at + read].iter();
            blocks.extend(prose.map(|(label, line)| Block::Prose {
                label: *label,
                line,
            }));
        }
        at += read;
    }
    blocks
}

/// How many lines stand deeper than this one, directly below it.
fn below(lines: &[(Label, Line)], at: usize) -> usize {
    let (label, lead) = &lines[at];
    let is_below = |(other, line): &&(Label, Line)| other == label && line.level > lead.level;
    lines[at + 1..].iter().take_while(is_below).count()
}

fn with_lead<'a>(label: Label, lead: &'a Line, lines: Vec<&'a Line>) -> Block<'a> {
    if !is_characters(&plain(&lead.text)) {
        return Block::Below { label, lead, lines };
    }
    let lines = lines.iter().map(|line| (plain(&line.text), line.span));
    Block::Characters {
        lead,
        lines: lines.collect(),
    }
}

/// Whether a line announces characters.
fn is_characters(text: &str) -> bool {
    let leads = [
        "the value can contain:",
        "the value can contain only:",
        "the value can only contain:",
        "can contain:",
        "it can contain:",
        "the value can contain the following characters:",
        "the following characters are allowed:",
        "only the following characters are allowed:",
        "the value consists of:",
        "the value can consist of:",
    ];
    leads.iter().any(|lead| text.eq_ignore_ascii_case(lead))
}

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
    // A value that was there already begins a second list.
    lines
        .iter()
        .take_while(same)
        .map_while(|(_, line)| Entry::of(&plain(&line.text), line.span))
        .take_while(|entry| heads.insert(entry.head.clone()))
        .collect()
}

/// Whether items are a list of values.
fn is_list(label: Label, entries: &[Entry]) -> bool {
    let least = if label == Label::Values { 1 } else { 2 };
    let described = label != Label::None || entries.iter().all(|entry| entry.description.is_some());
    entries.len() >= least
        && described
        && entries.iter().any(Entry::is_value)
        && !entries.iter().all(is_character)
}

fn holds_values(label: Label, line: &Line) -> bool {
    match label {
        Label::Values | Label::Range => true,
        Label::Constraints | Label::None => line.level > 0,
        _ => false,
    }
}

/// Whether an item names characters, as `Letters` does.
fn is_character(entry: &Entry) -> bool {
    let sentence = Sentence::new(&entry.head, entry.span);
    let words = sentence.words();
    characters::set(&mut Cursor::new(&words)).is_some()
        && !entry.head.bytes().all(|byte| byte.is_ascii_digit())
}
