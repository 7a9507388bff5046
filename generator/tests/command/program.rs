//! The program itself: exit codes, and outputs that close early.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot start the program has failed"
)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tabella"));
    command.args(arguments).stdin(Stdio::null());
    command
}

fn output(arguments: &[&str]) -> Output {
    program(arguments).output().unwrap()
}

/// The repository's spec.
fn spec() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../spec")
        .display()
        .to_string()
}

#[test]
fn exit_codes_are_those_of_the_help() {
    let folder = tempfile::tempdir().unwrap();
    let below = |name: &str| folder.path().join(name).display().to_string();
    let (spec, out, missing, file) = (spec(), below("out"), below("missing"), below("file"));
    std::fs::write(&file, "mine").unwrap();
    let blocked = below("file/out");
    let made = [
        "generate",
        "--spec",
        &spec,
        "--out",
        &out,
        "--vendor-runtime",
    ];
    let runs: [(&[&str], i32); 9] = [
        (&[&made[..], &["--check"]].concat(), 1),
        (&made, 0),
        (&[&made[..], &["--check"]].concat(), 0),
        (&["check", "--spec", &spec], 0),
        (&["check", "--spec", &missing], 1),
        (&["generate", "--spec", &missing, "--out", &out], 1),
        (&["generate", "--nonsense"], 2),
        (&["explain", "T9999"], 2),
        (&["generate", "--spec", &spec, "--out", &blocked], 3),
    ];
    for (arguments, code) in runs {
        let done = output(arguments);
        assert_eq!(done.status.code(), Some(code), "{arguments:?}: {done:?}");
        assert_eq!(done.stderr.is_empty(), code == 0, "{arguments:?}: {done:?}");
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), "mine");
}

#[test]
fn one_thread_gives_the_same_bytes() {
    let arguments = ["generate", "--print", "--spec", &spec()];
    let one = program(&arguments)
        .env("RAYON_NUM_THREADS", "1")
        .output()
        .unwrap();
    let many = program(&arguments)
        .env("RAYON_NUM_THREADS", "7")
        .output()
        .unwrap();
    assert!(one.status.success() && one.stdout.len() > 1000);
    assert_eq!(one.stdout, many.stdout);
}

#[test]
fn an_output_that_is_closed_is_no_failure() {
    for arguments in [
        &["schema"][..],
        &["explain"],
        &["generate", "--print", "--spec", &spec()],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let done = program(arguments)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(
            (done.status.code(), done.stderr),
            (Some(0), Vec::new()),
            "{arguments:?}"
        );
    }
    // How the run ended is still told where nobody reads what it said.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let done = program(&["explain", "T9999"])
        .stderr(writer)
        .status()
        .unwrap();
    assert_eq!(done.code(), Some(2));
}

/// Whoever reads the output may be a program: no colours but for terminals.
#[test]
fn a_pipe_gets_no_colours() {
    let done = program(&["check", "--spec", "/nowhere"])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap();
    assert!(
        !done.stderr.contains(&0x1b),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
}

/// What the mock prints is all that a client needs, one that looks up its project included.
#[test]
fn the_mock_prints_what_a_client_needs() {
    let mut mock = program(&["mock", "--quiet", "--port", "0", "--spec", &spec()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(mock.stdout.take().unwrap()).lines();
    let lines: Vec<String> = lines
        .map(Result::unwrap)
        .take_while(|line| !line.starts_with("To see"))
        .collect();
    mock.kill().unwrap();
    mock.wait().unwrap();
    let set = |name: &str| {
        let start = format!("export HUAWEICLOUD_SDK_{name}=");
        let found = lines.iter().find_map(|line| line.strip_prefix(&start));
        found.unwrap_or_else(|| panic!("no {name} in {lines:#?}"))
    };
    let address = set("ENDPOINT");
    assert!(address.starts_with("http://127.0.0.1:"), "{address}");
    assert_eq!(set("IAM_ENDPOINT"), address);
    assert_eq!((set("AK"), set("SK")), ("any", "any"));
    assert_eq!((set("REGION"), set("PROJECT_ID").len()), ("mock-1", 32));
}
