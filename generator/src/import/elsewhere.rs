//! Types that stand in other files than those that pages put them into.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::model::{Api, Type, Version};
use crate::source::Sources;

use super::place::Place;
use super::rules::TYPE_ELSEWHERE;
use super::shared::{Home, Homes, Placed};

/// What is in the way, a problem a type.
pub(super) fn find(
    pages: &[Placed],
    homes: &Homes,
    api: &Api,
    spec: &Sources,
    folder: &Path,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for page in pages {
        let Some(version) = version(api, &page.place) else {
            continue;
        };
        let holders = holders(version, spec);
        for ty in &page.imported.types {
            let place = &page.place;
            let wanted = match homes.of(place, ty) {
                Home::Operation => place.path(),
                Home::Group => place.group_folder().join("types.yaml"),
                Home::Version => place.version_folder().join("types.yaml"),
            };
            if let Some(held) = holders.get(ty.name.as_str())
                && *held != wanted
            {
                problems.push(problem(ty, held, &wanted, place, folder));
            }
        }
    }
    problems
}

fn version<'a>(api: &'a Api, place: &Place) -> Option<&'a Version> {
    let mut services = api.services.iter();
    let service = services.find(|service| service.id.value == place.service)?;
    let mut versions = service.versions.iter();
    versions.find(|version| version.name.value == place.version)
}

/// The file of every type of a version by its name.
fn holders<'a>(version: &'a Version, spec: &'a Sources) -> BTreeMap<&'a str, &'a Path> {
    let groups = version.groups.iter();
    let inner = groups.flat_map(|group| {
        let operations = group.operations.iter();
        group
            .types
            .iter()
            .chain(operations.flat_map(|operation| &operation.types))
    });
    let all = version.types.iter().chain(inner);
    let held = all.filter_map(|ty| Some((ty.name.as_str(), spec.path(ty.name.span)?)));
    held.collect()
}

fn problem(ty: &Type, held: &Path, wanted: &Path, place: &Place, folder: &Path) -> Diagnostic {
    let shown = |path: &Path| folder.join(path).display().to_string();
    // Two operations of a group see its types, those of two groups the version's.
    let common = if held.starts_with(place.group_folder()) {
        place.group_folder()
    } else {
        place.version_folder()
    };
    let common = common.join("types.yaml");
    let target = if wanted.ends_with("types.yaml") {
        wanted
    } else {
        &common
    };
    let message = format!(
        "the type `{}` stands in `{}`, which this page's operation does not see",
        ty.name.value,
        shown(held)
    );
    let advice = format!("move it to `{}`, and import again", shown(target));
    Diagnostic::error(&TYPE_ELSEWHERE, ty.name.span, message).help(advice)
}
