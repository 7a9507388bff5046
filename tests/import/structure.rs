//! Whether the tables of the pages are found, and every row of them.

use serde_json::Value;
use tabella::front::page::{Document, Part, SectionRole, Table, columns, text};
use tabella::source::{SourceFile, Sources, Span};

use crate::reading::{Body, Case, Place, cases};

/// A page as the library reads it.
struct Read {
    sources: Sources,
    document: Document,
}

impl Read {
    fn of(name: &str, page: &str) -> Self {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile {
            shown: name.to_owned(),
            path: name.into(),
            text: page.to_owned(),
        });
        let parts = text::parts(file, page);
        let (document, remarks) =
            Document::of(parts).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        assert!(remarks.is_empty(), "{name}: {remarks:?}");
        Self { sources, document }
    }

    fn line(&self, span: Span) -> usize {
        self.sources.line_and_column(span).0
    }

    fn tables(&self) -> impl Iterator<Item = &Table> {
        let sections = self.document.sections.iter();
        sections
            .flat_map(|section| &section.parts)
            .filter_map(|part| match part {
                Part::Table(table) => Some(table),
                _ => None,
            })
    }
}

fn read(case: &Case) -> Read {
    Read::of(&case.name, &case.page)
}

#[test]
fn titles_and_days_are_found() {
    for case in cases() {
        let document = read(&case).document;
        assert_eq!(*document.title, case.reading.page, "{}", case.name);
        let day = document.updated.map(|day| day.value);
        assert_eq!(day, case.reading.updated, "{}", case.name);
    }
}

#[test]
fn every_table_is_found_and_every_row_of_it() {
    for case in cases() {
        let page = read(&case);
        let mut found = Vec::new();
        for table in page.tables() {
            let caption = table.caption.as_ref().unwrap();
            found.push(format!(
                "{}: Table {} {}",
                page.line(table.span),
                *caption.number,
                *caption.name
            ));
            for row in &table.rows {
                let required = row.mandatory.as_ref().is_some_and(|mandatory| **mandatory);
                found.push(format!(
                    "{}: {} {required}",
                    page.line(row.name.span),
                    *row.name
                ));
            }
        }
        let mut expected = Vec::new();
        for table in &case.reading.tables {
            expected.push(format!(
                "{}: Table {} {}",
                table.line, table.number, table.caption
            ));
            for row in &table.rows {
                // The tables of answers say nothing of it.
                expected.push(format!("{}: {} {}", row.line, row.name, row.required));
            }
        }
        assert_eq!(found, expected, "{}", case.name);
    }
}

#[test]
fn tables_of_requests_and_no_others_say_what_must_be_given() {
    for case in cases() {
        let page = read(&case);
        for (table, expected) in page.tables().zip(&case.reading.tables) {
            let asks = matches!(
                expected.place,
                Place::Path | Place::Query | Place::Header | Place::Body
            );
            let says = table
                .rows
                .iter()
                .filter(|row| row.mandatory.is_some())
                .count();
            let answers = matches!(expected.place, Place::Response | Place::Error);
            assert!(
                !asks || says == table.rows.len(),
                "{} {}",
                case.name,
                expected.number
            );
            assert!(!answers || says == 0, "{} {}", case.name, expected.number);
        }
    }
}

#[test]
fn every_example_is_one_piece_of_code() {
    for case in cases() {
        let document = read(&case).document;
        let examples = document.sections.iter().filter(|section| {
            matches!(
                section.role,
                SectionRole::Examples
                    | SectionRole::ExampleRequests
                    | SectionRole::ExampleResponses
            )
        });
        let found: Vec<bool> = examples
            .flat_map(|section| &section.parts)
            .filter_map(|part| match part {
                Part::Code(code) => Some(serde_json::from_str::<Value>(&code.text).is_ok()),
                _ => None,
            })
            .collect();
        let bodies = case.reading.examples.iter().map(|example| example.body);
        let expected: Vec<bool> = bodies
            .filter(|body| *body != Body::None)
            .map(|body| body == Body::Valid)
            .collect();
        assert_eq!(found, expected, "{}", case.name);
    }
}

#[test]
fn nothing_of_a_page_is_left_out() {
    for case in cases() {
        let page = read(&case);
        let mut covered = vec![false; case.lines.len() + 1];
        let mut cover = |span: Span| {
            let first = page.line(span);
            let last = page.line(Span {
                start: span.end.saturating_sub(1),
                ..span
            });
            covered[first..=last].fill(true);
        };
        cover(page.document.title.span);
        page.document.updated.iter().for_each(|day| cover(day.span));
        for section in &page.document.sections {
            cover(section.heading.span);
            section
                .parts
                .iter()
                .for_each(|part| spans(part).into_iter().for_each(&mut cover));
        }
        let lost =
            (1..covered.len()).filter(|line| !covered[*line] && !case.line(*line).is_empty());
        let lost: Vec<&str> = lost.map(|line| case.line(line)).collect();
        let noise = |line: &&&str| {
            let around = line.starts_with("Parent topic:") || line.parse::<u32>().is_ok();
            !around && columns::column(line).is_none()
        };
        assert_eq!(lost.iter().find(noise), None, "{}", case.name);
    }
}

/// Everything that a part consists of. The head of a table is told by its columns.
fn spans(part: &Part) -> Vec<Span> {
    let table = match part {
        Part::Line(line) => return vec![line.span],
        Part::Code(code) => return vec![code.span],
        Part::Table(table) => table,
    };
    let mut spans = vec![table.span];
    for row in &table.rows {
        spans.push(row.name.span);
        spans.extend(row.mandatory.iter().map(|cell| cell.span));
        spans.extend(row.condition.iter().map(|cell| cell.span));
        spans.extend(row.ty.iter().map(|cell| cell.span));
        spans.extend(row.description.iter().map(|line| line.span));
    }
    spans
}
