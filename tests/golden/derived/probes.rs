//! For each constraint of a row, values that keep it and values that break it.

use serde_json::{Value as Json, json};
use tabella::model::{Constraints, Field, ItemConstraints, TypeExpr, ValueConstraints};

use super::{edges, formats, items};

/// The edges of one constraint.
#[derive(Debug)]
pub(crate) struct Probe {
    /// The rule that violations name.
    pub(crate) rule: &'static str,
    /// Where in the row's value a violation lies, as `[0]`.
    pub(crate) at: String,
    /// Values that keep it.
    pub(crate) inside: Vec<Json>,
    /// Values that break it; none where no rule makes them.
    pub(crate) outside: Vec<Json>,
}

impl Probe {
    /// A probe whose violations lie at the value itself.
    pub(crate) fn new(rule: &'static str, inside: Vec<Json>, outside: Vec<Json>) -> Self {
        let at = String::new();
        Self {
            rule,
            at,
            inside,
            outside,
        }
    }

    /// A constraint whose edges no rule here makes: the tests do not pass before there is one.
    pub(super) fn unknown(rule: &'static str) -> Self {
        Self::new(rule, Vec::new(), Vec::new())
    }

    /// The same about an item of a list or a value of a map.
    fn within(mut self, ty: &TypeExpr) -> Self {
        let map = matches!(ty, TypeExpr::Map(_));
        let wrap = |item: Json| {
            if map {
                json!({"key": item})
            } else {
                json!([item])
            }
        };
        let place = if map { "[\"key\"]" } else { "[0]" };
        self.at = format!("{place}{}", self.at);
        self.inside = self.inside.into_iter().map(wrap).collect();
        self.outside = self.outside.into_iter().map(wrap).collect();
        self
    }
}

/// A probe for each constraint of a row. A constraint that is new does not compile before it is here.
pub(crate) fn probes(field: &Field) -> Vec<Probe> {
    let Constraints {
        value,
        items,
        inferred: _,
    } = &field.constraints;
    let mut probes = single(&field.ty, value);
    if let Some(items) = items {
        probes.extend(listed(&field.ty, items));
    }
    probes
}

/// About one value.
fn single(ty: &TypeExpr, wanted: &ValueConstraints) -> Vec<Probe> {
    let ValueConstraints {
        format,
        length,
        bytes,
        range,
        forbid,
        pattern,
        values,
        equals,
        any_of,
    } = wanted;
    let least = length.as_ref().and_then(|length| length.min);
    let probes = [
        format.as_ref().map(|format| formats::probe(**format)),
        length
            .as_ref()
            .map(|length| edges::characters(length, pattern.is_some())),
        bytes.as_ref().map(|bytes| edges::of_bytes(bytes)),
        range.as_ref().map(|range| edges::of_range(range, ty)),
        forbid
            .as_ref()
            .map(|forbid| edges::forbidden(forbid, least)),
        pattern.as_ref().map(|pattern| edges::matching(pattern)),
        values.as_ref().and_then(|values| edges::named(values)),
        equals.as_ref().map(|_| Probe::unknown("equals")),
        any_of.as_ref().map(|_| Probe::unknown("any_of")),
    ];
    probes.into_iter().flatten().collect()
}

/// About a list or map and what is in it.
fn listed(ty: &TypeExpr, wanted: &ItemConstraints) -> Vec<Probe> {
    let ItemConstraints {
        count,
        unique,
        unique_by,
        value,
    } = wanted;
    let (TypeExpr::Array(item) | TypeExpr::Map(item)) = ty else {
        return vec![Probe::unknown("items of what is no list")];
    };
    let list = |count: u64| -> Option<Json> {
        let numbers = 0..u32::try_from(count).ok()?;
        numbers
            .map(|number| items::distinct(item, value, number))
            .collect()
    };
    let unique = unique.as_ref().is_some_and(|unique| **unique);
    let probes = [
        count
            .as_ref()
            .map(|count| edges::sized("count", count, &list)),
        unique.then(|| edges::twice(&list)),
        unique_by.as_ref().map(|_| Probe::unknown("unique_by")),
    ];
    let each = single(item, value)
        .into_iter()
        .map(|probe| probe.within(ty));
    probes.into_iter().flatten().chain(each).collect()
}
