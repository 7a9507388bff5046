//! Pages -> files: new ones, and what pages add to files that are there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::back::yaml::node::Node;
use crate::back::yaml::{self, Comments, Level};
use crate::diagnostic::Diagnostic;
use crate::front::page::Remark;
use crate::model::Type;
use crate::source::{SourceFile, Sources};

use super::files::Files;
use super::merge::{self, Context, Difference, Lacking, Pages};
use super::report::Finding;
use super::rules::FILE_EXISTS;
use super::shared::{Home, Homes, Placed};
use super::{Existing, comments, sent, types_file};

/// Puts pages into files.
pub(super) struct Composer<'a> {
    pub(super) homes: &'a Homes,
    pub(super) existing: Existing,
    /// The folder of the spec as it is shown.
    pub(super) folder: &'a Path,
    /// The pages, and files with which they are compared.
    pub(super) shown: &'a mut Sources,
    pub(super) files: Files<'a>,
    pub(super) refused: Vec<Diagnostic>,
}

/// A file that a page goes into.
struct Target<'a> {
    path: PathBuf,
    /// What the page says.
    node: Node,
    pages: Pages,
    lacking: Lacking,
    comments: &'a Comments,
}

impl Composer<'_> {
    /// Puts a page into the file of its operation and into those of its types. Gives what the files say otherwise.
    pub(super) fn page(&mut self, page: &Placed) -> Vec<Finding> {
        let mut findings = self.operation(page);
        for (home, level, folder) in [
            (Home::Group, Level::Group, page.place.group_folder()),
            (Home::Version, Level::Version, page.place.version_folder()),
        ] {
            let types = self.types(page, home);
            if !types.is_empty() {
                findings.extend(self.shared(page, types, level, folder.join("types.yaml")));
            }
        }
        findings
    }

    /// The types of a page that belong into a file.
    fn types(&self, page: &Placed, home: Home) -> Vec<Type> {
        let types = page.imported.types.iter();
        let here = types.filter(|ty| self.homes.of(&page.place, ty) == home);
        here.cloned().collect()
    }

    fn operation(&mut self, page: &Placed) -> Vec<Finding> {
        let mut operation = page.imported.operation.clone();
        operation.types = self.types(page, Home::Operation);
        let path = page.place.path();
        let text = self.files.text(&path);
        let comments = comments::of_operation(&page.imported, self.shown, text);
        if text.is_none() {
            self.files.put(path, yaml::operation(&operation, &comments));
            return Vec::new();
        }
        if self.existing == Existing::Refused {
            self.refuse(page, &path);
            return Vec::new();
        }
        let target = Target {
            path,
            node: yaml::operation_node(&operation),
            pages: Pages::One,
            lacking: Lacking::Inserted,
            comments: &comments,
        };
        self.merge(page, target)
    }

    fn shared(
        &mut self,
        page: &Placed,
        mut types: Vec<Type>,
        level: Level,
        path: PathBuf,
    ) -> Vec<Finding> {
        for ty in &mut types {
            let source = || page.imported.operation.source.clone();
            ty.source = ty.source.take().or_else(|| Some(source()));
        }
        let comments = comments::of_types(&page.imported, self.shown);
        let Some(text) = self.files.text(&path) else {
            self.files.put(path, yaml::types(&types, level, &comments));
            return Vec::new();
        };
        // A file of this run may still grow.
        let may_grow = self.existing == Existing::Merged || !self.files.is_on_disk(&path);
        let known = types_file::names(text);
        if !may_grow && types.iter().any(|ty| !known.contains(ty.name.as_str())) {
            self.refuse(page, &path);
            return Vec::new();
        }
        let target = Target {
            node: yaml::types_node(&types, types_file::source(text).as_ref()),
            path,
            pages: Pages::Several,
            lacking: if may_grow {
                Lacking::Inserted
            } else {
                Lacking::Told
            },
            comments: &comments,
        };
        self.merge(page, target)
    }

    fn merge(&mut self, page: &Placed, target: Target<'_>) -> Vec<Finding> {
        let Some(text) = self.files.text(&target.path).map(str::to_owned) else {
            return Vec::new();
        };
        let file = self.shown.add(SourceFile {
            shown: self.folder.join(&target.path).display().to_string(),
            path: target.path.clone(),
            text: text.clone(),
        });
        let sent: BTreeSet<String> = sent::types(&page.imported);
        let context = Context {
            file,
            page: page.imported.operation.span,
            sent: &sent,
            lacking: target.lacking,
            pages: target.pages,
            comments: target.comments,
        };
        let (merged, differences) = merge::merge(&text, &target.node, context);
        self.files.put(target.path, merged);
        differences.into_iter().map(finding).collect()
    }

    fn refuse(&mut self, page: &Placed, path: &Path) {
        let shown = self.folder.join(path).display().to_string();
        let span = page.imported.operation.source.page.span;
        self.refused.push(
            Diagnostic::error(&FILE_EXISTS, span, format!("`{shown}` exists already"))
                .help("`--merge` adds to it what it lacks and keeps the rest, or move it away"),
        );
    }
}

fn finding(difference: Difference) -> Finding {
    Finding {
        remark: Remark::question(difference.about, difference.page, difference.text),
        against: Some(difference.file),
    }
}
