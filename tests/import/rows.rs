//! Rows, cut out of their pages by the lines that a person read, and what is made of them.

use std::ops::Range;

use tabella::front::page::meaning::{self, Meaning};
use tabella::front::page::{Cell, Line, RemarkKind, Subject, Way, type_cell};
use tabella::model::TypeExpr;
use tabella::source::{FileId, Located, SourceFile, Sources, Span};

use crate::reading::{Case, Place, Row, Table};

/// A row, what a person read of it, and what was found.
pub(crate) struct Read<'a> {
    pub(crate) at: String,
    pub(crate) row: &'a Row,
    pub(crate) lines: Range<usize>,
    pub(crate) ty: TypeExpr,
    pub(crate) meaning: Meaning,
    sources: Sources,
}

impl Read<'_> {
    pub(crate) fn line(&self, span: Span) -> usize {
        self.sources.line_and_column(span).0
    }

    /// Line and matter of every remark of a kind.
    pub(crate) fn remarks(&self, kind: Option<RemarkKind>) -> Vec<(usize, String)> {
        let remarks = self.meaning.remarks.iter();
        remarks
            .filter(|remark| kind.is_none_or(|kind| remark.kind == kind))
            .map(|remark| {
                let about = serde_json::to_value(remark.about).unwrap();
                (self.line(remark.span), about.as_str().unwrap().to_owned())
            })
            .collect()
    }
}

/// Reads every row of a page.
pub(crate) fn read(case: &Case) -> Vec<Read<'_>> {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        shown: case.name.clone(),
        path: case.name.clone().into(),
        text: case.lines.join("\n"),
    });
    let mut starts = vec![0];
    for line in &case.lines {
        starts.push(starts.last().unwrap() + line.len() + 1);
    }
    let line = |number: usize| line(&case.lines[number - 1], starts[number - 1], file);
    let mut found = Vec::new();
    for table in &case.reading.tables {
        for (at, row) in table.rows.iter().enumerate() {
            let lines = row.line..end(case, table, at);
            let filled = lines
                .clone()
                .filter(|number| !case.line(*number).is_empty());
            let cells: Vec<Line> = filled.skip(1).map(line).collect();
            let (ty, meaning) = row_of(&row.name, &cells, way(case, table));
            found.push(Read {
                at: format!("{} line {} ({})", case.name, row.line, row.name),
                row,
                lines,
                ty,
                meaning,
                sources: sources.clone(),
            });
        }
    }
    found
}

/// A line of a page, with the depth that its indentation says.
fn line(text: &str, start: usize, file: FileId) -> Line {
    let text = text.trim_end();
    let inner = text.trim_start();
    let indent = text.len() - inner.len();
    let (inner, level) = match inner.strip_prefix("• ") {
        Some(item) => (item.trim(), indent / 2),
        None => (inner, (indent / 2).saturating_sub(1)),
    };
    let start = start + text.len() - inner.len();
    Line {
        text: inner.to_owned(),
        level: u8::try_from(level).unwrap(),
        span: Span {
            file,
            start: u32::try_from(start).unwrap(),
            end: u32::try_from(start + inner.len()).unwrap(),
        },
    }
}

/// What the cells behind a name come to: perhaps whether it is mandatory, then the type, then the description.
fn row_of(name: &str, cells: &[Line], way: Way) -> (TypeExpr, Meaning) {
    let mandatory = usize::from(matches!(&*cells[0].text, "Yes" | "No"));
    let (ty, description) = cells[mandatory..].split_first().unwrap();
    let (ty, _) = type_cell::read(&Located::new(ty.text.clone(), ty.span));
    let subject = Subject {
        name,
        of: "",
        ty: &ty,
        way,
    };
    let meaning = meaning::read(&Cell::of(description), &subject);
    (ty, meaning)
}

/// How lines begin that end a table.
pub(crate) const HEADS: [&str; 5] = [
    "Request Parameters",
    "Response Parameters",
    "Example Request",
    "Status code: ",
    "When the status code",
];

/// The line behind the last one of a row: that of the next row, or where the table ends.
fn end(case: &Case, table: &Table, at: usize) -> usize {
    let this = table.rows[at].line;
    if let Some(next) = table.rows.get(at + 1) {
        return next.line;
    }
    let tables = case.reading.tables.iter().map(|table| table.line);
    let others = case.reading.not_read.iter().map(|other| other.line);
    let headings = (this..=case.lines.len()).filter(|number| {
        HEADS
            .iter()
            .any(|head| case.line(*number).starts_with(head))
    });
    let ends = tables.chain(others).chain(headings);
    ends.filter(|line| *line > this)
        .min()
        .unwrap_or(case.lines.len() + 1)
}

/// Tables of types belong to the request until the first table of an answer.
fn way(case: &Case, table: &Table) -> Way {
    let answers = |table: &&Table| matches!(table.place, Place::Response | Place::Error);
    let first = case
        .reading
        .tables
        .iter()
        .find(answers)
        .map(|table| table.line);
    if first.is_some_and(|first| table.line >= first) {
        Way::Answer
    } else {
        Way::Request
    }
}
