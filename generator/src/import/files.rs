//! The files of a spec as they are to be, before anything is written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::front;
use crate::source::{SourceFile, Sources};

/// The files of a spec: those that are there, and what becomes of them.
pub(super) struct Files<'a> {
    before: &'a Sources,
    changed: BTreeMap<PathBuf, String>,
}

impl<'a> Files<'a> {
    pub(super) fn new(before: &'a Sources) -> Self {
        Self {
            before,
            changed: BTreeMap::new(),
        }
    }

    /// The text of a file as it is to be, if there is one.
    pub(super) fn text(&self, path: &Path) -> Option<&str> {
        let changed = self.changed.get(path).map(String::as_str);
        changed.or_else(|| self.on_disk(path).map(|file| file.text.as_str()))
    }

    /// Whether there was a file before the run.
    pub(super) fn is_on_disk(&self, path: &Path) -> bool {
        self.on_disk(path).is_some()
    }

    fn on_disk(&self, path: &Path) -> Option<&'a SourceFile> {
        let mut files = self.before.iter().map(|(_, file)| file);
        files.find(|file| file.path == path)
    }

    /// Says what a file is to be.
    pub(super) fn put(&mut self, path: PathBuf, text: String) {
        if self.text(&path) != Some(&text) {
            self.changed.insert(path, text);
        }
    }

    /// The whole spec as it is to be, in the order of paths.
    pub(super) fn after(&self, shown: &Path) -> Sources {
        let mut files: BTreeMap<&Path, &str> = BTreeMap::new();
        for (_, file) in self.before.iter() {
            files.insert(&file.path, &file.text);
        }
        for (path, text) in &self.changed {
            files.insert(path, text);
        }
        let mut sources = Sources::default();
        for (path, text) in files {
            sources.add(SourceFile {
                shown: shown.join(path).display().to_string(),
                path: path.to_owned(),
                text: text.to_owned(),
            });
        }
        sources
    }

    /// What has to be written into a folder, with the schema that the first lines name if the folder has none.
    pub(super) fn into_changes(self, folder: &Path) -> BTreeMap<PathBuf, String> {
        let mut files = self.changed;
        let schema = PathBuf::from("schema.json");
        if !files.is_empty() && !folder.join(&schema).exists() {
            files.insert(schema, format!("{:#}\n", front::schema()));
        }
        files
    }
}
