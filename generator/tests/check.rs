//! Bad specs and what is said about them, as text.
//!
//! A case is a folder of `tests/check`: `change.diff` says how it differs from the good spec in `_skeleton`, and
//! `diagnostics.txt` is what `tabella check` says. `TABELLA_BLESS=1 cargo test --test check` writes the latter anew.
//!
//! A change is a path in the spec on a line of its own, then hunks with a blank line between them: lines that begin
//! with a space or `-` are in the file, those with `-` go, and those with `+` come. A path that the good spec lacks is
//! a new file.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tabella::cli::{self, Colour, Outcome, Status};
use tabella::{check, names};

const SKELETON: &str = "_skeleton";

/// The files of a spec by their paths.
type Spec = BTreeMap<String, String>;

#[test]
fn bad_specs_are_explained() {
    let mut wrong = Vec::new();
    for case in cases() {
        let outcome = run(&changed(&case), &[]);
        let path = case.join("diagnostics.txt");
        if std::env::var_os("TABELLA_BLESS").is_some_and(|value| value == "1") {
            fs::write(&path, &outcome.messages).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if outcome.messages.is_empty() || expected != outcome.messages {
            wrong.push(format!(
                "{}\nexpected:\n{expected}\nfound:\n{}",
                case.display(),
                outcome.messages
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\nTABELLA_BLESS=1 writes what was found",
        wrong.join("\n")
    );
}

#[test]
fn the_good_spec_has_no_problem() {
    let outcome = run(&skeleton(), &[]);
    assert_eq!(outcome.messages, "");
    assert_eq!(outcome.status, Status::Fine);
}

#[test]
fn every_rule_has_a_case_and_a_manual_page() {
    let mut said = String::new();
    for case in cases() {
        said += &fs::read_to_string(case.join("diagnostics.txt")).unwrap_or_default();
    }
    for rule in check::RULES.iter().chain(names::RULES) {
        assert!(
            said.contains(&format!("[{}]", rule.code)),
            "{} ({}) has no case",
            rule.code,
            rule.name
        );
    }
    for rule in cli::all_rules() {
        let manual = cli::manual(rule);
        assert!(
            !manual.is_empty(),
            "{} ({}) has no manual page",
            rule.code,
            rule.name
        );
    }
    for rule in check::RULES {
        let manual = cli::manual(rule);
        let shown = manual.contains("Bad") && manual.contains("Good");
        assert!(
            shown,
            "the page of {} ({}) has no bad and good example",
            rule.code, rule.name
        );
    }
}

#[test]
fn codes_and_names_of_rules_are_unique() {
    let rules = cli::all_rules();
    for (at, rule) in rules.iter().enumerate() {
        for other in &rules[at + 1..] {
            assert_ne!(rule.code, other.code, "{} and {}", rule.name, other.name);
            assert_ne!(rule.name, other.name, "{} and {}", rule.code, other.code);
        }
    }
}

/// A page that contradicts itself is kept as it is: what deviates, and why, is in the model.
#[test]
fn deviations_that_the_spec_explains_are_no_problem() {
    let mut spec = skeleton();
    let path = "demo/v1/things/create-thing.yaml";
    let text = spec.get_mut(path).unwrap();
    for (old, new) in [
        (
            "        {\"thing\": {\"size\": \"3\", \"color\": \"red\"}}\n",
            "        {\"thing\": {\"size\": 3}, \"dryrun\": 1}\n      deviates:\n        - {path: thing.size, reason: Not so tabled.}\n        - {path: dryrun, reason: Misspelt.}\n",
        ),
        (
            "\"size\": 3, \"state\": \"UP\"}}\n",
            "\"size\": \"3\", \"state\": \"UP\"}}\n      deviates: [{path: thing.size, reason: Not so tabled.}]\n  - request:\n      url: https://{Endpoint}/v1/8c6fb137/things\n      deviates: [{path: the body, reason: Left out.}]\n",
        ),
    ] {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        *text = text.replace(old, new);
    }
    let outcome = run(&spec, &["--print"]);
    assert_eq!(outcome.messages, "");
    let printed = outcome.output.matches("path: thing.size").count();
    assert_eq!(printed, 2, "{}", outcome.output);
}

#[test]
fn the_model_is_printed_as_yaml() {
    let outcome = run(&skeleton(), &["--print"]);
    assert_eq!(outcome.status, Status::Fine);
    assert!(
        outcome.output.contains("id: CreateThing"),
        "{}",
        outcome.output
    );
}

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
    let mut folders: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.retain(|folder| folder.is_dir() && !folder.ends_with(SKELETON));
    folders.sort();
    folders
}

fn skeleton() -> Spec {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/check")
        .join(SKELETON);
    let mut spec = Spec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let below = path.strip_prefix(&root).unwrap();
            let name: Vec<_> = below.iter().map(|part| part.to_str().unwrap()).collect();
            spec.insert(name.join("/"), fs::read_to_string(&path).unwrap());
        }
    }
    spec
}

/// The good spec with the change of a case.
fn changed(case: &Path) -> Spec {
    let mut spec = skeleton();
    let change = fs::read_to_string(case.join("change.diff")).unwrap();
    let mut path = String::new();
    for hunk in change.split("\n\n") {
        let (mut old, mut new) = (String::new(), String::new());
        for line in hunk.lines() {
            match line.split_at_checked(1) {
                Some((" ", rest)) => {
                    old.extend([rest, "\n"]);
                    new.extend([rest, "\n"]);
                }
                Some(("-", rest)) => old.extend([rest, "\n"]),
                Some(("+", rest)) => new.extend([rest, "\n"]),
                Some(_) => line.clone_into(&mut path),
                None => {}
            }
        }
        let text = spec.entry(path.clone()).or_default();
        if text.is_empty() {
            *text = new;
            continue;
        }
        assert!(
            !old.is_empty(),
            "{}: a hunk of {path} has no place",
            case.display()
        );
        assert_eq!(
            text.matches(&old).count(),
            1,
            "{}: {path} has not once:\n{old}",
            case.display()
        );
        *text = text.replace(&old, &new);
    }
    spec
}

/// Writes a spec and checks it.
fn run(spec: &Spec, options: &[&str]) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("spec");
    for (name, text) in spec {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let arguments = ["tabella", "check", "--spec", root.to_str().unwrap()];
    let arguments = arguments.iter().chain(options).map(Into::into);
    cli::run(arguments, Colour::Never)
}
