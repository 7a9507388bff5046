//! Calls of a plan, the client's methods, and example programs.

use std::fmt;

use crate::names::RustName;

use super::{Doc, Field, Presence, RustType, Validation};

/// The call of an operation.
#[derive(Debug)]
pub struct CallItem {
    /// The type.
    pub name: RustName,
    /// The id as the page writes it.
    pub id: String,
    /// Documentation.
    pub doc: Doc,
    /// The HTTP method.
    pub http_method: &'static str,
    /// The path, with parameters.
    pub path: String,
    /// The page's title.
    pub page: String,
    /// The day of the page, or nothing.
    pub updated: String,
    /// Documented statuses of success.
    pub success: Vec<u16>,
    /// The answer's type; nothing when there is no body.
    pub output: Option<RustName>,
    /// How to ask for a check only.
    pub dry_run: Option<DryRun>,
    /// Whether a request may be sent again when it is not known what became of the first one.
    pub repeatable: bool,
    /// Whether there is a body.
    pub has_body: bool,
    /// Parameters and fields of the body that the caller gives.
    pub fields: Vec<CallField>,
    /// The builder, if more is required than a method should have arguments.
    pub builder: Option<RustName>,
    /// Values that are always the same.
    pub fixed: Vec<Fixed>,
    /// What is checked before it is sent.
    pub validation: Validation,
    /// Why it should no longer be called.
    pub deprecated: Option<String>,
}

/// A value that a call sends.
#[derive(Debug)]
pub struct CallField {
    /// Where it is sent.
    pub place: Place,
    /// The field.
    pub field: Field,
}

/// A value that every call sends.
#[derive(Debug)]
pub struct Fixed {
    /// Where it is sent.
    pub place: Place,
    /// Its name on the wire.
    pub wire: String,
    /// The value.
    pub value: Literal,
}

/// Where a value of a call is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// As a header.
    Header,
    /// In the body.
    Body,
}

/// How to ask for a check only.
#[derive(Clone, Debug)]
pub struct DryRun {
    /// The boolean on the wire.
    pub field: String,
    /// The status of a successful check.
    pub status: u16,
    /// Where the answer has the id of what it made, as a JSON pointer.
    pub identifier: Option<String>,
}

/// A method of the client.
#[derive(Debug)]
pub struct Method {
    /// Its name.
    pub name: RustName,
    /// Documentation.
    pub doc: Doc,
    /// The call's type.
    pub call: RustName,
    /// Whether it makes a dry run of the call.
    pub dry_run: bool,
    /// What it takes.
    pub takes: Takes,
    /// Why it should no longer be called.
    pub deprecated: Option<String>,
    /// The documented example.
    pub example: Option<ExampleCall>,
    /// Documentation of what can go wrong.
    pub errors: Doc,
}

/// What a method of the client takes.
#[derive(Clone, Debug)]
pub enum Takes {
    /// What is required, each by itself.
    Arguments(Vec<Argument>),
    /// The call, which was built before.
    Call,
}

/// A required field of a call, as the client's method sees it.
#[derive(Clone, Debug)]
pub struct Argument {
    /// Its name.
    pub name: RustName,
    /// What it holds.
    pub ty: RustType,
    /// How its absence is told.
    pub presence: Presence,
}

/// A program that makes a documented call.
#[derive(Debug)]
pub struct ExampleProgram {
    /// The file's name without its ending.
    pub name: RustName,
    /// The spec file, as the header names it.
    pub spec: String,
    /// Documentation.
    pub doc: Doc,
    /// The crate.
    pub library: RustName,
    /// The package, for the command that runs it.
    pub package: String,
    /// The version's module.
    pub version: RustName,
    /// The call.
    pub call: ExampleCall,
    /// The project in the example's address, shown where no project is given.
    pub project: Option<String>,
}

/// A call with the values of an example.
#[derive(Clone, Debug)]
pub struct ExampleCall {
    /// The client's method.
    pub method: RustName,
    /// Its arguments.
    pub arguments: Vec<ExampleValue>,
    /// Setters on the call, with their values.
    pub setters: Vec<(RustName, ExampleValue)>,
}

/// A value of an example.
#[derive(Clone, Debug)]
pub enum ExampleValue {
    /// A text, number or boolean.
    Literal(Literal),
    /// `Nullable::Null`
    Null,
    /// A list: the type of its items, and the items.
    List(RustType, Vec<ExampleValue>),
    /// A map.
    Map(Vec<(String, ExampleValue)>),
    /// An object: its type and the setters to call.
    Record(RustName, Vec<(RustName, ExampleValue)>),
}

/// A text, number or boolean.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A floating-point number.
    Number(f64),
    /// `true` or `false`.
    Bool(bool),
}

impl fmt::Display for Literal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => formatter.write_str(text),
            Self::Integer(number) => write!(formatter, "{number}"),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Bool(value) => write!(formatter, "{value}"),
        }
    }
}
