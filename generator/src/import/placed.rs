//! Each page with its place, and the services that are yet to be made.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::front::page::{About, Imported, Remark};
use crate::model::{Api, Operation, Service};
use crate::source::Sources;

use super::place::{self, Place};
use super::shared::Placed;
use super::{Options, service};

/// The places of all pages, or what is in the way.
pub(super) fn place(
    read: Vec<Imported>,
    spec: &Sources,
    api: &Api,
    options: &Options,
) -> Result<(Vec<Placed>, Vec<Service>), Vec<Diagnostic>> {
    let ids = api.services.iter().map(|service| service.id.value.clone());
    let mut services: Vec<String> = ids.collect();
    let mut new = Vec::new();
    let mut pages = Vec::new();
    let mut refused = Vec::new();
    for mut imported in read {
        let mut remarks = Vec::new();
        let found = place::find(&imported.operation, &services, options, &mut remarks);
        let found = found.map(|place| match known(&imported.operation, &place, api) {
            Some(known) => {
                call_alike(&mut imported.operation, known, &mut remarks);
                spec.path(known.span).and_then(of).unwrap_or(place)
            }
            None => place,
        });
        match found {
            Ok(place) => {
                if !services.contains(&place.service) {
                    let other = api.services.first();
                    let head =
                        service::new(&place.service, &imported.operation, other, &mut remarks);
                    services.push(place.service.clone());
                    new.push(head);
                }
                imported.remarks.extend(remarks);
                pages.push(Placed { imported, place });
            }
            Err(refusal) => refused.push(refusal),
        }
    }
    if refused.is_empty() {
        Ok((pages, new))
    } else {
        Err(refused)
    }
}

/// The operation as the version has it already: of the same id, or the only one of the same method and path.
fn known<'a>(operation: &Operation, place: &Place, api: &'a Api) -> Option<&'a Operation> {
    let mut services = api.services.iter();
    let service = services.find(|service| service.id.value == place.service)?;
    let mut versions = service.versions.iter();
    let version = versions.find(|version| version.name.value == place.version)?;
    let all = || version.groups.iter().flat_map(|group| &group.operations);
    let called = |known: &&Operation| known.id == operation.id;
    let alike = |known: &&Operation| {
        known.method == operation.method && known.path.text == operation.path.text
    };
    all().find(called).or_else(|| {
        let mut found = all().filter(alike);
        found.next().filter(|_| found.next().is_none())
    })
}

/// A page rarely says what its operation is called; the spec does.
fn call_alike(operation: &mut Operation, known: &Operation, remarks: &mut Vec<Remark>) {
    if operation.id == known.id {
        return;
    }
    let text = format!(
        "the operation is the spec's {}, which has the same path; the page would call it {}",
        known.id.value, operation.id.value
    );
    remarks.push(Remark::guessed(About::Operation, operation.id.span, text));
    operation.id.value.clone_from(&known.id.value);
}

/// The place that a path below the spec folder is.
fn of(path: &Path) -> Option<Place> {
    let parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).collect();
    let [service, version, group, file] = parts.as_slice() else {
        return None;
    };
    Some(Place {
        service: (*service).to_owned(),
        version: (*version).to_owned(),
        group: (*group).to_owned(),
        file: file.strip_suffix(".yaml")?.to_owned(),
    })
}
