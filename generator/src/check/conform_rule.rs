//! Whether an object keeps the rules between its fields; a part of [`super::conform`].

use std::collections::HashSet;

use serde_json::{Map, Value as Json};

use crate::model::{CrossFieldRule, RuleKind, WireName};
use crate::source::Located;

use super::conform::{Breach, Path};
use super::words::{listed, quoted, shown};

/// Looks at every rule of an object. A field that is null counts as absent.
pub(super) fn check(
    rules: &[CrossFieldRule],
    values: &Map<String, Json>,
    present: &HashSet<&str>,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    for rule in rules {
        if let Some(sentence) = broken(&rule.kind, values, present) {
            path.breach(sentence, out);
        }
    }
}

fn broken(kind: &RuleKind, values: &Map<String, Json>, present: &HashSet<&str>) -> Option<String> {
    match kind {
        RuleKind::AtMostOneOf(fields) => {
            let given = given(fields, present);
            (given.len() > 1)
                .then(|| format!("has {}, which may not stand together", names(&given)))
        }
        RuleKind::ExactlyOneOf(fields) => {
            let given = given(fields, present);
            (given.len() != 1).then(|| {
                format!(
                    "must have exactly one of {}, but has {}",
                    all(fields),
                    names(&given)
                )
            })
        }
        RuleKind::AtLeastOneOf(fields) => given(fields, present)
            .is_empty()
            .then(|| format!("must have one of {}, but has none", all(fields))),
        RuleKind::RequiredTogether(fields) => {
            let given = given(fields, present);
            let some = !given.is_empty() && given.len() < fields.len();
            some.then(|| {
                format!(
                    "must have all of {}, or none, but has {}",
                    all(fields),
                    names(&given)
                )
            })
        }
        RuleKind::RequiredWhen {
            field,
            when,
            equals,
        } => {
            let decided = values.get(when.as_str()) == Some(&equals.value);
            (decided && !present.contains(field.as_str())).then(|| {
                let field = quoted(field.as_str());
                format!(
                    "must have {field}, because {} is {}",
                    quoted(when.as_str()),
                    shown(equals)
                )
            })
        }
    }
}

fn given<'f>(fields: &'f [Located<WireName>], present: &HashSet<&str>) -> Vec<&'f str> {
    let names = fields.iter().map(|field| field.as_str());
    names.filter(|name| present.contains(name)).collect()
}

fn names(given: &[&str]) -> String {
    listed(given.iter().copied(), "and")
}

fn all(fields: &[Located<WireName>]) -> String {
    listed(fields.iter().map(|field| field.as_str()), "and")
}
