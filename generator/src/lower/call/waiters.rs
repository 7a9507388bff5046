//! Methods of a call that wait for a state.

use crate::lower::docs;
use crate::lower::plan::{Ends, WaiterItem};
use crate::lower::record::Context;
use crate::model::{Operation, Until, Waiter};
use crate::source::Located;

/// The waiters of an operation, in the order of the spec.
pub(super) fn waiters(context: Context<'_>, operation: &Operation) -> Vec<WaiterItem> {
    let waiters = operation.waiters.iter();
    waiters.map(|waiter| item(context, waiter)).collect()
}

fn item(context: Context<'_>, waiter: &Waiter) -> WaiterItem {
    let path = waiter.field.iter().flat_map(|path| &path.value);
    WaiterItem {
        method: context.names.waiter(&waiter.name),
        doc: docs::waiter(waiter),
        name: waiter.name.value.clone(),
        field: path.map(ToString::to_string).collect(),
        ends: match &waiter.until {
            Until::Is(values) => Ends::Value(texts(values)),
            Until::Status(status) => Ends::Status(status.value),
        },
        fails: texts(&waiter.fails),
    }
}

fn texts(values: &[Located<String>]) -> Vec<String> {
    values.iter().map(|value| value.value.clone()).collect()
}
