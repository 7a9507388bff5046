//! Tables in plain text.

use crate::front::page::columns::is_name;
use crate::front::page::headings::{is_title_case, may_be_cell};
use crate::front::page::{
    Caption, Column, Line, Part, Row, Table, caption, columns, note, request_line, status_of,
};
use crate::source::Span;

use super::Reader;
use super::row::Shape;

/// How many lines are looked at to see whether a table goes on behind what may be a heading.
const AHEAD: usize = 200;

/// The head of a table.
pub(super) struct Head {
    caption: Option<Caption>,
    columns: Vec<Column>,
    /// Whether its cells stand in one line, and so do those of each row.
    in_line: bool,
    span: Span,
    /// The line behind the head.
    end: usize,
}

impl Reader<'_> {
    /// The head of a table that begins in a line, with the caption if there is one.
    pub(super) fn head(&self, at: usize) -> Option<Head> {
        let caption = self.caption(at);
        let first = at + usize::from(caption.is_some());
        let cells = self.lines.get(first..)?;
        let cell = cells.first().filter(|cell| !cell.beside)?;
        columns::column(&cell.text)?;
        let is_head = |count: &usize| {
            let cells = cells.get(..*count)?;
            let words: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
            columns::head(&words)
        };
        let columns = [3, 4, 5].iter().find_map(is_head)?;
        Some(Head {
            caption,
            in_line: cells.get(1).is_some_and(|cell| cell.beside),
            span: self.lines[at].span,
            end: first + columns.len(),
            columns,
        })
    }

    fn caption(&self, at: usize) -> Option<Caption> {
        let line = self.lines.get(at)?;
        let may_be = line.is_cell() && !line.beside && line.text.starts_with("Table");
        may_be.then(|| caption(&line.line(0))).flatten()
    }

    /// Takes a table, from its head to what no cell can be.
    pub(super) fn table(&mut self, head: Head) {
        self.at = head.end;
        self.row = 0;
        let cells = &self.lines[head.end..];
        let shape = Shape::of(&head.columns, head.in_line, cells);
        let mut rows: Vec<Row> = Vec::new();
        let mut stray = Vec::new();
        while let Some(cell) = self.lines.get(self.at) {
            if self.caption(self.at).is_some() || self.head(self.at).is_some() {
                break;
            }
            let before = (self.at > head.end).then(|| &self.lines[self.at - 1]);
            let cells = &self.lines[self.at..];
            if shape.begins(cells, before) {
                rows.extend(shape.row(cells));
                self.at += shape.width();
                self.level = 0;
                continue;
            }
            if cell.text.is_empty() {
                self.at += 1;
                continue;
            }
            let undescribed = rows.last().is_some_and(|row| row.description.is_empty());
            if self.ends(&shape, undescribed) {
                break;
            }
            let line = self.take();
            match rows.last_mut() {
                Some(row) => row.description.push(line),
                None => stray.push(line),
            }
        }
        let mut after: Vec<Line> = self.introduction(&mut rows).into_iter().collect();
        if rows.is_empty() && stray.first().is_some_and(|line| !is_name(&line.text)) {
            // Words behind a head without rows, such as `None`, are no cells.
            after = std::mem::take(&mut stray);
        }
        self.parts.push(Part::Table(Table {
            caption: head.caption,
            columns: head.columns,
            rows,
            stray,
            span: head.span,
        }));
        self.parts.extend(after.into_iter().map(Part::Line));
        self.level = 0;
    }

    /// A sentence before a caption that is about the table behind it, and no part of the last description.
    fn introduction(&self, rows: &mut [Row]) -> Option<Line> {
        let number = *self.caption(self.at)?.number;
        let description = &mut rows.last_mut()?.description;
        let last = description.last()?;
        let introduces = last.level == 0 && caption::introduces(&last.text, number);
        introduces.then(|| description.pop()).flatten()
    }

    /// Whether a table ends before the line at hand, which is neither a caption nor a head.
    fn ends(&mut self, shape: &Shape, undescribed: bool) -> bool {
        let line = &self.lines[self.at];
        if line.beside {
            return false;
        }
        if line.is_item() && self.headings.peek_item(&line.text).is_some() {
            return !self.goes_on(shape);
        }
        if !line.is_cell() {
            return false;
        }
        let is_sure = is_title_case(&line.text) && !may_be_cell(&line.text);
        if status_of(&line.text).is_some() || self.is_call(self.at) || self.is_note(self.at) {
            return !self.goes_on(shape);
        }
        if !self.is_heading(self.at) {
            return false;
        }
        // The description of `error_code` may well be `Error code`.
        is_sure || !undescribed && !self.goes_on(shape)
    }

    /// Whether a note begins in a line. Behind the last row it stands below the table as well as in its last cell.
    fn is_note(&self, at: usize) -> bool {
        let text = |at: usize| self.lines.get(at).map(|line| line.text.as_str());
        let before = at.checked_sub(1).and_then(text).unwrap_or_default();
        text(at).is_some_and(|line| note::begins(before, line, text(at + 1)))
    }

    /// Whether a whole call stands in a line, or in it and the next one.
    fn is_call(&self, at: usize) -> bool {
        let is_url = |address: &str| address.starts_with("http");
        match request_line(&self.lines[at].text) {
            Some((_, "")) => self
                .lines
                .get(at + 1)
                .is_some_and(|next| is_url(&next.text)),
            Some((_, address)) => is_url(address),
            None => false,
        }
    }

    fn is_heading(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let next = self.lines.get(at + 1).map(|next| next.text.as_str());
        line.is_cell() && self.headings.peek(&line.text, next).is_some()
    }

    /// Whether there are more rows of a table behind the line at hand, before the next table or section.
    fn goes_on(&mut self, shape: &Shape) -> bool {
        if self.at < self.row {
            return true;
        }
        let last = self.lines.len().min(self.at + AHEAD);
        for at in self.at + 1..last {
            if self.caption(at).is_some() || self.head(at).is_some() {
                return false;
            }
            let line = &self.lines[at];
            if self.is_heading(at) && is_title_case(&line.text) && !may_be_cell(&line.text) {
                return false;
            }
            if shape.begins(&self.lines[at..], Some(&self.lines[at - 1])) {
                self.row = at;
                return true;
            }
        }
        false
    }
}
