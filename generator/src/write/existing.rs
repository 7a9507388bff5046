//! What is in the output folder now.

use std::io;
use std::path::{Component, Path};

use walkdir::WalkDir;

use crate::emit::MARK;

use super::WriteError;

/// Files below the output folder, as paths with `/`.
pub(super) struct Existing {
    pub(super) files: Vec<String>,
}

/// Lists the files in some folders below the output folder. Build folders and hidden ones are passed over.
pub(super) fn scan(out: &Path, folders: &[String]) -> Result<Existing, WriteError> {
    let mut files = Vec::new();
    for folder in folders {
        let root = out.join(folder);
        refuse_link(&root)?;
        if !root.is_dir() {
            continue;
        }
        let walk = WalkDir::new(&root)
            .follow_links(false)
            .sort_by_file_name()
            .into_iter();
        let walk = walk.filter_entry(|entry| {
            entry.depth() != 1 || !matches!(entry.file_name().to_str(), Some("target" | ".git"))
        });
        for entry in walk {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&root).to_owned();
                WriteError::Io(path, error.into())
            })?;
            if entry.file_type().is_symlink() && entry.path().is_dir() {
                return Err(WriteError::Link(entry.path().to_owned()));
            }
            if entry.file_type().is_file() {
                files.extend(entry.path().strip_prefix(out).ok().and_then(with_slashes));
            }
        }
    }
    Ok(Existing { files })
}

fn with_slashes(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path
        .components()
        .map(|part| match part {
            Component::Normal(part) => part.to_str(),
            _ => None,
        })
        .collect();
    parts.map(|parts| parts.join("/"))
}

/// The text of a file below the output folder; nothing if there is none. A file that is no text is foreign.
pub(super) fn read(out: &Path, path: &str) -> Result<Option<String>, WriteError> {
    let path = out.join(path);
    refuse_link(&path)?;
    match std::fs::read(&path) {
        Ok(bytes) => Ok(Some(
            String::from_utf8(bytes).unwrap_or_else(|_| "\u{fffd}".to_owned()),
        )),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound) => Ok(None),
        Err(error) => Err(WriteError::Io(path, error)),
    }
}

pub(super) fn refuse_link(path: &Path) -> Result<(), WriteError> {
    match std::fs::symlink_metadata(path) {
        Ok(metadata) if metadata.file_type().is_symlink() => Err(WriteError::Link(path.to_owned())),
        _ => Ok(()),
    }
}

/// Whether the first line says that the generator made the file.
pub(super) fn is_marked(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.contains(MARK))
}

/// The folders below the output folder whose manifest is the generator's.
pub(super) fn crates(out: &Path) -> Result<Vec<String>, WriteError> {
    let refused = |error: io::Error| WriteError::Io(out.to_owned(), error);
    let entries = match std::fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(refused(error)),
    };
    let mut crates = Vec::new();
    for entry in entries {
        let Ok(name) = entry.map_err(refused)?.file_name().into_string() else {
            continue;
        };
        if read(out, &format!("{name}/Cargo.toml"))
            .is_ok_and(|text| text.is_some_and(|text| is_marked(&text)))
        {
            crates.push(name);
        }
    }
    crates.sort();
    Ok(crates)
}
