//! The types of a page: one a name, even if it is tabled twice.

use crate::model::{Type, TypeName, WireName};
use crate::source::{Located, Span};

use super::links::Links;
use super::tables::Placed;
use super::{Remark, between, rows, twice};

/// A field that no two items of a list of its type have in common.
#[derive(Debug)]
pub(super) struct Unique {
    pub(super) ty: TypeName,
    pub(super) field: WireName,
    pub(super) span: Span,
}

/// Reads the tables of types.
pub(super) fn read(
    tables: &[Placed<'_>],
    links: &Links,
    remarks: &mut Vec<Remark>,
) -> (Vec<Type>, Vec<Unique>) {
    let mut types: Vec<Type> = Vec::new();
    let mut unique = Vec::new();
    for placed in tables {
        let Some(name) = placed.ty.as_ref().filter(|_| !placed.of_error()) else {
            continue;
        };
        let mut read = one(placed, name, links, remarks, &mut unique);
        match types.iter_mut().find(|first| first.name.value == *name) {
            Some(first) => {
                twice::compare(first, &read, remarks);
                first.tables.append(&mut read.tables);
            }
            None => types.push(read),
        }
    }
    (types, unique)
}

fn one(
    placed: &Placed<'_>,
    name: &TypeName,
    links: &Links,
    remarks: &mut Vec<Remark>,
    unique: &mut Vec<Unique>,
) -> Type {
    let (mut fields, mut rules) = (Vec::new(), Vec::new());
    for row in placed.rows_of(placed.place) {
        let read = rows::read(row, name.as_str(), placed.way(), links, remarks);
        if let Some(span) = read.unique_in_list {
            unique.push(Unique {
                ty: name.clone(),
                field: read.field.name.value.clone(),
                span,
            });
        }
        rules.extend(read.rules);
        fields.push(read.field);
    }
    let rules = between::settle(rules, &fields, remarks);
    Type {
        name: Located::new(name.clone(), placed.table.span),
        description: None,
        source: None,
        tables: placed.number().into_iter().collect(),
        fields,
        rules,
    }
}
