//! Links in the output: what they point to is never touched.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;

use tabella::cli::Status;

use crate::place::{Place, files, put, read};

/// Moves a part of the output elsewhere and leaves a link in its place.
fn link(place: &Place, part: &str) {
    let elsewhere = place.path("elsewhere");
    fs::create_dir_all(&elsewhere).unwrap();
    let target = elsewhere.join("moved");
    fs::rename(place.out(part), &target).unwrap();
    symlink(&target, place.out(part)).unwrap();
}

#[test]
fn a_link_where_an_output_belongs_is_refused() {
    let parts = [
        "shop",
        "shop/src",
        "shop/src/v1/things",
        "shop/Cargo.toml",
        "shop/src/v1/things/create_thing.rs",
        ".rustfmt.toml",
    ];
    for part in parts {
        let place = Place::small().made();
        link(&place, part);
        // Everything is different from now on, and the other crate as well.
        for service in ["shop", "post"] {
            place.edit(
                &format!("spec/{service}/v1/things/create-thing.yaml"),
                "The name.",
                "Its name.",
            );
            place.edit(&format!("spec/{service}/service.yaml"), "0.3.1", "0.4.0");
        }
        let before = files(&place.path("elsewhere"));
        for arguments in [&[][..], &["--check"]] {
            place.refused(
                arguments,
                Status::Failed,
                &["is a link", part, "nothing was written"],
            );
        }
        assert_eq!(files(&place.path("elsewhere")), before, "{part}");
    }
}

/// Cargo's folder belongs to whoever builds the crate, wherever it is.
#[test]
fn a_linked_target_folder_is_left_alone() {
    let place = Place::small().made();
    let elsewhere = place.path("elsewhere");
    fs::create_dir_all(&elsewhere).unwrap();
    symlink(&elsewhere, place.out("shop/target")).unwrap();
    place.edit("spec/shop/service.yaml", "0.3.1", "0.4.0");
    assert_eq!(place.run(&[]).status, Status::Fine);
    assert!(place.out("shop/target").is_symlink());
}

#[test]
fn a_link_is_refused_where_nothing_has_changed() {
    for part in [
        "shop",
        "shop/src",
        "shop/src/v1/things",
        "shop/src/v1/things/create_thing.rs",
    ] {
        let place = Place::small().made();
        link(&place, part);
        place.refused(&[], Status::Failed, &["is a link", part]);
    }
}

#[test]
fn a_link_to_nothing_is_refused() {
    let place = Place::small();
    fs::create_dir_all(place.out("shop/src")).unwrap();
    symlink(place.path("nowhere"), place.out("shop/src/lib.rs")).unwrap();
    place.refused(&[], Status::Failed, &["is a link"]);
    assert!(!place.path("nowhere").exists());
    let place = Place::small();
    fs::create_dir_all(place.out("")).unwrap();
    symlink(place.path("nowhere"), place.out("shop")).unwrap();
    place.refused(&[], Status::Failed, &["is a link"]);
    assert!(!place.path("nowhere").exists());
}

#[test]
fn links_do_not_lead_the_removal_elsewhere() {
    let place = Place::small().made();
    let marked = "// Made by `tabella generate` from old.yaml.\n";
    put(place.path("elsewhere/old.rs"), marked);
    symlink(place.path("elsewhere"), place.out("shop/src/old")).unwrap();
    place.refused(&[], Status::Failed, &["is a link"]);
    fs::remove_file(place.out("shop/src/old")).unwrap();
    // A link to a file that is no output is somebody's own.
    symlink(place.path("elsewhere/old.rs"), place.out("shop/src/old.rs")).unwrap();
    assert_eq!(place.write()[2], 0);
    assert_eq!(read(place.path("elsewhere/old.rs")), marked);
}

#[test]
fn the_notes_of_a_run_do_not_go_through_links() {
    let place = Place::small();
    put(place.path("elsewhere/.gitignore"), "mine\n");
    fs::create_dir_all(place.out("")).unwrap();
    symlink(place.path("elsewhere"), place.out(".tabella-cache")).unwrap();
    place.write();
    assert_eq!(read(place.path("elsewhere/.gitignore")), "mine\n");
    assert!(!place.path("elsewhere/fingerprint.json").exists());

    let place = Place::small();
    put(place.path("mine"), "mine\n");
    fs::create_dir_all(place.out(".tabella-cache")).unwrap();
    symlink(place.path("mine"), place.out(".tabella-cache/.gitignore")).unwrap();
    place.write();
    assert_eq!(read(place.path("mine")), "mine\n");
}
