//! The spec's YAML: text -> tree -> the format's types -> model.
//!
//! - `tree` reads the text with the place of every key and value, and refuses what a spec does not need;
//! - `de` reads the tree into the types of `raw`, reporting every problem and going on;
//! - `raw` is the format, and `schema` describes it to editors;
//! - `resolve` turns `raw` into the model.

mod access;
mod at;
mod characters;
mod de;
mod inner;
mod problems;
mod raw;
mod resolve;
mod schema;
mod syntax;
pub(crate) mod tree;
mod value;

use crate::diagnostic::Sink;
use crate::model::{Operation, Service, Type};
use crate::source::FileId;

use at::At;
use problems::Problems;
use resolve::Resolver;

pub(crate) use crate::characters::is_invisible;
pub(crate) use problems::Range;
pub use schema::schema;

/// What a file of the spec says.
#[derive(Debug)]
pub(crate) enum Parsed {
    /// `service.yaml`; the service has no versions yet.
    Service(Option<Box<Service>>),
    /// `types.yaml`.
    Types(Vec<Type>),
    /// Any other file.
    Operation(Option<Box<Operation>>),
}

/// Which kind of file a file is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FileKind<'a> {
    /// `service.yaml` in the folder of this name.
    Service(&'a str),
    /// `types.yaml`
    Types,
    /// Any other file.
    Operation,
}

/// Reads one file into the model. Whatever is wrong with it is in the sink.
pub(crate) fn parse(file: FileId, text: &str, kind: FileKind<'_>) -> (Parsed, Sink) {
    let problems = Problems::new(file, text);
    let parsed = parse_file(&problems, kind);
    (parsed, problems.into_sink())
}

/// The tree of a file that was read without problems, for those who change its text.
pub(crate) fn tree(text: &str) -> Option<tree::Node<'_>> {
    tree::parse(text, &Problems::new(FileId::default(), text))
}

fn parse_file(problems: &Problems<'_>, kind: FileKind<'_>) -> Parsed {
    let root = tree::parse(problems.text(), problems);
    let resolver = Resolver::new(problems);
    // Reading and resolving are one step for each kind, as the three kinds share nothing but the way there.
    match kind {
        FileKind::Service(folder) => Parsed::Service(root.as_ref().and_then(|root| {
            let raw: At<raw::Service> = de::read(root, problems)?;
            resolver.service(&raw, folder).map(Box::new)
        })),
        FileKind::Types => Parsed::Types(root.as_ref().map_or_else(Vec::new, |root| {
            let raw: Option<At<raw::TypesFile>> = de::read(root, problems);
            raw.map_or_else(Vec::new, |raw| resolver.types_file(&raw))
        })),
        FileKind::Operation => Parsed::Operation(root.as_ref().and_then(|root| {
            let raw: At<raw::Operation> = de::read(root, problems)?;
            resolver.operation(&raw).map(Box::new)
        })),
    }
}
