//! Which file the types of a page belong into.
//!
//! A type that stands in a `types.yaml` already stays there. One that several pages of a run table goes once to the
//! `types.yaml` of their group, or of their version if they are of several groups; so do the types that it names, as a
//! `types.yaml` sees no operation's types.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::front::page::Imported;
use crate::model::{Api, Type};

use super::place::Place;

/// The file of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Home {
    /// The operation's own.
    Operation,
    /// `types.yaml` of the group.
    Group,
    /// `types.yaml` of the version.
    Version,
}

/// A page that was read, and where its operation belongs.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) imported: Imported,
    pub(super) place: Place,
}

/// The homes of the types of a run.
#[derive(Debug, Default)]
pub(super) struct Homes(BTreeMap<(PathBuf, String), Home>);

impl Homes {
    /// The home of a type of a page.
    pub(super) fn of(&self, place: &Place, ty: &Type) -> Home {
        let found = self.0.get(&key(place, ty));
        found.copied().unwrap_or(Home::Operation)
    }

    /// The file that a type of a page belongs into.
    pub(super) fn file(&self, place: &Place, ty: &Type) -> PathBuf {
        match self.of(place, ty) {
            Home::Operation => place.path(),
            Home::Group => place.group_folder().join("types.yaml"),
            Home::Version => place.version_folder().join("types.yaml"),
        }
    }
}

/// In a version, a name is that of one type.
fn key(place: &Place, ty: &Type) -> (PathBuf, String) {
    (place.version_folder(), ty.name.to_string())
}

/// Where the types of all pages belong.
pub(super) fn homes(pages: &[Placed], api: &Api) -> Homes {
    let mut groups: BTreeMap<(PathBuf, String), (usize, BTreeSet<&str>)> = BTreeMap::new();
    for page in pages {
        for ty in &page.imported.types {
            let (times, groups) = groups.entry(key(&page.place, ty)).or_default();
            *times += 1;
            groups.insert(&page.place.group);
        }
    }
    let mut homes = Homes::default();
    for page in pages {
        for ty in &page.imported.types {
            let key = key(&page.place, ty);
            let used = groups
                .get(&key)
                .map_or((1, 1), |(times, groups)| (*times, groups.len()));
            let by_use = match used {
                (_, 2..) => Home::Version,
                (2.., _) => Home::Group,
                _ => Home::Operation,
            };
            let home = known(api, &page.place, ty.name.as_str()).unwrap_or(by_use);
            homes.0.insert(key, home);
        }
    }
    for page in pages {
        follow(page, api, &mut homes);
    }
    homes
}

/// Where a type of this name stands already, of which the page's operation sees all that there is.
fn known(api: &Api, place: &Place, name: &str) -> Option<Home> {
    let service = api
        .services
        .iter()
        .find(|service| service.id.value == place.service)?;
    let mut versions = service.versions.iter();
    let version = versions.find(|version| version.name.value == place.version)?;
    let has = |types: &[Type]| types.iter().any(|ty| ty.name.as_str() == name);
    if has(&version.types) {
        return Some(Home::Version);
    }
    let group = version
        .groups
        .iter()
        .find(|group| group.name.value == place.group)?;
    if has(&group.types) {
        return Some(Home::Group);
    }
    let mut operations = group.operations.iter();
    let own = operations.any(|operation| has(&operation.types));
    own.then_some(Home::Operation)
}

/// Types that a shared type names are shared as well.
fn follow(page: &Placed, api: &Api, homes: &mut Homes) {
    let types = &page.imported.types;
    let by_name: BTreeMap<&str, &Type> = types.iter().map(|ty| (ty.name.as_str(), ty)).collect();
    let mut open: Vec<(&Type, Home)> = types
        .iter()
        .map(|ty| (ty, homes.of(&page.place, ty)))
        .collect();
    while let Some((ty, home)) = open.pop() {
        let named = ty.fields.iter().filter_map(|field| field.ty.named());
        for other in named.filter_map(|name| by_name.get(name.as_str())) {
            let fixed = known(api, &page.place, other.name.as_str()) > Some(Home::Operation);
            if !fixed && homes.of(&page.place, other) < home {
                homes.0.insert(key(&page.place, other), home);
                open.push((other, home));
            }
        }
    }
}
