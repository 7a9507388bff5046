//! Addresses with more than a path, and pages with more than one.

use tabella::front::page::{self, RemarkKind};
use tabella::source::{SourceFile, Sources};

use crate::refused::PAGE;

/// The path of a page whose address is another one, and what is asked about the address.
fn read(address: &str) -> (String, Vec<String>) {
    let page = PAGE.replace("GET /v1/ports/{port_id}", address);
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        shown: "page.txt".to_owned(),
        path: "page.txt".into(),
        text: page.clone(),
    });
    let imported = page::read(file, &page).unwrap_or_else(|problem| panic!("{problem:?}"));
    let last = 4 + address.lines().count();
    let asked = imported
        .remarks
        .iter()
        .filter(|remark| remark.kind == RemarkKind::Question)
        .filter(|remark| (5..=last).contains(&sources.line_and_column(remark.span).0))
        .map(|remark| remark.text.clone())
        .collect();
    (imported.operation.path.text.clone(), asked)
}

#[track_caller]
fn check(address: &str, questions: &[&str]) {
    let (path, asked) = read(address);
    assert_eq!(path, "/v1/ports/{port_id}");
    assert_eq!(asked.len(), questions.len(), "{asked:?}");
    for (asked, words) in asked.iter().zip(questions) {
        assert!(asked.contains(words), "{asked}");
    }
}

const TABLE: &str = "\nTable 5 Query Parameters\nParameter\nMandatory\nType\nDescription\nlimit\nNo\nInteger\nHow many.";

#[test]
fn a_query_behind_the_path_is_held_against_the_tables() {
    check("GET /v1/ports/{port_id}", &[]);
    check(
        "GET /v1/ports/{port_id}?limit={limit}&size={size}",
        &["`limit`", "`size`"],
    );
    check(
        &format!("GET /v1/ports/{{port_id}}?limit={{limit}}{TABLE}"),
        &[],
    );
    check(
        &format!("GET /v1/ports/{{port_id}}{{?limit,size}}{TABLE}"),
        &["no table tells of `size`"],
    );
    check(
        &format!("GET /v1/ports/{{port_id}}?limit=5{TABLE}"),
        &["the value `5`"],
    );
}

#[test]
fn a_second_call_on_a_page_is_asked_about() {
    check(
        "GET /v1/ports/{port_id}\nGET /v1/ports/{port_id}?limit={limit}",
        &["`limit`"],
    );
    check(
        "GET /v1/ports/{port_id}\nPUT /v1/ports/{port_id}",
        &["`PUT /v1/ports/{port_id}`"],
    );
    check(
        "GET /v1/ports/{port_id}\nor\nGET\n/v2/ports/{port_id}",
        &["`GET /v2/ports/{port_id}`"],
    );
}

#[test]
fn a_host_before_the_path_is_none_of_it() {
    check("GET https://{Endpoint}/v1/ports/{port_id}", &[]);
    check("GET {Endpoint}/v1/ports/{port_id}", &[]);
    check(
        "GET\nhttps://{Endpoint}/v1/ports/{port_id}?size={size}",
        &["`size`"],
    );
}

#[test]
fn the_same_call_with_values_is_an_example_of_it() {
    let id = "5b95c675-69c2-4656-ba06-58ff72e1d338";
    check(
        &format!("GET /v1/ports/{{port_id}}\nor\nGET https://svc.example.com/v1/ports/{id}"),
        &[],
    );
    check(
        "GET /v1/ports/{port_id}\nGET https://svc.example.com/v1/ports/default",
        &["/v1/ports/default`"],
    );
}
