//! Types that stand in other files than those that pages put them into.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::model::{Api, Type, Version};
use crate::source::Sources;

use super::place::Place;
use super::rules::TYPE_ELSEWHERE;
use super::shared::{Home, Homes, Placed};

/// What is in the way, a problem a type, at the first page that tables it.
pub(super) fn find(
    pages: &[Placed],
    homes: &Homes,
    api: &Api,
    spec: &Sources,
    folder: &Path,
) -> Vec<Diagnostic> {
    let mut problems: Vec<(PathBuf, Diagnostic)> = Vec::new();
    for page in pages {
        let Some(version) = version(api, &page.place) else {
            continue;
        };
        let holders = holders(version, spec);
        for ty in &page.imported.types {
            let wanted = wanted(page, homes, ty);
            let Some(held) = holders
                .get(ty.name.as_str())
                .filter(|held| **held != wanted)
            else {
                continue;
            };
            let name = page.place.version_folder().join(ty.name.as_str());
            match problems.iter_mut().find(|(known, _)| *known == name) {
                Some((_, problem)) => problem.labels.push((ty.name.span, "and here".to_owned())),
                None => problems.push((name, problem(ty, held, &wanted, &page.place, folder))),
            }
        }
    }
    problems.into_iter().map(|(_, problem)| problem).collect()
}

/// The file that a page's type belongs into.
fn wanted(page: &Placed, homes: &Homes, ty: &Type) -> PathBuf {
    let place = &page.place;
    match homes.of(place, ty) {
        Home::Operation => place.path(),
        Home::Group => place.group_folder().join("types.yaml"),
        Home::Version => place.version_folder().join("types.yaml"),
    }
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
        "the type `{}` stands in `{}`, which not every operation sees whose page tables it",
        ty.name.value,
        shown(held)
    );
    let names_others = ty.fields.iter().any(|field| field.ty.named().is_some());
    let others = if names_others {
        " with the types that it names"
    } else {
        ""
    };
    let advice = format!(
        "move it{others} from the `types:` there to the `types:` of `{}`, and import again",
        shown(target)
    );
    Diagnostic::error(&TYPE_ELSEWHERE, ty.name.span, message).help(advice)
}
