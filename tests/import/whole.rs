//! Whether the importer reads a page as a person did.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tabella::front::page::{self, Imported};
use tabella::import;
use tabella::model::{Field, Object, ParameterPlace, Type};
use tabella::source::{FileId, SourceFile, Sources, Span};

use crate::reading::{Body, Case, Example, Kind, Place, Row, Table, cases};

/// A page and what the importer made of it.
struct Read {
    case: Case,
    sources: Sources,
    imported: Imported,
}

impl Read {
    fn line(&self, span: Span) -> usize {
        self.sources.line_and_column(span).0
    }
}

fn all() -> Vec<Read> {
    cases().into_iter().map(read).collect()
}

fn read(case: Case) -> Read {
    let mut sources = Sources::default();
    let id: FileId = sources.add(SourceFile {
        shown: format!("{}.txt", case.name),
        path: format!("{}.txt", case.name).into(),
        text: case.page.clone(),
    });
    let imported = page::read(id, &case.page);
    let mut imported = imported.unwrap_or_else(|problem| panic!("{}: {problem:?}", case.name));
    let settled = import::settle(&mut imported);
    settled.unwrap_or_else(|problems| panic!("{}: {problems:#?}", case.name));
    Read {
        case,
        sources,
        imported,
    }
}

#[test]
fn the_call_is_that_of_the_page() {
    for read in all() {
        let (name, reading) = (&read.case.name, &read.case.reading);
        let operation = &read.imported.operation;
        assert_eq!(operation.source.page.value, reading.page, "{name}");
        let updated = operation.source.updated.as_ref();
        assert_eq!(
            updated.map(|day| &day.value),
            reading.updated.as_ref(),
            "{name}"
        );
        assert_eq!(operation.method.as_str(), reading.method, "{name}");
        assert_eq!(operation.path.text, reading.path, "{name}");
        if let Some(id) = &reading.operation {
            assert_eq!(operation.id.as_str(), id, "{name}");
        }
    }
}

#[test]
fn every_row_is_a_field_of_the_same_type() {
    for read in all() {
        for table in &read.case.reading.tables {
            let fields = fields(&read.imported, table);
            for row in told(table) {
                let at = format!("{} line {}", read.case.name, row.line);
                let field = fields.iter().find(|field| field.name.as_str() == row.name);
                let field = field.unwrap_or_else(|| panic!("{at}: {} is missing", row.name));
                assert_eq!(written(field), ty(table, row), "{at}");
                if table.place != Place::Type || read.line(field.span) == row.line {
                    assert_eq!(field.required, row.required, "{at}");
                }
            }
            if table.place != Place::Error {
                let names: BTreeSet<&str> =
                    table.rows.iter().map(|row| row.name.as_str()).collect();
                for field in &fields {
                    assert!(
                        names.contains(field.name.as_str()),
                        "{}: {}",
                        read.case.name,
                        field.name.value
                    );
                }
            }
        }
    }
}

/// The rows of a table that a spec has: what comes with an error has one shape for all calls, and a client sends its own
/// headers by itself.
fn told(table: &Table) -> impl Iterator<Item = &Row> {
    let error = table.place == Place::Error || table.status == Some(202);
    let rows = table.rows.iter().filter(move |_| !error);
    rows.filter(|row| row.name != "X-Auth-Token")
}

/// A list of what is not said is one of texts where everything is text.
fn ty(table: &Table, row: &Row) -> String {
    let ty = row.rest["type"].as_str().unwrap();
    match table.place {
        Place::Query => ty.replace('?', "string"),
        _ => ty.to_owned(),
    }
}

fn fields<'a>(imported: &'a Imported, table: &Table) -> Vec<&'a Field> {
    let operation = &imported.operation;
    let object = |object: Option<&'a Object>| object.map(|object| object.fields.iter().collect());
    let outside = |place| {
        let all = operation.parameters.iter();
        all.filter(|parameter| parameter.place == place)
            .map(|parameter| &parameter.field)
            .collect()
    };
    match table.place {
        Place::Path => outside(ParameterPlace::Path),
        Place::Query => outside(ParameterPlace::Query),
        Place::Header => outside(ParameterPlace::Header),
        Place::Body => object(operation.body.as_ref()).unwrap_or_default(),
        Place::Response => {
            let mut responses = operation.responses.iter();
            let response = responses.find(|response| Some(response.status.value) == table.status);
            object(response.and_then(|response| response.body.as_ref())).unwrap_or_default()
        }
        Place::Error => Vec::new(),
        Place::Type => {
            let ty = imported.types.iter().find(|ty| has_table(ty, table.number));
            ty.map(|ty| ty.fields.iter().collect()).unwrap_or_default()
        }
    }
}

fn has_table(ty: &Type, number: u32) -> bool {
    ty.tables.iter().any(|table| table.value == number)
}

/// A type as a reading has it.
fn written(field: &Field) -> String {
    let mut words = String::new();
    let mut ty = &field.ty.value;
    while let tabella::model::TypeExpr::Array(item) = ty {
        words.push_str("array of ");
        ty = item;
    }
    words
        + &match ty {
            tabella::model::TypeExpr::Named(name) => name.to_string(),
            tabella::model::TypeExpr::Json => "?".to_owned(),
            other => serde_json::to_value(other)
                .unwrap()
                .as_str()
                .unwrap()
                .to_owned(),
        }
}

#[test]
fn examples_stand_where_a_person_saw_them() {
    for read in all() {
        let name = &read.case.name;
        let seen: Vec<(usize, Kind, Body)> = read
            .case
            .reading
            .examples
            .iter()
            .filter(|example| example.status.is_none_or(|status| status < 300))
            .map(|example| (address(&read.case, example), example.kind, example.body))
            .collect();
        let mut found = Vec::new();
        for example in &read.imported.operation.examples {
            if let Some(request) = &example.request {
                let body = if request.body.is_some() {
                    Body::Valid
                } else {
                    Body::None
                };
                found.push((read.line(request.url.span), Kind::Request, body));
            }
            if let Some(response) = &example.response {
                let body = if response.body.is_some() {
                    Body::Valid
                } else {
                    Body::None
                };
                found.push((read.line(response.status.span), Kind::Response, body));
            }
        }
        found.sort_by_key(|found| found.0);
        assert_eq!(found, seen, "{name}");
        assert_eq!(
            read.imported.counts.examples,
            read.case.reading.examples.len(),
            "{name}"
        );
    }
}

/// The line of an example's address, which may stand beneath its method.
fn address(case: &Case, example: &Example) -> usize {
    match &example.method {
        Some(method) if case.line(example.line) == method => case.after(example.line).0,
        _ => example.line,
    }
}

#[test]
fn answers_are_those_of_the_page() {
    for read in all() {
        let (name, reading, operation) = (
            &read.case.name,
            &read.case.reading,
            &read.imported.operation,
        );
        let check = operation
            .dry_run
            .as_ref()
            .map(|dry_run| dry_run.status.value);
        let statuses: BTreeSet<u16> = operation
            .responses
            .iter()
            .map(|response| response.status.value)
            .chain(check)
            .collect();
        let seen: BTreeSet<u16> = reading.statuses.iter().copied().chain(check).collect();
        assert_eq!(statuses, seen, "{name}");
        let dry_run = operation.dry_run.as_ref().map(
            |dry_run| json!({"field": dry_run.field.as_str(), "status": dry_run.status.value}),
        );
        assert_eq!(dry_run, reading.dry_run, "{name}");
        let paging = operation
            .paging
            .as_ref()
            .map(|paging| serde_json::to_value(paging).unwrap());
        assert_eq!(
            paging.map(plain),
            reading.paging.clone().map(plain),
            "{name}"
        );
    }
}

/// Ways as texts, and nothing that is null.
fn plain(paging: Value) -> Value {
    let Value::Object(members) = paging else {
        return paging;
    };
    let members = members.into_iter().filter(|(_, value)| !value.is_null());
    members
        .map(|(key, value)| {
            let way = value.as_array().map(|steps| {
                let steps: Vec<&str> = steps.iter().filter_map(Value::as_str).collect();
                Value::String(steps.join("."))
            });
            (key, way.unwrap_or(value))
        })
        .collect()
}

#[test]
fn rules_between_rows_are_found() {
    for read in all() {
        for table in &read.case.reading.tables {
            let Some(ty) = read
                .imported
                .types
                .iter()
                .find(|ty| has_table(ty, table.number))
            else {
                continue;
            };
            let found: Vec<Value> = ty
                .rules
                .iter()
                .map(|rule| {
                    let mut found = serde_json::to_value(&rule.kind).unwrap();
                    found["line"] = read.line(rule.span).into();
                    found
                })
                .collect();
            assert_eq!(
                found, table.rules,
                "{} table {}",
                read.case.name, table.number
            );
        }
    }
}

/// Doubts that need more than the page's own words: what a list of another table has, or what an empty object is.
const NOT_ASKED: [(&str, usize); 3] = [
    ("elb-v3-listener-create", 331),
    ("elb-v3-listener-create", 467),
    ("v3-security-group-querying-security-groups", 31),
];

#[test]
fn what_a_person_would_ask_is_asked() {
    let mut missed = Vec::new();
    for read in all() {
        for question in &read.case.reading.questions {
            let mut remarks = read.imported.remarks.iter();
            let asked = remarks.any(|remark| read.line(remark.span) == question.line);
            let left_out = NOT_ASKED.contains(&(&read.case.name, question.line));
            if asked == left_out {
                missed.push(format!(
                    "{} line {}: {}",
                    read.case.name, question.line, question.why
                ));
            }
        }
    }
    assert!(
        missed.is_empty(),
        "{} questions are not asked, or are asked after all:\n{}",
        missed.len(),
        missed.join("\n")
    );
}
