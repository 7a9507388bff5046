//! The files of a spec folder. Nothing else of the front touches the file system.
//!
//! Every file and folder is looked at: what is none of the layout is refused rather than passed over, links are not
//! followed, and sizes are bounded before anything is read.

mod page;
mod problems;

use std::ffi::OsString;
use std::fs::{self, File, FileType};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{SourceFile, Sources, Span};

use super::{rules, suggest};

pub use page::page;

/// The most bytes of one file.
const MAX_FILE: u64 = 16 << 20;

/// The most bytes of all files.
const MAX_ALL: u64 = 1 << 30;

/// The most files and folders.
const MAX_ENTRIES: usize = 200_000;

/// Reads the files of a spec folder, sorted by path. Without names of services, those of all services.
///
/// The paths of the result are `service/service.yaml`, `service/version/types.yaml`,
/// `service/version/group/types.yaml` and `service/version/group/operation.yaml`, and each of their parts but the
/// ending is `[a-z][a-z0-9-]*`.
pub fn read(root: &Path, services: &[String], sink: &mut Sink) -> Sources {
    let mut reader = Reader {
        sink,
        root,
        shown: shown(root),
        sources: Sources::default(),
        entries: 0,
        bytes: 0,
    };
    reader.services(services);
    reader.sources
}

/// Whether a spec folder has no services yet, as one has that does not exist.
#[must_use]
pub fn is_new(root: &Path) -> bool {
    let service = |(name, kind): &(OsString, FileType)| {
        kind.is_dir() && !name.to_string_lossy().starts_with('.')
    };
    match list(root) {
        Ok(found) => !found.iter().any(service),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

struct Reader<'a> {
    sink: &'a mut Sink,
    root: &'a Path,
    shown: String,
    sources: Sources,
    entries: usize,
    bytes: u64,
}

/// What lies in a folder, in the order of names.
#[derive(Default)]
struct Listing {
    folders: Vec<String>,
    files: Vec<String>,
}

impl Reader<'_> {
    fn services(&mut self, wanted: &[String]) {
        let Some(listing) = self.list(Path::new("")) else {
            return;
        };
        for file in &listing.files {
            if !matches!(&**file, "README.md" | "schema.json") {
                self.unexpected(Path::new(file));
            }
        }
        let known = listing.folders;
        if known.is_empty() {
            let message = format!("the spec folder `{}` has no services", self.shown);
            let help = "write `<service>/service.yaml` in it, or name another folder with `--spec`";
            self.placeless(&rules::UNREADABLE_FILE, message, help);
            return;
        }
        for name in wanted.iter().filter(|name| !known.contains(name)) {
            let message = format!("the spec has no service `{name}`");
            let near = suggest::did_you_mean(name, known.iter().map(String::as_str));
            let help = near.unwrap_or_else(|| format!("it has {}", suggest::list(&known)));
            self.placeless(&rules::UNKNOWN_SERVICE, message, &help);
        }
        for name in known {
            if wanted.is_empty() || wanted.contains(&name) {
                self.service(Path::new(&name));
            }
        }
    }

    fn service(&mut self, folder: &Path) {
        let Some(listing) = self.list(folder) else {
            return;
        };
        if !listing.files.iter().any(|file| file == "service.yaml") {
            let message = format!("`{}` has no `service.yaml`", self.show(folder));
            let help = "write it, or remove the folder";
            self.placeless(&rules::MISSING_FILE, message, help);
        }
        // In the order of paths: a folder's name and a file's name are compared as they are.
        self.in_order(folder, listing, "service.yaml", Self::version);
    }

    fn version(&mut self, folder: &Path) {
        if let Some(listing) = self.list(folder) {
            self.in_order(folder, listing, "types.yaml", Self::group);
        }
    }

    fn in_order(
        &mut self,
        folder: &Path,
        listing: Listing,
        file: &str,
        enter: fn(&mut Self, &Path),
    ) {
        let Listing { folders, files } = listing;
        let folders = folders.into_iter().map(|name| (name, true));
        let mut all: Vec<_> = folders
            .chain(files.into_iter().map(|name| (name, false)))
            .collect();
        all.sort();
        for (name, is_folder) in all {
            let path = folder.join(&name);
            if is_folder {
                enter(self, &path);
            } else if name == file {
                self.file(&path);
            } else {
                self.unexpected(&path);
            }
        }
    }

    fn group(&mut self, folder: &Path) {
        let Some(listing) = self.list(folder) else {
            return;
        };
        for name in &listing.folders {
            self.unexpected(&folder.join(name));
        }
        for name in &listing.files {
            let path = folder.join(name);
            match name.strip_suffix(".yaml") {
                Some(stem) if is_name(stem) => self.file(&path),
                Some(_) => self.bad_name(&path),
                None => self.unexpected(&path),
            }
        }
    }

    /// The folders and files of a folder. Names that begin with a dot are those of tools.
    fn list(&mut self, folder: &Path) -> Option<Listing> {
        let mut found = match list(&self.root.join(folder)) {
            Ok(found) => found,
            Err(error) => {
                self.unreadable(folder, &error);
                return None;
            }
        };
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let mut listing = Listing::default();
        for (name, kind) in found {
            self.entries += 1;
            if self.entries > MAX_ENTRIES {
                let message = format!("the spec has more than {MAX_ENTRIES} files and folders");
                self.placeless(
                    &rules::FILE_TOO_LARGE,
                    message,
                    "name another folder with `--spec`",
                );
                return None;
            }
            self.sort(folder, &name, kind, &mut listing);
        }
        Some(listing)
    }

    fn sort(&mut self, folder: &Path, name: &OsString, kind: FileType, listing: &mut Listing) {
        let path = folder.join(name);
        let Some(name) = name.to_str() else {
            self.bad_name(&path);
            return;
        };
        if name.starts_with('.') {
            return;
        }
        if kind.is_symlink() {
            let message = format!("`{}` is a link", self.show(&path));
            let help = "a spec is made of files and folders: put the file itself here";
            self.placeless(&rules::LINK_IN_SPEC, message, help);
        } else if kind.is_file() {
            listing.files.push(name.to_owned());
        } else if !kind.is_dir() {
            self.unexpected(&path);
        } else if is_name(name) {
            listing.folders.push(name.to_owned());
        } else {
            self.bad_name(&path);
        }
    }

    fn file(&mut self, path: &Path) {
        let bytes = match load(&self.root.join(path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.unreadable(path, &error);
                return;
            }
        };
        let size = bytes.len() as u64;
        if size > MAX_FILE {
            let message = format!("`{}` has more than {} MiB", self.show(path), MAX_FILE >> 20);
            self.placeless(
                &rules::FILE_TOO_LARGE,
                message,
                "split it into one file an operation",
            );
            return;
        }
        self.bytes += size;
        if self.bytes > MAX_ALL {
            // Said once: what follows is not read.
            if self.bytes - size <= MAX_ALL {
                let message = format!("the spec has more than {} MiB", MAX_ALL >> 20);
                self.placeless(
                    &rules::FILE_TOO_LARGE,
                    message,
                    "name the services that are meant",
                );
            }
            return;
        }
        self.add(path, bytes);
    }

    fn add(&mut self, path: &Path, bytes: Vec<u8>) {
        let (text, broken) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                // The diagnostic quotes the line, in which the broken bytes are then shown as question marks.
                (
                    String::from_utf8_lossy(error.as_bytes()).into_owned(),
                    Some(at),
                )
            }
        };
        // Editors of one system put a byte-order mark before the text, which is none of it.
        let mark = if text.starts_with('\u{FEFF}') {
            '\u{FEFF}'.len_utf8()
        } else {
            0
        };
        let file = SourceFile {
            shown: self.show(path),
            path: path.to_owned(),
            text: if mark > 0 {
                text[mark..].to_owned()
            } else {
                text
            },
        };
        let id = self.sources.add(file);
        if let Some(at) = broken {
            let start = u32::try_from(at - mark).unwrap_or_default();
            let span = Span {
                file: id,
                start,
                end: start + 3,
            };
            self.sink.push(
                Diagnostic::error(&rules::NOT_UTF8, span, "the file is no UTF-8 text")
                    .label("the first byte that is none")
                    .help("save it as UTF-8"),
            );
        }
    }
}

/// The spec folder as diagnostics name it.
fn shown(root: &Path) -> String {
    let full = fs::canonicalize(root).unwrap_or_else(|_| PathBuf::from(root));
    let name = full.file_name().unwrap_or(root.as_os_str());
    name.to_string_lossy().into_owned()
}

fn list(folder: &Path) -> io::Result<Vec<(OsString, FileType)>> {
    fs::read_dir(folder)?
        .map(|entry| {
            let entry = entry?;
            Ok((entry.file_name(), entry.file_type()?))
        })
        .collect()
}

/// The bytes of a file, up to one more than a file may have.
fn load(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    let size = file.metadata()?.len().min(MAX_FILE);
    bytes.reserve(usize::try_from(size).unwrap_or_default() + 1);
    file.take(MAX_FILE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// `[a-z][a-z0-9-]*`, and no longer than a file system takes once it is part of another name.
pub(crate) fn is_name(name: &str) -> bool {
    let rest = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    name.len() <= 100
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(rest)
}
