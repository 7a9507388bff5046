//! The output comes back from nothing, and from the manifests that Cargo needs to find the workspace's members.

use std::fs;

use crate::place::{Place, bytes, read, root, same};

#[test]
fn generated_comes_back_byte_for_byte() {
    let keeps: [fn(&str) -> bool; 3] = [
        |_| false,
        |path| path.ends_with("/Cargo.toml"),
        |path| path.contains("/src/"),
    ];
    for keep in keeps {
        // That this is what is committed, another test says.
        let place = Place::repository().made();
        let wanted = bytes(&place.out(""));
        assert!(wanted.len() > 5);
        for path in wanted.keys().filter(|path| !keep(path)) {
            fs::remove_file(place.out(path)).unwrap();
        }
        place.write();
        same(&bytes(&place.out("")), &wanted);
        fs::remove_dir_all(place.out("")).unwrap();
        place.write();
        same(&bytes(&place.out("")), &wanted);
    }
}

/// Cargo refuses a member whose manifest has no target, and finds none by itself where the sources are gone.
#[test]
fn manifests_name_their_library() {
    for entry in fs::read_dir(root().join("generated")).unwrap() {
        let manifest = entry.unwrap().path().join("Cargo.toml");
        if manifest.exists() {
            let text = read(&manifest);
            assert!(text.contains("\n[lib]\npath = \"src/lib.rs\"\n"), "{text}");
        }
    }
}
