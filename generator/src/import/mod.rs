//! Pages -> the files of a spec.
//!
//! [`import`] reads pages, says where each belongs, shares the types that several of them have, and writes files that
//! pass `check`; [`put`] does all but the reading. Everything is written or nothing.

mod comments;
mod compose;
mod elsewhere;
mod files;
mod merge;
mod place;
mod placed;
mod remedy;
mod report;
mod rules;
mod sent;
mod service;
mod settle;
mod shared;
mod tree;
mod types_file;

use std::path::{Path, PathBuf};

use crate::back::yaml::{self, Comments};
use crate::check;
use crate::diagnostic::{Diagnostic, Diagnostics, Sink};
use crate::front;
use crate::front::page::{self, Imported};
use crate::model::Api;
use crate::report::Failure;
use crate::source::{FileId, Sources};
use crate::write;

use compose::Composer;
use files::Files;

pub use report::{Finding, PageReport, Report};
pub use rules::RULES;
pub use settle::settle;

/// What to import, and where to.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The files of the pages.
    pub pages: Vec<PathBuf>,
    /// The folder of the spec.
    pub out: PathBuf,
    /// The service, if not the one that the path names.
    pub service: Option<String>,
    /// The group, if not the one that the path names.
    pub group: Option<String>,
    /// What becomes of files that are there already.
    pub existing: Existing,
}

/// What becomes of a file that a page would change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// The import is refused.
    #[default]
    Refused,
    /// The page is added to it.
    Merged,
}

/// Reads pages and writes the files of a spec.
///
/// # Errors
///
/// A page cannot be read, a file is in the way, what comes of the pages does not pass `check`, or the system refuses to
/// write. Nothing was written then.
pub fn import(options: &Options) -> Result<Report, Failure> {
    let mut sources = Sources::default();
    let mut refused = Vec::new();
    let mut read = Vec::new();
    for path in &options.pages {
        match front::read_page(path) {
            Ok(file) => {
                let id = sources.add(file);
                let text = sources.file(id).map_or("", |file| file.text.as_str());
                match page_in_order(id, text) {
                    Ok(imported) => read.push(imported),
                    Err(refusals) => refused.extend(refusals),
                }
            }
            Err(refusal) => refused.push(refusal),
        }
    }
    if refused.is_empty() {
        put(read, sources, options)
    } else {
        Err(failure(sources, refused))
    }
}

/// A page as the rules of a spec allow it.
fn page_in_order(file: FileId, text: &str) -> Result<Imported, Vec<Diagnostic>> {
    let mut imported = page::read(file, text).map_err(|refusal| vec![refusal])?;
    settle(&mut imported).map_err(|problems| problems.list)?;
    Ok(imported)
}

/// Writes what was read of pages, whose places are in `sources`, into the files of a spec.
///
/// # Errors
///
/// As for [`import`].
pub fn put(
    read: Vec<Imported>,
    mut sources: Sources,
    options: &Options,
) -> Result<Report, Failure> {
    let (spec, api) = spec(&options.out)?;
    let (mut pages, new) = match placed::place(read, &spec, &api, options) {
        Ok(placed) => placed,
        Err(refused) => return Err(failure(sources, refused)),
    };
    let mut files = Files::new(&spec);
    for service in &new {
        let path = Path::new(&service.id.value).join("service.yaml");
        files.put(path, yaml::service(service, &Comments::none()));
    }
    let homes = elsewhere::part(&mut pages, &api, &spec);
    let mut composer = Composer {
        homes: &homes,
        existing: options.existing,
        folder: &options.out,
        shown: &mut sources,
        files,
        refused: Vec::new(),
    };
    let against: Vec<Vec<Finding>> = pages.iter().map(|page| composer.page(page)).collect();
    let Composer { files, refused, .. } = composer;
    if !refused.is_empty() {
        return Err(failure(sources, refused));
    }
    let after = files.after(&options.out);
    let warnings = accepted(&after)?;
    let changes = files.into_changes(&options.out);
    let written: Vec<PathBuf> = changes.keys().cloned().collect();
    let warnings = about(warnings, &after, &written);
    write::place(&options.out, &changes).map_err(Failure::Output)?;
    let pages = pages.into_iter().zip(against);
    Ok(Report {
        pages: pages
            .map(|(page, against)| report::page(page, against, &sources))
            .collect(),
        written,
        sources,
        warnings,
        spec: after,
    })
}

/// The spec as it is. One that is yet to be made has no files.
fn spec(folder: &Path) -> Result<(Sources, Api), Failure> {
    if front::is_new(folder) {
        return Ok((
            Sources::default(),
            Api {
                services: Vec::new(),
            },
        ));
    }
    let mut sink = Sink::new();
    let sources = front::read(folder, &[], &mut sink);
    let api = front::parse(&sources, &mut sink);
    match sink.finish(api) {
        Ok((api, _)) => Ok((sources, api)),
        Err(diagnostics) => Err(Failure::Spec {
            sources,
            diagnostics,
        }),
    }
}

/// Holds the spec as it is to be against every rule.
fn accepted(after: &Sources) -> Result<Diagnostics, Failure> {
    let mut sink = Sink::new();
    let api = front::parse(after, &mut sink);
    match check::check(api, sink) {
        Ok((_, warnings)) => Ok(warnings),
        Err(diagnostics) => Err(Failure::Spec {
            sources: after.clone(),
            diagnostics,
        }),
    }
}

/// The warnings that are about some files.
fn about(mut warnings: Diagnostics, sources: &Sources, files: &[PathBuf]) -> Diagnostics {
    warnings.list.retain(|warning| {
        let path = warning.span().and_then(|span| sources.path(span));
        path.is_some_and(|path| files.iter().any(|file| file == path))
    });
    warnings
}

fn failure(sources: Sources, list: Vec<Diagnostic>) -> Failure {
    Failure::Spec {
        sources,
        diagnostics: Diagnostics { list },
    }
}
