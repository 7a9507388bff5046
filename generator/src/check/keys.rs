//! The constraints of a value by the keys under which the spec has them.

use crate::model::ValueConstraints;
use crate::source::{Located, Span};

/// A key of the spec and the place of its value.
pub(super) type Key = (&'static str, Span);

/// The constraints of one value.
pub(super) fn of_value(value: &ValueConstraints) -> impl Iterator<Item = Key> {
    let keys = [
        key("format", value.format.as_ref()),
        key("length", value.length.as_ref()),
        key("bytes", value.bytes.as_ref()),
        key("range", value.range.as_ref()),
        key("forbid", value.forbid.as_ref()),
        key("pattern", value.pattern.as_ref()),
        key("values", value.values.as_ref()),
        key("equals", value.equals.as_ref()),
        key("any_of", value.any_of.as_ref()),
    ];
    keys.into_iter().flatten()
}

fn key<T>(name: &'static str, value: Option<&Located<T>>) -> Option<Key> {
    value.map(|value| (name, value.span))
}
