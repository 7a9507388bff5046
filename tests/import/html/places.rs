//! Places of what was read are places in the HTML.

use tabella::front::page::Part;
use tabella::front::page::html::parts;
use tabella::source::{FileId, Span};

use super::blocks::{Block, blocks};
use super::{official, plain, sloppy};
use crate::reading::cases;

/// What begins at a place.
fn at(html: &str, span: Span) -> &str {
    &html[span.start as usize..span.end as usize]
}

#[track_caller]
fn check(write: fn(&[Block]) -> String) {
    let mut seen = 0;
    for case in cases() {
        let html = write(&blocks(&case));
        for part in parts(FileId::default(), &html) {
            match part {
                Part::Table(table) => {
                    for row in &table.rows {
                        assert_eq!(at(&html, row.name.span), row.name.value);
                        for line in &row.description {
                            let first = first_word(&line.text);
                            assert!(at(&html, line.span).starts_with(first), "{}", line.text);
                        }
                        seen += 1;
                    }
                }
                Part::Code(code) => {
                    let (first, last) = (code.text.trim_start(), code.text.trim_end());
                    let place = at(&html, code.span);
                    assert_eq!(place.chars().next(), first.chars().next(), "{place}");
                    assert_eq!(place.chars().last(), last.chars().last(), "{place}");
                }
                Part::Line(line) => {
                    let first = first_word(&line.text);
                    assert!(at(&html, line.span).starts_with(first), "{}", line.text);
                }
            }
        }
    }
    let rows = cases().into_iter().flat_map(|case| case.reading.tables);
    assert_eq!(seen, rows.map(|table| table.rows.len()).sum::<usize>());
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

/// The first word, up to what is written otherwise in HTML.
fn first_word(text: &str) -> &str {
    text.split([' ', '<', '>', '"', '&', ':']).next().unwrap()
}
