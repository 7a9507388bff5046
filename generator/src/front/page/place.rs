//! Where the rows of a table belong: its section and its caption say it.

use crate::model::ParameterPlace;

use crate::source::Located;

use super::words::folded;
use super::{About, Remark, Row, SectionRole, Table, Way};

/// Where the rows of a table belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TablePlace {
    /// All rows outside of the body, in one place.
    Parameters(ParameterPlace),
    /// Outside of the body; the path tells which rows are in it, and others are in the query.
    Uri,
    /// The top of what is sent.
    Body,
    /// The top of what comes back.
    Answer,
    /// What comes back outside of the body, for which a spec has no place.
    AnswerHeaders,
    /// A type that other rows name.
    Type(Way),
}

/// Words of captions that name a place and no type.
const COMMON: [&str; 16] = [
    "a",
    "and",
    "body",
    "description",
    "element",
    "elements",
    "field",
    "in",
    "message",
    "of",
    "parameter",
    "parameters",
    "request",
    "requests",
    "response",
    "the",
];

/// Says where a table of this section belongs.
pub(super) fn of(section: SectionRole, table: &Table) -> TablePlace {
    let caption = table.caption.as_ref();
    let words = caption.map_or_else(Vec::new, |caption| words(&caption.name.value));
    let has = |word: &str| words.iter().any(|other| other == word);
    let common = words.iter().all(|word| COMMON.contains(&word.as_str()));
    let parameters = has("parameters") || has("parameter") || has("params");
    let answers = section == SectionRole::Response;
    if parameters && answers && (has("header") || has("headers")) {
        return TablePlace::AnswerHeaders;
    }
    if parameters && (has("header") || has("headers")) {
        return TablePlace::Parameters(ParameterPlace::Header);
    }
    if parameters && has("query") {
        return TablePlace::Parameters(ParameterPlace::Query);
    }
    if parameters && (has("path") || has("uri") || has("url")) {
        return TablePlace::Parameters(ParameterPlace::Path);
    }
    match section {
        SectionRole::Uri => TablePlace::Uri,
        _ if common && answers => TablePlace::Answer,
        _ if common => TablePlace::Body,
        _ if answers => TablePlace::Type(Way::Answer),
        _ => TablePlace::Type(Way::Request),
    }
}

/// Says where a row belongs: in a table that has a column for it, that says it. Nothing is said of rows that are not
/// where the table is.
pub(super) fn of_row(
    table: TablePlace,
    row: &Row,
    remarks: &mut Vec<Remark>,
) -> Option<TablePlace> {
    let Some(cell) = &row.place else {
        return Some(table);
    };
    let sent = match folded(&cell.value).as_deref() {
        Some("path" | "uri" | "url") => TablePlace::Parameters(ParameterPlace::Path),
        Some("query") => TablePlace::Parameters(ParameterPlace::Query),
        Some("header" | "headers") => TablePlace::Parameters(ParameterPlace::Header),
        Some("body") => TablePlace::Body,
        _ => {
            ask(row, cell, "it is taken for what its table is", remarks);
            return Some(table);
        }
    };
    match (table, sent) {
        (TablePlace::AnswerHeaders, _)
        | (TablePlace::Type(_) | TablePlace::Answer, TablePlace::Body) => Some(table),
        (TablePlace::Type(_) | TablePlace::Answer, _) => {
            ask(row, cell, "it is left out", remarks);
            None
        }
        _ => Some(sent),
    }
}

fn ask(row: &Row, cell: &Located<String>, what: &str, remarks: &mut Vec<Remark>) {
    let (name, place) = (&row.name.value, &cell.value);
    let text = format!("`{place}` is no place of `{name}` that is known here; {what}");
    remarks.push(Remark::question(About::Table, cell.span, text));
}

fn words(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
