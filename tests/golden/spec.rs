//! The spec of the page, as the generator understands it.

use std::path::Path;

use tabella::check;
use tabella::cli::{Colour, render};
use tabella::diagnostic::Sink;
use tabella::front;
use tabella::model::{Api, Operation, Type, TypeName};
use tabella::source::Sources;

/// An operation and every type that it can name.
pub(crate) struct Page<'a> {
    /// The operation.
    pub(crate) operation: &'a Operation,
    /// Its own types, those of its group and those of its version.
    pub(crate) types: Vec<&'a Type>,
}

impl<'a> Page<'a> {
    /// The type of a name.
    pub(crate) fn named(&self, name: &TypeName) -> &'a Type {
        let mut types = self.types.iter();
        types.find(|ty| ty.name.value == *name).unwrap()
    }

    /// The wire names of a type's fields.
    pub(crate) fn fields(&self, name: &str) -> Vec<&'a str> {
        let fields = &self.named(&TypeName::new(name)).fields;
        fields.iter().map(|field| field.name.as_str()).collect()
    }
}

/// The model of the spec in the repository.
pub(crate) fn api() -> Api {
    let mut sink = Sink::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let sources = front::read(&folder, &["vpc".to_owned()], &mut sink);
    model(&sources, sink).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The model of sources, or what is wrong with them.
pub(crate) fn model(sources: &Sources, mut sink: Sink) -> Result<Api, String> {
    let api = front::parse(sources, &mut sink);
    match check::check(api, sink) {
        Ok((checked, _)) => Ok(checked.api().clone()),
        Err(problems) => Err(render(&problems.list, sources, Colour::Never)),
    }
}

/// The operation of an id, wherever it stands.
pub(crate) fn page<'a>(api: &'a Api, id: &str) -> Page<'a> {
    let versions = api.services.iter().flat_map(|service| &service.versions);
    let groups =
        versions.flat_map(|version| version.groups.iter().map(move |group| (version, group)));
    let mut operations = groups.flat_map(|(version, group)| {
        let types = group.types.iter().chain(&version.types);
        group.operations.iter().map(move |operation| Page {
            operation,
            types: operation.types.iter().chain(types.clone()).collect(),
        })
    });
    operations
        .find(|page| page.operation.id.as_str() == id)
        .unwrap()
}
