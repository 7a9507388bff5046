//! Whoever filters a log finds every target of the runtime where the README and the crate's pages list them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::{read, root};

/// What stands behind `target: "` in the files of a folder.
fn targets(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            targets(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let named = text.split("target: \"").skip(1);
        found.extend(named.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
}

#[test]
fn every_target_of_a_log_is_listed() {
    let mut found = BTreeSet::new();
    targets(&root().join("generator/runtime/src"), &mut found);
    assert!(found.contains("tabella::http"), "{found:?}");
    for page in [
        "README.md",
        "generated/vpc/README.md",
        "generator/runtime/src/lib.rs",
    ] {
        let text = read(page);
        let missing = found.iter().filter(|target| !text.contains(*target));
        assert_eq!(missing.collect::<Vec<_>>(), Vec::<&String>::new(), "{page}");
    }
}
