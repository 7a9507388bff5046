//! Rows, tables and types.

use crate::model::{
    CrossFieldRule, Field, Object, Parameter, ParameterPlace, RuleKind, Source, Type, TypeExpr,
    WireName,
};
use crate::source::Located;

use super::node::{Entries, Layout, Node, Part};
use super::scalar::is_date;
use super::{constraint, json, names, prose, word};

/// A table of parameters of one place, if there are any.
pub(super) fn parameters(parameters: &[Parameter], place: ParameterPlace) -> Option<Part> {
    let here = parameters
        .iter()
        .filter(|parameter| parameter.place == place);
    let here: Vec<&Parameter> = here.collect();
    let first = here.first()?;
    let mut map = Entries::new();
    map.maybe("table", word(first.table.as_ref()));
    let fields = here.iter().map(|parameter| &parameter.field);
    map.put("rows", Part::new(rows(fields)));
    Some(Part::new(map.block()).apart())
}

/// The table of a body.
pub(super) fn object(object: &Object) -> Part {
    let mut map = Entries::new();
    map.maybe("table", word(object.table.as_ref()));
    map.put("rows", Part::new(rows(&object.fields)));
    map.list("rules", rules(&object.rules), Layout::Block);
    Part::new(map.block()).at(object.span)
}

/// Types, with an empty line between two.
pub(super) fn types(types: &[Type], file: Option<&Source>) -> Vec<Part> {
    let types = types.iter().map(|ty| ty_part(ty, file).apart());
    types.collect()
}

/// `file` is the page of the whole file, which its types need not name.
fn ty_part(ty: &Type, file: Option<&Source>) -> Part {
    let mut map = Entries::new();
    map.put(
        "name",
        Part::new(Node::name(ty.name.as_str())).cited(ty.name.span),
    );
    let tables = ty.tables.iter();
    let tables = tables.map(|table| Part::new(Node::word(table.value)).at(table.span));
    map.list("tables", tables.collect(), Layout::Line);
    map.maybe("description", prose(ty.description.as_ref()));
    let source = ty.source.as_ref().filter(|source| file != Some(source));
    map.maybe("source", source.map(page));
    map.put("rows", Part::new(rows(&ty.fields)));
    map.list("rules", rules(&ty.rules), Layout::Block);
    Part::new(map.block()).at(ty.name.span)
}

/// The page that something was transcribed from.
pub(super) fn page(source: &Source) -> Part {
    let mut map = Entries::new();
    map.put(
        "page",
        Part::new(Node::name(&source.page.value)).at(source.page.span),
    );
    let updated = source.updated.as_ref();
    map.maybe(
        "updated",
        updated.map(|day| Part::new(date(&day.value)).at(day.span)),
    );
    Part::new(map.line()).at(source.page.span)
}

/// A day, which needs no quotes here.
fn date(day: &str) -> Node {
    if is_date(day) {
        Node::word(day)
    } else {
        Node::name(day)
    }
}

fn rows<'a>(fields: impl IntoIterator<Item = &'a Field>) -> Node {
    let rows = fields
        .into_iter()
        .map(|field| Part::new(row(field)).at(field.span));
    Node::List(rows.collect(), Layout::Block)
}

fn row(field: &Field) -> Node {
    let mut map = Entries::new();
    map.put(
        "name",
        Part::new(Node::name(field.name.as_str())).cited(field.name.span),
    );
    map.put(
        "type",
        Part::new(Node::word(expression(&field.ty))).at(field.ty.span),
    );
    map.flag("required", field.required, field.span);
    map.flag("nullable", field.nullable, field.span);
    map.flag("secret", field.secret, field.span);
    map.maybe(
        "deprecated",
        prose(field.deprecated.as_ref()).map(Part::led_back),
    );
    map.maybe("description", prose(field.description.as_ref()));
    for (key, value) in [("default", &field.default), ("fixed", &field.fixed)] {
        let value = value.as_ref();
        map.maybe(
            key,
            value.map(|value| Part::new(json::value(value)).cited(value.span)),
        );
    }
    constraint::constraints(&field.constraints, &mut map);
    let server = field.server.iter();
    let server = server.map(|text| Part::new(Node::prose(&text.value)).cited(text.span));
    map.list("server", server.collect(), Layout::Block);
    map.maybe("source", field.source.as_deref().map(page));
    map.maybe("rust_name", names(field.rust_name.as_ref()));
    map.block()
}

/// A type as a row has it.
pub(crate) fn expression(ty: &TypeExpr) -> String {
    match ty {
        TypeExpr::String => "string".to_owned(),
        TypeExpr::Boolean => "boolean".to_owned(),
        TypeExpr::Integer => "integer".to_owned(),
        TypeExpr::Number => "double".to_owned(),
        TypeExpr::Json => "json".to_owned(),
        TypeExpr::Array(item) => format!("array of {}", expression(item)),
        TypeExpr::Map(item) => format!("map of {}", expression(item)),
        TypeExpr::Named(name) => name.to_string(),
    }
}

fn rules(rules: &[CrossFieldRule]) -> Vec<Part> {
    let rules = rules
        .iter()
        .map(|rule| Part::new(self::rule(rule)).cited(rule.span));
    rules.collect()
}

fn rule(rule: &CrossFieldRule) -> Node {
    let mut map = Entries::new();
    match &rule.kind {
        RuleKind::AtMostOneOf(names) => map.put("at_most_one_of", wire_names(names)),
        RuleKind::ExactlyOneOf(names) => map.put("exactly_one_of", wire_names(names)),
        RuleKind::AtLeastOneOf(names) => map.put("at_least_one_of", wire_names(names)),
        RuleKind::RequiredTogether(names) => map.put("required_together", wire_names(names)),
        RuleKind::RequiredWhen {
            field,
            when,
            equals,
        } => {
            let mut inner = Entries::new();
            inner.put(
                "field",
                Part::new(Node::name(field.as_str())).at(field.span),
            );
            inner.put("when", Part::new(Node::name(when.as_str())).at(when.span));
            inner.put("equals", Part::new(json::value(equals)).at(equals.span));
            map.put("required_when", Part::new(inner.line()));
        }
    }
    map.maybe("description", prose(rule.description.as_ref()));
    map.line()
}

fn wire_names(names: &[Located<WireName>]) -> Part {
    let names = names
        .iter()
        .map(|name| Part::new(Node::name(name.as_str())).at(name.span));
    Part::new(Node::List(names.collect(), Layout::Line))
}
