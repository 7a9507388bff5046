//! The note that a run leaves makes the next one short, and never wrong.

use std::fs;

use tabella::cli::Status;

use crate::place::{Place, bytes, put, read, same};

const NOTE: &str = "generated/.tabella-cache/fingerprint.json";
const THING: &str = "generated/shop/src/v1/things/create_thing.rs";
const OLD: &str = "// Made by `tabella generate` from old.yaml.\n";

/// Something that happens between two runs.
type Change = fn(&Place);

#[test]
fn what_happened_to_the_output_is_seen() {
    let changes: [(&str, Change, [usize; 2]); 7] = [
        (
            "edited",
            |place| place.edit(THING, "thing", "sling"),
            [1, 0],
        ),
        ("edited, of the same length and date", same_date, [1, 0]),
        (
            "deleted",
            |place| fs::remove_file(place.path(THING)).unwrap(),
            [1, 0],
        ),
        (
            "crate deleted",
            |place| fs::remove_dir_all(place.out("post")).unwrap(),
            [0, 0],
        ),
        (
            "marked file added",
            |place| put(place.out("shop/src/old.rs"), OLD),
            [0, 1],
        ),
        (
            "marked crate added",
            |place| put(place.out("old/Cargo.toml"), &OLD.replace("//", "#")),
            [0, 1],
        ),
        (
            "outside the crates",
            |place| fs::remove_file(place.out(".rustfmt.toml")).unwrap(),
            [1, 0],
        ),
    ];
    for (what, change, [written, removed]) in changes {
        let place = Place::small().made();
        assert!(place.path(NOTE).exists());
        let before = bytes(&place.out(""));
        change(&place);
        assert_eq!(place.run(&["--check"]).status, Status::Problems, "{what}");
        let counts = place.write();
        assert!(written == 0 || counts[0] == written, "{what}: {counts:?}");
        assert_eq!(counts[2], removed, "{what}");
        same(&bytes(&place.out("")), &before);
    }
}

/// The same length and the same date, other bytes.
fn same_date(place: &Place) {
    let path = place.path(THING);
    let date = fs::metadata(&path).unwrap().modified().unwrap();
    place.edit(THING, "thing", "sling");
    let file = fs::File::options().append(true).open(path).unwrap();
    file.set_modified(date).unwrap();
}

#[test]
fn a_change_of_the_spec_is_seen() {
    let changes: [(&str, Change); 3] = [
        ("edited", |place| {
            place.edit("spec/shop/service.yaml", "0.3.1", "0.3.2");
        }),
        ("removed", |place| {
            fs::remove_dir_all(place.spec("shop/v1/boxes")).unwrap();
        }),
        ("renamed", |place| {
            fs::rename(place.spec("shop/v1/boxes"), place.spec("shop/v1/cases")).unwrap();
        }),
    ];
    for (what, change) in changes {
        let place = Place::small().made();
        change(&place);
        let [written, _, removed] = place.write();
        assert!(written + removed > 0, "{what}");
    }
}

#[test]
fn a_damaged_note_is_no_note() {
    let place = Place::small().made();
    let note = read(place.path(NOTE));
    let half = &note[..note.len() / 2];
    let deep = "[".repeat(100_000);
    let [_, all, _] = place.write();
    for damage in [
        "",
        "\0\0",
        "{}",
        "[]",
        "null",
        half,
        &deep,
        "{\"inputs\": 1}",
    ] {
        put(place.path(NOTE), damage);
        place.edit(THING, "thing", "sling");
        assert_eq!(place.write(), [1, all - 1, 0]);
        assert_eq!(read(place.path(NOTE)), note);
    }
    fs::write(place.path(NOTE), [0xff, 0xfe]).unwrap();
    assert_eq!(place.write(), [0, all, 0]);
    // Even where it cannot be written.
    fs::remove_file(place.path(NOTE)).unwrap();
    fs::create_dir_all(place.path(NOTE).join("deep")).unwrap();
    assert_eq!(place.write(), [0, all, 0]);
    fs::remove_dir_all(place.out(".tabella-cache")).unwrap();
    fs::write(place.out(".tabella-cache"), "mine").unwrap();
    assert_eq!(place.write(), [0, all, 0]);
    assert_eq!(read(place.out(".tabella-cache")), "mine");
}

#[test]
fn a_run_of_one_service_does_not_stand_for_all() {
    let place = Place::small().made();
    place.edit(
        "generated/post/src/lib.rs",
        "Made by `tabella generate`",
        "Made by `tabella generate` once",
    );
    assert_eq!(place.run(&["shop"]).status, Status::Fine);
    assert_eq!(place.run(&["--check"]).status, Status::Problems);
    assert_eq!(place.run(&["--check", "shop"]).status, Status::Fine);
    assert_eq!(place.write()[0], 1);
}

#[test]
fn version_control_passes_over_the_note() {
    let place = Place::small().made();
    assert_eq!(read(place.out(".tabella-cache/.gitignore")), "*\n");
}
