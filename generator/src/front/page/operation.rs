//! All of a page put together.

use crate::diagnostic::Diagnostic;
use crate::front::rules;
use crate::model::{
    DryRun, Field, Object, Operation, Parameter, Path, Response, Source, Type, TypeExpr,
};
use crate::source::Located;

use super::imported::{Counts, Imported};
use super::links::Links;
use super::tables::Placed;
use super::types::Unique;
use super::{
    About, Document, Remark, bodies, call, count, doubts, examples, keys, naming, outside, paging,
    query, rows, summary, tables, taken_back, types,
};

/// Reads a page that is in order.
pub(super) fn read(document: &Document, mut remarks: Vec<Remark>) -> Result<Imported, Diagnostic> {
    let (line, addresses) =
        call::of(document, &mut remarks).ok_or_else(|| no_request_line(document))?;
    let path = call::path(&line.target).map_err(|why| bad_path(&line.target, why))?;
    let (tables, links) = tables::of(document, &mut remarks);
    let told = told(document, &tables, &links, &path, &mut remarks);
    query::compare(&addresses, &told.parameters, &mut remarks);
    let id = naming::id(
        document,
        (*line.method, &path),
        told.body.as_ref(),
        &mut remarks,
    );
    let paging = paging::find(&told.parameters, &told.responses, &told.types, &mut remarks);
    let role = naming::role(*line.method, &path, &id, &told.responses);
    let resource = naming::resource(&id, role, &told.responses, &told.types);
    let usual = told.responses.first().map(|usual| usual.status.value);
    let (mut examples, shown) = examples::read(document, &path, usual, &mut remarks);
    examples::without_nothing(&mut examples, &told.responses);
    let operation = Operation {
        id,
        summary: Some(summary::of(document)),
        description: None,
        source: Source {
            page: document.title.clone(),
            updated: document.updated.clone(),
        },
        resource,
        deprecated: None,
        method: line.method,
        path,
        parameters: told.parameters,
        body: told.body,
        responses: told.responses,
        dry_run: told.dry_run,
        repeatable: None,
        paging,
        waiters: Vec::new(),
        errors: bodies::errors(document, &tables),
        types: Vec::new(),
        examples,
        span: document.title.span,
    };
    let types = told.types;
    remarks.sort_by_key(|remark| (remark.span, remark.about));
    let counts = counts(&tables, &operation, &types, shown);
    Ok(Imported {
        operation,
        types,
        remarks,
        counts,
    })
}

/// What the tables of a page say.
struct Told {
    types: Vec<Type>,
    parameters: Vec<Parameter>,
    body: Option<Object>,
    dry_run: Option<DryRun>,
    responses: Vec<Response>,
}

fn told(
    document: &Document,
    tables: &[Placed<'_>],
    links: &Links,
    path: &Located<Path>,
    remarks: &mut Vec<Remark>,
) -> Told {
    let (mut types, unique) = types::read(tables, links, remarks);
    let parameters = outside::read(tables, links, path, remarks);
    let (mut body, dry_run) = bodies::sent(tables, links, remarks);
    let mut responses = bodies::received(document, tables, links, dry_run.as_ref(), remarks);
    doubts::untabled_check(document, tables, dry_run.as_ref(), remarks);
    doubts::two_types(tables, remarks);
    doubts::limits(document, tables, remarks);
    keys::settle(&mut types, body.as_mut(), &mut responses, remarks);
    for unique in &unique {
        make_unique(unique, &mut types, body.as_mut(), &mut responses);
    }
    let fields = keys::all_fields(&mut types, body.as_mut(), &mut responses);
    taken_back::settle(document, fields, remarks);
    Told {
        types: named(types, body.as_ref(), &responses, remarks),
        parameters,
        body,
        dry_run,
        responses,
    }
}

fn counts(tables: &[Placed<'_>], operation: &Operation, types: &[Type], shown: usize) -> Counts {
    Counts {
        tables: tables.len(),
        rows: tables.iter().map(|placed| placed.table.rows.len()).sum(),
        constraints: count::constraints(operation, types),
        examples: shown,
    }
}

fn no_request_line(document: &Document) -> Diagnostic {
    let text = "the page does not say which method is sent to which path";
    Diagnostic::error(&rules::PAGE_SECTION_MISSING, document.title.span, text)
        .help("the section URI has a line such as `POST /v3/{project_id}/things`")
}

fn bad_path(target: &Located<String>, (message, help): (&str, &str)) -> Diagnostic {
    Diagnostic::error(&rules::BAD_PATH, target.span, message).help(help)
}

/// Puts it to every list of a type that one of its fields is unique among the items.
fn make_unique(
    unique: &Unique,
    types: &mut [Type],
    body: Option<&mut Object>,
    responses: &mut [Response],
) {
    for field in keys::all_fields(types, body, responses) {
        let list = matches!(&field.ty.value, TypeExpr::Array(item) if **item == TypeExpr::Named(unique.ty.clone()));
        if list {
            rows::make_unique(field, &unique.field, unique.span);
        }
    }
}

/// The types that a row names, directly or through others. No spec has types that nothing uses.
fn named(
    types: Vec<Type>,
    body: Option<&Object>,
    responses: &[Response],
    remarks: &mut Vec<Remark>,
) -> Vec<Type> {
    let bodies = responses
        .iter()
        .filter_map(|response| response.body.as_ref());
    let top = bodies.chain(body).flat_map(|object| &object.fields);
    let mut wanted: Vec<&Field> = top.collect();
    let mut used = vec![false; types.len()];
    while let Some(field) = wanted.pop() {
        let found = field
            .ty
            .named()
            .and_then(|name| types.iter().position(|ty| ty.name.value == *name));
        if let Some(at) = found
            && let (Some(used), Some(ty)) = (used.get_mut(at), types.get(at))
            && !*used
        {
            *used = true;
            wanted.extend(&ty.fields);
        }
    }
    for (ty, _) in types.iter().zip(&used).filter(|(_, used)| !**used) {
        let text = format!(
            "no row has the type {}, so that its table is left out",
            ty.name.value
        );
        remarks.push(Remark::question(About::Table, ty.name.span, text));
    }
    let kept = types.into_iter().zip(used).filter(|(_, used)| *used);
    kept.map(|(ty, _)| ty).collect()
}
