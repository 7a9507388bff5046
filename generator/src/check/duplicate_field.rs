//! Two rows of one table have the same name, or a parameter is given twice.
//!
//! A JSON object cannot have a key twice, and which of two rows is meant cannot be told. Parameters may share a
//! name if one is sent in the path and the other in the query or as a header. Headers are compared without case.
//!
//! Bad:
//!
//! ```yaml
//! rows:
//!   - {name: description, type: string, description: A description.}
//!   - {name: description, type: string, description: More of it.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rows:
//!   - {name: description, type: string, description: A description and more of it.}
//! ```
use std::borrow::Cow;
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Operation, ParameterPlace};
use crate::source::Span;

use super::view::{Owner, View};
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0204",
    name: "duplicate-field",
    manual: include_str!("duplicate_field.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for table in &view.tables {
        if let Owner::Parameters(operation) = table.owner {
            parameters(operation, sink);
            continue;
        }
        let mut seen = HashMap::new();
        for (name, span) in &table.names {
            let first = seen.insert(*name, *span);
            report(
                first,
                (name, *span),
                || format!("{} has a second field", table.owner),
                sink,
            );
        }
    }
}

fn parameters(operation: &Operation, sink: &mut Sink) {
    let mut seen = HashMap::new();
    for parameter in &operation.parameters {
        let name = parameter.field.name.as_str();
        let (place, name) = match parameter.place {
            ParameterPlace::Path => ("path", Cow::from(name)),
            ParameterPlace::Query => ("query", Cow::from(name)),
            ParameterPlace::Header => ("header", Cow::from(name.to_ascii_lowercase())),
        };
        let first = seen.insert((place, name), parameter.field.name.span);
        let sentence = || format!("there is a second {place} parameter");
        let name = &parameter.field.name;
        report(first, (name.as_str(), name.span), sentence, sink);
    }
}

fn report(
    first: Option<Span>,
    (name, span): (&str, Span),
    sentence: impl Fn() -> String,
    sink: &mut Sink,
) {
    let Some(first) = first else { return };
    let message = format!("{} {}", sentence(), quoted(name));
    sink.push(Diagnostic::error(&RULE, span, message).also(first, "the first one"));
}
