//! Documentation of methods that wait for a state.

use crate::model::{Until, Waiter, WireName};
use crate::source::Located;

use super::{Doc, code, push_paragraph, sentence};

/// What the method waits for, in the spec's words too, and how it fails.
pub(in crate::lower) fn waiter(waiter: &Waiter) -> Doc {
    let field = waiter.field.as_ref().map(|path| code(&dotted(path)));
    let field = field.as_deref().unwrap_or_default();
    let until = match &waiter.until {
        Until::Is(values) => format!("Waits until {field} is {}.", alternatives(values)),
        Until::Status(status) => {
            format!(
                "Waits until the service answers with status {}.",
                status.value
            )
        }
    };
    let mut doc = Doc::new();
    push_paragraph(&until, &mut doc);
    push_paragraph(&sentence(&waiter.description), &mut doc);
    let fails = match waiter.fails.as_slice() {
        [] => String::new(),
        values => format!(
            "with [`ErrorKind::WaitFailed`](crate::ErrorKind::WaitFailed) once {field} is {}, ",
            alternatives(values)
        ),
    };
    push_paragraph("# Errors", &mut doc);
    let text = format!(
        "The wait fails {fails}with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) when its time is up, and at once \
         with any other error of the call."
    );
    push_paragraph(&text, &mut doc);
    doc
}

fn dotted(path: &[WireName]) -> String {
    let names: Vec<&str> = path.iter().map(WireName::as_str).collect();
    names.join(".")
}

fn alternatives(values: &[Located<String>]) -> String {
    let values: Vec<String> = values.iter().map(|value| code(value)).collect();
    values.join(" or ")
}
