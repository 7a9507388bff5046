//! Operations: the keys of a page's file in their order.

use crate::model::{
    DocumentedError, DryRun, Operation, Paging, PagingStyle, ParameterPlace, Resource, Response,
    Role, Until, Waiter, WireName,
};
use crate::source::Located;

use super::node::{Entries, Layout, Node, Part};
use super::{example, names, prose, table, word};

pub(super) fn operation(operation: &Operation) -> Node {
    let mut map = Entries::new();
    call(operation, &mut map);
    sent(operation, &mut map);
    received(operation, &mut map);
    rest(operation, &mut map);
    map.block()
}

/// What the operation is, and what it is sent to.
fn call(operation: &Operation, map: &mut Entries) {
    let id = Node::name(operation.id.as_str());
    map.put("operation", Part::new(id).at(operation.id.span));
    map.maybe("summary", prose(operation.summary.as_ref()));
    map.maybe("description", prose(operation.description.as_ref()));
    map.put("source", table::page(&operation.source));
    map.put("resource", resource(&operation.resource));
    map.maybe("deprecated", prose(operation.deprecated.as_ref()));
    let method = Node::word(operation.method.as_str());
    map.put("method", Part::new(method).at(operation.method.span));
    let path = Node::name(&operation.path.text);
    map.put("path", Part::new(path).at(operation.path.span));
}

fn sent(operation: &Operation, map: &mut Entries) {
    for (key, place) in [
        ("path_parameters", ParameterPlace::Path),
        ("query_parameters", ParameterPlace::Query),
        ("header_parameters", ParameterPlace::Header),
    ] {
        map.maybe(key, table::parameters(&operation.parameters, place));
    }
    let body = operation.body.as_ref();
    map.maybe("body", body.map(|body| table::object(body).apart()));
}

fn received(operation: &Operation, map: &mut Entries) {
    let responses = operation.responses.iter().map(response).collect();
    let responses = Part::new(Node::List(responses, Layout::Block));
    map.put("responses", responses.apart());
    map.maybe("dry_run", operation.dry_run.as_ref().map(dry_run));
    map.maybe("paging", operation.paging.as_ref().map(paging));
    let repeatable = word(operation.repeatable.as_ref());
    let repeatable = match operation.paging {
        Some(_) => repeatable,
        None => repeatable.map(Part::apart),
    };
    map.maybe("repeatable", repeatable);
}

/// The lists behind the tables.
fn rest(operation: &Operation, map: &mut Entries) {
    let waiters = operation.waiters.iter().map(waiter);
    part(map, "waiters", waiters.collect());
    let errors = operation.errors.iter().map(error);
    part(map, "errors", errors.collect());
    part(map, "types", table::types(&operation.types, None));
    let examples = operation.examples.iter().map(example::example);
    part(map, "examples", examples.collect());
}

/// A list that is a part of the file of its own, if it is not empty.
fn part(map: &mut Entries, key: &str, parts: Vec<Part>) {
    if !parts.is_empty() {
        map.put(key, Part::new(Node::List(parts, Layout::Block)).apart());
    }
}

fn resource(resource: &Resource) -> Part {
    let role = match *resource.role {
        Role::Create => "create",
        Role::Show => "show",
        Role::List => "list",
        Role::Update => "update",
        Role::Delete => "delete",
        Role::Action => "action",
    };
    let mut map = Entries::new();
    map.put(
        "name",
        Part::new(Node::name(resource.name.as_str())).at(resource.name.span),
    );
    map.put("role", Part::new(Node::word(role)).at(resource.role.span));
    map.maybe("identifier", dotted(resource.identifier.as_ref()));
    Part::new(map.line()).at(resource.name.span)
}

fn dotted(names: Option<&Located<Vec<WireName>>>) -> Option<Part> {
    let names = names?;
    let words: Vec<&str> = names.iter().map(WireName::as_str).collect();
    Some(Part::new(Node::name(words.join("."))).at(names.span))
}

fn response(response: &Response) -> Part {
    let mut map = Entries::new();
    map.put(
        "status",
        Part::new(Node::word(response.status.value)).cited(response.status.span),
    );
    map.maybe("description", prose(response.description.as_ref()));
    map.maybe("body", response.body.as_ref().map(table::object));
    Part::new(map.block()).at(response.status.span)
}

fn dry_run(dry_run: &DryRun) -> Part {
    let mut map = Entries::new();
    map.put(
        "field",
        Part::new(Node::name(dry_run.field.as_str())).at(dry_run.field.span),
    );
    map.put(
        "status",
        Part::new(Node::word(dry_run.status.value)).at(dry_run.status.span),
    );
    map.maybe("description", prose(dry_run.description.as_ref()));
    Part::new(map.line()).cited(dry_run.status.span).apart()
}

fn paging(paging: &Paging) -> Part {
    let style = match *paging.style {
        PagingStyle::Marker => "marker",
        PagingStyle::Offset => "offset",
    };
    let mut map = Entries::new();
    map.put("style", Part::new(Node::word(style)).at(paging.style.span));
    map.put(
        "limit",
        Part::new(Node::name(paging.limit.as_str())).at(paging.limit.span),
    );
    map.put(
        "start",
        Part::new(Node::name(paging.start.as_str())).at(paging.start.span),
    );
    map.maybe("items", dotted(Some(&paging.items)));
    map.maybe("next", dotted(paging.next.as_ref()));
    map.maybe("total", dotted(paging.total.as_ref()));
    Part::new(map.line()).at(paging.style.span).apart()
}

fn waiter(waiter: &Waiter) -> Part {
    let texts = |texts: &[Located<String>]| {
        let texts = texts
            .iter()
            .map(|text| Part::new(Node::name(&text.value)).at(text.span));
        Part::new(Node::List(texts.collect(), Layout::Line))
    };
    let mut map = Entries::new();
    map.put(
        "name",
        Part::new(Node::name(&waiter.name.value)).at(waiter.name.span),
    );
    map.maybe("description", prose(Some(&waiter.description)));
    map.maybe("field", dotted(waiter.field.as_ref()));
    match &waiter.until {
        Until::Is(values) => map.put("is", texts(values)),
        Until::Status(status) => map.maybe("status", word(Some(status))),
    }
    if !waiter.fails.is_empty() {
        map.put("fails", texts(&waiter.fails));
    }
    Part::new(map.block()).at(waiter.name.span)
}

fn error(error: &DocumentedError) -> Part {
    let mut map = Entries::new();
    map.maybe("status", word(error.status.as_ref()));
    map.maybe("code", names(error.code.as_ref()));
    map.maybe("description", prose(Some(&error.description)));
    map.maybe("rust_name", names(error.rust_name.as_ref()));
    Part::new(map.line()).at(error.description.span)
}
