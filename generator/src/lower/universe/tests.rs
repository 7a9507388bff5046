//! Specs with more types than a walk that recurses has stack for, or a walk for each type has time for.

use std::fmt::Write;
use std::path::PathBuf;

use crate::diagnostic::Sink;
use crate::lower::lower;
use crate::lower::plan::{Item, Record, RustType};
use crate::source::{SourceFile, Sources};
use crate::{check, front};

const SERVICE: &str = "\
service: large
title: Large
package: large
package_version: 0.1.0
endpoint: https://large.{region}.example.com
runtime: {path: runtime}
";

const OPERATION: &str = "\
operation: PutFirst
summary: Puts the first.
source: {page: A Page, updated: 2025-08-19}
resource: {name: First, role: update}
method: PUT
path: /v1/firsts
body: {table: 1, rows: [{name: first, type: T0, required: true, description: The first.}]}
responses: [{status: 200}]
types:
";

/// What is made of types `T0` to `T{count - 1}`, of which each has the rows that are written for it.
fn records(count: usize, rows: impl Fn(&mut String, usize)) -> Vec<Record> {
    let mut operation = OPERATION.to_owned();
    for at in 0..count {
        let _ = writeln!(operation, "- name: T{at}\n  rows:");
        rows(&mut operation, at);
    }
    let mut sources = Sources::default();
    for (path, text) in [
        ("large/service.yaml", SERVICE),
        ("large/v1/firsts/put-first.yaml", &operation),
    ] {
        sources.add(SourceFile {
            shown: path.to_owned(),
            path: PathBuf::from(path),
            text: text.to_owned(),
        });
    }
    let mut sink = Sink::new();
    let api = front::parse(&sources, &mut sink);
    let checked = check::check(api, sink);
    assert!(checked.is_ok(), "{:?}", checked.err());
    let plan = checked.map(|(checked, _)| lower(&checked, &sources));
    let versions = plan.into_iter().flatten().flat_map(|plan| plan.versions);
    let groups = versions.flat_map(|version| version.groups);
    let items = groups
        .flat_map(|group| group.operations)
        .flat_map(|file| file.items);
    let records = items.filter_map(|item| match item {
        Item::Record(record) => Some(record),
        Item::Values(_) | Item::ErrorCodes(_) => None,
    });
    records.collect()
}

fn row(rows: &mut String, to: usize, ty: &str) {
    let _ = writeln!(
        rows,
        "  - {{name: t{to}, type: {ty}, description: Type {to}.}}"
    );
}

fn boxed(record: &Record) -> usize {
    let types = record.fields.iter().map(|field| &field.ty);
    types.filter(|ty| matches!(ty, RustType::Boxed(_))).count()
}

/// Whether it is sent and something in it is checked.
fn checked(record: &Record) -> bool {
    let validation = record.validation.as_ref();
    validation.is_some_and(|validation| !validation.steps.is_empty())
}

/// The last one is checked, and so is everything that leads to it.
#[test]
fn chains_may_be_long() {
    let count = 12_000;
    let records = records(count, |rows, at| match at + 1 {
        next if next < count => row(rows, next, &format!("T{next}")),
        _ => rows
            .push_str("  - {name: size, type: integer, range: {min: 1}, description: A size.}\n"),
    });
    assert_eq!(records.len(), count);
    assert!(records.iter().all(checked));
    assert!(records.iter().all(|record| boxed(record) == 0));
}

/// Each type but the first, which is in no other, holds itself through the next ones.
#[test]
fn circles_may_be_long() {
    let count = 12_000;
    let records = records(count, |rows, at| {
        let next = if at + 1 < count { at + 1 } else { 1 };
        row(rows, next, &format!("T{next}"));
    });
    assert_eq!(records.len(), count);
    assert!(records.iter().skip(1).all(|record| boxed(record) == 1));
    assert_eq!(records.first().map(boxed), Some(0));
    assert!(!records.iter().any(checked));
}

/// Each type of two halves holds its own half as objects and the other one in lists.
#[test]
fn every_type_may_hold_every_type() {
    let count = 120;
    let records = records(count, |rows, at| {
        for to in 0..count {
            let list = if (at < 60) == (to < 60) {
                ""
            } else {
                "array of "
            };
            row(rows, to, &format!("{list}T{to}"));
        }
    });
    assert_eq!(records.len(), count);
    assert!(records.iter().all(|record| boxed(record) == 60));
}
