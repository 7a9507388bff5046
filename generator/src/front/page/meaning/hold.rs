//! What the statements of one row have to do with each other.

use regex::Regex;
use serde_json::Value as Json;

use crate::front::page::About;
use crate::model::{Bounds, ValueConstraints, ValueSetKind};

use super::found::{Found, Sort};
use super::open;
use super::words::whole;

/// Drops statements that others of the same row contradict, so that what is left can hold together.
pub(super) fn read(found: &mut Found<'_>) {
    number_or_length(found);
    either_or_format(found);
    values(found);
    default(found);
}

/// `Minimum` and `Maximum` of a text that is a number repeat its range.
fn number_or_length(found: &mut Found<'_>) {
    let constraints = &mut found.meaning.constraints.value;
    let (Some(range), Some(length)) = (&constraints.range, &constraints.length) else {
        return;
    };
    let signed = |bound: Option<u64>| bound.and_then(|bound| i64::try_from(bound).ok());
    let same = Bounds {
        min: signed(length.min),
        max: signed(length.max),
    };
    if found.subject.sort() == Sort::Text && range.value == same {
        constraints.length = None;
    }
}

/// A value beside a format has not that format.
fn either_or_format(found: &mut Found<'_>) {
    let constraints = &mut found.meaning.constraints.value;
    if constraints.any_of.is_none() {
        return;
    }
    let Some(format) = constraints.format.take() else {
        return;
    };
    found.read.lose(format.span);
    let text = "the format is told beside another value, and once more without it";
    found.question(About::Format, format.span, text);
}

/// Values that the row itself does not allow: either they are none, or what forbids them holds for others only.
fn values(found: &mut Found<'_>) {
    let constraints = &found.meaning.constraints.value;
    let Some(set) = &constraints.values else {
        return;
    };
    let texts = set.values.iter().map(|named| named.value.as_str());
    let is_text = found.subject.sort() == Sort::Text;
    let pattern = compiled(constraints);
    let mut texts = texts.clone();
    if texts.all(|text| allows(constraints, pattern.as_ref(), text, is_text)) {
        return;
    }
    let span = set.span;
    found.unguess(About::Values, "values");
    found.meaning.constraints.value = ValueConstraints::default();
    for about in open::ALL {
        found.read.drop(about);
    }
    let text = "the row has values that other constraints of it forbid; none of them is checked";
    found.question(About::Values, span, text);
}

/// A default that the row itself does not allow is none, and what does not allow it is not certain.
fn default(found: &mut Found<'_>) {
    let Some(default) = &found.meaning.default else {
        return;
    };
    let constraints = &found.meaning.constraints.value;
    let is_text = default.is_string();
    let text = match &default.value {
        Json::String(text) => text.clone(),
        Json::Number(number) => number.to_string(),
        _ => return,
    };
    let is_named = constraints.values.as_ref().is_none_or(|set| {
        let is_value = set.values.iter().any(|named| named.value.value == text);
        is_value || set.kind.value == ValueSetKind::Suggested
    });
    if is_named && allows(constraints, compiled(constraints).as_ref(), &text, is_text) {
        return;
    }
    let span = default.span;
    found.meaning.default = None;
    found.read.lose(span);
    open::forget(&text, found);
    let text =
        "the default is outside of what the row allows, or that is not certain; neither is taken";
    found.question(About::Default, span, text);
}

fn compiled(constraints: &ValueConstraints) -> Option<Regex> {
    let pattern = constraints.pattern.as_ref()?;
    Regex::new(pattern).ok()
}

/// Whether constraints allow a value. Of a format it is not certain, and therefore denied.
pub(super) fn allows(
    constraints: &ValueConstraints,
    pattern: Option<&Regex>,
    text: &str,
    is_text: bool,
) -> bool {
    let in_range = constraints
        .range
        .as_ref()
        .is_none_or(|range| match whole(text) {
            Some(number) => range.contains(&number),
            None => !is_text,
        });
    if !is_text {
        return in_range;
    }
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let characters = count(text.chars().count());
    let bytes = count(text.len());
    let long = constraints
        .length
        .as_ref()
        .is_none_or(|length| length.contains(&characters));
    let wide = constraints
        .bytes
        .as_ref()
        .is_none_or(|length| length.contains(&bytes));
    let free = constraints
        .forbid
        .as_ref()
        .is_none_or(|chars| !text.contains(|char| chars.contains(char)));
    let spelt = pattern.is_none_or(|pattern| pattern.is_match(text));
    in_range && long && wide && free && spelt && constraints.format.is_none()
}
