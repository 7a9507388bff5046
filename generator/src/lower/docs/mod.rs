//! Documentation of generated items, made of the spec's prose.

mod constraint;
pub(in crate::lower) mod errors;
mod escape;
mod rule;
mod waiter;

use crate::model::{
    Field, NamedValue, Operation, Parameter, ParameterPlace, Source, Type, ValueSet,
};

use super::plan::Doc;
use super::universe::Entry;

pub(in crate::lower) use escape::{code, inline};
pub(in crate::lower) use waiter::waiter;

/// Paragraphs of a spec's text, or a sentence of our own where it has none.
pub(super) fn prose(text: Option<&str>, otherwise: &str) -> Doc {
    text.map(escape::paragraphs)
        .filter(|doc| !doc.is_empty())
        .unwrap_or_else(|| vec![otherwise.to_owned()])
}

/// One line of a spec's text as one sentence with a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = escape::inline(text);
    if text.ends_with(['.', '!', '?', '。']) {
        text
    } else {
        format!("{text}.")
    }
}

/// A field or its setter: what it means, facts that come first, what is checked, what the server does.
pub(super) fn field(field: &Field, mut facts: Vec<String>) -> Doc {
    let mut doc = prose(
        field.description.as_deref().map(String::as_str),
        "Not described.",
    );
    facts.extend(constraint::sentences(field));
    facts.extend(constraint::default(field));
    facts.extend(constraint::server(field));
    push_list(facts, &mut doc);
    doc
}

/// A type of a table.
pub(super) fn record(ty: &Type, entry: &Entry) -> Doc {
    let mut doc = prose(
        ty.description.as_deref().map(String::as_str),
        &format!("The object {}.", code(ty.name.as_str())),
    );
    push_list(rule::sentences(&ty.rules), &mut doc);
    push_paragraph(
        &format!("Source: {}.", escape::inline(&entry.table())),
        &mut doc,
    );
    doc
}

/// A field's named values.
pub(super) fn values(field: &Field, set: &ValueSet, owner: &str) -> Doc {
    let mut doc = vec![format!(
        "Values of {} in [`{owner}`].",
        code(field.name.as_str())
    )];
    if let Some(text) = &field.description {
        doc.push(String::new());
        doc.extend(escape::paragraphs(text));
    }
    if set.values.is_empty() {
        push_paragraph("No value is documented.", &mut doc);
    }
    doc
}

/// A named value.
pub(super) fn variant(value: &NamedValue) -> Doc {
    let mut doc = vec![code(&value.value)];
    if let Some(text) = &value.description {
        let mut lines = escape::paragraphs(text);
        if let Some(first) = lines.first_mut() {
            first.insert_str(0, &format!("{}: ", code(&value.value)));
            doc = lines;
        }
    }
    doc
}

/// The first lines of an operation: its summary, its wire form.
pub(super) fn operation(operation: &Operation) -> Doc {
    let summary = operation
        .summary
        .as_ref()
        .map_or_else(|| operation.id.to_string(), |text| text.value.clone());
    let mut doc = vec![sentence(&summary), String::new()];
    doc.push(code(&format!(
        "{} {}",
        operation.method.as_str(),
        operation.path.text
    )));
    if let Some(text) = &operation.description {
        doc.push(String::new());
        doc.extend(escape::paragraphs(text));
    }
    doc
}

/// What stands in no type: parameters that the client gives, rules between values, statuses of success, the page.
pub(super) fn operation_facts(
    operation: &Operation,
    given_by_client: &[&Parameter],
    doc: &mut Doc,
) {
    let page = &operation.source;
    for parameter in given_by_client {
        let place = match parameter.place {
            ParameterPlace::Path => "path",
            ParameterPlace::Query => "query",
            ParameterPlace::Header => "header",
        };
        let table = parameter
            .table
            .as_ref()
            .map_or_else(String::new, |table| format!(", Table {}", table.value));
        let text = parameter
            .field
            .description
            .as_ref()
            .map_or_else(String::new, |text| format!(": {}", escape::inline(text)));
        push_paragraph(
            &format!(
                "{} ({place}{table}){text}",
                code(parameter.field.name.as_str())
            ),
            doc,
        );
    }
    if let Some(body) = &operation.body {
        push_list(rule::sentences(&body.rules), doc);
    }
    let statuses = operation.responses.iter().map(|response| {
        let text = response
            .description
            .as_ref()
            .map_or_else(String::new, |text| format!(": {}", sentence(text)));
        format!("Status {}{text}", response.status.value)
    });
    push_list(statuses.collect(), doc);
    push_paragraph(&format!("Source: {}.", escape::inline(&source(page))), doc);
}

/// A page in words.
pub(super) fn source(source: &Source) -> String {
    match &source.updated {
        Some(day) => format!("“{}”, updated {}", source.page.value, day.value),
        None => format!("“{}”", source.page.value),
    }
}

/// Adds a paragraph of Markdown.
pub(super) fn push_paragraph(markdown: &str, doc: &mut Doc) {
    if !doc.is_empty() {
        doc.push(String::new());
    }
    escape::wrap(markdown, "", doc);
}

/// Adds a list of Markdown sentences.
pub(super) fn push_list(items: Vec<String>, doc: &mut Doc) {
    if !items.is_empty() && !doc.is_empty() {
        doc.push(String::new());
    }
    for item in items {
        escape::bullet(&item, doc);
    }
}
