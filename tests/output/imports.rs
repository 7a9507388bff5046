//! What an import says when it cannot write, and what it makes of the files that are there.
#![cfg(unix)]

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;

use serde_json::Value as Json;
use tabella::cli::{self, Colour, Outcome, Status};
use tempfile::TempDir;

use crate::place::root;

fn import(out: &Path, more: &[&str]) -> Outcome {
    let page = root().join("tests/import/pages/swiss-sni-show.txt");
    let command = ["tabella", "import"].map(OsString::from).into_iter();
    let arguments = [page.into(), "--out".into(), out.into()].into_iter();
    let more = more.iter().map(OsString::from);
    cli::run(command.chain(arguments).chain(more), Colour::Never)
}

#[test]
fn the_report_for_machines_says_that_writing_failed() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("spec");
    // There is nothing, and nothing can be made there.
    symlink(folder.path().join("nowhere"), &out).unwrap();
    let outcome = import(&out, &["--report", "json"]);
    assert_eq!(outcome.status, Status::Failed, "{outcome:?}");
    let report: Json = serde_json::from_str(&outcome.output).unwrap();
    for key in ["pages", "written"] {
        assert_eq!(report[key], Json::Array(Vec::new()));
    }
    let refused = report["refused"].as_array().unwrap();
    assert_eq!(refused.len(), 1, "{report}");
    assert!(refused[0].get("code").is_none(), "{report}");
    let text = refused[0]["text"].as_str().unwrap();
    assert!(text.contains(&out.display().to_string()), "{text}");
    assert!(outcome.messages.contains(text), "{}", outcome.messages);
}

#[test]
fn a_file_that_is_merged_into_keeps_its_permissions() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("spec");
    assert_eq!(import(&out, &[]).status, Status::Fine);
    let group = out.join("vpc/v3/sub-network-interfaces");
    let file = group.join("show-supplementary-network-interface.yaml");
    let mode = || fs::metadata(&file).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode(), 0o644, "a new file is an ordinary one");
    let whole = fs::read_to_string(&file).unwrap();
    for wanted in [0o600, 0o664] {
        // Without the documented answers, so that there is something to add.
        let (head, _) = whole.split_once("\nresponses:").unwrap();
        fs::write(&file, format!("{head}\nresponses: [{{status: 200}}]\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(wanted)).unwrap();
        let outcome = import(&out, &["--merge"]);
        assert_eq!(outcome.status, Status::Fine, "{outcome:?}");
        assert!(outcome.output.contains("1 file written"), "{outcome:?}");
        assert_eq!(mode(), wanted, "{:o} of {wanted:o}", mode());
    }
}
