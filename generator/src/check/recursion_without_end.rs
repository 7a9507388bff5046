//! A type must contain itself, so that no value of it can ever end.
//!
//! A required field that holds an object of the same type, directly or through other required fields, needs a value
//! inside a value inside a value. Through a list, a map, an optional or a nullable field recursion is fine.
//!
//! Bad:
//!
//! ```yaml
//! - name: Node
//!   rows:
//!     - {name: next, type: Node, required: true, description: The next node.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - name: Node
//!   rows:
//!     - {name: next, type: Node, description: The next node.}
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::model::{Field, TypeExpr};

use super::view::{TypeId, View};
use super::words::listed;

pub(super) static RULE: Rule = Rule {
    code: "T0210",
    name: "recursion-without-end",
    manual: include_str!("recursion_without_end.rs"),
};

/// A row that must hold an object, and the type of the object.
type Edge<'a> = (&'a Field, TypeId);

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    let edges: Vec<Vec<Edge<'_>>> = (0..view.types.len()).map(|id| edges(view, id)).collect();
    let mut endless = endless(&edges);
    for start in 0..edges.len() {
        if endless[start] {
            report(view, &edges, &mut endless, start, sink);
        }
    }
}

fn edges<'a>(view: &View<'a>, id: TypeId) -> Vec<Edge<'a>> {
    let this = &view.types[id];
    let required = this
        .ty
        .fields
        .iter()
        .filter(|field| field.required && !field.nullable);
    let objects = required.filter_map(|field| match &field.ty.value {
        TypeExpr::Named(name) => Some((field, view.find(this.scope, name)?)),
        _ => None,
    });
    objects.collect()
}

/// Which types are in a circle or lead into one. Types whose values can end are taken away until none is left to
/// take; this needs no recursion, which a long chain of types would turn into a stack overflow.
fn endless(edges: &[Vec<Edge<'_>>]) -> Vec<bool> {
    let mut users: Vec<Vec<TypeId>> = vec![Vec::new(); edges.len()];
    for (user, needs) in edges.iter().enumerate() {
        for (_, used) in needs {
            users[*used].push(user);
        }
    }
    let mut open: Vec<usize> = edges.iter().map(Vec::len).collect();
    let mut finished: Vec<TypeId> = (0..edges.len()).filter(|id| open[*id] == 0).collect();
    let mut endless = vec![true; edges.len()];
    while let Some(id) = finished.pop() {
        endless[id] = false;
        for user in &users[id] {
            open[*user] -= 1;
            if open[*user] == 0 {
                finished.push(*user);
            }
        }
    }
    endless
}

/// Walks from an endless type until a type comes again, and reports the circle at the row that closes it.
fn report(
    view: &View<'_>,
    edges: &[Vec<Edge<'_>>],
    endless: &mut [bool],
    start: TypeId,
    sink: &mut Sink,
) {
    let mut walked: Vec<(TypeId, &Field)> = Vec::new();
    let mut at = start;
    while endless[at] {
        let onward = edges[at]
            .iter()
            .find(|(_, next)| leads_on(*next, endless, &walked));
        let Some((field, next)) = onward else { break };
        endless[at] = false;
        walked.push((at, field));
        at = *next;
    }
    let Some(begin) = walked.iter().position(|(id, _)| *id == at) else {
        return;
    };
    let circle = &walked[begin..];
    let Some((_, closing)) = circle.last() else {
        return;
    };
    let names = circle
        .iter()
        .map(|(id, _)| view.types[*id].ty.name.as_str());
    let message = format!(
        "no value of {} can end: it must contain itself",
        listed(names, "and")
    );
    sink.push(
        Diagnostic::error(&RULE, closing.ty.span, message)
            .label("closes the circle")
            .help("one of the fields in the circle must be optional, nullable or a list"),
    );
}

/// Whether a type was not looked at yet, or only in this walk.
fn leads_on(next: TypeId, endless: &[bool], walked: &[(TypeId, &Field)]) -> bool {
    endless[next] || walked.iter().any(|(id, _)| *id == next)
}
