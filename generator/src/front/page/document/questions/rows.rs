//! Rows that may have lost a cell.
//!
//! A row begins where all its cells are. Where only some of them are, the row is missed, and its words go to the row
//! before.

use crate::front::page::cell::announced;
use crate::front::page::notation::is_type;
use crate::front::page::words::folded;
use crate::front::page::{About, Column, Label, Line, Remark, Row, Table, columns};

use super::{ask, values};

pub(super) fn questions(table: &Table, questions: &mut Vec<Remark>) {
    for (at, row) in table.rows.iter().enumerate() {
        let asks = table.columns.contains(&Column::Mandatory);
        if !columns::is_name(&row.name) {
            let text = format!(
                "`{}` is no name as it is sent: what of it is the name?",
                *row.name
            );
            questions.push(Remark::question(About::Table, row.name.span, text));
        }
        cells(asks, row, questions);
        values::questions(row, questions);
        let Some(last) = row.description.last() else {
            let text = format!("`{}` has no description: is a line missing?", *row.name);
            questions.push(Remark::question(About::Table, row.name.span, text));
            continue;
        };
        if is_label(last) && at + 1 < table.rows.len() {
            let text =
                "nothing stands under this, unless it is what was taken for the next row's name";
            questions.push(ask(About::Table, last, text));
        }
    }
}

/// Lines of a description that look like cells, outside of lists and not where a value is due.
fn cells(asks: bool, row: &Row, questions: &mut Vec<Remark>) {
    let mut defined = false;
    let mut value = false;
    let mut listed = false;
    for line in &row.description {
        let definition = is_definition(line);
        let label = announced(line);
        let name = is_wire_name(&line.text);
        listed &= name;
        if definition && defined {
            let text = "a second definition in one row: is the name of a row missing?";
            questions.push(ask(About::Table, line, text));
        } else if line.level == 0 && !value && !(listed && name) && line.text != *row.name {
            let text = looks_like(&line.text, asks);
            questions.extend(text.map(|text| ask(About::Table, line, text)));
        }
        defined |= definition;
        value = is_label(line) || label == Some(Label::Default);
        listed |= matches!(label, Some(Label::Range | Label::Values));
    }
}

/// What a line of a description may be instead.
fn looks_like(text: &str, asks: bool) -> Option<&'static str> {
    if asks && columns::yes_or_no(text).is_some() {
        Some("is this a row of which a cell is missing?")
    } else if is_type(text) {
        Some("is this the type of a row of which a cell is missing?")
    } else if is_wire_name(text) {
        Some("is this the name of a row of which a cell is missing?")
    } else if matches!(text, "{" | "[") {
        Some("code stands among the words of this row: does it belong to it?")
    } else {
        None
    }
}

fn is_definition(line: &Line) -> bool {
    matches!(
        folded(&line.text).as_deref(),
        Some("definition" | "definition:")
    )
}

/// A name as it stands on the wire, and no word of a sentence.
fn is_wire_name(text: &str) -> bool {
    let is_lower = text.starts_with(|first: char| first.is_ascii_lowercase());
    columns::is_name(text) && (is_lower || text.contains(['_', '-']))
}

/// A line that ends where a value should follow, such as `Default Value:`.
fn is_label(line: &Line) -> bool {
    line.text.ends_with([':', '：'])
}
