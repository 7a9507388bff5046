//! Whether an answer can be read as a part of a list.
//!
//! A call reads answers leniently: what cannot be read is left out, and told as drift. A list that is read to its end
//! must not lack items for that, or end before its end.

use serde_json::Value;

use super::{Paged, Turn};
use crate::{Drift, DriftKind, Response};

/// What keeps an answer with so many readable items from being a part of the list.
pub(super) fn fault<O: Paged>(
    answer: &Response<O::Output>,
    items: usize,
    turn: &Turn,
) -> Option<String> {
    lost_items::<O>(answer, items).or_else(|| lost_rest::<O>(answer, items, turn))
}

fn lost_items<O: Paged>(answer: &Response<O::Output>, items: usize) -> Option<String> {
    let doubtful = items == 0 || answer.drift().iter().any(|drift| lies_on(drift, O::LIST));
    if !doubtful {
        return None;
    }
    match length(answer.raw_body(), O::LIST) {
        Some(length) if length == items => None,
        Some(length) => Some(format!(
            "{} of the {length} items of its `{}` cannot be read",
            length.saturating_sub(items),
            O::LIST
        )),
        None => Some(format!("it has no list `{}`", O::LIST)),
    }
}

/// Without a marker the list ends, so it must be sure that there is none.
fn lost_rest<O: Paged>(answer: &Response<O::Output>, items: usize, turn: &Turn) -> Option<String> {
    let next = O::NEXT.filter(|_| *turn == Turn::End)?;
    if answer.drift().iter().any(|drift| lies_on(drift, next)) {
        return Some(format!("its `{next}` cannot be read"));
    }
    let in_items = next
        .strip_prefix(O::LIST)
        .and_then(|rest| rest.strip_prefix('.'))
        .filter(|_| items > 0)?;
    Some(format!("its last item has no `{in_items}`"))
}

/// Whether something on the way to a value, or the value, or an item of it, is not as documented.
fn lies_on(drift: &Drift, way: &str) -> bool {
    if matches!(
        drift.kind,
        DriftKind::UnknownField | DriftKind::UndocumentedStatus
    ) {
        return false;
    }
    let mut path = drift
        .path
        .split(['.', '['])
        .filter(|part| !part.ends_with(']'));
    let mut way = way.split('.');
    path.all(|part| part.is_empty() || way.next() == Some(part))
}

/// How many items the list in a body has. Null stands for an empty list; a list that is absent is none.
fn length(body: &[u8], way: &str) -> Option<usize> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let mut at = &body;
    for name in way.split('.') {
        if at.is_null() {
            break;
        }
        at = at.get(name)?;
    }
    match at {
        Value::Null => Some(0),
        Value::Array(items) => Some(items.len()),
        _ => None,
    }
}
