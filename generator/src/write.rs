//! Output files -> the output folder: write, check or print. Nothing else touches that folder.
//!
//! A file is the generator's if its first line bears the mark. Others are never changed or removed. A file that is
//! up to date is not touched, one that is no longer made is removed, and a half-written one is never left behind by a run
//! that fails or is ended. If the machine itself stops, that holds of a person's files alone: those of the generator are not
//! waited for until they are on the disk, since another run makes them again.

mod difference;
mod existing;
mod place;

use std::collections::BTreeSet;
use std::fmt;
use std::fs::Permissions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::emit::OutputFile;

use self::existing::Existing;
pub(crate) use self::place::place;

/// What to do with the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Bring the folder up to date.
    #[default]
    Write,
    /// Say what would change.
    Check,
    /// Give the text of every file.
    Print,
}

/// What was done, or would be.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Files that were written or would be.
    pub written: usize,
    /// Files that are as they should be.
    pub unchanged: usize,
    /// Files that were removed or would be.
    pub removed: usize,
    /// In check mode, a unified diff; in print mode, all files.
    pub text: String,
}

/// Why the output folder could not be brought up to date. Nothing was written unless it says so.
#[derive(Debug)]
pub enum WriteError {
    /// A file that the generator did not make is where an output belongs.
    Foreign(PathBuf),
    /// A link is where a folder or file of the output belongs.
    Link(PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(path) => write!(
                formatter,
                "{} was not made by `tabella generate` and stands where an output belongs; move it away (nothing was written)",
                path.display()
            ),
            Self::Link(path) => write!(
                formatter,
                "{} is a link; the output is only written into plain folders (nothing was written)",
                path.display()
            ),
            Self::Io(path, error) => write!(formatter, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            Self::Foreign(_) | Self::Link(_) => None,
        }
    }
}

/// Brings the output folder up to date, or says or shows what that would mean. `folders` are the folders below it
/// that belong to the run: a marked file in one of them that is no output is stale.
///
/// # Errors
///
/// A foreign file or a link is in the way, or the system refuses to read or write.
pub fn apply(
    out: &Path,
    files: &[OutputFile],
    folders: &[String],
    mode: Mode,
) -> Result<Outcome, WriteError> {
    if mode == Mode::Print {
        let shown = files
            .iter()
            .map(|file| format!("==> {} <==\n{}\n", file.path, file.text));
        let text = shown.collect::<Vec<_>>().concat();
        return Ok(Outcome {
            unchanged: files.len(),
            text,
            ..Outcome::default()
        });
    }
    let existing = existing::scan(out, folders)?;
    let plan = compare(out, files, &existing)?;
    match mode {
        Mode::Check => Ok(Outcome {
            text: difference::all(out, &plan),
            ..plan.outcome(files.len())
        }),
        Mode::Write | Mode::Print => {
            write_all(out, &plan)?;
            Ok(plan.outcome(files.len()))
        }
    }
}

/// The folders of a run: those that it writes, and where it covers the whole spec, those of services that are gone.
///
/// # Errors
///
/// The output folder cannot be read.
pub fn folders(out: &Path, files: &[OutputFile], whole: bool) -> Result<Vec<String>, WriteError> {
    let written = files
        .iter()
        .filter_map(|file| file.path.split_once('/'))
        .map(|(folder, _)| folder.to_owned());
    let mut folders: BTreeSet<String> = written.collect();
    if whole {
        folders.extend(existing::crates(out)?);
    }
    Ok(folders.into_iter().collect())
}

/// An output that is missing or differs, with what is there now.
type Change<'a> = (&'a OutputFile, Option<String>);

/// What must happen to the folder.
struct Plan<'a> {
    /// Outputs that are missing or differ, with what is there now.
    changed: Vec<Change<'a>>,
    /// Marked files that are no output.
    stale: Vec<(String, String)>,
}

impl Plan<'_> {
    fn outcome(&self, files: usize) -> Outcome {
        Outcome {
            written: self.changed.len(),
            unchanged: files - self.changed.len(),
            removed: self.stale.len(),
            text: String::new(),
        }
    }
}

fn compare<'a>(
    out: &Path,
    files: &'a [OutputFile],
    existing: &Existing,
) -> Result<Plan<'a>, WriteError> {
    let compared: Vec<Option<Change<'a>>> = files
        .par_iter()
        .map(|file| change(out, file))
        .collect::<Result<_, _>>()?;
    let changed = compared.into_iter().flatten().collect();
    let outputs: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut stale = Vec::new();
    for path in existing
        .files
        .iter()
        .filter(|path| !outputs.contains(path.as_str()))
    {
        if let Some(text) = existing::read(out, path)?.filter(|text| existing::is_marked(text)) {
            stale.push((path.clone(), text));
        }
    }
    Ok(Plan { changed, stale })
}

/// What must happen to one output, if anything.
fn change<'a>(out: &Path, file: &'a OutputFile) -> Result<Option<Change<'a>>, WriteError> {
    match existing::read(out, &file.path)? {
        Some(text) if text == file.text => Ok(None),
        Some(text) if !existing::is_marked(&text) => Err(WriteError::Foreign(out.join(&file.path))),
        text => Ok(Some((file, text))),
    }
}

fn write_all(out: &Path, plan: &Plan<'_>) -> Result<(), WriteError> {
    let folders: BTreeSet<PathBuf> = plan
        .changed
        .iter()
        .filter_map(|(file, _)| out.join(&file.path).parent().map(Path::to_owned))
        .collect();
    for folder in folders {
        std::fs::create_dir_all(&folder).map_err(|error| WriteError::Io(folder, error))?;
    }
    plan.changed.par_iter().try_for_each(|(file, _)| {
        let path = out.join(&file.path);
        write_one(&path, &file.text).map_err(|error| WriteError::Io(path, error))
    })?;
    for (path, _) in &plan.stale {
        let path = out.join(path);
        std::fs::remove_file(&path).map_err(|error| WriteError::Io(path.clone(), error))?;
        remove_empty_folders(out, &path);
    }
    Ok(())
}

/// Writes beside the file and then takes its place, so that no reader sees half of it.
fn write_one(path: &Path, text: &str) -> io::Result<()> {
    beside(path, text, None)?
        .persist(path)
        .map_err(|error| error.error)?;
    Ok(())
}

/// A file with a text beside the one that it is to become. If it does not, it goes. Without permissions it gets those of an
/// ordinary file.
fn beside(
    path: &Path,
    text: &str,
    permissions: Option<Permissions>,
) -> io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new()
        .prefix(".tabella-")
        .tempfile_in(folder)?;
    beside.write_all(text.as_bytes())?;
    match permissions {
        Some(permissions) => beside.as_file().set_permissions(permissions)?,
        None => set_plain_permissions(beside.as_file())?,
    }
    Ok(beside)
}

/// A temporary file is readable by its owner alone; an output is an ordinary file.
#[cfg(unix)]
fn set_plain_permissions(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn set_plain_permissions(_: &std::fs::File) -> io::Result<()> {
    Ok(())
}

/// Folders that a removed file leaves empty go with it. One that is not empty refuses to go, which is right.
fn remove_empty_folders(out: &Path, removed: &Path) {
    let mut folder = removed.parent();
    while let Some(path) = folder.filter(|path| *path != out && std::fs::remove_dir(path).is_ok()) {
        folder = path.parent();
    }
}

/// The files in the folders of a run, for a record of it.
pub(crate) fn present(out: &Path, folders: &[String]) -> Result<Vec<String>, WriteError> {
    existing::scan(out, folders).map(|existing| existing.files)
}

/// Leaves a note for the next run in a folder of its own, which version control ignores.
pub(crate) fn note(folder: &Path, text: &str) -> Result<(), WriteError> {
    existing::refuse_link(folder)?;
    let refused = |error| WriteError::Io(folder.to_owned(), error);
    std::fs::create_dir_all(folder).map_err(refused)?;
    write_one(&folder.join(".gitignore"), "*\n").map_err(refused)?;
    write_one(&folder.join("fingerprint.json"), text).map_err(refused)
}
