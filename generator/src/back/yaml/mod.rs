//! Model -> the YAML of a spec, laid out as a person lays it out.
//!
//! Keys stand in the order of `spec/README.md`, short maps on one line, long texts folded, examples word for word; quotes
//! stand only where a text would be read as something else without them. What is written reads as the model that it was
//! made of, and is written in the same way again.
//!
//! - `node` is what is to be written; `operation`, `table`, `constraint`, `example`, `service` make it of the model;
//! - `print` lays it out, with `scalar` for texts on one line and `lines` for those of several;
//! - `comments` says where each value was read.

mod comments;
mod constraint;
mod example;
mod json;
pub(crate) mod lines;
pub(crate) mod node;
mod operation;
pub(crate) mod print;
mod scalar;
mod service;
mod table;

use std::fmt::Display;

use crate::model::{Operation, Service, Source, Type};
use crate::source::Located;

use node::{Entries, Layout, Node, Part};

pub use comments::Comments;
pub(crate) use table::expression;

/// Where a file lies in a spec, which decides how its first line names the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// In the folder of a service.
    Service,
    /// In the folder of a version.
    Version,
    /// In the folder of a group.
    Group,
}

/// The file of an operation.
#[must_use]
pub fn operation(operation: &Operation, comments: &Comments) -> String {
    file(Level::Group, &operation_node(operation), comments)
}

/// A `types.yaml`. The page of the first type stands at the top, and at each type that has another one.
#[must_use]
pub fn types(types: &[Type], level: Level, comments: &Comments) -> String {
    let named = types.iter().all(|ty| ty.source.is_some());
    let source = types
        .first()
        .and_then(|ty| ty.source.as_ref())
        .filter(|_| named);
    file(level, &types_node(types, source), comments)
}

/// The `service.yaml` of a service, without its versions.
#[must_use]
pub fn service(service: &Service, comments: &Comments) -> String {
    file(Level::Service, &service::service(service), comments)
}

/// What the file of an operation says.
pub(crate) fn operation_node(operation: &Operation) -> Node {
    operation::operation(operation)
}

/// What a `types.yaml` says whose types are of one page.
pub(crate) fn types_node(types: &[Type], source: Option<&Source>) -> Node {
    let mut map = Entries::new();
    map.maybe("source", source.map(table::page));
    map.put(
        "types",
        Part::new(Node::List(table::types(types, source), Layout::Block)),
    );
    if source.is_some() {
        map.last_apart();
    }
    map.block()
}

fn file(level: Level, node: &Node, comments: &Comments) -> String {
    let up = match level {
        Level::Service => "../",
        Level::Version => "../../",
        Level::Group => "../../../",
    };
    let mut out = format!("# yaml-language-server: $schema={up}schema.json\n");
    for line in comments.top() {
        out.push_str(&line);
        out.push('\n');
    }
    out.push_str(&print::document(node, comments));
    out
}

/// A word or number that may be left out.
fn word<T: Display>(value: Option<&Located<T>>) -> Option<Part> {
    value.map(|value| Part::new(Node::word(&value.value)).at(value.span))
}

/// A name that may be left out.
fn names(value: Option<&Located<String>>) -> Option<Part> {
    value.map(|value| Part::new(Node::name(&value.value)).at(value.span))
}

/// A text for readers that may be left out.
fn prose(value: Option<&Located<String>>) -> Option<Part> {
    value.map(|value| Part::new(Node::prose(&value.value)).at(value.span))
}
