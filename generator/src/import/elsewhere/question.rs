//! What is asked about a type whose name is taken.

use std::path::Path;

use serde_json::Value as Json;

use crate::model::{Field, Source, Type, WireName};

use super::Held;

/// A type of a page, and that of the spec which has its name. Paths are those below the spec folder, as they are the same
/// on every machine.
pub(super) struct About<'a> {
    /// As the page has it.
    pub(super) page: &'a Type,
    /// What it is called from now on.
    pub(super) new: &'a str,
    pub(super) held: &'a Held<'a>,
    /// Where that stands.
    pub(super) at: &'a Path,
    /// Where it has to stand to be shared.
    pub(super) shared: &'a Path,
    /// Whether that file is yet to be made.
    pub(super) is_new: bool,
}

/// Says where the other type stands, whether the two agree, and how they become one.
pub(super) fn text(about: &About<'_>) -> String {
    let (name, new) = (&about.page.name.value, about.new);
    let names_others = about.held.ty.fields.iter();
    let names_others = names_others.filter_map(|field| field.ty.named()).count() > 0;
    let others = if names_others {
        " with the types that it names"
    } else {
        ""
    };
    let made = if about.is_new { "a new file " } else { "" };
    format!(
        "the page's `{name}` is called `{new}` here, as another `{name}` stands in `{}`, which this operation does not see; \
         {}; to share that one, move it{others} from the `types:` there to the `types:` of {made}`{}`{}, and write `{name}` \
         in place of `{new}` and its table",
        about.at.display(),
        agreement(about.page, about.held.ty),
        about.shared.display(),
        about.held.source.map(source).unwrap_or_default(),
    )
}

/// Its page, which it has to name where other types of the file are of another one.
fn source(source: &Source) -> String {
    let updated = source.updated.as_ref();
    let updated = updated.map(|day| format!(", updated: {}", day.value));
    format!(
        " with `source: {{page: {}{}}}`",
        title(&source.page.value),
        updated.unwrap_or_default()
    )
}

/// A title as it may stand between braces.
fn title(title: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '(' | ')' | '/');
    if title.chars().all(is_plain) {
        title.to_owned()
    } else {
        Json::from(title).to_string()
    }
}

/// Whether two types have the same rows, and which differ.
fn agreement(page: &Type, held: &Type) -> String {
    let is_same = |field: &&Field| meant(page, &field.name.value) == meant(held, &field.name.value);
    let of_page = page.fields.iter().filter(|field| !is_same(field));
    let lacking = held
        .fields
        .iter()
        .filter(|field| row(page, &field.name.value).is_none());
    let differ: Vec<String> = of_page
        .chain(lacking)
        .map(|field| format!("`{}`", field.name.value))
        .collect();
    if !differ.is_empty() {
        return format!("the two differ in {}", differ.join(", "));
    }
    if page.rules.is_empty() && held.rules.is_empty() {
        "the two have the same rows".to_owned()
    } else {
        "the two have the same rows, and rules between them that are to be compared".to_owned()
    }
}

fn row<'a>(ty: &'a Type, name: &WireName) -> Option<&'a Field> {
    ty.fields.iter().find(|field| field.name.value == *name)
}

/// What a row of a type means to a program.
fn meant(ty: &Type, name: &WireName) -> Option<Json> {
    let field = row(ty, name)?;
    let demands = serde_json::to_value((&field.ty, &field.default, &field.constraints)).ok()?;
    let flags = (field.required, field.nullable, field.deprecated.is_some());
    Some(Json::Array(vec![
        without_words(demands),
        serde_json::to_value(flags).ok()?,
    ]))
}

/// Leaves out what only readers see, and a least length that every text has.
fn without_words(json: Json) -> Json {
    match json {
        Json::Object(mut entries) => {
            entries.retain(|key, _| !matches!(&**key, "description" | "rust_name" | "inferred"));
            if let Some(Json::Object(length)) = entries.get_mut("length") {
                length.retain(|_, bound| !bound.is_null() && bound != &Json::from(0));
            }
            let entries = entries.into_iter();
            let entries = entries.map(|(key, value)| (key, without_words(value)));
            Json::Object(entries.collect())
        }
        Json::Array(items) => Json::Array(items.into_iter().map(without_words).collect()),
        other => other,
    }
}
