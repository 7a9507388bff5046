//! Whether the tables of the pages are found, and every row of them.

use tabella::front::page::{Document, Part, Table, text};
use tabella::source::{SourceFile, Sources, Span};

use crate::reading::{Case, Place, cases};

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
