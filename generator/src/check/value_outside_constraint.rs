//! A named value, or the value of `equals`, is not what the rest of its row demands.
//!
//! Nobody could ever send it. A named value of an integer row is a whole number; a named value of a string row keeps the
//! row's length, pattern and so on.
//!
//! Bad:
//!
//! ```yaml
//! - name: direction
//!   type: string
//!   length: {max: 6}
//!   values: {set: closed, names: [{value: ingress}, {value: egress}]}
//!   description: The direction.
//! ```
//!
//! Good:
//!
//! ```yaml
//! - name: direction
//!   type: string
//!   length: {max: 7}
//!   values: {set: closed, names: [{value: ingress}, {value: egress}]}
//!   description: The direction.
//! ```
use serde_json::Value as Json;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{TypeExpr, ValueConstraints};
use crate::source::{Located, Span};

use super::conform::{self, Direction, Reader};
use super::view::View;

pub(super) static RULE: Rule = Rule {
    code: "T0305",
    name: "value-outside-constraint",
    manual: include_str!("value_outside_constraint.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for demanded in &view.values {
        let reader = Reader {
            view,
            scope: demanded.scope,
            direction: Direction::Request,
        };
        let (ty, constraints) = (demanded.ty, demanded.constraints);
        if let Some(equals) = &constraints.equals {
            value(reader, &equals.value, equals.span, (ty, constraints), sink);
        }
        for named in constraints.values.iter().flat_map(|set| &set.value.values) {
            let json = as_json(&named.value, ty);
            value(reader, &json, named.value.span, (ty, constraints), sink);
        }
    }
}

/// A named value is a text in the model, whatever it is on the wire.
fn as_json(text: &Located<String>, ty: &TypeExpr) -> Json {
    let number = if *ty == TypeExpr::Integer {
        text.parse::<i64>().ok()
    } else {
        None
    };
    number.map_or_else(|| Json::String(text.value.clone()), Json::from)
}

fn value(
    reader: Reader<'_, '_>,
    value: &Json,
    span: Span,
    (ty, constraints): (&TypeExpr, &ValueConstraints),
    sink: &mut Sink,
) {
    // What goes with no value of the type at all is reported as that.
    if !matches!(ty, TypeExpr::String | TypeExpr::Integer | TypeExpr::Number) {
        return;
    }
    for breach in conform::single(reader, value, ty, constraints) {
        sink.push(Diagnostic::error(
            &RULE,
            span,
            format!("this value {}", breach.sentence),
        ));
    }
}
