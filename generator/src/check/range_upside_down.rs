//! The least value is greater than the greatest.
//!
//! No value could ever be right. This is about `range`, `length`, `bytes` and `count` alike; both ends are included.
//!
//! Bad:
//!
//! ```yaml
//! - {name: vlan_id, type: string, range: {min: 4094, max: 1}, description: The VLAN id.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: vlan_id, type: string, range: {min: 1, max: 4094}, description: The VLAN id.}
//! ```
use std::fmt::Display;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::Bounds;
use crate::source::Located;

use super::view::View;

pub(super) static RULE: Rule = Rule {
    code: "T0301",
    name: "range-upside-down",
    manual: include_str!("range_upside_down.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for value in view.values.iter().map(|value| value.constraints) {
        bounds("range", value.range.as_ref(), sink);
        bounds("length", value.length.as_ref(), sink);
        bounds("bytes", value.bytes.as_ref(), sink);
    }
    for (_, field) in view.with_items() {
        let count = field
            .constraints
            .items
            .as_ref()
            .and_then(|items| items.count.as_ref());
        bounds("count", count, sink);
    }
}

fn bounds<T: Display + PartialOrd>(key: &str, found: Option<&Located<Bounds<T>>>, sink: &mut Sink) {
    let Some(found) = found else { return };
    let (Some(min), Some(max)) = (&found.min, &found.max) else {
        return;
    };
    if min > max {
        let message = format!("the {key} is upside down: {min} is greater than {max}");
        sink.push(Diagnostic::error(&RULE, found.span, message).help("swap the two numbers"));
    }
}
