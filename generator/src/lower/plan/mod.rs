//! What will be generated: every decision about names, types and files, and no Rust syntax yet.
//!
//! `lower` makes a plan of a `Checked` model; `emit` prints it and decides nothing.

mod call;
mod types;

pub use call::{
    Argument, CallField, CallItem, DryRun, Ends, ExampleCall, ExampleProgram, ExampleValue, Fixed,
    Literal, Method, NextPage, Paging, Place, Reach, Takes, WaiterItem,
};
pub use types::{
    BoundsRule, Field, FieldRef, GroupRule, PlainRule, Presence, Record, RuleItem, RustType, Step,
    TextEnum, Validation, Values, Variant,
};

use crate::names::RustName;

/// Lines of rustdoc, already Markdown: text of the spec is escaped.
pub type Doc = Vec<String>;

/// One generated crate.
#[derive(Debug)]
pub struct Crate {
    /// The service's id: the folder below the output folder.
    pub folder: String,
    /// The package.
    pub package: Package,
    /// Documentation of the crate.
    pub doc: Doc,
    /// The service's short name in requests and logs.
    pub service: String,
    /// The service's address, with `{region}`.
    pub endpoint: String,
    /// The spec file of the service, as headers name it.
    pub spec: String,
    /// One module a version.
    pub versions: Vec<VersionModule>,
    /// One program an operation that has a documented example.
    pub examples: Vec<ExampleProgram>,
    /// What the front page begins with; nothing where there is no version.
    pub start: Option<Start>,
}

/// How a reader begins with a crate.
#[derive(Debug)]
pub struct Start {
    /// The module of the version that is shown.
    pub version: RustName,
    /// A documented call, if there is one.
    pub call: Option<ExampleCall>,
}

/// What a manifest says.
#[derive(Debug)]
pub struct Package {
    /// The package's name.
    pub name: String,
    /// The library's name.
    pub library: RustName,
    /// The package's version.
    pub version: String,
    /// One line about it.
    pub description: String,
    /// An SPDX expression.
    pub license: Option<String>,
    /// Where the runtime is found, as keys of a TOML table.
    pub runtime: String,
}

/// A version of a service.
#[derive(Debug)]
pub struct VersionModule {
    /// The module.
    pub name: RustName,
    /// The version as the spec writes it.
    pub version: String,
    /// The service's title.
    pub title: String,
    /// The library of the crate, for examples.
    pub library: RustName,
    /// Whether calls can name another project than the client's.
    pub project: bool,
    /// The fields that some builder requires, by name.
    pub required: Vec<RequiredField>,
    /// Types that several groups share.
    pub types: Option<TypesFile>,
    /// One module a group.
    pub groups: Vec<GroupModule>,
}

/// A field that a builder cannot do without.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequiredField {
    /// The trait: `RequiredParentId`.
    pub marker: RustName,
    /// The setter: `parent_id`.
    pub setter: RustName,
}

/// The operations of one resource.
#[derive(Debug)]
pub struct GroupModule {
    /// The module.
    pub name: RustName,
    /// The group as the spec writes it.
    pub group: String,
    /// Types that several operations share.
    pub types: Option<TypesFile>,
    /// One file an operation.
    pub operations: Vec<OperationFile>,
}

/// A file of shared types.
#[derive(Debug)]
pub struct TypesFile {
    /// The spec file, as the header names it.
    pub spec: String,
    /// The types, in the order of the spec.
    pub items: Vec<Item>,
}

/// A file of one operation and its own types.
#[derive(Debug)]
pub struct OperationFile {
    /// The module.
    pub module: RustName,
    /// The spec file, as the header names it.
    pub spec: String,
    /// The call.
    pub call: CallItem,
    /// The client's methods: the call, and its dry run if there is one.
    pub methods: Vec<Method>,
    /// The types, in the order of use.
    pub items: Vec<Item>,
}

/// A generated type.
#[derive(Debug)]
pub enum Item {
    /// An object.
    Record(Record),
    /// A set of named values.
    Values(Values),
    /// The documented error codes of an operation.
    ErrorCodes(TextEnum),
}

impl Item {
    /// The type's name.
    #[must_use]
    pub fn name(&self) -> &RustName {
        match self {
            Self::Record(record) => &record.name,
            Self::Values(values) => &values.texts.name,
            Self::ErrorCodes(codes) => &codes.name,
        }
    }
}
