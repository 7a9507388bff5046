//! Skipping values, and keeping their text where somebody will want to see it.

use serde::de::{IgnoredAny, MapAccess, SeqAccess};
use serde_json::value::RawValue;

use super::{Context, DriftKind};

/// Skips the value of a field that is not documented, and notes it.
pub(super) fn skip_unknown<'de, M: MapAccess<'de>>(
    map: &mut M,
    context: &Context<'_>,
) -> Result<(), M::Error> {
    if context.is_strict() {
        map.next_value::<IgnoredAny>()?;
        return Ok(());
    }
    // Only this crate reads leniently, always from JSON text, and there the raw text of a value is at hand.
    let raw: &'de RawValue = map.next_value()?;
    context.note(DriftKind::UnknownField, raw.get());
    Ok(())
}

/// Reads the rest of an object to its end.
pub(super) fn drain_map<'de, M: MapAccess<'de>>(mut map: M) -> Result<(), M::Error> {
    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

/// Reads the rest of a list to its end.
pub(super) fn drain_list<'de, S: SeqAccess<'de>>(mut list: S) -> Result<(), S::Error> {
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}
