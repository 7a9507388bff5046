//! What a reviewer is told beside the values: where each was read, and what is to be decided.

use std::collections::BTreeMap;

use crate::characters::is_shown;
use crate::source::{FileId, Span};

use super::lines;

/// Comments of a file, by the places that its values come from.
///
/// A value that was recognised on a page gets the page's line behind it; what is guessed or asked stands above the row
/// that it is about. Without pages and remarks, a file has no comments.
#[derive(Clone, Debug, Default)]
pub struct Comments {
    head: Vec<String>,
    pages: BTreeMap<FileId, Page>,
    above: BTreeMap<Span, Vec<String>>,
}

/// A page whose lines are named.
#[derive(Clone, Debug)]
struct Page {
    /// Where its lines begin.
    starts: Vec<u32>,
    /// Its name, where lines of several pages are named.
    name: Option<String>,
}

impl Comments {
    /// No comments.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Says of each value that was recognised on a page in which line it stands there, and on which page if the page
    /// has a name.
    pub fn cite(&mut self, page: FileId, text: &str, name: Option<&str>) {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(ends);
        let starts = starts.filter_map(|start| u32::try_from(start).ok());
        let page_lines = Page {
            starts: starts.collect(),
            name: name.map(str::to_owned),
        };
        self.pages.insert(page, page_lines);
    }

    /// Sets a sentence at the top of the file.
    pub fn head(&mut self, sentence: impl Into<String>) {
        self.head.push(sentence.into());
    }

    /// Sets a sentence above what was read at a place.
    pub fn note(&mut self, place: Span, sentence: impl Into<String>) {
        self.above.entry(place).or_default().push(sentence.into());
    }

    /// The comment behind a value.
    pub(crate) fn behind(&self, place: Span) -> Option<String> {
        let page = self.pages.get(&place.file)?;
        let line = page.starts.partition_point(|start| *start <= place.start);
        Some(match &page.name {
            Some(name) => format!("{name}, line {line}"),
            None => format!("line {line}"),
        })
    }

    /// The lines above what was read at a place, in a room of so many columns.
    pub(super) fn above(&self, place: Span, room: usize) -> Vec<String> {
        let sentences = self.above.get(&place);
        sentences.map_or_else(Vec::new, |sentences| commented(sentences, room))
    }

    /// The lines at the top of the file.
    pub(super) fn top(&self) -> Vec<String> {
        commented(&self.head, lines::WIDTH - 2)
    }
}

fn commented(sentences: &[String], room: usize) -> Vec<String> {
    let mut out = Vec::new();
    for sentence in sentences {
        // A comment ends with its line, so that nothing of a page can leave it.
        let shown = |c: char| if is_shown(c) { c } else { ' ' };
        let sentence: String = sentence.chars().map(shown).collect();
        let mut wrapped = Vec::new();
        lines::wrap(sentence.trim(), room, &mut wrapped);
        out.extend(wrapped.iter().map(|line| format!("# {line}")));
    }
    out
}
