//! Constraints that something in their row takes back. Each becomes a question.

use crate::front::page::About;
use crate::model::{Format, ItemConstraints, ValueConstraints, ValueSet, ValueSetKind};
use crate::source::{Located, Span};

use super::found::{Found, Sort};
use super::hold::allows;
use super::widen::Wider;
use super::words::whole;

/// The matters of all constraints.
pub(super) const ALL: [About; 6] = [
    About::Format,
    About::Length,
    About::Range,
    About::Pattern,
    About::Values,
    About::Count,
];

/// Whether a constraint says what a value is like. How long it may be, and what may not occur in it, is said of any.
fn is_form(about: About, found: &Found<'_>) -> bool {
    match about {
        About::Format | About::Range | About::Values => true,
        About::Pattern => found.meaning.constraints.value.pattern.is_some(),
        _ => false,
    }
}

/// Whether the row has a constraint that says what a value is like.
pub(super) fn has_form(found: &Found<'_>) -> bool {
    let value = &found.meaning.constraints.value;
    let closed = |set: &Located<ValueSet>| set.value.kind.value == ValueSetKind::Closed;
    value.format.is_some()
        || value.any_of.is_some()
        || value.range.is_some()
        || value.pattern.is_some()
        || value.values.as_ref().is_some_and(closed)
}

/// Whether the row has a constraint that could be taken back.
pub(super) fn is_anything_closed(found: &Found<'_>) -> bool {
    let constraints = &found.meaning.constraints;
    constraints.value != ValueConstraints::default() || constraints.items.is_some()
}

/// Drops what does not go together with something that the value may be as well, and asks about it.
pub(super) fn read(wider: Wider<'_>, span: Span, found: &mut Found<'_>) {
    for about in ALL {
        if is_against(about, wider, found) && drop(about, wider, found) {
            found.unguess(about, key(about));
            let text = match wider {
                Wider::Unread => {
                    "this is not understood and may allow more than what the row states otherwise, which is not checked therefore"
                }
                _ => {
                    "this may allow more than what the row states otherwise, which is not checked therefore"
                }
            };
            found.question(about, span, text);
        }
    }
}

/// Makes suggestions of values, and asks about what may be one as well.
pub(super) fn values(wider: Wider<'_>, span: Span, text: &str, found: &mut Found<'_>) {
    if drop(About::Values, wider, found) {
        found.unguess(About::Values, "values");
        found.question(About::Values, span, text);
    }
}

/// Drops what refuses a value, which is asked about elsewhere.
pub(super) fn forget(value: &str, found: &mut Found<'_>) {
    let wider = Wider::Literal(value);
    for about in ALL {
        if is_against(about, wider, found) && drop(about, wider, found) {
            found.unguess(about, key(about));
        }
    }
}

/// What a spec calls it.
fn key(about: About) -> &'static str {
    match about {
        About::Format => "format",
        About::Length => "length",
        About::Range => "range",
        About::Pattern => "pattern",
        About::Values => "values",
        _ => "items",
    }
}

/// Whether a constraint may be wrong if this holds.
fn is_against(about: About, wider: Wider<'_>, found: &Found<'_>) -> bool {
    let text = found.subject.sort() == Sort::Text;
    match wider {
        Wider::Empty if found.subject.sort() == Sort::List => is_too_much(about, "0", found),
        Wider::Empty => text && about != About::Count && is_refused(about, "", found),
        Wider::Case => matches!(about, About::Values | About::Pattern) && has_letters(about, found),
        Wider::Several => found.subject.sort() != Sort::List,
        Wider::Characters => matches!(about, About::Pattern | About::Values),
        Wider::Others => true,
        Wider::Unread => is_form(about, found),
        Wider::Varies => !matches!(about, About::Pattern),
        Wider::Literal(value) => is_refused(about, value, found),
        Wider::Size(size) => is_too_much(about, size, found),
    }
}

/// Whether a value is one that no constraint of the row refuses.
pub(super) fn is_known(value: &str, found: &Found<'_>) -> bool {
    !ALL.iter().any(|about| is_refused(*about, value, found))
}

/// Whether a value is none that a constraint allows. A number has no length, and a word is outside of every range.
fn is_refused(about: About, value: &str, found: &Found<'_>) -> bool {
    let all = &found.meaning.constraints.value;
    let text = found.subject.sort() == Sort::Text;
    let one = match about {
        About::Format => {
            return all
                .format
                .as_ref()
                .is_some_and(|format| !has_marks(format.value, value))
                || is_no_alternative(all, value);
        }
        About::Values => {
            let set = all.values.as_ref();
            return set
                .is_some_and(|set| !set.values.iter().any(|named| named.value.value == value));
        }
        About::Range if whole(value).is_none() => return all.range.is_some() && text,
        About::Range => ValueConstraints {
            range: all.range.clone(),
            ..ValueConstraints::default()
        },
        About::Length => ValueConstraints {
            length: all.length.clone(),
            bytes: all.bytes.clone(),
            ..ValueConstraints::default()
        },
        About::Pattern => ValueConstraints {
            pattern: all.pattern.clone(),
            forbid: all.forbid.clone(),
            ..ValueConstraints::default()
        },
        _ => return false,
    };
    let pattern = one.pattern.as_ref().and_then(|_| found.pattern());
    !allows(&one, pattern, value, text)
}

/// Whether a value is none of those that stand beside a format.
fn is_no_alternative(all: &ValueConstraints, value: &str) -> bool {
    let Some(any_of) = &all.any_of else {
        return false;
    };
    let equals = |one: &Located<ValueConstraints>| {
        let equals = one.value.equals.as_ref();
        equals.is_some_and(|equals| equals.value.as_str() == Some(value))
    };
    !any_of.value.iter().any(equals)
}

/// Whether a value has the marks of a format.
fn has_marks(format: Format, value: &str) -> bool {
    match format {
        Format::Ipv4 | Format::Cidr | Format::Ip | Format::Ipv6 | Format::IpOrCidr => {
            value.contains(['.', ':'])
        }
        Format::Uuid => value.len() == 36,
        Format::Mac => value.contains(':'),
        Format::DateTime => value.contains('T'),
    }
}

fn has_letters(about: About, found: &Found<'_>) -> bool {
    let all = &found.meaning.constraints.value;
    let has = |text: &str| text.contains(|char: char| char.is_alphabetic());
    match about {
        About::Values => all
            .values
            .as_ref()
            .is_some_and(|set| set.values.iter().any(|named| has(&named.value.value))),
        _ => all
            .pattern
            .as_ref()
            .is_some_and(|pattern| has(&pattern.value)),
    }
}

/// Whether a number of characters or of items is outside of what is known.
fn is_too_much(about: About, size: &str, found: &Found<'_>) -> bool {
    let Some(size) = whole(size).and_then(|size| u64::try_from(size).ok()) else {
        return false;
    };
    let all = &found.meaning.constraints;
    let items = all
        .items
        .as_ref()
        .and_then(|items| items.value.count.as_ref());
    let bounds = match about {
        About::Length => [&all.value.length, &all.value.bytes]
            .into_iter()
            .flatten()
            .collect(),
        About::Count => Vec::from_iter(items),
        _ => return false,
    };
    bounds.iter().any(|bounds| !bounds.contains(&size))
}

/// Takes a constraint out. Whether there was one.
fn drop(about: About, wider: Wider<'_>, found: &mut Found<'_>) -> bool {
    let sort = found.item_sort();
    let all = &mut found.meaning.constraints;
    let value = &mut all.value;
    let dropped = match about {
        About::Format => value.format.take().is_some() | value.any_of.take().is_some(),
        About::Length if wider == Wider::Empty => may_be_empty(value),
        About::Length => value.length.take().is_some() | value.bytes.take().is_some(),
        About::Range => value.range.take().is_some(),
        About::Pattern => value.pattern.take().is_some() | value.forbid.take().is_some(),
        About::Values => open(value, wider, sort),
        _ => {
            let items = all.items.as_mut();
            let dropped = items.is_some_and(|items| items.value.count.take().is_some());
            let is_empty =
                |items: &Located<ItemConstraints>| items.value == ItemConstraints::default();
            if all.items.as_ref().is_some_and(is_empty) {
                all.items = None;
            }
            dropped
        }
    };
    // Values that became suggestions are still there.
    let suggested = about == About::Values && value.values.is_some();
    if dropped && !suggested {
        found.read.drop(about);
    }
    dropped
}

/// The greatest length stays.
fn may_be_empty(value: &mut ValueConstraints) -> bool {
    let mut changed = false;
    for slot in [&mut value.length, &mut value.bytes] {
        if let Some(known) = slot {
            changed |= known.value.min.take().is_some();
            if known.value.max.is_none() {
                *slot = None;
            }
        }
    }
    changed
}

/// Texts are suggestions beside others, so that what they mean is kept. A set that says itself that there are others is.
fn open(value: &mut ValueConstraints, wider: Wider<'_>, sort: Sort) -> bool {
    let Some(set) = &mut value.values else {
        return false;
    };
    let kind = set.value.kind.value;
    let others = !matches!(wider, Wider::Several | Wider::Case);
    if kind == ValueSetKind::Suggested || others && kind == ValueSetKind::Open {
        return false;
    }
    if sort == Sort::Text {
        set.value.kind.value = ValueSetKind::Suggested;
    } else {
        value.values = None;
    }
    true
}
