//! What may have been lost within a table, without being certain.
//!
//! A row begins where all its cells are. Where only some of them are, the row is missed and its words go to the row before,
//! so that a person must look.

use crate::front::page::notation::is_type;
use crate::front::page::words::folded;
use crate::front::page::{
    About, Column, Line, Part, Remark, Row, Section, SectionRole, Table, caption, columns,
    request_line, status_of,
};

use super::tables::{has_tables, tables};

/// Everything that a person has to look at before the page is understood.
pub(super) fn questions(loose: &[Line], sections: &[Section]) -> Vec<Remark> {
    let mut questions = Vec::new();
    for line in loose.iter().filter(|line| line.text.ends_with('.')) {
        ask(
            &mut questions,
            About::Description,
            line,
            "no heading stands above this, and it was not read",
        );
    }
    for section in sections {
        captions(section, &mut questions);
        places(section, &mut questions);
        if section.role == SectionRole::Response {
            statuses(section, &mut questions);
        }
    }
    for table in tables(sections) {
        for (at, row) in table.rows.iter().enumerate() {
            cells(table, row, &mut questions);
            if row.description.is_empty() {
                let text = format!("`{}` has no description: may a line be missing?", *row.name);
                questions.push(Remark::question(About::Table, row.name.span, text));
            }
            if let Some(line) = row
                .description
                .last()
                .filter(|line| is_label(line) && at + 1 < table.rows.len())
            {
                ask(
                    &mut questions,
                    About::Table,
                    line,
                    "nothing stands under this, unless it is what was taken for the next row's name",
                );
            }
        }
    }
    end(sections, &mut questions);
    questions
}

fn ask(questions: &mut Vec<Remark>, about: About, line: &Line, text: &str) {
    questions.push(Remark::question(about, line.span, text));
}

/// Captions of tables that are none of parameters.
fn captions(section: &Section, questions: &mut Vec<Remark>) {
    if !has_tables(section.role) {
        return;
    }
    for (at, part) in section.parts.iter().enumerate() {
        let Part::Line(line) = part else { continue };
        let Some(caption) = caption(line) else {
            continue;
        };
        let doubled = match section.parts.get(at + 1) {
            Some(Part::Table(table)) => table
                .caption
                .as_ref()
                .is_some_and(|next| *next.number == *caption.number),
            _ => false,
        };
        if !doubled {
            ask(
                questions,
                About::Table,
                line,
                "no table of parameters stands under this caption, and nothing of it was read",
            );
        }
    }
}

/// What stands under a heading but belongs under another one, which may be missing.
fn places(section: &Section, questions: &mut Vec<Remark>) {
    for part in &section.parts {
        match (section.role, part) {
            (SectionRole::Uri, Part::Table(table)) if is_named(table, "request ") => {
                let text = "this stands under `URI`: is the heading of the request missing?";
                questions.push(Remark::question(About::Table, table.span, text));
            }
            (SectionRole::Request | SectionRole::Response, Part::Line(line))
                if request_line(&line.text).is_some() =>
            {
                ask(
                    questions,
                    About::Example,
                    line,
                    "an example stands here: is the heading of examples missing?",
                );
            }
            (SectionRole::ExampleRequests, Part::Line(line)) if status_of(&line.text).is_some() => {
                ask(
                    questions,
                    About::Example,
                    line,
                    "an answer stands among examples of requests: is a heading missing?",
                );
            }
            _ => {}
        }
    }
}

fn is_named(table: &Table, start: &str) -> bool {
    let caption = table.caption.as_ref();
    caption.is_some_and(|caption| caption.name.to_lowercase().starts_with(start))
}

/// Every answer stands under a status of its own.
fn statuses(section: &Section, questions: &mut Vec<Remark>) {
    let mut status = false;
    let mut answered = false;
    for part in &section.parts {
        match part {
            Part::Line(line) if status_of(&line.text).is_some() => {
                status = true;
                answered = false;
            }
            Part::Table(table) => {
                let body = is_named(table, "response ");
                if !status || body && answered {
                    let text = "no status stands above this answer";
                    questions.push(Remark::question(About::Status, table.span, text));
                }
                status = true;
                answered |= body;
            }
            _ => {}
        }
    }
}

/// Lines of a description that look like cells.
fn cells(table: &Table, row: &Row, questions: &mut Vec<Remark>) {
    let asks = table.columns.contains(&Column::Mandatory);
    let mut defined = false;
    let mut after_label = false;
    for line in &row.description {
        let definition = matches!(
            folded(&line.text).as_deref(),
            Some("definition" | "definition:")
        );
        if line.level == 0 && !after_label {
            let text = if asks && columns::yes_or_no(&line.text).is_some() {
                Some("is this a row of which a cell is missing?")
            } else if is_type(&line.text) {
                Some("is this the type of a row of which a cell is missing?")
            } else if is_wire_name(&line.text) {
                Some("is this the name of a row of which a cell is missing?")
            } else if definition && defined {
                Some("a second definition in one row: is the name of a row missing?")
            } else if matches!(&*line.text, "{" | "[") {
                Some("code stands among the words of this row: does it belong to it?")
            } else {
                None
            };
            if let Some(text) = text {
                ask(questions, About::Table, line, text);
            }
        }
        defined |= definition;
        after_label = is_label(line);
    }
}

/// A name as it stands on the wire, and no word of a sentence.
fn is_wire_name(text: &str) -> bool {
    let first_is_lower = text.starts_with(|first: char| first.is_ascii_lowercase());
    columns::is_name(text) && (first_is_lower || text.contains(['_', '-']))
}

/// A line that ends where a value should follow, such as `Default Value:`.
fn is_label(line: &Line) -> bool {
    line.text.ends_with([':', '：'])
}

/// A page that ends with its status codes may lack some of them.
fn end(sections: &[Section], questions: &mut Vec<Remark>) {
    let Some(section) = sections
        .last()
        .filter(|section| section.role == SectionRole::Statuses)
    else {
        return;
    };
    let text = "the page ends with its status codes: are some of them missing?";
    let last = section.parts.iter().rev().find_map(|part| match part {
        Part::Line(line) => Some(line.span),
        _ => None,
    });
    let span = last.unwrap_or(section.heading.span);
    questions.push(Remark::question(About::Status, span, text));
}
