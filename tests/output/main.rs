//! What the generator does to folders: fresh, careful, and only YAML is needed to add an operation.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::fs;
use std::path::{Path, PathBuf};

use tabella::write::Mode;
use tabella::{Failure, Options, Report};

/// The repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn run(spec: &Path, out: &Path, mode: Mode) -> Result<Report, Failure> {
    let options = Options {
        spec: spec.to_owned(),
        out: out.to_owned(),
        services: Vec::new(),
        mode,
        vendor_runtime: false,
    };
    tabella::generate(&options)
}

/// Files written, unchanged and removed.
fn counts(report: &Report) -> (usize, usize, usize) {
    (
        report.outcome.written,
        report.outcome.unchanged,
        report.outcome.removed,
    )
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

const OPERATION: &str = "vpc/src/v3/sub_network_interfaces/create_sub_network_interface.rs";

#[test]
fn generated_is_fresh() {
    let report = run(&root().join("spec"), &root().join("generated"), Mode::Check).unwrap();
    let changes = report.outcome.written + report.outcome.removed;
    assert_eq!(
        changes, 0,
        "run `cargo run -- generate`:\n{}",
        report.outcome.text
    );
}

#[test]
fn a_second_run_writes_nothing_and_a_hand_edit_is_found() {
    let out = tempfile::tempdir().unwrap();
    let spec = root().join("spec");
    let first = counts(&run(&spec, out.path(), Mode::Write).unwrap());
    assert_eq!((first.1, first.2), (0, 0));
    assert_eq!(
        counts(&run(&spec, out.path(), Mode::Write).unwrap()),
        (0, first.0, 0)
    );
    let file = out.path().join(OPERATION);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{text}// by hand\n")).unwrap();
    let check = run(&spec, out.path(), Mode::Check).unwrap();
    assert_eq!(counts(&check), (1, first.0 - 1, 0));
    assert!(
        check.outcome.text.contains("-// by hand"),
        "{}",
        check.outcome.text
    );
    assert_eq!(
        counts(&run(&spec, out.path(), Mode::Write).unwrap()),
        (1, first.0 - 1, 0)
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn stale_files_go_and_foreign_ones_stay() {
    let out = tempfile::tempdir().unwrap();
    let spec = root().join("spec");
    run(&spec, out.path(), Mode::Write).unwrap();
    let stale = out.path().join("vpc/src/v3/gone/old.rs");
    fs::create_dir_all(stale.parent().unwrap()).unwrap();
    fs::copy(out.path().join(OPERATION), &stale).unwrap();
    let foreign = out.path().join("vpc/src/mine.rs");
    fs::write(&foreign, "// mine\n").unwrap();
    assert_eq!(
        run(&spec, out.path(), Mode::Write).unwrap().outcome.removed,
        1
    );
    assert!(!stale.parent().unwrap().exists());
    assert_eq!(fs::read_to_string(&foreign).unwrap(), "// mine\n");

    fs::write(out.path().join(OPERATION), "// mine\n").unwrap();
    let lib = out.path().join("vpc/src/lib.rs");
    fs::remove_file(&lib).unwrap();
    assert!(matches!(
        run(&spec, out.path(), Mode::Write),
        Err(Failure::Output(_))
    ));
    assert!(
        !lib.exists(),
        "nothing is written when a foreign file is in the way"
    );
}

#[test]
fn the_same_spec_gives_the_same_bytes() {
    let spec = root().join("spec");
    let one = run(&spec, Path::new("nowhere"), Mode::Print)
        .unwrap()
        .outcome
        .text;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    let other = pool.install(|| {
        run(&spec, Path::new("nowhere"), Mode::Print)
            .unwrap()
            .outcome
            .text
    });
    assert_eq!(one, other);
}

#[test]
fn deleting_all_but_the_manifest_is_mended() {
    let out = tempfile::tempdir().unwrap();
    let generated = root().join("generated/vpc");
    fs::create_dir_all(out.path().join("vpc")).unwrap();
    fs::copy(
        generated.join("Cargo.toml"),
        out.path().join("vpc/Cargo.toml"),
    )
    .unwrap();
    run(&root().join("spec"), out.path(), Mode::Write).unwrap();
    for file in [
        "Cargo.toml",
        "src/lib.rs",
        "src/v3/client.rs",
        "src/v3/mod.rs",
    ] {
        let made = fs::read(out.path().join("vpc").join(file)).unwrap();
        assert_eq!(made, fs::read(generated.join(file)).unwrap(), "{file}");
    }
    let manifest = fs::read_to_string(generated.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("[lib]\npath = \"src/lib.rs\"") && !manifest.contains("workspace"));
}

#[test]
fn generated_lints_are_the_workspaces() {
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lints = workspace.split("[workspace.lints.rust]").nth(1).unwrap();
    let lints = lints
        .split("[profile")
        .next()
        .unwrap()
        .replace("workspace.lints", "lints");
    assert_eq!(
        format!("[lints.rust]{lints}").trim(),
        tabella::emit::LINTS.trim()
    );
}

/// What the README tells a reader to write, word for word.
fn readme_operation() -> String {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let block = readme.split("```yaml\n").nth(1).unwrap();
    block.split("```").next().unwrap().to_owned()
}

#[test]
fn an_operation_is_added_by_yaml_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (spec, out) = (folder.path().join("spec"), folder.path().join("generated"));
    copy(&root().join("spec"), &spec);
    let service = spec.join("vpc/service.yaml");
    let runtime = root().join("generator/runtime").canonicalize().unwrap();
    let text = fs::read_to_string(&service).unwrap();
    fs::write(
        &service,
        text.replace("../../generator/runtime", &runtime.display().to_string()),
    )
    .unwrap();
    let file = spec.join("vpc/v3/sub-network-interfaces/show-sub-network-interface.yaml");
    fs::write(file, readme_operation()).unwrap();
    let report = run(&spec, &out, Mode::Write).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(
        (report.counts.operations, report.warnings.list.len()),
        (2, 0)
    );

    // The crate stands alone, outside of any workspace.
    let made = out.join("vpc");
    fs::copy(root().join("Cargo.lock"), made.join("Cargo.lock")).unwrap();
    fs::write(made.join("examples/show.rs"), USE).unwrap();
    let manifest = fs::read_to_string(made.join("Cargo.toml")).unwrap();
    fs::write(
        made.join("Cargo.toml"),
        manifest.replace("autoexamples = false\n", "[workspace]\n"),
    )
    .unwrap();
    let status = std::process::Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--examples"])
        .current_dir(&made)
        .env("CARGO_TARGET_DIR", root().join("target/added-operation"))
        .env("RUSTFLAGS", "-D warnings")
        .status()
        .unwrap();
    assert!(status.success());
}

const USE: &str = "//! Calls the new operation.
fn main() {
    let client = huaweicloud_vpc::v3::Client::builder().endpoint(\"http://localhost\").build();
    let call = client.map(|client| client.show_sub_network_interface(\"an-id\"));
    drop(call);
}
";
