//! The crates of all cases in one workspace of their own: nothing in them may displease rustfmt, clippy, rustdoc or
//! the compiler, and their documentation's examples compile.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tabella::Options;
use tabella::write::Mode;

use crate::case::{cases, entries, name, repository};
use crate::doc_links::{dead_links, features_unnamed, machinery};

const MANIFEST: &str = "[workspace]\nresolver = \"3\"\nmembers = [\"crates/[a-z]*\"]\n\n\
                        [profile.dev]\ndebug = false\nincremental = false\n";

/// What has to pass, and the part of Rust without which it is passed over.
const STEPS: &[(&str, &[&str], Option<&str>)] = &[
    ("fmt", &["--check"], Some("rustfmt")),
    (
        "clippy",
        &[
            "--offline",
            "--quiet",
            "--all-targets",
            "--all-features",
            "--",
            "-D",
            "warnings",
        ],
        Some("cargo-clippy"),
    ),
    (
        "check",
        &["--offline", "--quiet", "--all-targets", "--all-features"],
        None,
    ),
    (
        "doc",
        &["--offline", "--quiet", "--no-deps", "--all-features"],
        None,
    ),
    (
        "test",
        &["--offline", "--quiet", "--doc", "--all-features"],
        None,
    ),
];

#[test]
fn every_case_compiles_without_a_warning() {
    let folder = workspace();
    let clippy = is_there("cargo-clippy");
    let mut problems = Vec::new();
    for (step, arguments, needs) in STEPS {
        if let Some(part) = needs.filter(|part| !is_there(part)) {
            eprintln!("`{part}` is not installed: `cargo {step}` is passed over");
            continue;
        }
        if *step == "check" && clippy {
            continue;
        }
        let output = Command::new(env!("CARGO"))
            .arg(step)
            .args(*arguments)
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .env("CARGO_TERM_COLOR", "never")
            .env(
                "RUSTFLAGS",
                if *step == "check" { "-D warnings" } else { "" },
            )
            .env("RUSTDOCFLAGS", "-D warnings")
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8_lossy(&text).into_owned();
        if !output.status.success() {
            problems.push(format!("cargo {step}:\n{text}"));
        }
    }
    for service in services() {
        let pages = documentation(&folder, name(&service));
        problems.extend(dead_links(&pages));
        problems.extend(machinery(&pages));
        problems.extend(features_unnamed(&pages));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The pages of a service's crate.
fn documentation(folder: &Path, service: &str) -> PathBuf {
    let library = format!("case_{}", service.replace('-', "_"));
    let pages = folder.join("target/doc").join(library);
    assert!(pages.is_dir(), "no {}", pages.display());
    pages
}

/// The spec folders of all cases' services.
fn services() -> Vec<PathBuf> {
    let cases = cases().into_iter();
    cases.flat_map(|case| entries(&case.join("spec"))).collect()
}

fn is_there(part: &str) -> bool {
    let version = Command::new(part).arg("--version").output();
    version.is_ok_and(|output| output.status.success())
}

/// The workspace. It lies where it lay the last time, so that only what has changed is compiled.
fn workspace() -> PathBuf {
    let folder = repository().join("target/generator-cases");
    let spec = tempfile::tempdir().unwrap();
    for service in services() {
        copy(&service, &spec.path().join("spec").join(name(&service)));
    }
    fs::create_dir_all(&folder).unwrap();
    for folder in entries(&folder.join("crates"))
        .iter()
        .filter(|path| path.is_dir())
    {
        let source = spec.path().join("spec").join(folder.file_name().unwrap());
        if !source.exists() {
            fs::remove_dir_all(folder).unwrap();
        }
    }
    fs::write(folder.join("Cargo.toml"), MANIFEST).unwrap();
    fs::copy(repository().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let options = Options {
        spec: spec.path().join("spec"),
        out: folder.join("crates"),
        services: Vec::new(),
        mode: Mode::Write,
        vendor_runtime: false,
    };
    tabella::generate(&options).unwrap_or_else(|failure| panic!("{failure:?}"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in entries(from) {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
