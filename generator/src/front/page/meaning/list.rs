//! Which lines of a cell belong together.

use std::collections::{HashMap, HashSet};

use crate::front::page::{Cell, Label, Line};
use crate::source::Span;

use super::bare::{are_bare, are_constants, unmarked};
use super::characters;
use super::clause::{Clause, subject};
use super::condition::{are_alternatives, under};
use super::entry::Entry;
use super::found::Sort;
use super::stray;
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

/// A block and the list to which its first line belongs, if it is an item of one.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// A number that the parts of no other list have.
    pub(super) group: usize,
    /// The block.
    pub(super) block: Block<'a>,
}

/// The lines of a cell, in order.
pub(super) fn blocks<'a>(cell: &'a Cell, subject: &Subject<'_>) -> Vec<Part<'a>> {
    let lines = &cell.lines;
    let groups = stray::groups(lines);
    let mut parts = Parts::default();
    let mut at = 0;
    while let Some((label, line)) = lines.get(at) {
        let group = groups.get(at).copied().unwrap_or(at);
        let below = if leads(lines, at) {
            below(lines, at)
        } else {
            0
        };
        let under = if below > 0 { 0 } else { under(lines, at) };
        let read = if below > 0 {
            let beneath = beneath(lines, at, below);
            parts.push(group, with_lead(*label, line, beneath, subject));
            below + 1
        } else if under > 0 {
            let under_label = lines.get(at + 1).map_or(*label, |(label, _)| *label);
            let beneath = beneath(lines, at, under);
            let block = Block::Under {
                label: under_label,
                lead: line,
                lines: beneath,
            };
            parts.push(group, block);
            under + 1
        } else {
            items(lines, at, subject, group, &mut parts)
        };
        at += read;
    }
    parts.all
}

/// Blocks in the making.
#[derive(Default)]
struct Parts<'a> {
    all: Vec<Part<'a>>,
    /// Where the values of a list stand.
    values: HashMap<usize, usize>,
}

impl<'a> Parts<'a> {
    fn push(&mut self, group: usize, block: Block<'a>) {
        self.all.push(Part { group, block });
    }

    /// The items of a list that were read already.
    fn known(&mut self, group: usize) -> Option<&mut Vec<Entry>> {
        let at = *self.values.get(&group)?;
        match &mut self.all.get_mut(at)?.block {
            Block::Values { entries, .. } => Some(entries),
            _ => None,
        }
    }

    /// Adds values. Behind a line that is no item their list goes on, unless it has one of them already.
    fn values(&mut self, group: usize, label: Label, entries: Vec<Entry>) {
        if let Some(known) = self.known(group) {
            let heads: HashSet<&str> = known.iter().map(|entry| entry.head.as_str()).collect();
            if entries.iter().all(|entry| !heads.contains(&*entry.head)) {
                return known.extend(entries);
            }
        }
        self.values.insert(group, self.all.len());
        self.push(group, Block::Values { label, entries });
    }
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
    group: usize,
    parts: &mut Parts<'a>,
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
    let goes_on = parts.known(group).is_some();
    if are_alternatives(&entries) {
        let mut lines = beneath(lines, at, read - 1);
        lines.insert(0, first);
        parts.push(group, Block::Alternatives { label, lines });
    } else if asked {
        let mut lines = beneath(lines, at, read - 1);
        lines.insert(0, first);
        parts.push(group, Block::Maybe { lines });
    } else if is_list(label, &entries, subject.way, goes_on) {
        parts.values(group, label, entries);
    } else {
        let last = parts.all.last().map(|part| &part.block);
        let listed = matches!(last, Some(Block::Values { .. }));
        for (label, line) in rest.iter().take(read) {
            parts.push(group, prose_of(*label, line, listed));
        }
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
    // A value that was there already begins a second list, unless its line was only doubled. What ends with a colon heads what
    // stands below it.
    let heads_more = |line: &Line| line.text.trim_end().ends_with([':', '：']);
    let mut entries: Vec<Entry> = lines
        .iter()
        .take_while(same)
        .take_while(|(_, line)| !heads_more(line))
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

/// What stands among values and is none, nor a sentence about them: an item that is not understood, or all others.
fn beside(line: &Line) -> Option<Entry> {
    let text = plain(&line.text);
    let is_default = text.to_ascii_lowercase().starts_with("default");
    let is_item = line.level > 0 && !is_sentence(&text) && !is_default;
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
fn is_list(label: Label, entries: &[Entry], way: Way, goes_on: bool) -> bool {
    let least = if label == Label::Values || goes_on {
        1
    } else {
        2
    };
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
pub(super) fn is_class(entry: &Entry) -> bool {
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
