//! Values that nothing announces.

use crate::front::page::{Label, Line};

use super::entry::Entry;
use super::found::Sort;
use super::items;
use super::list::{is_character, is_class};
use super::words::plain;
use super::{Subject, Way};

/// Lines without a mark and a label, of which each begins with the name of a value as no sentence does: `inUse: It works.`
pub(super) fn unmarked(lines: &[(Label, Line)], subject: &Subject<'_>) -> Vec<Entry> {
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
pub(super) fn are_bare(entries: &[Entry], lines: &[(Label, Line)], way: Way) -> bool {
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
pub(super) fn are_constants(entries: &[Entry], way: Way) -> bool {
    let certain = way == Way::Answer || entries.iter().any(|entry| entry.head.contains('_'));
    certain && entries.iter().all(|entry| items::is_capitals(&entry.head))
}
