//! Each page with its place, and the services that are yet to be made.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::front::page::Imported;
use crate::model::{Api, Service};
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
        let found = found.map(|place| known(&imported, &place, spec, api).unwrap_or(place));
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

/// The file of the version in which the operation stands already.
fn known(imported: &Imported, place: &Place, spec: &Sources, api: &Api) -> Option<Place> {
    let mut services = api.services.iter();
    let service = services.find(|service| service.id.value == place.service)?;
    let mut versions = service.versions.iter();
    let version = versions.find(|version| version.name.value == place.version)?;
    let mut operations = version.groups.iter().flat_map(|group| &group.operations);
    let found = operations.find(|operation| operation.id == imported.operation.id)?;
    of(spec.path(found.span)?)
}

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
