//! Pages that lost something on the way: a line, an order, an end.
//!
//! Whatever is done to a page, it is refused, or something is asked about it, or its tables are read as if nothing had been
//! done. No row is lost, made up or given other cells in silence.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tabella::front::page::{Document, Part, status_of, text};
use tabella::source::FileId;

use crate::reading::{Case, cases};

/// A row, and everything that decides what it means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    section: String,
    status: Option<u16>,
    table: String,
    name: String,
    mandatory: Option<bool>,
    ty: Option<String>,
}

enum Outcome {
    Refused(&'static str),
    Asked,
    Read(Vec<Row>),
}

fn outcome(page: &str) -> Outcome {
    let read = || Document::of(text::parts(FileId::default(), page));
    let read = catch_unwind(AssertUnwindSafe(read));
    match read.unwrap_or_else(|_| panic!("the importer panicked at this page:\n{page}")) {
        Err(refusal) => Outcome::Refused(refusal.rule.name),
        Ok((document, remarks)) if remarks.is_empty() => Outcome::Read(rows(&document)),
        Ok(_) => Outcome::Asked,
    }
}

fn rows(document: &Document) -> Vec<Row> {
    let mut rows = Vec::new();
    for section in &document.sections {
        let mut status = None;
        for part in &section.parts {
            match part {
                Part::Line(line) => status = status_of(&line.text).or(status),
                Part::Code(_) => {}
                Part::Table(table) => {
                    let caption = table.caption.as_ref().unwrap();
                    rows.extend(table.rows.iter().map(|row| Row {
                        section: format!("{:?}", section.role),
                        status,
                        table: format!("{} {}", *caption.number, *caption.name),
                        name: row.name.value.clone(),
                        mandatory: row.mandatory.as_ref().map(|mandatory| **mandatory),
                        ty: row.ty.as_ref().map(|ty| ty.value.clone()),
                    }));
                }
            }
        }
    }
    rows
}

fn as_it_is(case: &Case) -> Vec<Row> {
    let Outcome::Read(rows) = outcome(&case.page) else {
        panic!("{} is not read as it is", case.name);
    };
    rows
}

/// Does something to every third line that is not blank, and looks at what becomes of the page.
fn each_line(name: &str, break_at: fn(&mut Vec<&str>, usize)) {
    let mut silent = Vec::new();
    for (number, case) in cases().into_iter().enumerate() {
        let lines: Vec<&str> = case
            .page
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        let before = as_it_is(&case);
        let end = lines
            .iter()
            .position(|line| line.starts_with("Example Request"))
            .unwrap();
        for at in (number % 3..=end).step_by(3) {
            let mut broken = lines.clone();
            break_at(&mut broken, at);
            if let Outcome::Read(after) = outcome(&broken.join("\n\n"))
                && after != before
            {
                silent.push(format!("{}: {}", case.name, lines[at]));
            }
        }
    }
    assert!(
        silent.is_empty(),
        "{name}, and nothing was said:\n{}",
        silent.join("\n")
    );
}

#[test]
fn no_row_changes_in_silence_when_a_line_is_lost() {
    each_line("lost", |lines, at| {
        lines.remove(at);
    });
}

#[test]
fn no_row_changes_in_silence_when_a_line_is_there_twice() {
    each_line("twice", |lines, at| lines.insert(at, lines[at]));
}

#[test]
fn no_row_changes_in_silence_when_two_lines_change_places() {
    each_line("swapped", |lines, at| {
        if at + 1 < lines.len() {
            lines.swap(at, at + 1);
        }
    });
}

#[test]
fn a_page_that_is_cut_off_is_refused_unless_all_tables_are_there() {
    for case in cases() {
        let before = as_it_is(&case);
        let tables_end = case
            .lines
            .iter()
            .position(|line| line.starts_with("Example Request"))
            .unwrap();
        for at in (0..case.lines.len()).step_by(50) {
            let name = format!("{} cut at line {at}", case.name);
            match outcome(&case.lines[..at].join("\n")) {
                Outcome::Refused("page-unknown") => assert!(at < 5, "{name}"),
                Outcome::Refused(rule) => assert_eq!(rule, "page-truncated", "{name}"),
                Outcome::Asked => assert!(at > tables_end, "{name}"),
                Outcome::Read(after) => {
                    assert!(at > tables_end, "{name}");
                    assert_eq!(after, before, "{name}");
                }
            }
        }
    }
}

/// What is done to a page as a whole.
type Change = fn(&str) -> String;

#[test]
fn line_ends_blanks_and_widths_make_no_difference() {
    let changes: [(&str, Change); 8] = [
        ("CRLF", |page| page.replace('\n', "\r\n")),
        ("a byte-order mark", |page| format!("\u{FEFF}{page}")),
        ("no-break spaces", |page| page.replace(' ', "\u{A0}")),
        ("tabs for indents", |page| page.replace("\n    ", "\n\t")),
        ("blanks at ends", |page| page.replace('\n', " \u{3000}\n")),
        ("no blank lines", |page| page.replace("\n\n", "\n")),
        ("more blank lines", |page| page.replace("\n\n", "\n\n\n")),
        ("full-width signs", |page| {
            let wide = |letter: char| match letter {
                ':' | ',' | '(' | ')' | '!' | '?' | ';' => {
                    char::from_u32(u32::from(letter) + 0xFEE0).unwrap()
                }
                _ => letter,
            };
            page.chars().map(wide).collect()
        }),
    ];
    for case in cases() {
        let before = as_it_is(&case);
        for (name, change) in changes {
            let Outcome::Read(after) = outcome(&change(&case.page)) else {
                panic!("{} with {name} is refused or asked about", case.name);
            };
            assert_eq!(after, before, "{} with {name}", case.name);
        }
    }
}

#[test]
fn hostile_text_is_refused_in_time_that_grows_with_its_length() {
    let heads = "Function\n\nURI\n\nGET /a\n\nTable 1 A\n\nParameter\n\nType\n\nDescription\n\na\n\nString\n\n";
    for hostile in [
        String::new(),
        "\u{0}".repeat(1000),
        "x".repeat(1 << 20),
        "\u{3000}".repeat(1 << 18),
        "  • ".repeat(1 << 16),
        "  • a\n".repeat(1 << 16),
        "{".repeat(1 << 20),
        "{\n".repeat(1 << 17),
        "[ \"\n\n".repeat(1 << 16),
        format!("Title\n\n{}", "URI\n".repeat(1 << 16)),
        format!("Title\n\n{heads}{}", "Example\n\n".repeat(1 << 16)),
        format!("Title\n\n{heads}{}", "Status code: 200\n\n".repeat(1 << 16)),
        format!("Title\n\n{heads}{}", "Array of ".repeat(1 << 16)),
        format!("Title\n\n{}", "Table 1 A\n".repeat(1 << 16)),
        format!("Title\n\nSDK Sample Code\n\n{}", " 1\n 2\n".repeat(1 << 16)),
        format!("Title\n\nSDK Sample Code\n\n{}", "a\n".repeat(1 << 16)),
        format!(
            "Title\n\nSDK Sample Code\n\n{}  • a\n",
            "a\n".repeat(1 << 16)
        ),
        format!(
            "Title\n\n{heads}{}",
            "Example\n".repeat(150).repeat(400) + "b\nString\n"
        ),
        format!(
            "Title\n\n{heads}{}",
            ("Example\n".repeat(150) + "b\nString\n").repeat(400)
        ),
        format!("Title\n\nExamples\n\n{}", "a;\nGET\n".repeat(1 << 16)),
    ] {
        assert!(
            matches!(outcome(&hostile), Outcome::Refused(_)),
            "{hostile:.60}"
        );
    }
}
