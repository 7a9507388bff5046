//! Every page, written as HTML in several ways, gives the parts of its text.

use std::fmt::Write as _;

use tabella::front::page::html::{is_html, parts};
use tabella::front::page::text;
use tabella::source::FileId;

use super::blocks::{Block, Parameters, blocks};
use super::dump::dump;
use super::{official, plain, sloppy};
use crate::reading::cases;

#[track_caller]
fn check(write: fn(&[Block]) -> String) {
    for case in cases() {
        let blocks = blocks(&case);
        let html = write(&blocks);
        assert!(is_html(&html), "{}", case.name);
        let read = dump(&parts(FileId::default(), &html));
        let as_text = dump(&text::parts(FileId::default(), &case.page));
        agree(&case.name, &read, &as_text);
        agree(&case.name, &read, &expected(&blocks));
    }
}

#[track_caller]
fn agree(name: &str, read: &str, expected: &str) {
    for (line, (read, expected)) in read.lines().zip(expected.lines()).enumerate() {
        assert_eq!(read, expected, "{name} line {line}");
    }
    assert_eq!(read.lines().count(), expected.lines().count(), "{name}");
}

#[test]
fn as_the_cloud_writes_it() {
    check(official::page);
}

#[test]
fn as_a_converter_writes_it() {
    check(plain::page);
}

#[test]
fn as_nobody_should_write_it() {
    check(sloppy::page);
}

#[test]
fn the_pages_are_not_taken_for_html() {
    for case in cases() {
        assert!(!is_html(&case.page), "{}", case.name);
    }
}

/// What the parts must be, as [`dump`] writes them.
fn expected(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        expect(block, &mut text);
    }
    text.trim_end().to_owned()
}

fn expect(block: &Block, text: &mut String) {
    match block {
        Block::Title(line) | Block::Heading(line) | Block::Paragraph(line) => {
            writeln!(text, "{line}").unwrap();
        }
        Block::Bullets(items) => {
            for item in items {
                writeln!(text, "{}{}", "•".repeat(item.depth), item.text).unwrap();
            }
        }
        Block::Code(pieces) => {
            for piece in pieces {
                if piece.starts_with(['{', '[']) {
                    writeln!(text, "```{piece}```").unwrap();
                } else {
                    writeln!(text, "{}", piece.trim()).unwrap();
                }
            }
        }
        Block::Program(program) => {
            let lines = program
                .lines()
                .skip_while(|line| line.trim().parse::<u32>().is_ok());
            writeln!(text, "```{}```", lines.collect::<Vec<_>>().join("\n")).unwrap();
        }
        Block::Parameters(table) => expect_table(table, text),
        Block::Pairs(pairs) => {
            for (one, other) in pairs {
                writeln!(text, "{one}\n{other}").unwrap();
            }
        }
    }
}

fn expect_table(table: &Parameters, text: &mut String) {
    let columns: Vec<&str> = table
        .head
        .iter()
        .map(|word| if word == "Parameter" { "Name" } else { word })
        .collect();
    let (number, caption) = (table.number, &table.caption);
    writeln!(text, "table {number} {caption} [{}]", columns.join(", ")).unwrap();
    for row in &table.rows {
        let cell = |name: &str| {
            let at = columns.iter().position(|column| *column == name)?;
            row.cells.get(at).map(String::as_str)
        };
        let mandatory = cell("Mandatory").map(|word| word == "Yes");
        let name = cell("Name").unwrap();
        let ty = cell("Type").unwrap_or("?");
        let mut description = String::new();
        for block in &row.description {
            expect(block, &mut description);
        }
        let description = description.trim_end().replace('\n', " / ");
        writeln!(text, "| {name} | {mandatory:?} | {ty} | {description}").unwrap();
    }
}
