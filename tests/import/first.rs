//! The first page, imported, is the spec that was written down by hand.

use std::path::Path;

use tabella::diagnostic::Sink;
use tabella::front::{self, page};
use tabella::import;
use tabella::model::{CrossFieldRule, Field, Group, Object, Operation, RuleKind, Source, Type};
use tabella::source::{SourceFile, Sources};

const PAGE: &str = include_str!("pages/create-sub-network-interface.txt");

/// Rows of the spec that no page has.
const ON_NO_PAGE: [&str; 1] = ["updated_at"];

fn imported() -> (Operation, Vec<Type>) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        shown: "page.txt".to_owned(),
        path: "page.txt".into(),
        text: PAGE.to_owned(),
    });
    let mut imported = page::read(file, PAGE).unwrap();
    import::settle(&mut imported).unwrap();
    (imported.operation, imported.types)
}

fn by_hand() -> (Operation, Vec<Type>) {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let mut sink = Sink::new();
    let sources = front::read(&spec, &["vpc".to_owned()], &mut sink);
    let api = front::parse(&sources, &mut sink);
    sink.finish(()).unwrap();
    let groups = api
        .services
        .into_iter()
        .flat_map(|service| service.versions);
    let mut groups = groups.flat_map(|version| version.groups);
    let group: Group = groups
        .find(|group| group.name.value == "sub-network-interfaces")
        .unwrap();
    let mut operations = group.operations.into_iter();
    let operation = operations
        .find(|operation| operation.id.as_str() == "CreateSubNetworkInterface")
        .unwrap();
    let types = operation.types.iter().cloned().chain(group.types).collect();
    (operation, types)
}

#[test]
fn the_call_is_the_same() {
    let ((read, _), (written, _)) = (imported(), by_hand());
    assert_eq!(read.id, written.id);
    assert_eq!(read.source, written.source);
    assert_eq!(read.resource, written.resource);
    assert_eq!((&read.method, &read.path), (&written.method, &written.path));
    let check = |operation: Operation| {
        let dry_run = operation.dry_run.unwrap();
        (dry_run.field, dry_run.status)
    };
    assert_eq!(read.paging, written.paging);
    assert_eq!(check(read), check(written));
}

#[test]
fn parameters_and_bodies_are_the_same_row_by_row() {
    let ((read, _), (written, _)) = (imported(), by_hand());
    let parameters = |operation: &Operation| -> Vec<_> {
        let all = operation.parameters.iter();
        all.map(|parameter| {
            (
                parameter.place,
                parameter.table.clone(),
                row(&parameter.field),
            )
        })
        .collect()
    };
    assert_eq!(parameters(&read), parameters(&written));
    same(read.body.as_ref().unwrap(), written.body.as_ref().unwrap());
    assert_eq!(read.responses.len(), written.responses.len());
    for (read, written) in read.responses.iter().zip(&written.responses) {
        assert_eq!(read.status, written.status);
        same(read.body.as_ref().unwrap(), written.body.as_ref().unwrap());
    }
}

fn same(read: &Object, written: &Object) {
    assert_eq!(read.table, written.table);
    assert_eq!(rows(&read.fields), rows(&written.fields));
    assert_eq!(rules(&read.rules), rules(&written.rules));
}

#[test]
fn types_are_the_same_row_by_row() {
    let ((_, read), (_, written)) = (imported(), by_hand());
    assert_eq!(read.len(), 4);
    for read in read {
        let written = written.iter().find(|ty| ty.name == read.name);
        let written = written.unwrap_or_else(|| panic!("{} is not in the spec", read.name.value));
        assert_eq!(read.tables, written.tables, "{}", read.name.value);
        assert_eq!(
            rows(&read.fields),
            rows(&written.fields),
            "{}",
            read.name.value
        );
        assert_eq!(
            rules(&read.rules),
            rules(&written.rules),
            "{}",
            read.name.value
        );
    }
}

#[test]
fn examples_are_the_same() {
    let ((read, _), (written, _)) = (imported(), by_hand());
    assert_eq!(read.examples.len(), written.examples.len());
    for (read, written) in read.examples.iter().zip(&written.examples) {
        assert_eq!(read.request, written.request);
        assert_eq!(read.response, written.response);
    }
}

/// A row without its words, which are the spec's own.
fn row(field: &Field) -> Field {
    let mut field = field.clone();
    field.description = None;
    field.server.clear();
    // That a row is this page's is said where other pages table it otherwise.
    let own = |source: &Source| source.page.value == "Creating a Supplementary Network Interface";
    field.source = field.source.take().filter(|source| !own(source));
    field.span = tabella::source::Span::default();
    if let Some(values) = &mut field.constraints.value.values {
        for named in &mut values.value.values {
            named.description = None;
        }
    }
    field
        .constraints
        .inferred
        .sort_by(|one, other| one.value.cmp(&other.value));
    field
}

fn rows(fields: &[Field]) -> Vec<Field> {
    let on_page = fields
        .iter()
        .filter(|field| !ON_NO_PAGE.contains(&field.name.as_str()));
    on_page.map(row).collect()
}

fn rules(rules: &[CrossFieldRule]) -> Vec<&RuleKind> {
    rules.iter().map(|rule| &rule.kind).collect()
}
