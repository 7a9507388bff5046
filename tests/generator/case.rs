//! Cases: folders with a spec, and how the generator runs over them without touching any other folder.

use std::fs;
use std::path::{Path, PathBuf};

use tabella::check;
use tabella::cli::{Colour, render};
use tabella::diagnostic::Sink;
use tabella::emit::{self, OutputFile};
use tabella::source::Sources;
use tabella::{front, lower};

/// The folder of these tests.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("generator")
}

/// The repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folders of all cases, by name.
pub(crate) fn cases() -> Vec<PathBuf> {
    entries(&folder().join("cases"))
}

/// What lies in a folder, by name.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The last part of a path.
pub(crate) fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap()
}

/// The files that the generator makes of a spec folder.
pub(crate) fn generate(spec: &Path) -> Vec<OutputFile> {
    let mut sink = Sink::new();
    let sources = front::read(spec, &[], &mut sink);
    made(&sources, sink).unwrap_or_else(|problems| panic!("{}:\n{problems}", spec.display()))
}

/// The files that the generator makes of sources, or what is wrong with them.
pub(crate) fn made(sources: &Sources, mut sink: Sink) -> Result<Vec<OutputFile>, String> {
    let api = front::parse(sources, &mut sink);
    let (checked, _) = check::check(api, sink)
        .map_err(|problems| render(&problems.list, sources, Colour::Never))?;
    Ok(emit::emit(&lower::lower(&checked, sources)))
}

/// Whether expected texts are to be written anew.
pub(crate) fn blessing() -> bool {
    std::env::var_os("TABELLA_BLESS").is_some_and(|value| value == "1")
}

/// Compares a text with a committed file, or writes that file. Says what differs.
pub(crate) fn compare(expected: &Path, text: &str) -> Result<(), String> {
    if blessing() {
        fs::create_dir_all(expected.parent().unwrap()).unwrap();
        fs::write(expected, text).unwrap();
        return Ok(());
    }
    let committed = fs::read_to_string(expected).unwrap_or_default();
    if committed == text {
        return Ok(());
    }
    let diff = similar::TextDiff::from_lines(committed.as_str(), text);
    let diff = diff.unified_diff().context_radius(2).to_string();
    Err(format!(
        "{} is not what is made; if it should be, run with TABELLA_BLESS=1\n{diff}",
        expected.display()
    ))
}
