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
    /// States that can be waited for.
    pub waiters: Vec<WaiterItem>,
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
    /// How its list is read page by page, if it lists.
    pub paging: Option<Paging>,
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

/// How a list is read page by page.
#[derive(Debug)]
pub struct Paging {
    /// What is listed.
    pub item: RustType,
    /// The name on the wire of the parameter that says how many items a page has at most.
    pub limit: String,
    /// The way through the answer to the list.
    pub items: Vec<Reach>,
    /// That way in names of the wire, such as `data.things`.
    pub list: String,
    /// The field of the call that says where a page begins.
    pub start: RustName,
    /// What the answer says about the next page.
    pub next: NextPage,
}

/// What an answer says about the page behind it.
#[derive(Debug)]
pub enum NextPage {
    /// The way to its marker, which may lead through the last item of a list.
    Marker {
        /// The way.
        way: Vec<Reach>,
        /// It in names of the wire.
        path: String,
    },
    /// The way to the number of all items, if the answer has it.
    Offset(Option<Vec<Reach>>),
}

/// A step into an answer.
#[derive(Debug)]
pub struct Reach {
    /// The field.
    pub field: RustName,
    /// How its absence is told.
    pub presence: Presence,
    /// Whether the way goes on in the last item of the list that the field holds.
    pub last: bool,
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

/// A method that waits for a state.
#[derive(Debug)]
pub struct WaiterItem {
    /// The method.
    pub method: RustName,
    /// Documentation.
    pub doc: Doc,
    /// The state as the spec names it.
    pub name: String,
    /// Wire names from the top of the answer to the field that tells the state; none if no field does.
    pub field: Vec<String>,
    /// When the state is reached.
    pub ends: Ends,
    /// Values of the field with which it is never reached any more.
    pub fails: Vec<String>,
}

/// When a wait is over.
#[derive(Debug)]
pub enum Ends {
    /// When the field has one of these values.
    Value(Vec<String>),
    /// When the service answers with this status.
    Status(u16),
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
    /// Whether the call lists page by page.
    pub paged: bool,
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
    /// Whether the call only reads.
    pub reads: bool,
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
