//! The command: text, JSON, exit codes, what is refused.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tabella::cli::{Colour, Outcome, Status, run};
use tabella::import::{Options, import};

use super::sides::{page, spec_folder};

const FILE: &str = "vpc/v3/sub-network-interfaces/create-sub-network-interface.yaml";

fn verify(spec: &Path, page: &Path, more: &[&str]) -> Outcome {
    let mut arguments: Vec<OsString> = vec!["tabella".into(), "verify".into(), spec.into()];
    arguments.extend(["--page".into(), page.into()]);
    arguments.extend(more.iter().map(OsString::from));
    run(arguments, Colour::Never)
}

#[test]
fn the_pages_of_the_spec_are_verified() {
    for (operation, name) in [
        (
            "create-sub-network-interface",
            "create-sub-network-interface",
        ),
        ("list-sub-network-interfaces", "swiss-sni-list"),
        ("show-sub-network-interface", "swiss-sni-show"),
        ("update-sub-network-interface", "swiss-sni-update"),
        ("delete-sub-network-interface", "swiss-sni-delete"),
        (
            "batch-create-sub-network-interface",
            "swiss-sni-batch-create",
        ),
        ("show-sub-network-interfaces-quantity", "swiss-sni-count"),
    ] {
        let file = format!("vpc/v3/sub-network-interfaces/{operation}.yaml");
        let outcome = verify(&spec_folder().join(file), &page(name), &[]);
        assert_eq!(outcome.messages, "", "{name}");
        assert_eq!(outcome.status, Status::Fine, "{name}");
        let first = outcome.output.lines().next().unwrap();
        assert!(first.ends_with(": the spec says what the page says"));
    }
}

/// A wrong row of a shared type is found by each page that tables the type.
#[test]
fn a_shared_type_is_held_against_every_page_that_tables_it() {
    let folder = tempfile::tempdir().unwrap();
    let spec = folder.path().join("spec");
    let group = spec.join("vpc/v3/sub-network-interfaces");
    fs::create_dir_all(&group).unwrap();
    let from = spec_folder();
    fs::copy(from.join("vpc/service.yaml"), spec.join("vpc/service.yaml")).unwrap();
    for file in ["types.yaml", "show-sub-network-interface.yaml"] {
        let file = format!("vpc/v3/sub-network-interfaces/{file}");
        fs::copy(from.join(&file), spec.join(&file)).unwrap();
    }
    let types = group.join("types.yaml");
    let text = fs::read_to_string(&types).unwrap();
    assert!(text.contains("max: 4094"));
    fs::write(&types, text.replace("max: 4094", "max: 4095")).unwrap();
    let show = group.join("show-sub-network-interface.yaml");
    let outcome = verify(&show, &page("swiss-sni-show"), &[]);
    assert_eq!(outcome.status, Status::Problems, "{}", outcome.messages);
    let said = "error[T0808]: the page tells the range of `vlan_id` of type `SubNetworkInterface` otherwise";
    assert!(outcome.messages.contains(said), "{}", outcome.messages);
}

/// A spec that is made of a page says what the page says, be it the text or HTML.
#[test]
fn what_is_imported_says_what_the_page_says() {
    for case in crate::reading::cases() {
        let folder = tempfile::tempdir().unwrap();
        let report = import(&Options {
            pages: vec![page(&case.name)],
            out: folder.path().join("spec"),
            service: Some("svc".to_owned()),
            group: Some("things".to_owned()),
            ..Options::default()
        });
        let report = report.unwrap_or_else(|failure| panic!("{}: {failure:?}", case.name));
        let spec = folder.path().join("spec").join(&report.pages[0].file);
        let html = folder.path().join("page.html");
        fs::write(&html, crate::html::official(&case)).unwrap();
        for page in [page(&case.name), html] {
            let outcome = verify(&spec, &page, &[]);
            assert_eq!(outcome.messages, "", "{}", case.name);
            assert_eq!(outcome.status, Status::Fine, "{}", case.name);
        }
    }
}

/// The first page with a line that says something else.
fn changed(folder: &Path, line: usize, text: &str) -> std::path::PathBuf {
    let page = fs::read_to_string(page("create-sub-network-interface")).unwrap();
    let mut lines: Vec<&str> = page.lines().collect();
    lines[line - 1] = text;
    let file = folder.join("page.txt");
    fs::write(&file, lines.join("\n")).unwrap();
    file
}

#[test]
fn a_difference_is_shown_with_both_places() {
    let folder = tempfile::tempdir().unwrap();
    let page = changed(folder.path(), 147, "1 to 4095");
    let outcome = verify(&spec_folder().join(FILE), &page, &[]);
    assert_eq!(
        (outcome.status, outcome.output.as_str()),
        (Status::Problems, "")
    );
    for part in [
        "error[T0808]: the page tells the range of `vlan_id` of type `CreateSubNetworkInterfaceOption` otherwise",
        "create-sub-network-interface.yaml:78:16",
        "the spec: 1 to 4094",
        "page.txt:147:1",
        "the page: 1 to 4095",
        "`tabella explain T0808` says more about it.",
    ] {
        assert!(outcome.messages.contains(part), "{}", outcome.messages);
    }
}

#[test]
fn the_report_for_machines_has_both_places() {
    let folder = tempfile::tempdir().unwrap();
    let page = changed(folder.path(), 111, "No");
    let outcome = verify(&spec_folder().join(FILE), &page, &["--report", "json"]);
    assert_eq!(
        (outcome.status, outcome.messages.as_str()),
        (Status::Problems, "")
    );
    let report: Value = serde_json::from_str(&outcome.output).unwrap();
    let shown = page.display().to_string();
    let expected = json!({
        "operation": "CreateSubNetworkInterface",
        "differences": [{
            "code": "T0806",
            "text": "`virsubnet_id` of type `CreateSubNetworkInterfaceOption` is optional on the page",
            "spec": {"file": format!("spec/{FILE}"), "line": 70, "column": 15, "text": "the spec: mandatory"},
            "page": {"file": shown, "line": 109, "column": 1, "text": "the page: optional"},
        }],
        "unclear": [{
            "line": 661,
            "column": 5,
            "about": "default",
            "text": "a value of an answer is called the default",
        }],
        "refused": [],
    });
    assert_eq!(report, expected);
}

/// What is unclear and was read all the same is compared, and is not among it.
#[test]
fn what_was_not_compared_is_said_last() {
    let file = spec_folder().join(FILE);
    let first = page("create-sub-network-interface");
    let shown = first.display().to_string();
    let said = format!(
        "1 place was not compared: the page is unclear\n  \
         {shown}:661: default: a value of an answer is called the default\n"
    );
    let outcome = verify(&file, &first, &[]);
    let agreed = "CreateSubNetworkInterface: the spec says what the page says\n";
    assert_eq!(outcome.output, format!("{agreed}{said}"));
    let folder = tempfile::tempdir().unwrap();
    let page = changed(folder.path(), 147, "1 to 4095");
    let outcome = verify(&file, &page, &[]);
    let said = said.replace(&shown, &page.display().to_string());
    assert!(outcome.messages.ends_with(&said), "{}", outcome.messages);
    let count = "vpc/v3/sub-network-interfaces/show-sub-network-interfaces-quantity.yaml";
    let clear = self::page("swiss-sni-count");
    let outcome = verify(&spec_folder().join(count), &clear, &[]);
    assert_eq!(
        outcome.output.lines().count(),
        1,
        "nothing is unclear there"
    );
}

#[test]
fn what_the_page_calls_null_or_old_is_missed() {
    let folder = tempfile::tempdir().unwrap();
    for (sentence, word) in [
        ("The value can be null.", "nullable"),
        ("This parameter is deprecated.", "deprecated"),
    ] {
        let page = changed(folder.path(), 141, sentence);
        let outcome = verify(&spec_folder().join(FILE), &page, &[]);
        let said = format!(
            "error[T0812]: `vlan_id` of type `CreateSubNetworkInterfaceOption` lacks the word that it \
             is {word} that the page tells"
        );
        assert!(outcome.messages.contains(&said), "{}", outcome.messages);
    }
}

#[test]
fn html_is_verified_as_text_is() {
    let case = &crate::reading::cases()[0];
    let html = crate::html::official(case).replace("to 4094", "to <b>4095</b>");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    fs::write(&file, html).unwrap();
    let outcome = verify(&spec_folder().join(FILE), &file, &["--report", "json"]);
    let report: Value = serde_json::from_str(&outcome.output).unwrap();
    let codes: Vec<&Value> = report["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["code"])
        .collect();
    assert_eq!(codes, ["T0808", "T0808"], "{report:#}");
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let first = page("create-sub-network-interface");
    let folder = tempfile::tempdir().unwrap();
    let note = folder.path().join("note.txt");
    fs::write(&note, "A shopping list\n").unwrap();
    for (spec, page, said) in [
        (
            "no-such-file.yaml",
            first.as_path(),
            "no-such-file.yaml` cannot be read",
        ),
        (
            "vpc/v3/sub-network-interfaces/types.yaml",
            &first,
            "types.yaml` is no operation of a spec",
        ),
        (
            "vpc/service.yaml",
            &first,
            "service.yaml` is no operation of a spec",
        ),
        (FILE, &note, "the text is no page of an API reference"),
        (
            FILE,
            Path::new("no-such-page.txt"),
            "`no-such-page.txt` cannot be read",
        ),
    ] {
        let spec = spec_folder().join(spec);
        let outcome = verify(&spec, page, &[]);
        assert_eq!(
            (outcome.status, outcome.output.as_str()),
            (Status::Problems, ""),
            "{said}"
        );
        assert!(
            outcome.messages.contains(said),
            "{said}: {}",
            outcome.messages
        );
        let outcome = verify(&spec, page, &["--report", "json"]);
        let report: Value = serde_json::from_str(&outcome.output).unwrap();
        assert_eq!(report["operation"], Value::Null);
        assert!(report["refused"][0]["text"].is_string(), "{report}");
    }
}
