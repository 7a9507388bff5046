//! The spec of the first page and the page itself, to be changed and compared.

use std::path::{Path, PathBuf};

use tabella::diagnostic::{Diagnostic, Sink};
use tabella::front::page::{Imported, read};
use tabella::front::{self, read_page};
use tabella::import::settle;
use tabella::model::{Field, Operation, Type};
use tabella::source::{Sources, Span};
use tabella::verify::{Written, compare};

use crate::reading::{Case, cases};

pub(crate) fn spec_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

pub(crate) fn page(name: &str) -> PathBuf {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("import/pages");
    pages.join(format!("{name}.txt"))
}

/// Both sides.
pub(crate) struct Sides {
    pub(crate) sources: Sources,
    pub(crate) operation: Operation,
    pub(crate) types: Vec<Type>,
    pub(crate) page: Imported,
    case: Case,
}

/// A difference as a test writes it: its code, the line of the page, and the place in the spec.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) code: &'static str,
    pub(crate) line: usize,
    pub(crate) spec: Span,
}

impl Sides {
    pub(crate) fn first() -> Self {
        let mut sink = Sink::new();
        let mut sources = front::read(&spec_folder(), &["vpc".to_owned()], &mut sink);
        let api = front::parse(&sources, &mut sink);
        sink.finish(()).unwrap();
        let versions = api
            .services
            .into_iter()
            .flat_map(|service| service.versions);
        let mut groups = versions.flat_map(|version| version.groups);
        let group = groups
            .find(|group| group.name.value == "sub-network-interfaces")
            .unwrap();
        let mut operations = group.operations.into_iter();
        let operation = operations
            .find(|operation| operation.id.as_str() == "CreateSubNetworkInterface")
            .unwrap();
        let types = operation.types.iter().cloned().chain(group.types).collect();
        let id = sources.add(read_page(&page("create-sub-network-interface")).unwrap());
        let mut page = read(id, &sources.file(id).unwrap().text).unwrap();
        settle(&mut page).unwrap();
        let case = cases()
            .into_iter()
            .find(|case| case.name == "create-sub-network-interface");
        Self {
            sources,
            operation,
            types,
            page,
            case: case.unwrap(),
        }
    }

    /// The differences that a change of the spec makes.
    pub(crate) fn after(&self, change: impl FnOnce(&mut Operation, &mut Vec<Type>)) -> Vec<Found> {
        let (mut operation, mut types) = (self.operation.clone(), self.types.clone());
        change(&mut operation, &mut types);
        let written = Written {
            operation: &operation,
            types: types.iter().collect(),
        };
        let found = compare(&written, &self.page).differences;
        found
            .iter()
            .map(|difference| self.found(difference))
            .collect()
    }

    fn found(&self, difference: &Diagnostic) -> Found {
        let [(spec, _), (page, _)] = &difference.labels[..] else {
            panic!("{difference:?}");
        };
        assert!(
            self.sources.shown(*spec).starts_with("spec/"),
            "{difference:?}"
        );
        assert!(
            self.sources.shown(*page).contains("import/pages/"),
            "{difference:?}"
        );
        Found {
            code: difference.rule.code,
            line: self.sources.line_and_column(*page).0,
            spec: *spec,
        }
    }

    /// Every row of the spec that stands on the page: a number to get it by, and its line as a person read it.
    pub(crate) fn rows(&self) -> Vec<(usize, Field, usize)> {
        let (mut operation, mut types) = (self.operation.clone(), self.types.clone());
        let owners = owners(&self.operation, &self.types);
        let fields = fields(&mut operation, &mut types);
        let rows = fields.into_iter().zip(owners).enumerate();
        let own = &self.operation.source;
        let is_own = |field: &Field| field.source.as_deref().is_none_or(|source| source == own);
        let rows = rows.filter(|(_, (field, _))| is_own(field));
        rows.map(|(at, (field, table))| {
            let line = self.line(table, field.name.as_str());
            (at, field.clone(), line)
        })
        .collect()
    }

    /// The line of a row.
    pub(crate) fn line(&self, table: u32, name: &str) -> usize {
        let tables = &self.case.reading.tables;
        let table = tables.iter().find(|other| other.number == table).unwrap();
        table.rows.iter().find(|row| row.name == name).unwrap().line
    }

    /// The line of a caption.
    pub(crate) fn caption(&self, table: u32) -> usize {
        let tables = &self.case.reading.tables;
        tables
            .iter()
            .find(|other| other.number == table)
            .unwrap()
            .line
    }
}

/// Every row, in a fixed order.
pub(crate) fn fields<'a>(
    operation: &'a mut Operation,
    types: &'a mut [Type],
) -> Vec<&'a mut Field> {
    let parameters = operation.parameters.iter_mut().map(|row| &mut row.field);
    let body = operation.body.iter_mut().flat_map(|body| &mut body.fields);
    let answers = operation.responses.iter_mut();
    let answers = answers.flat_map(|response| response.body.iter_mut());
    let answers = answers.flat_map(|body| &mut body.fields);
    let types = types.iter_mut().flat_map(|ty| &mut ty.fields);
    parameters.chain(body).chain(answers).chain(types).collect()
}

/// The number of each row's table, in the same order.
fn owners(operation: &Operation, types: &[Type]) -> Vec<u32> {
    let parameters = operation.parameters.iter();
    let mut owners: Vec<u32> = parameters
        .map(|row| row.table.clone().unwrap().value)
        .collect();
    let answers = operation
        .responses
        .iter()
        .filter_map(|response| response.body.as_ref());
    for object in operation.body.iter().chain(answers) {
        let table = object.table.clone().unwrap().value;
        owners.extend(object.fields.iter().map(|_| table));
    }
    for ty in types {
        owners.extend(ty.fields.iter().map(|_| ty.tables[0].value));
    }
    owners
}
