//! Documentation of what can go wrong.

use crate::model::{DocumentedError, Operation};
use crate::names::{Names, RustName};

use super::{Doc, code, push_list, push_paragraph, sentence};

/// The section of a client's method about errors; nothing where none is documented.
pub(in crate::lower) fn section(operation: &Operation, names: &Names) -> Doc {
    let mut doc = Doc::new();
    if operation.errors.is_empty() {
        return doc;
    }
    push_paragraph("# Errors", &mut doc);
    let which = if operation.error_codes().is_empty() {
        String::new()
    } else {
        let codes = names.error_codes(&operation.id);
        format!("; [`{codes}::of`] tells which it is")
    };
    let text = format!("The service documents these, beside what every call can fail with{which}:");
    push_paragraph(&text, &mut doc);
    let errors = operation.errors.iter();
    let errors = errors.map(|error| one(error, operation, names));
    push_list(errors.collect(), &mut doc);
    doc
}

fn one(error: &DocumentedError, operation: &Operation, names: &Names) -> String {
    let status = error.status.as_ref();
    let status = status.map(|status| status.value.to_string());
    let code = error.code.as_ref().map(|text| link(text, operation, names));
    let facts: Vec<String> = status.into_iter().chain(code).collect();
    let text = sentence(&error.description);
    if facts.is_empty() {
        return text;
    }
    format!("{}: {text}", facts.join(" "))
}

/// A code as a link to its variant.
fn link(text: &str, operation: &Operation, names: &Names) -> String {
    let codes = operation.error_codes();
    let same = codes.into_iter().find(|(code, _)| code.value == text);
    let shown = code(text);
    same.map_or_else(
        || shown.clone(),
        |(code, error)| {
            let of = names.error_codes(&operation.id);
            format!("[{shown}]({of}::{})", names.error_code(code, error))
        },
    )
}

/// The enum of an operation's error codes.
pub(in crate::lower) fn codes(operation: &RustName) -> Doc {
    vec![format!(
        "Error codes that are documented for [`{operation}`]."
    )]
}

/// A code with the meanings that it has.
pub(in crate::lower) fn variant(text: &str, operation: &Operation) -> Doc {
    let mut doc = Doc::new();
    let has_code =
        |error: &&DocumentedError| error.code.as_ref().is_some_and(|code| code.value == text);
    for error in operation.errors.iter().filter(has_code) {
        let status = error.status.as_ref();
        let status =
            status.map_or_else(String::new, |status| format!(" (status {})", status.value));
        let line = format!("{}{status}: {}", code(text), sentence(&error.description));
        push_paragraph(&line, &mut doc);
    }
    doc
}
