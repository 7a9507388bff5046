//! Elements that are no text of the page.

use super::tag::Tag;

/// Elements without an end tag: nothing can be in them.
const VOID: [&[u8]; 13] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta",
    b"source", b"track", b"wbr",
];

/// What attributes of an element keep from a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hides {
    /// Everything in it: it is not shown.
    All,
    /// It is struck out.
    Struck,
    /// Words that are read to nobody. A whole page may be set so while something lies above it.
    Words,
}

impl Hides {
    /// What a style says.
    pub(super) fn by_style(style: &[u8]) -> Option<Self> {
        let style: String = String::from_utf8_lossy(style)
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let style = style.to_ascii_lowercase();
        let mut rules = style.split(';');
        let hides = |rule: &str| {
            let rule = rule.trim_end_matches("!important");
            matches!(rule, "display:none" | "visibility:hidden")
        };
        if rules.any(hides) {
            return Some(Self::All);
        }
        let struck = style.contains("text-decoration") && style.contains("line-through");
        struck.then_some(Self::Struck)
    }
}

/// An element that is left out, and is still open.
pub(super) struct Skipped {
    name: Vec<u8>,
    depth: usize,
    until: Until,
}

/// What ends an element that is left out, besides its end tag: what was never closed must not take the whole page with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    /// Nothing, as it may have everything that a page has.
    Nothing,
    /// The title.
    Title,
    /// The title, a heading, a table.
    Heading,
    /// All of those, a row, a cell.
    Cell,
}

impl Skipped {
    /// What is left out from this start tag on.
    pub(super) fn begin(name: &[u8], tag: Option<Tag>, hides: Option<Hides>) -> Option<Self> {
        let whole = matches!(name, b"html" | b"body") || VOID.contains(&name);
        let until = match (name, hides) {
            (b"template", _) => Until::Nothing,
            (_, Some(Hides::All)) if !whole => Until::Nothing,
            (_, Some(Hides::Struck)) if !whole => Until::Cell,
            _ if tag == Some(Tag::Struck) => Until::Cell,
            (b"nav" | b"footer", _) => Until::Title,
            _ if tag == Some(Tag::Skipped) => Until::Heading,
            (_, Some(Hides::Words)) if !whole => Until::Heading,
            _ => return None,
        };
        Some(Self {
            name: name.to_vec(),
            depth: 1,
            until,
        })
    }

    /// Whether a start tag is in it; else it has ended.
    pub(super) fn open(&mut self, name: &[u8], tag: Option<Tag>) -> bool {
        let is_heading = matches!(tag, Some(Tag::Title | Tag::Heading | Tag::Table));
        let ends = match self.until {
            Until::Nothing => false,
            Until::Title => tag == Some(Tag::Title),
            Until::Heading => is_heading,
            Until::Cell => is_heading || matches!(tag, Some(Tag::Row | Tag::Cell)),
        };
        if !ends && self.name == name {
            self.depth += 1;
        }
        !ends
    }

    /// Whether it is struck out, so that a reader sees it.
    pub(super) fn is_struck(&self) -> bool {
        self.until == Until::Cell
    }

    /// Whether an end tag ends it.
    pub(super) fn close(&mut self, name: &[u8]) -> bool {
        if self.name == name {
            self.depth = self.depth.saturating_sub(1);
        }
        self.depth == 0
    }
}
