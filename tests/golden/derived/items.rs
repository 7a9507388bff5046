//! Right values that differ from each other, for lists.

use serde_json::{Value as Json, json};
use tabella::model::{Format, TypeExpr, ValueConstraints};

/// The right value of a number: another one for each number. None where no rule makes such values.
pub(crate) fn distinct(ty: &TypeExpr, wanted: &ValueConstraints, number: u32) -> Option<Json> {
    match (ty, wanted.format.as_deref()) {
        _ if wanted.any_of.is_some() || wanted.pattern.is_some() || wanted.values.is_some() => None,
        (TypeExpr::String, None) if wanted.length.is_some() || wanted.range.is_some() => None,
        (TypeExpr::String, None) => Some(json!(format!("item {number}"))),
        (TypeExpr::String, Some(Format::Uuid)) => {
            Some(json!(format!("{number:08x}-0000-4000-8000-000000000000")))
        }
        (TypeExpr::String, Some(Format::Ipv4 | Format::Ip | Format::IpOrCidr)) => {
            Some(json!(std::net::Ipv4Addr::from(number).to_string()))
        }
        (TypeExpr::Integer, _) => {
            let least = wanted.range.as_ref().and_then(|range| range.min);
            Some(json!(least.unwrap_or(0).checked_add(i64::from(number))?))
        }
        _ => None,
    }
}
