//! The parts of a table of parameters -> the table.

use std::vec::IntoIter;

use crate::front::page::{Caption, Line, Part, Table, caption};
use crate::source::Span;

use super::grid::{Cell, Grid, Kind};
use super::rows::{Rows, TableCell};

/// A head has short words; longer texts are not looked at, so that tables in tables cost no more than their length.
const LONGEST_HEAD: usize = 64;

/// The texts of cells that consist of one short line each, up to the first one that does not.
pub(super) fn short_texts<'a>(parts: &'a [Part], cells: &[Cell]) -> Vec<&'a str> {
    let ends = cells.iter().skip(1).map(|cell| cell.start);
    let ranges = cells.iter().zip(ends.chain([parts.len()]));
    let texts = ranges.map_while(|(cell, end)| match parts.get(cell.start..end) {
        Some([Part::Line(line)]) if line.text.len() <= LONGEST_HEAD => Some(line.text.as_str()),
        _ => None,
    });
    texts.collect()
}

/// Takes the parts of a table of parameters from the list and puts the table there. Other tables stay what they are: lines.
pub(super) fn finish(parts: &mut Vec<Part>, grid: &Grid) {
    let Kind::Parameters(columns) = &grid.kind else {
        return;
    };
    let mut own = Own {
        parts: parts.split_off(grid.first.min(parts.len())).into_iter(),
        at: grid.first,
    };
    let caption = match &grid.caption {
        Some(range) => {
            parts.extend(own.until(range.start).map(Part::Line));
            let lines: Vec<Line> = own.until(range.end).collect();
            let caption = caption_of(&lines);
            let lost = if caption.is_none() { lines } else { Vec::new() };
            parts.extend(lost.into_iter().map(Part::Line));
            caption
        }
        None => caption_before(parts),
    };
    let head = grid.row_cells(grid.head);
    parts.extend(own.until(grid.start(head.start)).map(Part::Line));
    let first: Vec<Line> = own.until(grid.start(head.start) + head.len()).collect();
    let mut rows = Rows::new(columns.clone());
    rows.stray.extend(own.until(grid.start(head.end)));
    for row in grid.head + 1..grid.rows.len() {
        let cells = grid.row_cells(row).map(|cell| {
            let Cell {
                extent, is_struck, ..
            } = grid.cells[cell];
            TableCell {
                extent,
                is_struck,
                lines: own.until(grid.start(cell + 1)).collect(),
            }
        });
        rows.add(cells.collect());
    }
    let behind = rows.words_instead();
    parts.push(Part::Table(table(caption, &first, rows)));
    parts.extend(behind.into_iter().map(Part::Line));
}

fn table(caption: Option<Caption>, head: &[Line], rows: Rows) -> Table {
    let head = head.first().map_or_else(Span::default, |line| line.span);
    Table {
        span: caption.as_ref().map_or(head, |caption| caption.number.span),
        caption,
        columns: rows.columns,
        rows: rows.read,
        stray: rows.stray,
    }
}

/// Some tools write the caption as a paragraph before the table.
fn caption_before(parts: &mut Vec<Part>) -> Option<Caption> {
    let Some(Part::Line(line)) = parts.last() else {
        return None;
    };
    let caption = caption_of(std::slice::from_ref(line))?;
    parts.pop();
    Some(caption)
}

fn caption_of(lines: &[Line]) -> Option<Caption> {
    let (first, last) = (lines.first()?, lines.last()?);
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let line = Line {
        text: texts.join(" "),
        level: 0,
        span: first.span.to(last.span),
    };
    let mut caption = caption(&line)?;
    // Tags may stand between its words, so that where the name begins cannot be counted.
    caption.name.span = line.span;
    Some(caption)
}

/// Whether a line is a caption.
pub(super) fn is_caption(text: &str) -> bool {
    let line = Line {
        text: text.to_owned(),
        level: 0,
        span: Span::default(),
    };
    caption(&line).is_some()
}

/// The parts of a table, from the first to the last.
struct Own {
    parts: IntoIter<Part>,
    /// The number of the next part in the list of all.
    at: usize,
}

impl Own {
    /// The lines up to a part. Code counts line by line; there are no tables of parameters in one.
    fn until(&mut self, end: usize) -> impl Iterator<Item = Line> {
        let count = end.saturating_sub(self.at);
        self.at += count;
        let parts: Vec<Part> = self.parts.by_ref().take(count).collect();
        parts.into_iter().flat_map(|part| match part {
            Part::Line(line) => vec![line],
            Part::Code(code) => code_lines(&code.text, code.span),
            Part::Table(_) => Vec::new(),
        })
    }
}

fn code_lines(text: &str, span: Span) -> Vec<Line> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.map(|line| Line {
        text: line.to_owned(),
        level: 0,
        span,
    });
    lines.collect()
}
