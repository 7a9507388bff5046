//! The rules of the house, held by looking at its files.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::place::{files, read, root};

/// Files below a folder of the repository, with their paths from the root and their text.
fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let all = files(&root().join(folder)).into_iter();
    let wanted = all.filter(|(path, _)| path.ends_with(ending) && !path.starts_with("target/"));
    let text = |bytes| String::from_utf8(bytes).unwrap();
    wanted
        .map(|(path, (bytes, _))| (format!("{folder}/{path}"), text(bytes)))
        .collect()
}

/// The paths of files in which something must not stand.
#[track_caller]
fn none(what: &str, of: Vec<(String, String)>, bad: impl Fn(&str, &str) -> bool) {
    assert!(!of.is_empty());
    let found: Vec<String> = of
        .into_iter()
        .filter(|(path, text)| bad(path, text))
        .map(|(path, _)| path)
        .collect();
    assert!(found.is_empty(), "{what}: {found:?}");
}

/// The text before the tests in it.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or(text)
}

#[test]
fn only_emit_writes_rust() {
    none(
        "quote! outside emit",
        sources("generator/src", ".rs"),
        |path, text| {
            !path.starts_with("generator/src/emit/")
                && (text.contains("quote!") || text.contains("quote::"))
        },
    );
}

#[test]
fn files_are_short() {
    for folder in ["generator", "tests"] {
        none("above 400 lines", sources(folder, ".rs"), |path, text| {
            !path.contains("/expected/") && text.lines().count() > 400
        });
    }
    let mut lengths: Vec<usize> = sources("generator/src", ".rs")
        .iter()
        .map(|(_, text)| text.lines().count())
        .collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median < 150, "the median is {median}");
}

/// The module at the root names the steps; what they do stands elsewhere.
#[test]
fn the_root_of_the_generator_is_short() {
    let lines = read(root().join("generator/src/lib.rs")).lines().count();
    assert!(lines < 80, "{lines} lines");
}

#[test]
fn no_lint_is_allowed_away() {
    for folder in ["generator", "generated"] {
        none("#[allow", sources(folder, ".rs"), |_, text| {
            text.lines()
                .map(str::trim_start)
                .any(|line| line.starts_with("#[allow") || line.starts_with("#![allow"))
        });
    }
}

#[test]
fn generated_files_bear_the_mark() {
    none("no mark", sources("generated", ""), |path, text| {
        let (mark, end) = match Path::new(path).extension().and_then(OsStr::to_str) {
            Some("rs") => ("// ", ". Do not edit."),
            Some("md") => ("<!-- ", ". Do not edit. -->"),
            _ => ("# ", ". Do not edit."),
        };
        let first = text.lines().next().unwrap_or_default();
        let rest = first.strip_prefix(mark).unwrap_or_default();
        !rest.starts_with("Made by `tabella generate` from ") || !rest.ends_with(end)
    });
}

#[test]
fn few_modules_touch_the_file_system() {
    let may = |path: &str| {
        path == "front/read.rs"
            || path == "fingerprint.rs"
            || path == "write.rs"
            || path.starts_with("write/")
            || path.ends_with("/tests.rs")
    };
    let root: PathBuf = Path::new("generator/src").to_owned();
    none("std::fs", sources("generator/src", ".rs"), |path, text| {
        let below = Path::new(path)
            .strip_prefix(&root)
            .unwrap()
            .display()
            .to_string();
        let text = without_tests(text);
        !may(&below)
            && [
                "std::fs",
                "use std::{fs",
                "fs::read",
                "fs::write",
                "File::open",
            ]
            .iter()
            .any(|word| text.contains(word))
    });
}
