//! A person's files, which take their places together.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::existing;
use super::{WriteError, beside};

/// Writes files below a folder, new ones and others, and touches none before all of them are ready to take their places. A
/// file that is there keeps its permissions, and its byte-order mark if it begins with one.
///
/// What is promised: each file that was there is the old one or the new one, whole, at any time, even if the machine
/// stops; one that was not there may then be cut, as nothing is lost that cannot be written again. If one cannot be
/// made ready, for want of room or of a permission, all are the old ones, and no folder was made. They take their
/// places one after the other, which nothing undoes: if the machine stops in between, or the system refuses one of
/// them, those before it are new and those behind it old.
///
/// # Errors
///
/// A link is where a file belongs, or the system refuses.
pub(crate) fn place(folder: &Path, files: &BTreeMap<PathBuf, String>) -> Result<(), WriteError> {
    let mut made = Vec::new();
    let placed = ready(folder, files, &mut made).and_then(take_places);
    if placed.is_err() {
        for folder in made.iter().rev() {
            // One that is not empty refuses to go, which is right.
            let _ = std::fs::remove_dir(folder);
        }
    }
    placed
}

/// Files beside those that they are to become. The folders that had to be made for them are noted.
fn ready(
    folder: &Path,
    files: &BTreeMap<PathBuf, String>,
    made: &mut Vec<PathBuf>,
) -> Result<Vec<(NamedTempFile, PathBuf)>, WriteError> {
    let mut ready = Vec::new();
    let mut replacing = Vec::new();
    for (path, text) in files {
        let mut folders = folder.to_owned();
        for part in path.parent().into_iter().flat_map(Path::iter) {
            folders.push(part);
            existing::refuse_link(&folders)?;
        }
        let path = folder.join(path);
        existing::refuse_link(&path)?;
        let refused = |error| WriteError::Io(path.clone(), error);
        make(&folders, made).map_err(refused)?;
        let there = std::fs::metadata(&path);
        let permissions = there.ok().map(|there| there.permissions());
        if permissions.is_some() {
            replacing.push(ready.len());
        }
        let file = beside(&path, &marked(&path, text), permissions).map_err(refused)?;
        ready.push((file, path));
    }
    // All are written before the first one is waited for, so that the system puts them on the disk together.
    for (file, path) in replacing.iter().filter_map(|at| ready.get(*at)) {
        let synced = file.as_file().sync_all();
        synced.map_err(|error| WriteError::Io(path.clone(), error))?;
    }
    Ok(ready)
}

/// Makes a folder and those that it lies in, as far as there are none, and notes them.
fn make(folder: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let missing = folder.ancestors();
    let missing = missing.take_while(|path| !path.as_os_str().is_empty() && !path.exists());
    let missing: Vec<&Path> = missing.collect();
    for path in missing.into_iter().rev() {
        match std::fs::create_dir(path) {
            Ok(()) => made.push(path.to_owned()),
            // Somebody else was faster, or it is another name of a folder that was just made.
            Err(_) if path.is_dir() => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn take_places(ready: Vec<(NamedTempFile, PathBuf)>) -> Result<(), WriteError> {
    for (file, path) in ready {
        let placed = file.persist(&path);
        placed.map_err(|error| WriteError::Io(path, error.error))?;
    }
    Ok(())
}

/// A text behind the mark of the file that it is to replace, if that has one.
fn marked<'a>(path: &Path, text: &'a str) -> Cow<'a, str> {
    const MARK: &str = "\u{FEFF}";
    let mut start = [0; MARK.len()];
    let file = std::fs::File::open(path);
    match file.and_then(|mut file| file.read_exact(&mut start)) {
        Ok(()) if start == MARK.as_bytes() => Cow::Owned(format!("{MARK}{text}")),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Files of these paths, each with its path as its text.
    fn files(paths: &[&str]) -> BTreeMap<PathBuf, String> {
        let files = paths.iter();
        files
            .map(|path| (path.into(), (*path).to_owned()))
            .collect()
    }

    /// What lies below a folder.
    fn below(folder: &Path) -> Vec<PathBuf> {
        let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
        let entries = entries.into_iter().map(Result::unwrap);
        entries.map(walkdir::DirEntry::into_path).collect()
    }

    #[test]
    fn what_cannot_be_made_ready_leaves_no_folder_behind() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        let before = below(folder.path());
        // No system has a folder of such a name.
        let impossible = format!("{}/four", "z".repeat(300));
        let wanted = files(&["a/b/c/one", "a/d/two", "e/three", &impossible]);
        for spec in ["", "deep/spec"] {
            place(&folder.path().join(spec), &wanted).unwrap_err();
            assert_eq!(below(folder.path()), before);
        }
    }

    #[test]
    fn what_has_taken_its_place_stays_where_a_later_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("b/in-the-way")).unwrap();
        let wanted = files(&["a/one", "b/in-the-way", "c/three"]);
        place(folder.path(), &wanted).unwrap_err();
        let there = below(folder.path());
        let there: Vec<&Path> = there
            .iter()
            .map(|path| path.strip_prefix(folder.path()).unwrap())
            .collect();
        let expected = ["", "a", "a/one", "b", "b/in-the-way"].map(Path::new);
        assert_eq!(there, expected);
    }
}
