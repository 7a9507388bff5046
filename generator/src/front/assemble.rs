//! Files -> services, versions and groups.

use std::collections::BTreeMap;
use std::path::Path;

use crate::model::{Api, Group, Service, Version};
use crate::source::{FileId, Located, Span};

use super::yaml::Parsed;

/// What the files of a spec say, by the folders in which they lie.
#[derive(Default)]
pub(super) struct Assembly {
    services: BTreeMap<String, Folder>,
}

/// A service's folder.
struct Folder {
    head: Option<Service>,
    versions: BTreeMap<String, Version>,
}

impl Assembly {
    /// Takes one file, whose path is one that the reader gave.
    pub(super) fn add(&mut self, file: FileId, path: &Path, parsed: Parsed) {
        let parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).collect();
        let Some((service, rest)) = parts.split_first() else {
            return;
        };
        let folder = self
            .services
            .entry((*service).to_owned())
            .or_insert_with(|| Folder {
                head: None,
                versions: BTreeMap::new(),
            });
        match (rest, parsed) {
            ([_], Parsed::Service(head)) => folder.head = head.map(|head| *head),
            ([version, _], Parsed::Types(types)) => {
                folder.version(version, file).types = types;
            }
            ([version, group, _], Parsed::Types(types)) => {
                folder.group(version, group, file).types = types;
            }
            ([version, group, _], Parsed::Operation(operation)) => {
                let operations = &mut folder.group(version, group, file).operations;
                operations.extend(operation.map(|operation| *operation));
            }
            _ => {}
        }
    }

    /// The model. A service whose head is wrong is left out; problems say why.
    pub(super) fn finish(self) -> Api {
        let services = self.services.into_values().filter_map(|folder| {
            let mut service = folder.head?;
            service.versions = folder.versions.into_values().collect();
            Some(service)
        });
        Api {
            services: services.collect(),
        }
    }
}

impl Folder {
    fn version(&mut self, name: &str, file: FileId) -> &mut Version {
        self.versions
            .entry(name.to_owned())
            .or_insert_with(|| Version {
                name: named(name, file),
                types: Vec::new(),
                groups: Vec::new(),
            })
    }

    fn group(&mut self, version: &str, name: &str, file: FileId) -> &mut Group {
        let groups = &mut self.version(version, file).groups;
        // Files come sorted by path, so a group's files follow each other.
        if groups.last().is_none_or(|last| last.name.value != name) {
            groups.push(Group {
                name: named(name, file),
                types: Vec::new(),
                operations: Vec::new(),
            });
        }
        let last = groups.len() - 1;
        &mut groups[last]
    }
}

/// A folder has no place in a file; the start of its first file stands for it.
fn named(name: &str, file: FileId) -> Located<String> {
    let span = Span {
        file,
        start: 0,
        end: 0,
    };
    Located::new(name.to_owned(), span)
}
