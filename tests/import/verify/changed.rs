//! A page that was changed behind the spec's back.

use std::fs;

use serde_json::Value;
use tabella::cli::{Colour, Status, run};

use super::sides::{page, spec_folder};

const FILE: &str = "vpc/v3/sub-network-interfaces/create-sub-network-interface.yaml";

/// The codes of what the command tells of the first page after a change, and what it did not compare.
fn after(change: impl FnOnce(String) -> String) -> (Vec<String>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let changed = folder.path().join("page.txt");
    let text = fs::read_to_string(page("create-sub-network-interface")).unwrap();
    let new = change(text.clone());
    assert_ne!(text, new, "nothing was changed");
    fs::write(&changed, new).unwrap();
    let spec = spec_folder().join(FILE);
    let words = ["tabella", "verify", "--report", "json", "--page"];
    let mut arguments: Vec<_> = words.iter().map(Into::into).collect();
    arguments.extend([changed.into(), spec.into()]);
    let outcome = run(arguments, Colour::Never);
    let report: Value = serde_json::from_str(&outcome.output).unwrap();
    let texts = |list: &str, key: &str| {
        let list = report[list].as_array().unwrap().iter();
        list.map(|one| one[key].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let codes = texts("differences", "code");
    let status = if codes.is_empty() {
        Status::Fine
    } else {
        Status::Problems
    };
    assert_eq!(outcome.status, status);
    (codes, texts("unclear", "text"))
}

/// The page without what stands from a caption to the next one.
fn without_table(text: &str, number: u32) -> String {
    let start = text.find(&format!("\nTable {number} ")).unwrap();
    let behind = &text[start + 1..];
    let ends = ["\nTable ", "\nResponse Parameters", "\nExample Requests"];
    let end = ends
        .iter()
        .filter_map(|end| behind.find(end))
        .min()
        .unwrap();
    format!("{}{}", &text[..start], &behind[end..])
}

#[test]
fn a_table_that_is_gone_is_found() {
    for table in [3, 4, 6, 7, 8] {
        let (codes, unclear) = after(|text| without_table(&text, table));
        let found = codes
            .iter()
            .any(|code| matches!(&**code, "T0802" | "T0805"));
        assert!(found, "Table {table}: {codes:?}, {unclear:?}");
    }
}

#[test]
fn a_type_that_is_called_otherwise_where_it_is_used_is_found() {
    let (codes, _) = after(|text| {
        let name = "CreateSubNetworkInterfaceOption object";
        text.replacen(name, "InterfaceToCreate object", 1)
    });
    assert_eq!(codes, ["T0805"]);
}

/// The rows of a type are compared though the page calls it by a part of its name.
#[test]
fn a_name_hides_no_row() {
    let shorter = |text: String| {
        let text = text.replace(
            "CreateSubNetworkInterfaceOption",
            "SubNetworkInterfaceOption",
        );
        text.replace("SubNetworkInterfaceOption", "InterfaceOption")
    };
    let (codes, _) = after(shorter);
    assert_eq!(codes, [""; 0]);
    let (codes, _) = after(|text| shorter(text).replace("\nvlan_id\n", "\nvlan\n"));
    assert!(codes.contains(&"T0803".to_owned()), "{codes:?}");
    assert!(codes.contains(&"T0804".to_owned()), "{codes:?}");
}

/// What the spec checks may be what the page tells in words.
#[test]
fn a_constraint_that_the_page_tells_in_words_is_not_compared() {
    let sentence = "The description must be unique in the project.";
    let (codes, unclear) = after(|text| {
        let from = text.find("\ndescription\n").unwrap();
        let (before, row) = text.split_at(from);
        let at = row.find("255").unwrap();
        let start = row[..at].rfind('\n').unwrap();
        let end = at + row[at..].find('\n').unwrap();
        format!("{before}{}\n{sentence}{}", &row[..start], &row[end..])
    });
    assert_eq!(codes, [""; 0], "{unclear:?}");
    let told = unclear.iter().filter(|text| text.contains("told in words"));
    assert_eq!(told.count(), 2, "{unclear:?}");
}

#[test]
fn a_file_of_types_is_no_operation() {
    let types = spec_folder().join("vpc/v3/sub-network-interfaces/types.yaml");
    let mut arguments: Vec<_> = vec!["tabella".into(), "verify".into(), types.into()];
    arguments.extend(["--page".into(), page("swiss-sni-show").into()]);
    let outcome = run(arguments, Colour::Never);
    assert_eq!(outcome.status, Status::Problems);
    let errors = outcome.messages.matches("error[").count();
    assert_eq!(errors, 1, "{}", outcome.messages);
    assert!(
        outcome.messages.contains("is no operation of a spec"),
        "{}",
        outcome.messages
    );
}
