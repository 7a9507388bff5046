//! Completeness: every row of the pages' tables is in the spec and in the documentation of the generated crate, and the
//! spec has no row that the pages do not have, but for those that are listed here. This file is about the first page.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on stops"
)]

mod compare;
mod docs;
mod others;
mod page;
mod reader;
mod rust;
mod spec;

use std::path::Path;

use compare::differences;
use docs::Docs;
use page::{Page, Table};

fn docs() -> Docs {
    Docs::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/vpc/src"))
}

#[test]
fn the_data_are_eight_tables() {
    let page = Page::first();
    let numbers = page.tables.iter().map(|table| table.number);
    assert!(numbers.eq(1..=8));
    let rows: Vec<usize> = page.tables.iter().map(|table| table.rows.len()).collect();
    assert_eq!(rows, [1, 2, 10, 2, 2, 20, 2, 2]);
}

#[test]
fn the_spec_has_the_rows_of_the_page_and_one_other() {
    let page = Page::first();
    let checked = spec::read();
    let updated = &spec::operation(checked.api(), &page.title).source.updated;
    assert_eq!(updated.as_ref().unwrap().value, page.updated);
    let problems = differences(&page.tables, &spec::tables(checked.api(), &page.title));
    // It stands in the service's later definitions, and the spec says so.
    assert_eq!(problems, ["Table 6 of the page has no `updated_at`"]);
}

#[test]
fn the_documentation_has_the_rows_of_the_page() {
    let page = Page::first();
    let checked = spec::read();
    let operation = spec::operation(checked.api(), &page.title).id.as_str();
    let problems = reader::missing(&page, operation, &docs());
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A row that is lost, one of another type and one that is mandatory on one side alone: each is noticed.
#[test]
fn no_difference_is_overlooked() {
    let page = Page::first();
    let spec = spec::tables(spec::read().api(), &page.title);
    let (one_way, other_way) = (
        differences(&page.tables, &spec),
        differences(&spec, &page.tables),
    );
    for (at, table) in page.tables.iter().enumerate() {
        for row in 0..table.rows.len() {
            for change in [lose, retype, turn] {
                let mut changed = page.tables.clone();
                change(&mut changed[at], row);
                assert_ne!(differences(&changed, &spec), one_way, "{changed:?}");
                assert_ne!(differences(&spec, &changed), other_way, "{changed:?}");
            }
        }
    }
}

fn lose(table: &mut Table, row: usize) {
    table.rows.remove(row);
}

fn retype(table: &mut Table, row: usize) {
    table.rows[row].ty.push('s');
}

fn turn(table: &mut Table, row: usize) {
    let mandatory = &mut table.rows[row].mandatory;
    *mandatory = Some(*mandatory != Some(true));
}

/// A row that the crate does not have is missed in every table.
#[test]
fn no_gap_in_the_documentation_is_overlooked() {
    let mut page = Page::first();
    for table in &mut page.tables {
        table.rows[0].name = "not_there".to_owned();
    }
    let problems = reader::missing(&page, "CreateSubNetworkInterface", &docs());
    let found = problems
        .iter()
        .filter(|problem| problem.contains("`not_there`"));
    assert_eq!(found.count(), page.tables.len(), "{problems:#?}");
}
