//! `--check` and `--print` change nothing.

use std::fs;

use tabella::cli::Status;
use tabella::write::Mode;

use crate::place::{Place, counts, read};

#[test]
fn check_shows_the_difference_and_the_command_that_mends_it() {
    let place = Place::small().made();
    assert_eq!(place.run(&["--check"]).status, Status::Fine);
    let edited = place.out("shop/src/v1/things/delete_thing.rs");
    let text = read(&edited);
    fs::write(&edited, text.replace("/// The thing.", "/// By hand.")).unwrap();
    fs::remove_file(place.out("post/src/lib.rs")).unwrap();
    fs::write(
        place.out("post/src/old.rs"),
        "// Made by `tabella generate` from old.yaml.\nmod old;\n",
    )
    .unwrap();
    let before = place.files();
    let outcome = place.run(&["--check", "shop", "post"]);
    assert_eq!(outcome.status, Status::Problems);
    assert_eq!(place.files(), before);
    let out = place.out("").display().to_string();
    for part in [
        format!(
            "--- {out}shop/src/v1/things/delete_thing.rs\n+++ {out}shop/src/v1/things/delete_thing.rs\n@@ -"
        ),
        "-/// By hand.\n".to_owned(),
        "+/// The thing.\n".to_owned(),
        format!("--- /dev/null\n+++ {out}post/src/lib.rs\n@@ -0,0 +1,"),
        format!("--- {out}post/src/old.rs\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-// Made by"),
    ] {
        let lines: String = outcome
            .output
            .lines()
            .map(|line| [line.trim_start_matches("    "), "\n"].concat())
            .collect();
        let indented = outcome
            .output
            .replace("-    ///", "-///")
            .replace("+    ///", "+///");
        assert!(
            lines.contains(&part) || indented.contains(&part),
            "{part} is not in:\n{}",
            outcome.output
        );
    }
    let (spec, out) = (place.path("spec"), place.path("generated"));
    let command = format!(
        "tabella generate shop post --spec {} --out {}",
        spec.display(),
        out.display()
    );
    assert!(outcome.messages.contains(&command), "{}", outcome.messages);
    // The command does mend it.
    let done = place.run(&["shop", "post"]);
    assert!(
        done.output.contains("2 files written") && done.output.contains("1 removed"),
        "{}",
        done.output
    );
    assert_eq!(place.run(&["--check"]).status, Status::Fine);
    assert_eq!(read(&edited), text);
}

#[test]
fn the_difference_applies_as_a_patch() {
    let place = Place::small().made();
    place.edit(
        "generated/shop/src/v1/things/create_thing.rs",
        "thing",
        "sling",
    );
    place.edit("generated/shop/Cargo.toml", "0.3.1", "0.3.2");
    let diff = place.run(&["--check"]).output;
    fs::write(place.path("diff"), diff).unwrap();
    let patch = std::process::Command::new("git")
        .args(["apply", "--unsafe-paths", "-p0", "--directory=/", "diff"])
        .current_dir(place.path(""))
        .output();
    // The machine may have no git.
    if let Ok(patch) = patch {
        assert!(
            patch.status.success(),
            "{}",
            String::from_utf8_lossy(&patch.stderr)
        );
        assert_eq!(place.write()[0], 0);
    }
}

#[test]
fn check_of_nothing_writes_nothing() {
    let place = Place::small();
    let report = place.generate(Mode::Check, &[]).unwrap();
    assert!(counts(&report)[0] > 10);
    assert!(!place.path("generated").exists());
}

#[test]
fn folders_with_blanks_are_quoted_in_the_command() {
    let place = Place::small();
    let folder = place.path("my spec");
    fs::rename(place.path("spec"), &folder).unwrap();
    let arguments = [
        "tabella",
        "generate",
        "--check",
        "--spec",
        folder.to_str().unwrap(),
        "--out",
        "it's $HOME",
    ];
    let outcome = tabella::cli::run(arguments.map(Into::into), tabella::cli::Colour::Never);
    let words = [
        format!("--spec '{}'", folder.display()),
        r"--out 'it'\''s $HOME'".to_owned(),
    ];
    for word in words {
        assert!(
            outcome.messages.contains(&word),
            "{word} is not in {}",
            outcome.messages
        );
    }
}

#[test]
fn print_shows_every_file_and_writes_nothing() {
    let place = Place::small();
    let outcome = place.run(&["--print"]);
    assert_eq!(
        (outcome.status, outcome.messages.as_str()),
        (Status::Fine, "")
    );
    assert!(!place.path("generated").exists());
    let place = place.made();
    let shown = place.files().into_iter().map(|(path, (bytes, _))| {
        format!("==> {path} <==\n{}\n", String::from_utf8(bytes).unwrap())
    });
    assert_eq!(outcome.output, shown.collect::<String>());
    // Nor is anything in the way of it.
    fs::write(place.out("shop/src/lib.rs"), "// mine\n").unwrap();
    let before = place.files();
    assert_eq!(place.run(&["--print"]).output, outcome.output);
    assert_eq!(place.files(), before);
}

#[test]
fn a_spec_with_problems_changes_nothing() {
    let place = Place::small().made();
    place.edit(
        "spec/shop/v1/things/create-thing.yaml",
        "type: string",
        "type: strong",
    );
    for arguments in [&[][..], &["--check"], &["--print"]] {
        place.refused(
            arguments,
            Status::Problems,
            &["strong", "create-thing.yaml"],
        );
    }
}
