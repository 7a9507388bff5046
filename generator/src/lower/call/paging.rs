//! How a list is read page by page: the ways through the answer.

use crate::model::{Operation, PagingStyle, ParameterPlace, TypeExpr, TypeName, WireName};
use crate::names::RustName;

use super::super::plan::{Field, NextPage, Paging, Reach, RustType};
use super::super::record::{self, Context, Use};

/// The paging of an operation. `check` has seen that its ways lead somewhere.
pub(super) fn paging(context: Context<'_>, operation: &Operation) -> Option<Paging> {
    let paging = operation.paging.as_ref()?;
    let way = |path: &[WireName]| way(context, operation, path);
    let (items, list) = way(&paging.items)?;
    let RustType::Vec(item) = list else {
        return None;
    };
    let next = match *paging.style {
        PagingStyle::Marker => {
            let next = paging.next.as_ref()?;
            NextPage::Marker {
                way: way(next)?.0,
                path: dotted(next),
            }
        }
        PagingStyle::Offset => {
            let total = paging.total.as_ref();
            NextPage::Offset(total.and_then(|total| way(total)).map(|(total, _)| total))
        }
    };
    Some(Paging {
        item: *item,
        limit: paging.limit.to_string(),
        items,
        list: dotted(&paging.items),
        start: start(context, operation, &paging.start)?,
        next,
    })
}

fn dotted(path: &[WireName]) -> String {
    let names: Vec<&str> = path.iter().map(WireName::as_str).collect();
    names.join(".")
}

fn start(context: Context<'_>, operation: &Operation, name: &WireName) -> Option<RustName> {
    let mut query = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.place == ParameterPlace::Query);
    let row = query.find(|row| row.field.name.value == *name)?;
    Some(context.names.parameter(&row.field))
}

/// The way along a path, and the type of what is at its end.
fn way(
    context: Context<'_>,
    operation: &Operation,
    path: &[WireName],
) -> Option<(Vec<Reach>, RustType)> {
    let mut rows = super::answer_rows(operation);
    let mut owner = (None, context.names.response(&operation.id), Use::Received);
    let mut reaches = Vec::new();
    let mut steps = path.iter().peekable();
    while let Some(name) = steps.next() {
        let row = rows.iter().find(|row| row.name.value == *name)?.clone();
        let (ty, rust_name, how) = &owner;
        let Field {
            name, presence, ty, ..
        } = record::field(context, *ty, rust_name, &row, *how);
        let more = steps.peek().is_some();
        reaches.push(Reach {
            field: name,
            presence,
            last: more && matches!(row.ty.value, TypeExpr::Array(_)),
        });
        if !more {
            return Some((reaches, ty));
        }
        let inner = object(&row.ty)?;
        let entry = context.universe.get(inner)?;
        rows.clone_from(&entry.ty.fields);
        owner = (Some(entry.ty), context.names.ty(inner), record::how(entry));
    }
    None
}

/// The object that a field holds, or that the items of its list are.
fn object(ty: &TypeExpr) -> Option<&TypeName> {
    match ty {
        TypeExpr::Named(name) => Some(name),
        TypeExpr::Array(item) => match &**item {
            TypeExpr::Named(name) => Some(name),
            _ => None,
        },
        _ => None,
    }
}
