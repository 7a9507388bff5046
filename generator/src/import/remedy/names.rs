//! Names for Rust where those of a page meet, or cannot be any.

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::diagnostic::Diagnostic;
use crate::front::page::{About, Imported};
use crate::model::{Constraints, Field, TypeExpr, TypeName, ValueSet};
use crate::source::{Located, Span};

use super::{fields, objects};

/// Gives another name to what a problem points at: the first thing among its places that can have one.
pub(super) fn rename(imported: &mut Imported, problem: &Diagnostic) -> Option<(About, String)> {
    let mut places = problem.labels.iter().map(|label| label.0);
    places.find_map(|span| {
        let row = row(imported, span).or_else(|| value(imported, span));
        row.or_else(|| ty(imported, span))
    })
}

fn row(imported: &mut Imported, span: Span) -> Option<(About, String)> {
    let parameters = imported.operation.parameters.iter_mut();
    let outside = parameters.map(|parameter| &mut parameter.field).zip(1..);
    if let Some(name) = in_list(outside, span) {
        return Some((About::Table, name));
    }
    let mut lists = objects(imported).map(|(fields, _)| fields.iter_mut().zip(1..));
    let name = lists.find_map(|list| in_list(list, span))?;
    Some((About::Table, name))
}

/// The name of the row at a place, which has a number in its list.
fn in_list<'a>(
    mut list: impl Iterator<Item = (&'a mut Field, usize)>,
    span: Span,
) -> Option<String> {
    let (field, number) = list.find(|(field, _)| field.name.span == span)?;
    let old = field.rust_name.as_ref().map(|name| name.value.clone());
    let old = old.unwrap_or_else(|| ascii(&field.name.value.as_str().to_snake_case(), "field"));
    let name = format!("{old}_{number}");
    field.rust_name = Some(Located::new(name.clone(), span));
    Some(name)
}

fn value(imported: &mut Imported, span: Span) -> Option<(About, String)> {
    let mut name = None;
    fields(imported, |field| {
        let found = sets(&mut field.constraints).find_map(|set| in_set(set, span));
        name = name.take().or(found);
        name.is_some()
    });
    Some((About::Values, name?))
}

fn sets(constraints: &mut Constraints) -> impl Iterator<Item = &mut ValueSet> {
    let items = constraints.items.as_mut();
    let of_items = items.and_then(|items| items.value.value.values.as_mut());
    let sets = constraints.value.values.iter_mut().chain(of_items);
    sets.map(|set| &mut set.value)
}

fn in_set(set: &mut ValueSet, span: Span) -> Option<String> {
    let mut numbered = set.values.iter_mut().zip(1..);
    let (value, number) = numbered.find(|(value, _): &(_, usize)| value.value.span == span)?;
    let old = value.rust_name.as_ref().map(|name| name.value.clone());
    let old = old.unwrap_or_else(|| ascii(&value.value.to_upper_camel_case(), "Value"));
    let name = format!("{old}{number}");
    value.rust_name = Some(Located::new(name.clone(), span));
    Some(name)
}

/// A name of what identifiers may have, or these words and it.
fn ascii(name: &str, words: &str) -> String {
    let kept = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '_';
    let name: String = name.chars().filter(kept).collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name
    } else {
        format!("{words}{name}")
    }
}

fn ty(imported: &mut Imported, span: Span) -> Option<(About, String)> {
    let mut types = imported.types.iter();
    let ty = types.find(|ty| ty.name.span == span)?;
    let old = ty.name.value.clone();
    let new = TypeName::new(format!("{old}Object"));
    call_type(imported, &old, &new);
    let resource = &mut imported.operation.resource.name;
    if resource.value == old {
        resource.value = new.clone();
    }
    Some((About::Table, new.to_string()))
}

/// Gives another name to a type of a page, in all that names it but the resource.
pub(in crate::import) fn call_type(imported: &mut Imported, old: &TypeName, new: &TypeName) {
    for ty in imported.types.iter_mut().filter(|ty| ty.name.value == *old) {
        ty.name.value = new.clone();
    }
    fields(imported, |field| {
        replace(&mut field.ty.value, old, new);
        true
    });
}

fn replace(ty: &mut TypeExpr, old: &TypeName, new: &TypeName) {
    match ty {
        TypeExpr::Array(inner) | TypeExpr::Map(inner) => replace(inner, old, new),
        TypeExpr::Named(name) if name == old => *name = new.clone(),
        _ => {}
    }
}
