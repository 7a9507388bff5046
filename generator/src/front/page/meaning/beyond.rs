//! What a sentence states under a condition beyond what its row states without one: `If the type is A, the value must be C.`

use crate::front::page::About;
use crate::model::{Bounds, Format, ValueConstraints, ValueSetKind};

use super::circumstance::Cut;
use super::clause::{Clause, subject};
use super::found::{Found, Sort};
use super::items;
use super::open;
use super::probe::{self, Told};
use super::widen::{Left, Wider};
use super::words::{Cursor, Sentence};

/// Reads what holds under a condition by the families that read what always holds, and takes back what it does not agree
/// with. Whether they understood every word of it.
pub(super) fn read(cut: &Cut, left: &Left, found: &mut Found<'_>) -> bool {
    let told = probe::read(&cut.main, left.label, found.subject);
    let span = left.sentence.span;
    let named = named(&cut.main, found);
    let is_named = !named.is_empty();
    for literal in literals(&told).into_iter().chain(named) {
        open::read(Wider::Literal(&literal), span, found);
    }
    for size in sizes(&told, found).into_iter().chain(limit(&cut.main)) {
        open::read(Wider::Size(&size), span, found);
    }
    if is_otherwise(&told, found) {
        open::read(Wider::Unread, span, found);
    }
    is_named || told.is_complete && told.asked.is_empty() && told.about().is_some()
}

/// Values that are named, and the ends of a range.
fn literals(told: &Told) -> Vec<String> {
    let value = &told.constraints.value;
    let named = value.values.iter().flat_map(|set| &set.values);
    let mut literals: Vec<String> = named.map(|named| named.value.value.clone()).collect();
    if let Some(range) = &value.range {
        let ends = [range.min, range.max].into_iter().flatten();
        literals.extend(ends.map(|end| end.to_string()));
    }
    literals
}

/// Verbs behind which one value alone may stand, or several.
const VERBS: [&str; 14] = [
    "can only be set to",
    "can also be set to",
    "can be set to",
    "must be set to",
    "should be set to",
    "is fixed to",
    "is set to",
    "can only be",
    "can also be",
    "can be",
    "must be",
    "should be",
    "may be",
    "is",
];

/// Verbs before which they may stand.
const ENDS: [&str; 14] = [
    "is used",
    "are used",
    "is supported",
    "are supported",
    "is allowed",
    "are allowed",
    "is accepted",
    "are accepted",
    "is valid",
    "are valid",
    "is available",
    "are available",
    "is possible",
    "can be used",
];

/// The values of `the value must be C`, `only C is supported`, and `C and D are supported`.
fn named(main: &Sentence, found: &Found<'_>) -> Vec<String> {
    let words = main.words();
    let mut clause = Clause::whole(main, Cursor::new(&words));
    clause.it = true;
    let behind = subject(&mut clause, &found.subject) && clause.cursor.eat_any(&VERBS);
    let listed = if behind {
        items::read(clause.cursor, false)
    } else {
        let end = (1..words.len().min(40)).find(|at| {
            let mut cursor = Cursor::new(&words[*at..]);
            cursor.eat_any(&ENDS) && cursor.is_done()
        });
        let mut cursor = Cursor::new(&words[..end.unwrap_or_default()]);
        cursor.eat("only");
        items::read(cursor, false)
    };
    let items = listed.map(|listed| listed.items).unwrap_or_default();
    let is_value = |item: &items::Item<'_>| {
        item.value.is_some_and(|value| {
            items::is_name(value) && (item.is_literal || open::is_known(value, found))
        })
    };
    if !items.iter().all(is_value) {
        return Vec::new();
    }
    let values = items.iter().filter_map(|item| item.value);
    values.map(str::to_owned).collect()
}

/// How long a value, or how many items, may be.
fn sizes(told: &Told, found: &Found<'_>) -> Vec<String> {
    let constraints = &told.constraints;
    let items = constraints.items.as_ref();
    let bounds: Vec<Bounds<u64>> = match found.subject.sort() {
        Sort::List => items
            .and_then(|items| items.value.count.as_ref())
            .map(|count| count.value)
            .into_iter()
            .collect(),
        _ => [&constraints.value.length, &constraints.value.bytes]
            .into_iter()
            .flatten()
            .map(|length| length.value)
            .collect(),
    };
    let ends = bounds.iter().flat_map(|bounds| [bounds.min, bounds.max]);
    ends.flatten().map(|end| end.to_string()).collect()
}

/// `this limit is 128`
fn limit(main: &Sentence) -> Option<String> {
    let words = main.words();
    let [.., limit, is, number] = words.as_slice() else {
        return None;
    };
    let told = matches!(limit.lower, "limit" | "maximum" | "length") && is.lower == "is";
    told.then(|| number.exact.to_owned())
}

/// Whether a form is stated that the row's own does not cover.
fn is_otherwise(told: &Told, found: &Found<'_>) -> bool {
    let (own, other) = (&found.meaning.constraints.value, &told.constraints.value);
    let asks = |about: &About| {
        matches!(
            about,
            About::Format | About::Values | About::Range | About::Pattern
        )
    };
    let free = other
        .values
        .as_ref()
        .is_some_and(|set| set.value.kind.value == ValueSetKind::Suggested);
    free || told.asked.iter().any(asks)
        || other.format.is_some() && !is_format_within(own, other)
        || other.any_of.is_some() && other.any_of != own.any_of
        || other.pattern.is_some() && own.pattern.is_some() && !is_pattern_of(own, other)
}

/// A row without a format has one at times, which allows no more.
fn is_format_within(own: &ValueConstraints, other: &ValueConstraints) -> bool {
    let Some(other) = &other.format else {
        return true;
    };
    let Some(own) = &own.format else {
        return own.values.is_none() && own.range.is_none() && own.any_of.is_none();
    };
    let (own, other) = (own.value, other.value);
    own == other
        || match own {
            Format::Ip => matches!(other, Format::Ipv4 | Format::Ipv6),
            Format::IpOrCidr => !matches!(other, Format::Uuid | Format::Mac | Format::DateTime),
            _ => false,
        }
}

fn is_pattern_of(own: &ValueConstraints, other: &ValueConstraints) -> bool {
    let text = |one: &ValueConstraints| one.pattern.as_ref().map(|pattern| pattern.value.clone());
    text(own) == text(other)
}
