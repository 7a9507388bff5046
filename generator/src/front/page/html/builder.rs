//! Tags and text -> parts.
//!
//! Parts stay in one list, in the order of the page. A table that is open only remembers where its cells begin in that list;
//! when it ends and is a table of parameters, its parts are taken from the list again.

use std::ops::Range;

use crate::front::page::{Line, Part};
use crate::source::{FileId, Span};

use super::article;
use super::code::Code;
use super::grid::{Extent, Grid, Place};
use super::run::Run;
use super::table;
use super::tag::Tag;

/// What was read so far.
pub(super) struct Builder<'a> {
    file: FileId,
    source: &'a str,
    parts: Vec<Part>,
    run: Run,
    code: Option<Code>,
    /// How many lists are open here; a cell begins anew.
    lists: u8,
    /// The tables that are open, from the outside to the inside.
    tables: Vec<Grid>,
    /// The first parts of titles.
    titles: Vec<usize>,
    /// Where words are struck out.
    struck: Vec<Span>,
    term: Term,
}

/// Whether the line that is read is a term of a list, so that what it means goes on with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Term {
    No,
    /// It may go on.
    Open,
    /// What it means comes next.
    Closed,
}

impl<'a> Builder<'a> {
    pub(super) fn new(file: FileId, source: &'a str) -> Self {
        Self {
            file,
            source,
            parts: Vec::new(),
            run: Run::default(),
            code: None,
            lists: 0,
            tables: Vec::new(),
            titles: Vec::new(),
            struck: Vec::new(),
            term: Term::No,
        }
    }

    /// A start tag that stands at a byte of the source.
    pub(super) fn open(&mut self, tag: Tag, at: usize, extent: Extent) {
        if let Some(code) = &mut self.code
            && code.keeps_open(tag, at)
        {
            return;
        }
        let term = std::mem::replace(&mut self.term, Term::No);
        match tag {
            Tag::Raised => return self.run.shift('^'),
            Tag::Lowered => return self.run.shift('_'),
            Tag::Told if term != Term::No => {
                self.run.explain();
                self.term = Term::Closed;
                return;
            }
            // What a term means may be a block of its own, and is of the same line.
            Tag::Block if term != Term::No => {
                self.run.blank();
                self.term = term;
                return;
            }
            _ => self.separate(),
        }
        if tag == Tag::Term {
            self.term = Term::Open;
        }
        match tag {
            Tag::Title | Tag::Heading => self.heading(tag),
            Tag::Pre => self.code = Some(Code::default()),
            Tag::List | Tag::Terms => self.lists = self.lists.saturating_add(1),
            Tag::Table => self.open_table(),
            Tag::Caption | Tag::Row | Tag::Cell => self.open_in_table(tag, extent),
            Tag::Item
            | Tag::Term
            | Tag::Told
            | Tag::Block
            | Tag::Break
            | Tag::Raised
            | Tag::Lowered
            | Tag::Struck
            | Tag::Skipped => {}
        }
    }

    /// A heading is never an item of a list; a list before it has ended, whether it was closed or not.
    fn heading(&mut self, tag: Tag) {
        self.lists = 0;
        if tag == Tag::Title {
            self.titles.push(self.parts.len());
        }
    }

    fn open_table(&mut self) {
        let place = match self.tables.last_mut() {
            Some(outside) => outside.place_of_inner(),
            None => Place::Page,
        };
        let first = self.parts.len();
        self.tables.push(Grid::new(place, first, self.lists));
        self.lists = 0;
    }

    fn open_in_table(&mut self, tag: Tag, extent: Extent) {
        let Some(grid) = self.tables.last_mut() else {
            return;
        };
        self.lists = 0;
        match tag {
            Tag::Caption => grid.caption(self.parts.len()),
            Tag::Row => grid.row(&self.parts),
            _ => grid.cell(self.parts.len(), extent),
        }
    }

    /// An end tag.
    pub(super) fn close(&mut self, tag: Tag) {
        if let Some(code) = &mut self.code
            && code.keeps_close(tag)
        {
            return;
        }
        if matches!(tag, Tag::Raised | Tag::Lowered) {
            return self.run.level();
        }
        match (tag, self.term) {
            (Tag::Term, Term::Open) => {
                self.term = Term::Closed;
                return;
            }
            (Tag::Block, Term::Open | Term::Closed) => return self.run.blank(),
            _ => self.term = Term::No,
        }
        self.separate();
        match tag {
            Tag::List | Tag::Terms => self.lists = self.lists.saturating_sub(1),
            Tag::Cell | Tag::Row if !self.tables.is_empty() => self.lists = 0,
            Tag::Caption => {
                if let Some(grid) = self.tables.last_mut() {
                    grid.caption_end(self.parts.len());
                }
            }
            Tag::Table => self.close_table(),
            _ => {}
        }
    }

    fn close_table(&mut self) {
        let Some(mut grid) = self.tables.pop() else {
            return;
        };
        self.lists = grid.outer_lists;
        grid.end(&self.parts);
        table::finish(&mut self.parts, &grid);
    }

    /// Text, as it is meant; `place` is where it is written in the source.
    pub(super) fn text(&mut self, text: &str, place: Range<usize>) {
        let raw = self.source.get(place.clone()).unwrap_or_default();
        if let Some(code) = &mut self.code {
            return code.push(text, raw, place.start);
        }
        if self.term == Term::Closed && !text.trim().is_empty() {
            self.term = Term::No;
        }
        self.run.push(text, raw, place.start);
    }

    /// Words that are struck out are no text of the page. If they are all that a cell has, the cell is.
    pub(super) fn strike(&mut self, place: &Range<usize>) {
        self.struck.push(span(self.file, place));
        if let Some(grid) = self.tables.last_mut() {
            grid.strike();
        }
    }

    /// What comes next is not of the same line, and not of the same code.
    pub(super) fn separate(&mut self) {
        if let Some(code) = self.code.take() {
            self.parts.extend(code.parts(self.file));
        }
        if let Some((text, place)) = self.run.take() {
            self.parts.push(Part::Line(Line {
                text,
                level: self.lists,
                span: span(self.file, &place),
            }));
        }
    }

    /// The parts of the page, and where words are struck out.
    pub(super) fn finish(mut self) -> (Vec<Part>, Vec<Span>) {
        self.separate();
        while !self.tables.is_empty() {
            self.close_table();
        }
        article::cut(&mut self.parts, &self.titles);
        (self.parts, self.struck)
    }
}

/// A place in a source whose size may be anything.
pub(super) fn span(file: FileId, place: &Range<usize>) -> Span {
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span {
        file,
        start: byte(place.start),
        end: byte(place.end),
    }
}
