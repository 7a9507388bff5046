//! A run writes what changed, removes what is no longer made, and touches nothing else.

use std::fs;

use tabella::cli::Status;
use tabella::write::Mode;

use crate::place::{Files, Place, bytes, put, read, same};

const THING: &str = "generated/shop/src/v1/things/create_thing.rs";

/// The files that are only in the first, or are not the same file with the same date in the second.
fn touched(before: &Files, after: &Files) -> Vec<String> {
    let changed = before
        .iter()
        .filter(|(path, file)| after.get(*path) != Some(file));
    changed.map(|(path, _)| path.clone()).collect()
}

#[test]
fn a_second_run_touches_nothing() {
    let place = Place::small();
    let [written, unchanged, removed] = place.write();
    assert!(written > 10 && unchanged == 0 && removed == 0);
    let before = place.files();
    assert_eq!(before.len(), written);
    assert_eq!(place.write(), [0, written, 0]);
    assert_eq!(place.files(), before);
    // Nor does one that has forgotten the first.
    fs::remove_dir_all(place.out(".tabella-cache")).unwrap();
    assert_eq!(place.write(), [0, written, 0]);
    assert_eq!(place.files(), before);
    let line = place.run(&[]).output;
    let all = format!(
        "2 services, 4 operations, 0 types: 0 files written, {written} unchanged, 0 removed in 0."
    );
    assert!(line.starts_with(&all), "{line}");
}

#[test]
fn a_changed_page_rewrites_its_files_alone() {
    let place = Place::small().made();
    let before = place.files();
    place.edit(
        "spec/shop/v1/things/create-thing.yaml",
        "The name.",
        "What it is called.",
    );
    let [written, ..] = place.write();
    let after = place.files();
    assert_eq!(
        touched(&before, &after),
        ["shop/src/v1/things/create_thing.rs"]
    );
    assert_eq!((written, after.len()), (1, before.len()));
    assert!(read(place.path(THING)).contains("What it is called."));
}

#[test]
fn what_is_gone_from_the_spec_goes_from_the_output() {
    let place = Place::small().made();
    fs::remove_file(place.spec("shop/v1/things/delete-thing.yaml")).unwrap();
    assert_eq!(place.write()[2], 1);
    assert!(!place.out("shop/src/v1/things/delete_thing.rs").exists());
    assert!(place.out("shop/src/v1/things").exists());
    // The last operation of a group takes the folder along.
    fs::remove_dir_all(place.spec("shop/v1/boxes")).unwrap();
    assert!(place.write()[2] >= 2);
    assert!(!place.out("shop/src/v1/boxes").exists());
    // The last page of a service takes the crate along, except what others have put there.
    put(place.out("post/notes.txt"), "mine");
    fs::remove_dir_all(place.spec("post")).unwrap();
    place.write();
    let left: Vec<String> = place
        .files()
        .into_keys()
        .filter(|path| path.starts_with("post"))
        .collect();
    assert_eq!(left, ["post/notes.txt"]);
    let fresh = Place::small();
    for gone in ["shop/v1/boxes", "post"] {
        fs::remove_dir_all(fresh.spec(gone)).unwrap();
    }
    fs::remove_file(fresh.spec("shop/v1/things/delete-thing.yaml")).unwrap();
    let fresh = fresh.made();
    fs::remove_dir_all(place.out("post")).unwrap();
    same(&bytes(&place.out("")), &bytes(&fresh.out("")));
}

#[test]
fn a_crate_without_a_page_goes_whole() {
    let place = Place::small().made();
    fs::remove_dir_all(place.spec("post")).unwrap();
    place.write();
    assert!(!place.out("post").exists());
}

#[test]
fn what_others_put_beside_the_output_stays() {
    let place = Place::small().made();
    let mine = [
        "shop/src/mine.rs",
        "shop/src/v1/things/mine.rs",
        "shop/NOTES.md",
        "other/Cargo.toml",
        "LICENSE",
    ];
    for path in mine {
        put(place.out(path), "// mine\n");
    }
    fs::write(place.out("shop/src/v1/picture.bin"), [0xff, 0xfe]).unwrap();
    put(
        place.out("shop/target/debug/old.rs"),
        &read(place.path(THING)),
    );
    fs::remove_dir_all(place.spec("shop/v1/things")).unwrap();
    place.write();
    for path in mine {
        assert_eq!(read(place.out(path)), "// mine\n");
    }
    assert!(place.out("shop/src/v1/picture.bin").exists());
    assert!(place.out("shop/target/debug/old.rs").exists());
}

#[test]
fn a_file_of_others_in_the_way_stops_the_run() {
    for path in [
        "generated/shop/Cargo.toml",
        THING,
        "generated/.rustfmt.toml",
    ] {
        let place = Place::small().made();
        fs::write(place.path(path), "# mine\n").unwrap();
        fs::remove_file(place.out("post/src/lib.rs")).unwrap();
        fs::remove_dir_all(place.spec("shop/v1/boxes")).unwrap();
        for arguments in [&[][..], &["--check"]] {
            let name = path.rsplit('/').next().unwrap();
            place.refused(
                arguments,
                Status::Failed,
                &[name, "was not made by", "nothing was written"],
            );
        }
        assert_eq!(read(place.path(path)), "# mine\n");
    }
    // Bytes that are no text, and an empty file, are others' as well.
    for mine in [&[0xff][..], &[]] {
        let place = Place::small().made();
        fs::write(place.path(THING), mine).unwrap();
        place.refused(&[], Status::Failed, &["create_thing.rs"]);
    }
}

#[test]
fn a_folder_where_a_file_belongs_and_the_other_way_round_are_located() {
    let place = Place::small();
    fs::create_dir_all(place.out("shop/src/lib.rs/deep")).unwrap();
    place.refused(&[], Status::Failed, &["lib.rs"]);
    assert!(!place.out("post").exists());
    let place = Place::small();
    put(place.out("shop/src"), "mine");
    place.refused(&[], Status::Failed, &["generated/shop/src"]);
    let place = Place::small();
    put(place.path("generated"), "mine");
    let outcome = place.run(&[]);
    assert_eq!(outcome.status, Status::Failed);
    assert!(
        outcome.messages.contains("generated"),
        "{}",
        outcome.messages
    );
    assert_eq!(read(place.path("generated")), "mine");
}

#[test]
fn chosen_services_leave_the_others_alone() {
    let place = Place::small();
    let shop = place.generate(Mode::Write, &["shop"]).unwrap();
    assert_eq!(shop.counts.services, 1);
    assert!(!place.out("post").exists());
    place.write();
    fs::write(place.out("post/src/lib.rs"), "// mine\n").unwrap();
    place.edit(
        "spec/shop/v1/things/create-thing.yaml",
        "The name.",
        "Its name.",
    );
    let before = place.files();
    let outcome = place.run(&["shop"]);
    assert_eq!(outcome.status, Status::Fine, "{outcome:?}");
    assert_eq!(
        touched(&before, &place.files()),
        ["shop/src/v1/things/create_thing.rs"]
    );
    place.refused(
        &["shap"],
        Status::Problems,
        &["`shap`", "did you mean `shop`?"],
    );
    place.refused(&["shop", "../spec"], Status::Problems, &["../spec"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::small();
    fs::create_dir_all(place.out("")).unwrap();
    fs::set_permissions(place.out(""), fs::Permissions::from_mode(0o555)).unwrap();
    // Who may do everything is not kept out by this.
    if fs::write(place.out("probe"), "").is_ok() {
        return;
    }
    place.refused(&[], Status::Failed, &["generated"]);
}
