//! What a row demands of its value, a demand each, in a form that can be compared and read.

use std::fmt::Display;

use serde::Serialize;
use serde_json::Value as Json;

use crate::model::{Bounds, Field, ValueConstraints, ValueSet};
use crate::source::{Located, Span};

/// One demand.
#[derive(Debug)]
pub(super) struct Demand {
    /// Its key in a spec; those inside `items` begin with it.
    pub(super) key: &'static str,
    /// What it says; equal demands say equal things.
    pub(super) says: String,
    /// Its place.
    pub(super) span: Span,
    pub(super) sureness: Sureness,
}

/// Whether a demand stands there, or follows from the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sureness {
    Stated,
    Inferred,
}

/// Everything that a row demands, its default, and whether it is nullable or deprecated.
pub(super) fn demands(field: &Field) -> Vec<Demand> {
    let constraints = &field.constraints;
    let mut demands = marks(field);
    if let Some(default) = &field.default {
        demands.push(stated("default", default.to_string(), default.span));
    }
    add(&constraints.value, &VALUE_KEYS, &mut demands);
    if let Some(items) = &constraints.items {
        if let Some((count, span)) = items.count.as_ref().and_then(size) {
            demands.push(stated("items.count", count, span));
        }
        if let Some(unique) = items.unique.as_ref().filter(|unique| unique.value) {
            demands.push(stated("items.unique", "true".to_owned(), unique.span));
        }
        if let Some(field) = &items.unique_by {
            demands.push(stated("items.unique_by", field.value.clone(), field.span));
        }
        add(&items.value.value, &ITEM_KEYS, &mut demands);
    }
    for demand in &mut demands {
        let key = demand.key.split('.').next().unwrap_or(demand.key);
        if constraints
            .inferred
            .iter()
            .any(|inferred| inferred.value == key)
        {
            demand.sureness = Sureness::Inferred;
        }
    }
    demands
}

/// What is said of a row by a word, and of others by its absence.
fn marks(field: &Field) -> Vec<Demand> {
    let nullable = field.nullable.then_some(field.name.span);
    let deprecated = field.deprecated.as_ref().map(|text| text.span);
    let marks = [("nullable", nullable), ("deprecated", deprecated)];
    let marks = marks.into_iter().filter_map(|(key, span)| {
        let says = format!("the row is {key}");
        Some(stated(key, says, span?))
    });
    marks.collect()
}

fn stated(key: &'static str, says: String, span: Span) -> Demand {
    Demand {
        key,
        says,
        span,
        sureness: Sureness::Stated,
    }
}

const VALUE_KEYS: [&str; 9] = [
    "format", "length", "bytes", "range", "forbid", "pattern", "values", "equals", "any_of",
];

const ITEM_KEYS: [&str; 9] = [
    "items.format",
    "items.length",
    "items.bytes",
    "items.range",
    "items.forbid",
    "items.pattern",
    "items.values",
    "items.equals",
    "items.any_of",
];

/// The demands on one value, in the order of the keys.
fn add(value: &ValueConstraints, keys: &[&'static str; 9], demands: &mut Vec<Demand>) {
    let said = [
        value.format.as_ref().map(|it| (word(&it.value), it.span)),
        value.length.as_ref().and_then(size),
        value.bytes.as_ref().and_then(size),
        value.range.as_ref().map(|it| (bounds(it), it.span)),
        value.forbid.as_ref().map(|it| (characters(it), it.span)),
        value.pattern.as_ref().map(|it| (it.value.clone(), it.span)),
        value.values.as_ref().map(|it| (values(it), it.span)),
        value.equals.as_ref().map(|it| (it.to_string(), it.span)),
        value.any_of.as_ref().map(|it| (alternatives(it), it.span)),
    ];
    let said = keys.iter().zip(said);
    demands.extend(said.filter_map(|(key, said)| {
        let (says, span) = said?;
        Some(stated(key, says, span))
    }));
}

/// A word as the spec writes it.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Json::String(word)) => word,
        _ => String::new(),
    }
}

/// A size, which is at least 0 whether it is said or not.
fn size(bounds: &Located<Bounds<u64>>) -> Option<(String, Span)> {
    let told = Bounds {
        min: bounds.min.filter(|min| *min > 0),
        max: bounds.max,
    };
    let says_something = told.min.is_some() || told.max.is_some();
    says_something.then(|| (self::bounds(&told), bounds.span))
}

fn bounds<T: Display + PartialEq>(bounds: &Bounds<T>) -> String {
    match (&bounds.min, &bounds.max) {
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => "any".to_owned(),
    }
}

/// Characters, the order of which means nothing.
fn characters(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    letters.into_iter().collect()
}

/// Named values, the order of which means nothing.
fn values(set: &ValueSet) -> String {
    let mut values: Vec<&str> = set
        .values
        .iter()
        .map(|named| named.value.as_str())
        .collect();
    values.sort_unstable();
    format!("{}: {}", word(&set.kind.value), values.join(", "))
}

fn alternatives(alternatives: &[Located<ValueConstraints>]) -> String {
    let mut all: Vec<String> = alternatives
        .iter()
        .map(|alternative| {
            let mut demands = Vec::new();
            add(alternative, &VALUE_KEYS, &mut demands);
            let said = demands
                .iter()
                .map(|demand| format!("{} {}", demand.key, demand.says));
            said.collect::<Vec<_>>().join(" and ")
        })
        .collect();
    all.sort_unstable();
    all.join(", or ")
}
