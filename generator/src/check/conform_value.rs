//! Whether one value has what its constraints demand; a part of [`super::conform`].

use std::collections::HashMap;

use serde_json::Value as Json;

use crate::model::{Bounds, ItemConstraints, ValueConstraints, ValueSet, ValueSetKind};

use super::conform::{Breach, Direction, Path, Reader};
use super::syntax;
use super::words::{listed, quoted, shown};

/// Looks at a value that has the type of its row.
pub(super) fn single(
    reader: Reader<'_, '_>,
    value: &Json,
    wanted: &ValueConstraints,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    if reader.direction == Direction::RequestForm {
        return;
    }
    if let Some(set) = &wanted.values {
        named(reader.direction, value, set, path, out);
    }
    if reader.direction == Direction::Response {
        return;
    }
    if let Json::String(text) = value {
        of_text(reader, text, wanted, path, out);
    }
    if let Some(range) = &wanted.range {
        within_range(value, range, path, out);
    }
    if let Some(equals) = &wanted.equals
        && equals.value != *value
    {
        path.breach(
            format!("is {}, but must be {}", shown(value), shown(equals)),
            out,
        );
    }
    alternatives(reader, value, wanted, path, out);
}

fn alternatives(
    reader: Reader<'_, '_>,
    value: &Json,
    wanted: &ValueConstraints,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    let Some(any_of) = &wanted.any_of else { return };
    let fits = any_of.iter().any(|one| {
        let mut breaches = Vec::new();
        single(reader, value, one, path, &mut breaches);
        breaches.is_empty()
    });
    if !fits {
        let count = any_of.len();
        path.breach(
            format!(
                "is {}, which fits none of the {count} alternatives of `any_of`",
                shown(value)
            ),
            out,
        );
    }
}

fn of_text(
    reader: Reader<'_, '_>,
    text: &str,
    wanted: &ValueConstraints,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    if let Some(format) = &wanted.format
        && !syntax::matches(**format, text)
    {
        path.breach(
            format!(
                "is {}, which is not {}",
                quoted(text),
                syntax::words(**format)
            ),
            out,
        );
    }
    if let Some(length) = &wanted.length {
        sized(text.chars().count() as u64, length, "characters", path, out);
    }
    if let Some(bytes) = &wanted.bytes {
        sized(text.len() as u64, bytes, "bytes", path, out);
    }
    if let Some(forbid) = &wanted.forbid
        && let Some(found) = text.chars().find(|one| forbid.contains(*one))
    {
        path.breach(
            format!(
                "is {}, but may not contain {}",
                quoted(text),
                quoted(&found.to_string())
            ),
            out,
        );
    }
    // A pattern that does not compile is reported where it stands.
    if let Some(pattern) = &wanted.pattern
        && let Some(Ok(compiled)) = reader.view.pattern(pattern)
        && !compiled.is_match(text)
    {
        path.breach(
            format!(
                "is {}, which does not match {}",
                quoted(text),
                quoted(pattern)
            ),
            out,
        );
    }
}

/// A set that is a suggestion allows everything. The server may know more values than an open one names, but the
/// spec's own values should be named in it.
fn named(
    direction: Direction,
    value: &Json,
    set: &ValueSet,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    let text = match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let unset = direction == Direction::Response && text.is_empty();
    if *set.kind == ValueSetKind::Suggested || unset {
        return;
    }
    if set.values.iter().any(|one| one.value.value == text) {
        return;
    }
    let names = listed(set.values.iter().map(|one| one.value.as_str()), "or");
    path.breach(format!("is {}, but must be {names}", shown(value)), out);
}

const ANY: Bounds<i64> = Bounds {
    min: None,
    max: None,
};

/// A string with a range is a whole number in decimal digits.
fn within_range(value: &Json, range: &Bounds<i64>, path: Path<'_>, out: &mut Vec<Breach>) {
    let inside = match value {
        Json::String(text) => {
            if !syntax::is_integer(text, &ANY) {
                path.breach(
                    format!("is {}, which is not a whole number", quoted(text)),
                    out,
                );
                return;
            }
            syntax::is_integer(text, range)
        }
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => range.contains(&number),
            (None, Some(number)) => holds_float(number, range),
            (None, None) => true,
        },
        _ => true,
    };
    if !inside {
        path.breach(
            format!("is {}, but must be {}", shown(value), bounds_words(range)),
            out,
        );
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a bound beyond 2^53 is beyond what a float can be near of"
)]
fn holds_float(value: f64, bounds: &Bounds<i64>) -> bool {
    bounds.min.is_none_or(|min| value >= min as f64)
        && bounds.max.is_none_or(|max| value <= max as f64)
}

/// Bounds as they follow "must be".
pub(super) fn bounds_words<T: std::fmt::Display + PartialEq>(bounds: &Bounds<T>) -> String {
    match (&bounds.min, &bounds.max) {
        (Some(min), Some(max)) if min == max => format!("{min}"),
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => String::from("anything"),
    }
}

fn sized(size: u64, bounds: &Bounds<u64>, unit: &str, path: Path<'_>, out: &mut Vec<Breach>) {
    if !bounds.contains(&size) {
        path.breach(
            format!("has {size} {unit}, but must have {}", bounds_words(bounds)),
            out,
        );
    }
}

/// How many entries a list or map has.
pub(super) fn count(size: u64, wanted: &ItemConstraints, path: Path<'_>, out: &mut Vec<Breach>) {
    if let Some(bounds) = &wanted.count {
        sized(size, bounds, "items", path, out);
    }
}

/// Looks at a list as a whole.
pub(super) fn list(
    values: &[Json],
    wanted: &ItemConstraints,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    count(values.len() as u64, wanted, path, out);
    if wanted.unique.as_ref().is_some_and(|unique| **unique) {
        let keys = values.iter().map(|value| Some(value.to_string()));
        no_key_twice(keys, "is there already as item", path, out);
    }
    if let Some(key) = &wanted.unique_by {
        let keys = values
            .iter()
            .map(|value| Some(value.get(key.as_str())?.to_string()));
        no_key_twice(keys, &format!("has the {} of item", quoted(key)), path, out);
    }
}

fn no_key_twice(
    keys: impl Iterator<Item = Option<String>>,
    sentence: &str,
    path: Path<'_>,
    out: &mut Vec<Breach>,
) {
    let mut seen = HashMap::new();
    for (index, key) in keys.enumerate() {
        let Some(key) = key else { continue };
        if let Some(first) = seen.get(&key) {
            Path::Index(&path, index).breach(format!("{sentence} {first}"), out);
        } else {
            seen.insert(key, index);
        }
    }
}
