//! Files -> a comparison.

use std::path::{Path, PathBuf};

use crate::check;
use crate::diagnostic::{Diagnostic, Diagnostics, Sink};
use crate::front::{self, page};
use crate::import::settle;
use crate::model::Api;
use crate::report::Failure;
use crate::source::Sources;

use super::{Written, compare};

/// What came of a comparison.
#[derive(Debug)]
pub struct Report {
    /// The id of the operation.
    pub operation: String,
    /// What the page says otherwise than the spec.
    pub differences: Diagnostics,
    /// What the page leaves unclear and was not compared.
    pub unclear: Vec<page::Remark>,
    /// The files of the spec, and the page.
    pub sources: Sources,
}

/// Holds an operation of a spec against its page.
///
/// `spec` is the file of the operation, which lies in its spec folder: the types that it names are looked for where they always
/// are. `page` is the page as text or as saved HTML.
///
/// # Errors
///
/// The spec has problems, the page cannot be read, or there is no such file.
pub fn verify(spec: &Path, page: &Path) -> Result<Report, Failure> {
    let (root, path) = locate(spec).map_err(|problem| refused(Sources::default(), problem))?;
    let service = path
        .iter()
        .next()
        .map(|name| name.to_string_lossy().into_owned());
    let mut sink = Sink::new();
    let mut sources = front::read(&root, service.as_slice(), &mut sink);
    let api = front::parse(&sources, &mut sink);
    let api = match check::check(api, sink) {
        Ok((checked, _)) => checked,
        Err(diagnostics) => {
            return Err(Failure::Spec {
                sources,
                diagnostics,
            });
        }
    };
    let Some(written) = operation(api.api(), &sources, &path) else {
        return Err(refused(sources, no_operation(spec)));
    };
    let imported = match read_page(page, &mut sources) {
        Ok(imported) => imported,
        Err(diagnostics) => {
            return Err(Failure::Spec {
                sources,
                diagnostics,
            });
        }
    };
    let compared = compare(&written, &imported);
    Ok(Report {
        operation: written.operation.id.as_str().to_owned(),
        differences: Diagnostics {
            list: compared.differences,
        },
        unclear: compared.unclear,
        sources,
    })
}

/// The spec folder, and the file's path in it.
fn locate(spec: &Path) -> Result<(PathBuf, PathBuf), Diagnostic> {
    let name = spec.file_name().unwrap_or_default();
    if name == "types.yaml" || name == "service.yaml" {
        return Err(no_operation(spec));
    }
    let whole = spec.canonicalize().map_err(|error| {
        let text = format!("the file `{}` cannot be read: {error}", spec.display());
        Diagnostic::placeless(&front::rules::UNREADABLE_FILE, text)
            .help("name the file of an operation, such as `spec/svc/v1/things/create-thing.yaml`")
    })?;
    let root = whole.ancestors().nth(4);
    let path = root.and_then(|root| whole.strip_prefix(root).ok());
    match (root, path) {
        (Some(root), Some(path)) => Ok((root.to_owned(), path.to_owned())),
        _ => Err(no_operation(spec)),
    }
}

fn no_operation(spec: &Path) -> Diagnostic {
    let text = format!("`{}` is no operation of a spec", spec.display());
    Diagnostic::placeless(&front::rules::MISSING_FILE, text)
        .help("name the file of an operation, such as `spec/svc/v1/things/create-thing.yaml`")
}

/// The operation of a file, with the types that it can name.
fn operation<'a>(api: &'a Api, sources: &Sources, path: &Path) -> Option<Written<'a>> {
    let versions = api.services.iter().flat_map(|service| &service.versions);
    for version in versions {
        for group in &version.groups {
            let mut operations = group.operations.iter();
            let found = operations.find(|operation| sources.path(operation.span) == Some(path));
            if let Some(operation) = found {
                let types = operation.types.iter();
                let types = types.chain(&group.types).chain(&version.types);
                return Some(Written {
                    operation,
                    types: types.collect(),
                });
            }
        }
    }
    None
}

/// The page, as it would be imported, so that what no spec can say is not missed in this one.
fn read_page(path: &Path, sources: &mut Sources) -> Result<page::Imported, Diagnostics> {
    let one = |problem: Diagnostic| Diagnostics {
        list: vec![problem],
    };
    let id = sources.add(front::read_page(path).map_err(one)?);
    let text = sources.file(id).map_or("", |file| file.text.as_str());
    let mut imported = page::read(id, text).map_err(one)?;
    settle(&mut imported)?;
    Ok(imported)
}

fn refused(sources: Sources, problem: Diagnostic) -> Failure {
    Failure::Spec {
        sources,
        diagnostics: Diagnostics {
            list: vec![problem],
        },
    }
}
