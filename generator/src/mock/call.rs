//! The operations that are served, and the way from a request to one of them.

use std::collections::BTreeMap;
use std::rc::Rc;

use percent_encoding::percent_decode_str;

use crate::check::{Checked, Forms, Scope};
use crate::lower::plan::{CallItem, Crate, Item, Record, VersionModule};
use crate::model::{Operation, PathSegment, Service, Version};

use super::part::{self, Part};

/// An operation that is served.
pub(super) struct Call<'a> {
    pub(super) service: &'a Service,
    pub(super) operation: &'a Operation,
    /// What its rows see.
    pub(super) scope: Scope,
    /// The list in resources that it is about, if it is about one.
    pub(super) part: Option<Part<'a>>,
    /// How the generated crate makes and checks the call.
    pub(super) plan: &'a CallItem,
    /// The objects of its version.
    pub(super) records: Rc<Records<'a>>,
    /// The path of the service's address, without a slash at its end.
    base: &'a str,
}

/// Objects by their Rust names.
pub(super) type Records<'a> = BTreeMap<&'a str, &'a Record>;

/// The values that a path has in the place of its parameters.
pub(super) type PathValues<'a> = Vec<(&'a str, String)>;

/// Every operation of a model that has its plan.
pub(super) fn calls<'a>(
    checked: &'a Checked,
    plan: &'a [Crate],
    forms: &Forms<'a>,
) -> Vec<Call<'a>> {
    let mut calls = Vec::new();
    for (service, planned) in checked.api().services.iter().zip(plan) {
        for (version, planned) in service.versions.iter().zip(&planned.versions) {
            add_version(service, version, planned, forms, &mut calls);
        }
    }
    calls
}

fn add_version<'a>(
    service: &'a Service,
    version: &'a Version,
    planned: &'a VersionModule,
    forms: &Forms<'a>,
    calls: &mut Vec<Call<'a>>,
) {
    let files = || planned.groups.iter().flat_map(|group| &group.operations);
    let shared = planned
        .groups
        .iter()
        .filter_map(|group| group.types.as_ref());
    let shared = planned
        .types
        .iter()
        .chain(shared)
        .flat_map(|file| &file.items);
    let items = shared.chain(files().flat_map(|file| &file.items));
    let records = items.filter_map(|item| match item {
        Item::Record(record) => Some((record.name.as_str(), record)),
        Item::Values(_) | Item::ErrorCodes(_) => None,
    });
    let records: Rc<Records<'a>> = Rc::new(records.collect());
    let plans: BTreeMap<&str, &CallItem> = files()
        .map(|file| (file.call.id.as_str(), &file.call))
        .collect();
    for operation in version.groups.iter().flat_map(|group| &group.operations) {
        let (Some(plan), Some(scope)) = (plans.get(operation.id.as_str()), forms.scope(operation))
        else {
            continue;
        };
        calls.push(Call {
            service,
            operation,
            scope,
            part: part::find(forms, version, operation),
            plan,
            records: Rc::clone(&records),
            base: base(&service.endpoint),
        });
    }
}

/// The path of an address.
pub(super) fn base(endpoint: &str) -> &str {
    let after = endpoint
        .split_once("://")
        .map_or(endpoint, |(_, rest)| rest);
    let path = after.find('/').map_or("", |at| &after[at..]);
    path.trim_end_matches('/')
}

/// Where a request leads.
pub(super) enum Route<'c, 'a> {
    /// To operations that only values of the request tell apart; mostly there is one.
    Found(Vec<&'c Call<'a>>, PathValues<'a>),
    /// The path is known, but not with this method; these are the methods that it has.
    WrongMethod(Vec<&'static str>),
    Unknown,
}

/// Finds the operations of a method and path. Text in a template wins over a parameter.
pub(super) fn find<'c, 'a>(calls: &'c [Call<'a>], method: &str, path: &str) -> Route<'c, 'a> {
    let fitting = || {
        calls
            .iter()
            .filter_map(|call| Some((call, values(call, path)?)))
    };
    let with_method = || fitting().filter(|(call, _)| call.operation.method.as_str() == method);
    let Some(best) = with_method().map(|(call, _)| rank(call.operation)).min() else {
        let mut methods: Vec<_> = fitting()
            .map(|(call, _)| call.operation.method.as_str())
            .collect();
        methods.dedup();
        return if methods.is_empty() {
            Route::Unknown
        } else {
            Route::WrongMethod(methods)
        };
    };
    let (found, mut values): (Vec<_>, Vec<_>) = with_method()
        .filter(|(call, _)| rank(call.operation) == best)
        .unzip();
    Route::Found(found, values.swap_remove(0))
}

/// How free each segment of a path is: text, text with parameters, a parameter.
fn rank(operation: &Operation) -> Vec<u8> {
    let rank = |segment: &str| match (segment.contains('{'), segment.starts_with('{')) {
        (false, _) => 0,
        (true, true) if segment.find('}') == Some(segment.len() - 1) => 2,
        (true, _) => 1,
    };
    operation.path.text.split('/').map(rank).collect()
}

/// The values of the parameters, if the path is the template with values in it.
fn values<'a>(call: &Call<'a>, path: &str) -> Option<PathValues<'a>> {
    let mut rest = path.strip_prefix(call.base)?;
    let template = &call.operation.path.segments;
    let mut values = Vec::new();
    for (at, segment) in template.iter().enumerate() {
        match segment {
            PathSegment::Text(text) => rest = rest.strip_prefix(text.as_str())?,
            PathSegment::Parameter(name) => {
                let next = template.get(at + 1).and_then(|next| match next {
                    PathSegment::Text(text) => text.chars().next(),
                    PathSegment::Parameter(_) => None,
                });
                let ends = |one: char| one == '/' || Some(one) == next;
                let (value, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
                if value.is_empty() {
                    return None;
                }
                let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
                values.push((name.as_str(), value));
                rest = after;
            }
        }
    }
    rest.is_empty().then_some(values)
}
