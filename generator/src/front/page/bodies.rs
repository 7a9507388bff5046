//! What is sent, and what comes back.

use crate::model::{DocumentedError, DryRun, Object, Response};
use crate::source::Located;

use super::links::Links;
use super::place::TablePlace;
use super::tables::Placed;
use super::{About, Document, Remark, between, rows, statuses};

/// The status of a check without an effect, where a page has one.
const CHECKED: u16 = 202;
/// What a row is called that asks for such a check.
const DRY_RUN: &str = "dry_run";

/// What is sent, and how to ask for a check without an effect.
pub(super) fn sent(
    tables: &[Placed<'_>],
    links: &Links,
    remarks: &mut Vec<Remark>,
) -> (Option<Object>, Option<DryRun>) {
    let mut body: Option<Object> = None;
    let mut dry_run = None;
    let has_body = |placed: &&Placed<'_>| {
        placed.place == TablePlace::Body || placed.rows_of(TablePlace::Body).next().is_some()
    };
    for placed in tables.iter().filter(has_body) {
        let (object, found) = object(placed, TablePlace::Body, links, remarks);
        dry_run = dry_run.or(found);
        match &mut body {
            Some(_) if object.fields.is_empty() => {}
            Some(first) => {
                let text = "this is a second table of what is sent; its rows are put to those of the first";
                remarks.push(Remark::question(About::Table, placed.table.span, text));
                first.fields.extend(object.fields);
            }
            None => body = Some(object),
        }
    }
    let told = tables.iter().filter_map(|placed| placed.status.as_ref());
    let checked = told.into_iter().find(|status| status.value == CHECKED);
    let named = body.as_ref().and_then(|body| {
        let mut fields = body.fields.iter();
        fields.find(|field| field.name.as_str() == DRY_RUN)
    });
    let by_table = named.zip(checked).map(|(field, status)| DryRun {
        field: field.name.clone(),
        status: status.clone(),
        description: None,
    });
    (
        body.filter(|body| !body.fields.is_empty()),
        dry_run.or(by_table),
    )
}

fn object(
    placed: &Placed<'_>,
    place: TablePlace,
    links: &Links,
    remarks: &mut Vec<Remark>,
) -> (Object, Option<DryRun>) {
    let (mut fields, mut rules) = (Vec::new(), Vec::new());
    let mut dry_run = None;
    for row in placed.rows_of(place) {
        let read = rows::read(row, "", placed.way(), links, remarks);
        if let Some(status) = read.dry_run {
            dry_run = Some(DryRun {
                field: read.field.name.clone(),
                status,
                description: None,
            });
        }
        rules.extend(read.rules);
        fields.push(read.field);
    }
    let rules = between::settle(rules, &fields, remarks);
    let object = Object {
        table: placed.number(),
        fields,
        rules,
        span: placed.table.span,
    };
    (object, dry_run)
}

/// The answers of success, by tables and by the list of status codes.
pub(super) fn received(
    document: &Document,
    tables: &[Placed<'_>],
    links: &Links,
    dry_run: Option<&DryRun>,
    remarks: &mut Vec<Remark>,
) -> Vec<Response> {
    let of_check = |status: u16| dry_run.is_some_and(|dry_run| dry_run.status.value == status);
    let success = |status: u16| (200..300).contains(&status) && !of_check(status);
    let mut listed = statuses::listed(document);
    listed.retain(|(status, _)| success(status.value));
    let usual = listed.first().map(|(status, _)| status);
    let mut responses: Vec<Response> = Vec::new();
    for placed in tables
        .iter()
        .filter(|placed| placed.place == TablePlace::Answer)
    {
        let status = placed.status.as_ref().or(usual).cloned();
        let status = status.unwrap_or_else(|| assumed(placed, remarks));
        if success(status.value) {
            let (object, _) = object(placed, placed.place, links, remarks);
            responses.push(Response {
                status,
                description: None,
                body: Some(object).filter(|object| !object.fields.is_empty()),
            });
        }
    }
    add(listed, &mut responses);
    if responses.is_empty() {
        let text = "no status of success is told; 200 without a body is taken";
        remarks.push(Remark::question(About::Status, document.title.span, text));
        responses.push(nothing(Located::new(200, document.title.span), None));
    }
    responses
}

/// Adds what a list says of statuses, and those that have no table.
fn add(listed: Vec<(Located<u16>, Option<Located<String>>)>, responses: &mut Vec<Response>) {
    for (status, meaning) in listed {
        let known = responses
            .iter_mut()
            .find(|response| response.status == status);
        match known {
            Some(response) => response.description = response.description.take().or(meaning),
            None => responses.push(nothing(status, meaning)),
        }
    }
}

/// An answer without a body.
fn nothing(status: Located<u16>, description: Option<Located<String>>) -> Response {
    Response {
        status,
        description,
        body: None,
    }
}

fn assumed(placed: &Placed<'_>, remarks: &mut Vec<Remark>) -> Located<u16> {
    let span = placed.table.span;
    // That no status stands above it is asked about already.
    remarks.retain(|remark| (remark.about, remark.span) != (About::Status, span));
    let text = "with which status this comes is not told; 200 is taken";
    remarks.push(Remark::question(About::Status, span, text));
    Located::new(200, span)
}

/// The statuses of failure, by the list of status codes and by tables.
pub(super) fn errors(document: &Document, tables: &[Placed<'_>]) -> Vec<DocumentedError> {
    let mut errors: Vec<DocumentedError> = Vec::new();
    let listed = statuses::listed(document);
    let told = tables.iter().filter_map(|placed| placed.status.clone());
    let all = listed.into_iter().chain(told.map(|status| (status, None)));
    for (status, meaning) in all.filter(|(status, _)| status.value >= 400) {
        if errors
            .iter()
            .any(|error| error.status.as_ref() == Some(&status))
        {
            continue;
        }
        let description =
            meaning.unwrap_or_else(|| Located::new(usual_reason(status.value), status.span));
        errors.push(DocumentedError {
            status: Some(status),
            code: None,
            description,
            rust_name: None,
        });
    }
    errors
}

/// What HTTP calls a status.
fn usual_reason(status: u16) -> String {
    let known = http::StatusCode::from_u16(status).ok();
    let reason = known.and_then(|status| status.canonical_reason());
    reason.unwrap_or("The call failed.").to_owned()
}
