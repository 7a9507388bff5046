//! A sample of the arbitrary specs that `check` accepts, compiled: what it accepts is not only Rust that parses.

use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use tabella::emit::OutputFile;

use crate::arbitrary::spec;
use crate::case::{entries, repository};
use crate::properties::generate;

/// How many crates are compiled. The first ones that are accepted, so that they are the same on every machine.
const CRATES: usize = 60;

const MANIFEST: &str = "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n\n\
                        [profile.dev]\ndebug = false\nincremental = false\n";

#[test]
fn accepted_specs_compile() {
    let folder = repository().join("target/generator-arbitrary");
    for old in entries(&folder.join("crates")) {
        fs::remove_dir_all(old).unwrap();
    }
    let mut runner = TestRunner::deterministic();
    let specs = std::iter::repeat_with(|| spec().new_tree(&mut runner).unwrap().current());
    let accepted = specs.filter_map(|spec| Some((generate(&spec)?, spec)));
    for (number, (files, spec)) in accepted.take(CRATES).enumerate() {
        let name = format!("arbitrary-{number}");
        let root = folder.join("crates").join(&name);
        for file in &files {
            put(&root, file, &name);
        }
        for (path, text) in spec {
            write(&root.join("spec").join(path), &text);
        }
    }
    write(&folder.join("Cargo.toml"), MANIFEST);
    fs::copy(repository().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args([
            "check",
            "--offline",
            "--quiet",
            "--all-targets",
            "--keep-going",
        ])
        .current_dir(&folder)
        // The crates of the cases have the same dependencies, which are compiled there already or will be used there.
        .env(
            "CARGO_TARGET_DIR",
            repository().join("target/generator-cases/target"),
        )
        .env("CARGO_TERM_COLOR", "never")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

/// Writes a file of a crate under another name of the package. Files beside the crate are not needed.
fn put(root: &Path, file: &OutputFile, name: &str) {
    let Some((_, path)) = file.path.split_once('/') else {
        return;
    };
    let text = if path == "Cargo.toml" {
        manifest(&file.text, name)
    } else {
        file.text.clone()
    };
    write(&root.join(path), &text);
}

/// The library keeps its name, since the examples in the documentation call it so.
fn manifest(text: &str, name: &str) -> String {
    let runtime = repository()
        .canonicalize()
        .unwrap()
        .join("generator/runtime");
    let lines = text.lines().map(|line| {
        if line == "name = \"svc\"" {
            return format!("name = \"{name}\"\n");
        }
        if line == "[lib]" {
            return "[lib]\nname = \"svc\"\n".to_owned();
        }
        if line.starts_with("tabella-runtime = ") {
            return format!(
                "tabella-runtime = {{ path = {:?} }}\n",
                runtime.display().to_string()
            );
        }
        format!("{line}\n")
    });
    lines.collect()
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
