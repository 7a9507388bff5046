//! Types of pages whose names are those of other types of the spec.
//!
//! An operation sees the types of its own file, of its group and of its version. Where a page's type has the name of one
//! that stands elsewhere, the page's gets a name of its own, and a question tells how the two become one. Nothing is taken
//! out of a file that a person wrote.

mod question;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use heck::ToUpperCamelCase;

use crate::front::page::{About, Imported, Remark};
use crate::model::{Api, Source, Type, TypeName, Version};
use crate::source::Sources;

use super::place::Place;
use super::remedy::call_type;
use super::shared::{self, Homes, Placed};

/// A type of the spec, and where it stands.
struct Held<'a> {
    ty: &'a Type,
    path: &'a Path,
    source: Option<&'a Source>,
}

/// Gives names of their own to types whose names are taken. Gives the homes of all types.
pub(super) fn part(pages: &mut [Placed], api: &Api, spec: &Sources) -> Homes {
    let types = pages.iter().map(|page| page.imported.types.clone());
    let before: Vec<Vec<Type>> = types.collect();
    loop {
        let homes = shared::homes(pages, api);
        let unseen = |page: &Placed, _: &Type, held: &Held<'_>| !sees(&page.place, held.path);
        let misplaced =
            |page: &Placed, ty: &Type, held: &Held<'_>| held.path != homes.file(&page.place, ty);
        // A type that one page cannot see is no longer shared once it is called otherwise.
        let taken = taken(pages, api, spec, unseen).or_else(|| taken(pages, api, spec, misplaced));
        let Some(((page, ty), held)) = taken else {
            return homes;
        };
        let read = before.get(page).and_then(|types| types.get(ty));
        if let (Some(read), Some(page)) = (read, pages.get_mut(page)) {
            rename(page, read, &held, (api, spec));
        }
    }
}

/// The first type of a page, with the numbers of both, whose name one of the spec has that is so.
fn taken<'a>(
    pages: &[Placed],
    api: &'a Api,
    spec: &'a Sources,
    is_so: impl Fn(&Placed, &Type, &Held<'_>) -> bool,
) -> Option<((usize, usize), Held<'a>)> {
    pages.iter().enumerate().find_map(|(number, page)| {
        let mut held = held(&page.place, api, spec);
        let mut types = page.imported.types.iter().enumerate();
        types.find_map(|(at, ty)| {
            let held = held.remove(ty.name.as_str())?;
            is_so(page, ty, &held).then_some(((number, at), held))
        })
    })
}

/// Whether an operation sees the types of a file.
fn sees(place: &Place, file: &Path) -> bool {
    let shared = [place.group_folder(), place.version_folder()];
    file == place.path()
        || shared
            .iter()
            .any(|folder| file == folder.join("types.yaml"))
}

/// Every type of the version of a place by its name.
fn held<'a>(place: &Place, api: &'a Api, spec: &'a Sources) -> BTreeMap<&'a str, Held<'a>> {
    let Some(version) = version(api, place) else {
        return BTreeMap::new();
    };
    let groups = version.groups.iter();
    let inner = groups.flat_map(|group| {
        let own = group.operations.iter().flat_map(|operation| {
            let types = operation.types.iter();
            types.map(|ty| (ty, Some(&operation.source)))
        });
        group.types.iter().map(|ty| (ty, None)).chain(own)
    });
    let all = version.types.iter().map(|ty| (ty, None)).chain(inner);
    let held = all.filter_map(|(ty, source)| {
        let path = spec.path(ty.name.span)?;
        let source = ty.source.as_ref().or(source);
        Some((ty.name.as_str(), Held { ty, path, source }))
    });
    held.collect()
}

fn version<'a>(api: &'a Api, place: &Place) -> Option<&'a Version> {
    let mut services = api.services.iter();
    let service = services.find(|service| service.id.value == place.service)?;
    let mut versions = service.versions.iter();
    versions.find(|version| version.name.value == place.version)
}

/// Gives a type of a page another name, and asks about it if the spec does not know that name yet.
fn rename(page: &mut Placed, read: &Type, taken: &Held<'_>, (api, spec): (&Api, &Sources)) {
    let Some(old) = name_now(&page.imported, read) else {
        return;
    };
    let all = held(&page.place, api, spec);
    let is_own = |name: &str| {
        page.imported
            .types
            .iter()
            .any(|ty| ty.name.as_str() == name)
    };
    let is_free = |name: &String| {
        let held = all.get(name.as_str());
        let other =
            held.is_some_and(|held| held.path == taken.path || !sees(&page.place, held.path));
        !other && !is_own(name)
    };
    let Some(new) = names(page, read.name.as_str()).find(is_free) else {
        return;
    };
    // A file of the page in which the name stands has been asked about when it was written.
    if !all.contains_key(new.as_str()) {
        let shared = shared_file(&page.place, taken.path);
        let is_new = !spec.iter().any(|(_, file)| file.path == shared);
        let text = question::text(&question::About {
            page: read,
            new: &new,
            held: taken,
            at: taken.path,
            shared: &shared,
            is_new,
        });
        let remark = Remark::question(About::Type, read.name.span, text);
        page.imported.remarks.push(remark);
    }
    call_type(&mut page.imported, &old, &TypeName::new(new));
}

/// The name that a type of the page has by now.
fn name_now(imported: &Imported, read: &Type) -> Option<TypeName> {
    let mut types = imported.types.iter();
    let ty = types.find(|ty| ty.name.span == read.name.span)?;
    Some(ty.name.value.clone())
}

/// Names for a type, the best one first: with its resource in front, or else with its group, then numbers behind.
fn names(page: &Placed, name: &str) -> impl Iterator<Item = String> {
    let resource = page.imported.operation.resource.name.as_str();
    let first = (!name.starts_with(resource)).then(|| format!("{resource}{name}"));
    let grouped = format!("{}{name}", page.place.group.to_upper_camel_case());
    let numbered = (2..).map({
        let grouped = grouped.clone();
        move |number: u32| format!("{grouped}{number}")
    });
    first.into_iter().chain([grouped]).chain(numbered)
}

/// The file whose types both see: two operations of a group see its types, those of two groups the version's.
fn shared_file(place: &Place, held: &Path) -> PathBuf {
    let group = place.group_folder();
    let is_of_group = held.starts_with(&group) && !held.ends_with("types.yaml");
    let common = if is_of_group {
        group
    } else {
        place.version_folder()
    };
    common.join("types.yaml")
}
