//! Whether a rule holds for a value.

use std::collections::BTreeSet;

use super::formats::{is_cidr, is_integer, is_ip, is_ipv4, is_ipv6, is_mac, is_uuid, within};
use super::{CheckedItems, Checker, Rule, View};
use crate::value::is_date_time;

/// Whether values may be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Yes,
    No,
}

/// Applies rules to a value and reports those that it breaks.
pub(super) fn apply(check: &mut Checker, rules: &[Rule<'_>], view: View<'_>, shown: Shown) {
    for rule in rules {
        match (rule, view) {
            (Rule::Each(rules), View::Items(items)) => {
                items.each(&mut |place, item| {
                    check.within(place, |check| apply(check, rules, item, shown));
                });
            }
            (Rule::Unique, View::Items(items)) => apply_unique(check, items, shown),
            (Rule::AnyOf(lists), _) => {
                if !lists.is_empty() && !lists.iter().any(|rules| all_hold(rules, view)) {
                    check.report(rule, view, shown);
                }
            }
            _ => {
                if !holds(rule, view) {
                    check.report(rule, view, shown);
                }
            }
        }
    }
}

fn all_hold(rules: &[Rule<'_>], view: View<'_>) -> bool {
    let mut trial = Checker::new();
    apply(&mut trial, rules, view, Shown::No);
    trial.finish().is_ok()
}

fn apply_unique(check: &mut Checker, items: &dyn CheckedItems, shown: Shown) {
    let mut seen = BTreeSet::new();
    items.each(&mut |place, item| {
        if key(item).is_some_and(|key| !seen.insert(key)) {
            check.within(place, |check| check.report(&Rule::Unique, item, shown));
        }
    });
}

/// What two equal values have in common; none for what cannot be compared.
pub(super) fn key(view: View<'_>) -> Option<String> {
    match view {
        View::Text(text) | View::Secret(text) => Some(text.to_owned()),
        View::Integer(integer) => Some(integer.to_string()),
        View::Float(float) => Some(float.to_string()),
        View::Flag(flag) => Some(flag.to_string()),
        View::Absent | View::Items(_) | View::Other => None,
    }
}

fn holds(rule: &Rule<'_>, view: View<'_>) -> bool {
    match view {
        View::Text(text) | View::Secret(text) => text_holds(rule, text),
        View::Integer(integer) => integer_holds(rule, integer),
        View::Float(float) => float_holds(rule, float),
        View::Items(items) => match rule {
            Rule::Count(min, max) => within(items.count(), *min, *max),
            _ => true,
        },
        View::Absent | View::Flag(_) | View::Other => true,
    }
}

fn text_holds(rule: &Rule<'_>, text: &str) -> bool {
    match rule {
        Rule::Uuid => is_uuid(text),
        Rule::Ipv4 => is_ipv4(text),
        Rule::Ipv6 => is_ipv6(text),
        Rule::Ip => is_ip(text),
        Rule::Cidr => is_cidr(text),
        Rule::IpOrCidr => is_ip(text) || is_cidr(text),
        Rule::Mac => is_mac(text),
        Rule::DateTime => is_date_time(text),
        Rule::Length(min, max) => within(text.chars().count(), *min, *max),
        Rule::Bytes(min, max) => within(text.len(), *min, *max),
        Rule::IntegerText(min, max) => is_integer(text, *min, *max),
        Rule::Forbid(characters) => !text.contains(|character| characters.contains(character)),
        Rule::Pattern(pattern) => pattern.is_match(text),
        Rule::OneOf(values) => values.contains(&text),
        _ => true,
    }
}

fn integer_holds(rule: &Rule<'_>, integer: i64) -> bool {
    match rule {
        Rule::Range(min, max) => within(integer, *min, *max),
        #[expect(clippy::cast_precision_loss, reason = "ends with a fraction are small")]
        Rule::FloatRange(min, max) => within(integer as f64, *min, *max),
        Rule::OneOf(values) => values.iter().any(|value| value.parse() == Ok(integer)),
        _ => true,
    }
}

fn float_holds(rule: &Rule<'_>, float: f64) -> bool {
    match rule {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a float that is compared has no more precision itself"
        )]
        Rule::Range(min, max) => {
            within(float, min.map(|min| min as f64), max.map(|max| max as f64))
        }
        Rule::FloatRange(min, max) => within(float, *min, *max),
        _ => true,
    }
}
