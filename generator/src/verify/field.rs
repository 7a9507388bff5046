//! One row on both sides.

use crate::back::yaml::expression;
use crate::diagnostic::Diagnostic;
use crate::model::{Field, TypeExpr};

use super::demand::{Demand, Sureness, demands};
use super::difference::Places;
use super::rules::{CONSTRAINT_DIFFERS, DEFAULT_DIFFERS, REQUIRED_DIFFERS, TYPE_DIFFERS};

/// What a page says of a row otherwise than a spec. `owner` is what the row belongs to.
pub(super) fn compare(owner: &str, spec: &Field, page: &Field, found: &mut Vec<Diagnostic>) {
    let name = &spec.name.value;
    if says_its_type(page) && !agree(&spec.ty, &page.ty) {
        let places = Places {
            spec: spec.ty.span,
            page: page.ty.span,
        };
        let message = format!("`{name}` of {owner} has another type on the page");
        let (one, other) = (expression(&spec.ty), expression(&page.ty));
        found.push(places.differ(&TYPE_DIFFERS, message, &one, &other));
    }
    if spec.required != page.required {
        let places = Places {
            spec: spec.name.span,
            page: page.name.span,
        };
        let message = format!("`{name}` of {owner} is {} on the page", flag(page.required));
        let (one, other) = (flag(spec.required), flag(page.required));
        found.push(places.differ(&REQUIRED_DIFFERS, message, one, other));
    }
    constraints(owner, spec, page, found);
}

fn flag(required: bool) -> &'static str {
    if required { "mandatory" } else { "optional" }
}

/// A table may have no column for types.
fn says_its_type(page: &Field) -> bool {
    page.ty.span != page.name.span
}

/// What the page leaves open, the spec may have read elsewhere.
fn agree(spec: &TypeExpr, page: &TypeExpr) -> bool {
    match (spec, page) {
        (_, TypeExpr::Json) => true,
        (TypeExpr::Array(spec), TypeExpr::Array(page))
        | (TypeExpr::Map(spec), TypeExpr::Map(page)) => agree(spec, page),
        _ => spec == page,
    }
}

fn constraints(owner: &str, spec: &Field, page: &Field, found: &mut Vec<Diagnostic>) {
    let (written, read) = (demands(spec), demands(page));
    for one in &written {
        let other = read.iter().find(|other| other.key == one.key);
        if !is_backed(one, other) {
            found.push(difference(owner, spec, page, Some(one), other));
        }
    }
    for other in &read {
        let lacking = written.iter().all(|one| one.key != other.key);
        if lacking && other.sureness == Sureness::Stated {
            found.push(difference(owner, spec, page, None, Some(other)));
        }
    }
}

/// Whether a demand of the spec is one that the page states, or is marked as one that it does not.
fn is_backed(spec: &Demand, page: Option<&Demand>) -> bool {
    match page {
        Some(page) if page.sureness == Sureness::Stated => spec.says == page.says,
        _ => spec.sureness == Sureness::Inferred,
    }
}

fn difference(
    owner: &str,
    spec: &Field,
    page: &Field,
    one: Option<&Demand>,
    other: Option<&Demand>,
) -> Diagnostic {
    let key = one.or(other).map_or("", |demand| demand.key);
    let name = &spec.name.value;
    let places = Places {
        spec: one.map_or(spec.name.span, |demand| demand.span),
        page: other.map_or(page.name.span, |demand| demand.span),
    };
    let rule = if key == "default" {
        &DEFAULT_DIFFERS
    } else {
        &CONSTRAINT_DIFFERS
    };
    let nothing = || format!("no {key}");
    let message = match (one, other) {
        (Some(_), None) => format!("the page tells no {key} of `{name}` of {owner}"),
        (None, _) => format!("`{name}` of {owner} lacks the {key} that the page tells"),
        (Some(_), Some(_)) => format!("`{name}` of {owner} has another {key} on the page"),
    };
    places.differ(
        rule,
        message,
        &one.map_or_else(nothing, |demand| demand.says.clone()),
        &other.map_or_else(nothing, |demand| demand.says.clone()),
    )
}
