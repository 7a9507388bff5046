//! The tables of a page as the spec has them.

use std::path::Path;

use tabella::check::{self, Checked};
use tabella::cli::{Colour, render};
use tabella::diagnostic::Sink;
use tabella::front;
use tabella::model::{Api, Field, Group, Operation, Parameter, ParameterPlace, Type, TypeExpr};
use tabella::source::Located;

use crate::page::{Row, Table};

/// The repository's spec.
pub(crate) fn read() -> Checked {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let mut sink = Sink::new();
    let sources = front::read(&folder, &[], &mut sink);
    let api = front::parse(&sources, &mut sink);
    match check::check(api, sink) {
        Ok((checked, _)) => checked,
        Err(problems) => panic!("{}", render(&problems.list, &sources, Colour::Never)),
    }
}

fn groups(api: &Api) -> impl Iterator<Item = &Group> {
    let versions = api.services.iter().flat_map(|service| &service.versions);
    versions.flat_map(|version| &version.groups)
}

/// The operation that a page is about.
pub(crate) fn operation<'a>(api: &'a Api, page: &str) -> &'a Operation {
    let mut operations = groups(api).flat_map(|group| &group.operations);
    operations
        .find(|operation| operation.source.page.value == page)
        .unwrap()
}

/// Everything in the spec that says it is from this page.
pub(crate) fn tables(api: &Api, page: &str) -> Vec<Table> {
    let operation = operation(api, page);
    let mut tables = parameters(&operation.parameters);
    if let Some(body) = &operation.body {
        tables.push(table(
            body.table.as_ref(),
            "Request body parameters",
            &body.fields,
        ));
    }
    for body in operation.responses.iter().flat_map(|one| &one.body) {
        tables.push(table(
            body.table.as_ref(),
            "Response body parameters",
            &body.fields,
        ));
    }
    tables.extend(operation.types.iter().flat_map(of_type));
    let versions = api.services.iter().flat_map(|service| &service.versions);
    let shared = versions.flat_map(|version| &version.types);
    let shared = shared.chain(groups(api).flat_map(|group| &group.types));
    let is_here = |ty: &&Type| {
        ty.source
            .as_ref()
            .is_some_and(|source| source.page.value == page)
    };
    tables.extend(shared.filter(is_here).flat_map(of_type));
    tables
}

/// Parameters of one place are one table, however many rows it has.
fn parameters(parameters: &[Parameter]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for parameter in parameters {
        let title = match parameter.place {
            ParameterPlace::Path => "Path Parameters",
            ParameterPlace::Query => "Query Parameters",
            ParameterPlace::Header => "Request header parameters",
        };
        let fields = std::slice::from_ref(&parameter.field);
        let one = table(parameter.table.as_ref(), title, fields);
        match tables.iter_mut().find(|table| table.title == title) {
            Some(table) => table.rows.extend(one.rows),
            None => tables.push(one),
        }
    }
    tables
}

/// A type that is tabled twice is two tables; one that names no table is one without a number.
fn of_type(ty: &Type) -> Vec<Table> {
    if ty.tables.is_empty() {
        return vec![table(None, ty.name.as_str(), &ty.fields)];
    }
    let numbers = ty.tables.iter();
    numbers
        .map(|number| table(Some(number), ty.name.as_str(), &ty.fields))
        .collect()
}

fn table(number: Option<&Located<u32>>, title: &str, fields: &[Field]) -> Table {
    Table {
        number: number.map_or(0, |number| number.value),
        title: title.to_owned(),
        rows: fields.iter().map(row).collect(),
    }
}

fn row(field: &Field) -> Row {
    Row {
        name: field.name.as_str().to_owned(),
        ty: words(&field.ty),
        mandatory: Some(field.required),
    }
}

/// A type in the words of the pages.
fn words(ty: &TypeExpr) -> String {
    match ty {
        TypeExpr::String => "String".to_owned(),
        TypeExpr::Boolean => "Boolean".to_owned(),
        TypeExpr::Integer => "Integer".to_owned(),
        TypeExpr::Number => "Float".to_owned(),
        TypeExpr::Json => "Object".to_owned(),
        TypeExpr::Array(item) => match &**item {
            TypeExpr::Named(name) => format!("Array of {name} objects"),
            other => format!("Array of {}s", words(other).to_lowercase()),
        },
        TypeExpr::Map(item) => format!("Map<String,{}>", words(item)),
        TypeExpr::Named(name) => format!("{name} object"),
    }
}
