//! Lines that stand among the items of a list and are none: as long as nobody understands them, the list may not be all.

use std::collections::HashSet;

use crate::front::page::{Label, Line};
use crate::source::Span;

use super::found::Found;
use super::open;
use super::widen::Wider;
use super::words::{Sentence, plain, sentences};

/// Lines that belong to one list, by a number that those of no other have: they stand under one label, equally deep, and none
/// between them is less deep.
pub(super) fn groups(lines: &[(Label, Line)]) -> Vec<usize> {
    let mut groups = Vec::with_capacity(lines.len());
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut under = Label::None;
    for (at, (label, line)) in lines.iter().enumerate() {
        if *label != under {
            open.clear();
            under = *label;
        }
        while open.last().is_some_and(|(level, _)| *level > line.level) {
            open.pop();
        }
        let known = open.last().filter(|(level, _)| *level == line.level);
        let group = known.map_or(at, |(_, group)| *group);
        if known.is_none() {
            open.push((line.level, group));
        }
        groups.push(group);
    }
    groups
}

/// A line that nobody understands.
#[derive(Debug)]
pub(super) struct Stray {
    /// The list that it may belong to.
    pub(super) group: usize,
    text: String,
    span: Span,
}

/// What is known of the lists of a row.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Those of which values were made.
    listed: HashSet<usize>,
    /// What stands among items.
    strays: Vec<Stray>,
    /// Whether the line that is read names values and says nothing else.
    pub(super) is_bare: bool,
}

impl Lists {
    /// Values were made of a list.
    pub(super) fn list(&mut self, group: usize) {
        self.listed.insert(group);
    }

    /// A line was not understood, which may be an item of a list. Before one that no label announces, it is what it is about.
    pub(super) fn stray(&mut self, group: usize, label: Label, line: &Line) {
        let text = plain(&line.text);
        let announced = matches!(label, Label::Range | Label::Values);
        let is_item = line.level > 0 || announced && !text.ends_with('.');
        let is_among = announced || self.listed.contains(&group);
        if is_item && is_among && !sentences(&text, line.span).iter().all(says_no_value) {
            let span = line.span;
            self.strays.push(Stray { group, text, span });
        }
    }
}

/// How sentences begin that say something about all values, or about none. What those that are about the value may allow beside
/// the list is judged elsewhere (`widen`).
const BEGINNINGS: [&str; 22] = [
    "if this parameter ",
    "if the parameter ",
    "if the value ",
    "if it is ",
    "if no ",
    "if not ",
    "this parameter ",
    "this field ",
    "the parameter ",
    "the value ",
    "the values ",
    "the default ",
    "default value",
    "by default",
    "note",
    "notice",
    "caution",
    "for details",
    "for more ",
    "for example",
    "e.g.",
    "unit:",
];

fn says_no_value(sentence: &Sentence) -> bool {
    let lower = &sentence.lower;
    let announces = sentence.has(&["following", "as follows"]) && lower.ends_with(':');
    announces || BEGINNINGS.iter().any(|begin| lower.starts_with(begin))
}

/// Whether a sentence is about a value that is known: `TCP is used mostly.`
fn is_about_known(text: &str, found: &Found<'_>) -> bool {
    let values = &found.meaning.constraints.value.values;
    let first = text.split([' ', ':']).next().unwrap_or_default();
    let first = first.trim_matches(['"', '\'', '`', ',']);
    values.as_ref().is_some_and(|set| {
        let mut known = set.values.iter().map(|named| named.value.value.as_str());
        known.any(|value| value == first)
    })
}

/// Makes suggestions of values among which something stands that is not understood, and asks about the first such line.
pub(super) fn read(found: &mut Found<'_>) {
    let lists = std::mem::take(&mut found.lists);
    let stray = lists
        .strays
        .iter()
        .find(|stray| lists.listed.contains(&stray.group) && !is_about_known(&stray.text, found));
    if let Some(Stray { text, span, .. }) = stray {
        open::values(Wider::Others, *span, &among(text), found);
    }
}

/// What is asked about a line.
fn among(text: &str) -> String {
    let short: String = text.chars().take(80).collect();
    let dots = if short.len() < text.len() { "..." } else { "" };
    format!(
        "`{short}{dots}` stands among the values and is not understood, so that they may not be all"
    )
}
