//! Words for messages: quoting what the spec says, and guessing what it meant.

use serde_json::Value as Json;

use crate::front::suggest;
use crate::model::{Field, TypeExpr};

/// How much of a text of the spec a message repeats. A text can be megabytes long, a message is one sentence.
const LONGEST: usize = 60;

/// A text of the spec in backticks, cut if it is long.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("`{}…`", &text[..at]),
        None => format!("`{text}`"),
    }
}

/// Several texts of the spec: `a`, `b` or `c`.
pub(super) fn listed<'a>(texts: impl IntoIterator<Item = &'a str>, word: &str) -> String {
    let mut all: Vec<String> = texts.into_iter().map(quoted).collect();
    if all.len() > 8 {
        all.truncate(8);
        return format!("{} and others", all.join(", "));
    }
    match all.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {word} {last}", rest.join(", ")),
        None => String::from("none"),
    }
}

/// A value of JSON as a message shows it.
pub(super) fn shown(value: &Json) -> String {
    match value {
        Json::Array(items) => format!("a list of {}", items.len()),
        Json::Object(_) => String::from("an object"),
        Json::String(text) => quoted(&format!("\"{text}\"")),
        other => quoted(&other.to_string()),
    }
}

/// A value of JSON as a message shows it that may not repeat it, since it stands where a secret belongs.
pub(super) fn shown_kind(value: &Json) -> String {
    match value {
        Json::String(_) => String::from("a string"),
        Json::Number(_) => String::from("a number"),
        Json::Bool(_) => String::from("a boolean"),
        Json::Null | Json::Array(_) | Json::Object(_) => shown(value),
    }
}

/// A type as a message shows it, with its article.
pub(super) fn type_words(ty: &TypeExpr) -> String {
    match ty {
        TypeExpr::String => String::from("a string"),
        TypeExpr::Boolean => String::from("a boolean"),
        TypeExpr::Integer => String::from("an integer"),
        TypeExpr::Number => String::from("a number"),
        TypeExpr::Json => String::from("any JSON"),
        TypeExpr::Array(_) => String::from("a list"),
        TypeExpr::Map(_) => String::from("a map"),
        TypeExpr::Named(name) => format!("an object of type {}", quoted(name.as_str())),
    }
}

/// The question that helps where a name is unknown, or else the names that there are.
pub(super) fn did_you_mean<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let known: Vec<&str> = known.into_iter().take(MOST).collect();
    if let Some(near) = nearest(wrong, &known) {
        return Some(format!("did you mean {}?", quoted(near)));
    }
    let few = !known.is_empty() && known.len() <= 8;
    few.then(|| format!("there is {}", listed(known, "and")))
}

/// The question or list for the fields of an object.
pub(super) fn did_you_mean_field<'a>(
    wrong: &str,
    fields: impl IntoIterator<Item = &'a Field>,
) -> Option<String> {
    did_you_mean(wrong, fields.into_iter().map(|field| field.name.as_str()))
}

/// How many names are looked at and how many compared at most; a hostile spec has millions, a page has dozens.
const MOST: usize = 2_000;
const MOST_COMPARED: usize = 100;

/// The name that is nearest to a wrong one, if one is near.
pub(super) fn nearest<'a>(wrong: &str, known: &[&'a str]) -> Option<&'a str> {
    let similar = |other: &&str| other.len().abs_diff(wrong.len()) <= 4;
    let compared = known
        .iter()
        .copied()
        .take(MOST)
        .filter(similar)
        .take(MOST_COMPARED);
    suggest::nearest(wrong, compared)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(quoted(&"网".repeat(100)).chars().count(), LONGEST + 3);
    }
}
