//! A spec outside this repository: its crate builds on its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use tabella::cli::Status;

use crate::place::{Place, bytes, read, root, same, target};

/// Runs `cargo` in a folder, with the versions that the repository has and nothing from elsewhere.
#[track_caller]
pub(crate) fn cargo(folder: &Path, arguments: &[&str]) {
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let done = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--quiet", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target("outside"))
        .env("RUSTFLAGS", "-D warnings")
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

#[test]
fn a_crate_with_the_runtime_elsewhere_builds() {
    let place = Place::small();
    let runtime = root().join("generator/runtime");
    place.edit(
        "spec/shop/service.yaml",
        "../../runtime",
        &runtime.display().to_string(),
    );
    place.write();
    for features in ["--all-features", "--no-default-features"] {
        cargo(&place.out("shop"), &["check", "--all-targets", features]);
    }
}

#[test]
fn a_crate_that_does_not_find_the_runtime_is_named() {
    let place = Place::small();
    let done = place.run(&[]);
    assert_eq!(done.status, Status::Fine);
    let warning = "shop looks for the runtime in `../../runtime`, where there is none";
    assert!(done.messages.starts_with("warning: "), "{}", done.messages);
    assert!(done.messages.contains(warning), "{}", done.messages);
    assert_eq!(
        done.messages.lines().count(),
        2,
        "one a crate: {}",
        done.messages
    );

    fs::create_dir_all(place.path("runtime")).unwrap();
    fs::write(place.path("runtime/Cargo.toml"), "").unwrap();
    fs::remove_dir_all(place.out("")).unwrap();
    assert_eq!(place.run(&[]).messages, "");
}

#[test]
fn a_crate_with_the_runtime_beside_it_builds() {
    let place = Place::small();
    let done = place.run(&["--vendor-runtime"]);
    assert_eq!(done.status, Status::Fine, "{done:?}");
    let runtime = place.out("tabella-runtime");
    assert!(!read(runtime.join("Cargo.toml")).contains("workspace"));
    assert!(read(place.out("shop/Cargo.toml")).contains(
        "tabella-runtime = { path = \"../tabella-runtime\", default-features = false }\n"
    ));
    // The sources are the runtime's, after a line that says so.
    let original = bytes(&root().join("generator/runtime/src"));
    let beside = bytes(&runtime.join("src"));
    assert!(original.keys().eq(beside.keys()));
    for (path, text) in &original {
        let copy = &beside[path];
        assert!(
            copy.starts_with(b"// Made by `tabella generate`") && copy.ends_with(text),
            "{path}"
        );
    }
    cargo(
        &place.out("shop"),
        &["check", "--all-targets", "--all-features"],
    );

    // It is part of the output: kept fresh, shown by a check, removed when it is no longer wanted.
    assert!(
        place
            .run(&["--vendor-runtime"])
            .output
            .contains(": 0 files written")
    );
    place.edit("generated/tabella-runtime/src/lib.rs", "mod", "pub mod");
    let check = place.run(&["--vendor-runtime", "--check"]);
    assert_eq!(check.status, Status::Problems);
    assert!(
        check.messages.contains(" --vendor-runtime"),
        "{}",
        check.messages
    );
    fs::remove_file(place.out("shop/Cargo.lock")).unwrap();
    place.write();
    assert!(!runtime.exists());
    same(
        &bytes(&place.out("")),
        &bytes(&Place::small().made().out("")),
    );
}
