//! Two names on the wire are nearly the same, so that one of them looks misspelt.
//!
//! Names are compared within an object, and between the request and the responses of one operation. They are suspicious if
//! one letter was inserted, removed, replaced, or swapped with its neighbour inside a word of five letters or more. Digits
//! and plurals are not: `ipv4_cidr` and `ipv6_cidr`, `port` and `ports` are what pages have.
//!
//! If the page spells both on purpose, this is a warning only and the spec stays as it is.
//!
//! Bad:
//!
//! ```yaml
//! rows:
//!   - {name: virsubnet_id, type: string, description: The subnet.}
//!   - {name: virsubent_id, type: string, description: The subnet.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rows:
//!   - {name: virsubnet_id, type: string, description: The subnet.}
//! ```
use std::collections::{BTreeMap, HashSet};

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::source::Span;

use super::view::{OperationView, TypeId, View};
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0504",
    name: "misspelt-wire-name",
    manual: include_str!("misspelt_wire_name.rs"),
};

/// How many names of one operation are compared; every pair is, and a hostile spec has any number.
const MOST: usize = 1_000;

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    // A type that several operations share would otherwise be reported by each of them.
    let mut reported = HashSet::new();
    for operation in &view.operations {
        let names = names(view, operation);
        let list: Vec<(&str, Span)> = names.into_iter().take(MOST).collect();
        for (at, (name, span)) in list.iter().enumerate() {
            for (other, other_span) in &list[at + 1..] {
                if nearly_same(name, other) && reported.insert((*span, *other_span)) {
                    report((name, *span), (other, *other_span), sink);
                }
            }
        }
    }
}

/// The names of all rows that an operation leads to, each with its first place.
fn names<'a>(view: &View<'a>, seen: &OperationView<'a>) -> BTreeMap<&'a str, Span> {
    let mut names = BTreeMap::new();
    let mut visited: HashSet<TypeId> = HashSet::new();
    let mut open: Vec<usize> = seen.tables.clone().rev().collect();
    while let Some(table) = open.pop() {
        for (name, span) in &view.tables[table].names {
            names.entry(*name).or_insert(*span);
        }
        let new = view.tables[table]
            .uses
            .iter()
            .filter(|id| visited.insert(**id));
        open.extend(new.map(|id| view.types[*id].table));
    }
    names
}

fn report(one: (&str, Span), other: (&str, Span), sink: &mut Sink) {
    let (first, second) = if one.1 <= other.1 {
        (one, other)
    } else {
        (other, one)
    };
    let message = format!(
        "{} is nearly {}; is one of them misspelt?",
        quoted(second.0),
        quoted(first.0)
    );
    sink.push(
        Diagnostic::error(&RULE, second.1, message)
            .warning()
            .also(first.1, "the other name"),
    );
}

/// Whether one letter inside a long word makes the difference. Names that differ in case alone meet in Rust, which is
/// reported as that.
fn nearly_same(left: &str, right: &str) -> bool {
    if left.eq_ignore_ascii_case(right) {
        return false;
    }
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let start = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let (rest_left, rest_right) = (&left[start..], &right[start..]);
    let same_end = match (rest_left, rest_right) {
        ([a, b, rest_left @ ..], [c, d, rest_right @ ..]) if a == d && b == c => {
            rest_left == rest_right
        }
        ([_, rest_left @ ..], [_, rest_right @ ..]) if left.len() == right.len() => {
            rest_left == rest_right
        }
        ([_, rest_left @ ..], rest_right) if left.len() > right.len() => rest_left == rest_right,
        (rest_left, [_, rest_right @ ..]) if left.len() < right.len() => rest_left == rest_right,
        _ => return false,
    };
    same_end
        && is_suspicious(left, start)
        && is_suspicious(right, start)
        && !is_plural(left, right, start)
}

/// Whether a place is in a word of five letters or more.
fn is_suspicious(name: &[u8], at: usize) -> bool {
    let letters = |byte: &&u8| byte.is_ascii_alphabetic();
    let before = name[..at].iter().rev().take_while(letters).count();
    let after = name[at..].iter().take_while(letters).count();
    let digit = name.get(at).is_some_and(u8::is_ascii_digit);
    !digit && before + after >= 5
}

/// Whether an `s` at the end of a word makes the difference.
fn is_plural(left: &[u8], right: &[u8], at: usize) -> bool {
    let longer = if left.len() > right.len() {
        left
    } else {
        right
    };
    let ends = longer
        .get(at + 1)
        .is_none_or(|next| !next.is_ascii_alphanumeric());
    left.len() != right.len() && longer.get(at) == Some(&b's') && ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_keyboard_are_suspicious() {
        for (left, right) in [
            ("virsubnet_id", "virsubent_id"),
            ("virsubnet_id", "virsubnt_id"),
            ("description", "descriptoin"),
            ("description", "descripton"),
            ("description", "descriptiom"),
        ] {
            assert!(nearly_same(left, right), "{left} {right}");
            assert!(nearly_same(right, left), "{right} {left}");
        }
    }

    #[test]
    fn names_that_pages_have_are_not() {
        for (left, right) in [
            ("port", "ports"),
            ("security_group", "security_groups"),
            ("ports_id", "port_id"),
            ("ipv4_cidr", "ipv6_cidr"),
            ("ip", "id"),
            ("src_ip", "dst_ip"),
            ("port_range_min", "port_range_max"),
            ("address1", "address2"),
            ("host", "post"),
            ("a", ""),
            ("Description", "description"),
        ] {
            assert!(!nearly_same(left, right), "{left} {right}");
            assert!(!nearly_same(right, left), "{right} {left}");
        }
    }
}
