//! Where the rows of a table belong: its section and its caption say it.

use crate::model::ParameterPlace;

use super::{SectionRole, Table, Way};

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

fn words(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
