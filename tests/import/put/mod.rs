//! What was read of pages, put into the files of a spec. The pages of these tests are files of specs: what is read of
//! them is known, and is what must stand in the files that are written.

mod arbitrary;
mod command;
mod edits;
mod fresh;
mod known;
mod merged;
mod places;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use tabella::Failure;
use tabella::check;
use tabella::cli::{Colour, render};
use tabella::diagnostic::Sink;
use tabella::front;
use tabella::front::page::{Counts, Imported};
use tabella::import::{Existing, Options, Report, put};
use tabella::model::{Api, Field, Group, Operation, Type};
use tabella::source::{SourceFile, Sources};
use tempfile::TempDir;

/// A folder for a spec.
pub(super) struct Place(TempDir);

impl Place {
    /// One in which there is nothing.
    pub(super) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn spec(&self) -> PathBuf {
        self.0.path().join("spec")
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        let file = self.spec().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    pub(super) fn read(&self, path: &str) -> String {
        let file = self.spec().join(path);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// Every file of the spec with its text.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        let mut open = vec![self.spec()];
        while let Some(folder) = open.pop() {
            let Ok(entries) = fs::read_dir(&folder) else {
                continue;
            };
            for entry in entries {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    let name = path
                        .strip_prefix(self.spec())
                        .unwrap()
                        .display()
                        .to_string();
                    files.push((name, fs::read_to_string(path).unwrap()));
                }
            }
        }
        files.sort();
        files
    }

    pub(super) fn options(&self, existing: Existing) -> Options {
        Options {
            out: self.spec(),
            existing,
            ..Options::default()
        }
    }

    /// Puts pages into the spec.
    pub(super) fn put(&self, pages: &Pages, existing: Existing) -> Result<Report, String> {
        self.put_with(pages, &self.options(existing))
    }

    pub(super) fn put_with(&self, pages: &Pages, options: &Options) -> Result<Report, String> {
        put(pages.read.clone(), pages.sources.clone(), options).map_err(|failure| match failure {
            Failure::Spec {
                sources,
                diagnostics,
            } => render(&diagnostics.list, &sources, Colour::Never),
            Failure::Output(error) => error.to_string(),
        })
    }

    /// The model of the spec.
    pub(super) fn model(&self) -> Api {
        let mut sink = Sink::new();
        let sources = front::read(&self.spec(), &[], &mut sink);
        checked(&sources, sink).unwrap_or_else(|problems| panic!("{problems}"))
    }
}

pub(super) fn checked(sources: &Sources, mut sink: Sink) -> Result<Api, String> {
    let api = front::parse(sources, &mut sink);
    check::check(api, sink)
        .map(|(checked, _)| checked.api().clone())
        .map_err(|problems| render(&problems.list, sources, Colour::Never))
}

/// Pages, and what was read of each.
#[derive(Clone)]
pub(super) struct Pages {
    pub(super) read: Vec<Imported>,
    pub(super) sources: Sources,
}

impl Pages {
    /// Those that five operations of the repository's spec were transcribed from.
    pub(super) fn of_this_repository() -> Self {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let mut sink = Sink::new();
        let sources = front::read(&spec, &[], &mut sink);
        let api = checked(&sources, sink).unwrap();
        let mut pages = Self::of(&api, sources);
        let wanted =
            ["Create", "Show", "Update", "Delete"].map(|role| format!("{role}SubNetworkInterface"));
        pages.read.retain(|page| {
            let id = page.operation.id.as_str();
            id == "ListSubNetworkInterfaces" || wanted.iter().any(|wanted| wanted == id)
        });
        assert_eq!(pages.read.len(), 5);
        pages
    }

    /// One for each of these operations, which are files of a group of a service.
    pub(super) fn written(operations: &[(&str, &str)]) -> Self {
        let head = ("svc/service.yaml".to_owned(), SERVICE.to_owned());
        let operations = operations.iter();
        let operations = operations.map(|(file, text)| {
            let path = format!("svc/v1/things/{file}.yaml");
            (path, (*text).to_owned())
        });
        let files: Vec<(String, String)> = std::iter::once(head).chain(operations).collect();
        Self::of_files(&files).unwrap()
    }

    /// One for each operation of a spec, if its files can be read.
    pub(super) fn of_files(files: &[(String, String)]) -> Option<Self> {
        let mut sources = Sources::default();
        for (path, text) in files {
            sources.add(SourceFile {
                shown: path.clone(),
                path: PathBuf::from(path),
                text: text.clone(),
            });
        }
        let mut sink = Sink::new();
        let api = front::parse(&sources, &mut sink);
        sink.finish(()).ok()?;
        Some(Self::of(&api, sources))
    }

    fn of(api: &Api, sources: Sources) -> Self {
        let versions = api.services.iter().flat_map(|service| &service.versions);
        let groups = versions.flat_map(|version| &version.groups);
        let read = groups.flat_map(|group| {
            let pages = group.operations.iter();
            pages.map(|operation| page(operation, group))
        });
        Self {
            read: read.collect(),
            sources,
        }
    }

    pub(super) fn only(mut self, id: &str) -> Self {
        self.read.retain(|page| page.operation.id.as_str() == id);
        self
    }
}

pub(super) const SERVICE: &str = "service: svc\ntitle: A Service\npackage: svc-sdk\npackage_version: 0.1.0\n\
    endpoint: https://svc.{region}.example.com\nclient_parameters: [project_id]\nruntime: {path: ../runtime}\n";

/// A page has the types of its operation, those of its group that these name among them.
fn page(operation: &Operation, group: &Group) -> Imported {
    let mut operation = operation.clone();
    let own = std::mem::take(&mut operation.types);
    let all: Vec<&Type> = own.iter().chain(&group.types).collect();
    let answers = operation
        .responses
        .iter()
        .filter_map(|answer| answer.body.as_ref());
    let bodies = operation.body.iter().chain(answers);
    let mut open: Vec<&Field> = bodies.flat_map(|body| &body.fields).collect();
    let mut named = BTreeSet::new();
    while let Some(field) = open.pop() {
        let Some(name) = field.ty.named() else {
            continue;
        };
        if named.insert(name.clone())
            && let Some(ty) = all.iter().find(|ty| ty.name.value == *name)
        {
            open.extend(&ty.fields);
        }
    }
    let types = all.into_iter().filter(|ty| named.contains(&ty.name.value));
    let types = types
        .cloned()
        .map(|ty| Type { source: None, ..ty })
        .collect();
    Imported {
        operation,
        types,
        remarks: Vec::new(),
        counts: Counts::default(),
    }
}

/// A model as JSON, in which what is said in a spec's own words is only there or not.
pub(super) fn without_prose(json: &Json) -> Json {
    match json {
        Json::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                let prose = matches!(
                    &**key,
                    "description" | "summary" | "reason" | "server" | "deprecated"
                );
                let value = match value {
                    Json::Null => Json::Null,
                    Json::Array(items) if items.is_empty() => value.clone(),
                    _ if prose => Json::from("prose"),
                    other => without_prose(other),
                };
                (key.clone(), value)
            });
            Json::Object(entries.collect())
        }
        Json::Array(items) => items.iter().map(without_prose).collect(),
        other => other.clone(),
    }
}
