//! What a page has and the spec has not, and the other way round.

use crate::page::{Row, Table};

/// Every difference, a sentence each.
pub(crate) fn differences(page: &[Table], spec: &[Table]) -> Vec<String> {
    let mut problems = Vec::new();
    for table in page {
        match spec.iter().find(|other| other.number == table.number) {
            Some(other) => rows(table, other, &mut problems),
            None => problems.push(format!("Table {} is not in the spec", table.number)),
        }
    }
    for table in spec {
        match page.iter().find(|other| other.number == table.number) {
            Some(other) => extra(other, table, &mut problems),
            None => problems.push(format!(
                "`{}` in the spec is in no table of the page: {:?}",
                table.title,
                table.names()
            )),
        }
    }
    problems
}

/// Rows of the page that the spec lacks or has otherwise.
fn rows(page: &Table, spec: &Table, problems: &mut Vec<String>) {
    let before = problems.len();
    for row in &page.rows {
        let place = format!("Table {}, `{}`", page.number, row.name);
        match spec.row(&row.name) {
            Some(other) => cells(&place, row, other, problems),
            None => problems.push(format!("{place} is not in the spec")),
        }
    }
    let same_rows = page.rows.len() == spec.rows.len() && problems.len() == before;
    if same_rows && page.names() != spec.names() {
        problems.push(format!(
            "Table {} has its rows in another order",
            page.number
        ));
    }
}

/// Where the page does not say whether a row is mandatory, the spec must not say that it is.
fn cells(place: &str, page: &Row, spec: &Row, problems: &mut Vec<String>) {
    if page.ty != spec.ty {
        problems.push(format!(
            "{place} is of type {} on the page and {} in the spec",
            page.ty, spec.ty
        ));
    }
    let required = |row: &Row| row.mandatory.unwrap_or(false);
    if required(page) != required(spec) {
        problems.push(format!(
            "{place} is mandatory on the page: {:?}; required in the spec: {}",
            page.mandatory,
            required(spec)
        ));
    }
}

/// Rows of the spec that the page lacks, and a caption that is not the page's.
fn extra(page: &Table, spec: &Table, problems: &mut Vec<String>) {
    if page.title != spec.title {
        problems.push(format!(
            "Table {} is `{}` on the page and `{}` in the spec",
            page.number, page.title, spec.title
        ));
    }
    for row in spec.rows.iter().filter(|row| page.row(&row.name).is_none()) {
        problems.push(format!(
            "Table {} of the page has no `{}`",
            page.number, row.name
        ));
    }
}
