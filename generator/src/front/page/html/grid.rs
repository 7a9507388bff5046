//! Which parts are the cells of a table.

use std::ops::Range;

use crate::front::page::{Column, Part, columns};

use super::table;

/// How many columns and rows a cell takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// A table that is open. It knows its parts by their number in the list of all parts.
#[derive(Debug)]
pub(super) struct Grid {
    /// Its first part.
    pub(super) first: usize,
    /// How many lists were open around it.
    pub(super) outer_lists: u8,
    /// The parts of its caption.
    pub(super) caption: Option<Range<usize>>,
    /// Its cells, row by row.
    pub(super) cells: Vec<Cell>,
    /// The number of the first cell of each row; the last row may have none yet.
    pub(super) rows: Vec<usize>,
    /// The row that is its head, if it has one.
    pub(super) head: usize,
    /// What its head says.
    pub(super) kind: Kind,
    place: Place,
}

/// Where a table stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// On the page, or in a table that is its layout.
    Page,
    /// In a description: whatever it is set in, it is said about that parameter.
    Description,
}

/// A cell: it goes on to where the next one begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    /// Its first part.
    pub(super) start: usize,
    /// Its size.
    pub(super) extent: Extent,
    /// Whether words in it are struck out.
    pub(super) is_struck: bool,
}

/// What a table is for.
#[derive(Debug)]
pub(super) enum Kind {
    /// Its head was not seen yet.
    Unknown,
    /// Parameters, with these columns.
    Parameters(Vec<Column>),
    /// Something else, or the page's layout.
    Other,
}

impl Grid {
    /// A table that begins here.
    pub(super) fn new(place: Place, first: usize, outer_lists: u8) -> Self {
        Self {
            first,
            outer_lists,
            caption: None,
            cells: Vec::new(),
            rows: Vec::new(),
            head: 0,
            kind: match place {
                Place::Page => Kind::Unknown,
                Place::Description => Kind::Other,
            },
            place,
        }
    }

    /// Where a table stands that begins now. Parts are taken from the list once at most: no table of parameters lies in
    /// another one.
    pub(super) fn place_of_inner(&mut self) -> Place {
        if self.cells.is_empty() {
            self.kind = Kind::Other;
        }
        match self.kind {
            Kind::Parameters(_) => Place::Description,
            Kind::Unknown | Kind::Other => self.place,
        }
    }

    /// The caption begins.
    pub(super) fn caption(&mut self, part: usize) {
        if self.caption.is_none() && self.cells.is_empty() {
            self.caption = Some(part..part);
        }
    }

    /// The caption ends, at its end tag or at the first row.
    pub(super) fn caption_end(&mut self, part: usize) {
        if let Some(caption) = &mut self.caption
            && caption.start == caption.end
            && self.cells.is_empty()
        {
            caption.end = part;
        }
    }

    /// A row begins.
    pub(super) fn row(&mut self, parts: &[Part]) {
        self.end(parts);
        if self.rows.last() != Some(&self.cells.len()) {
            self.rows.push(self.cells.len());
        }
    }

    /// A cell begins.
    pub(super) fn cell(&mut self, part: usize, extent: Extent) {
        self.caption_end(part);
        if self.rows.is_empty() {
            self.rows.push(0);
        }
        self.cells.push(Cell {
            start: part,
            extent,
            is_struck: false,
        });
    }

    /// Words of the cell are struck out.
    pub(super) fn strike(&mut self) {
        if let Some(cell) = self.cells.last_mut() {
            cell.is_struck = true;
        }
    }

    /// A row ends. If it is the first one, it is now known what the table is for.
    pub(super) fn end(&mut self, parts: &[Part]) {
        self.caption_end(parts.len());
        if !matches!(self.kind, Kind::Unknown) {
            return;
        }
        let row = self.row_cells(self.head);
        if row.is_empty() {
            return;
        }
        let texts = table::short_texts(parts, &self.cells[row.clone()]);
        if let ([_], None, [text]) = (&self.cells[row.clone()], &self.caption, &texts[..])
            && table::is_caption(text)
        {
            self.caption = Some(self.cells[row.start].start..parts.len());
            self.head += 1;
            return;
        }
        self.kind = match columns::head(&texts) {
            Some(columns) if texts.len() == row.len() => Kind::Parameters(columns),
            _ => Kind::Other,
        };
    }

    /// The first part of a cell; behind the last one, that is any part.
    pub(super) fn start(&self, cell: usize) -> usize {
        self.cells.get(cell).map_or(usize::MAX, |cell| cell.start)
    }

    /// The numbers of the cells of a row.
    pub(super) fn row_cells(&self, row: usize) -> Range<usize> {
        let end = self.cells.len();
        let start = self.rows.get(row).copied().unwrap_or(end);
        start..self.rows.get(row + 1).copied().unwrap_or(end)
    }
}
