//! Pages that say what a spec may not: what is left out of it, or renamed, and asked about.

use tabella::diagnostic::Severity;
use tabella::front::page::{self, Imported, RemarkKind};
use tabella::import;
use tabella::model::{Field, Type};
use tabella::source::{SourceFile, Sources};

use crate::refused::PAGE;

fn settled(page: &str) -> (Imported, Result<(), Vec<(Severity, String)>>) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        shown: "page.txt".to_owned(),
        path: "page.txt".into(),
        text: page.to_owned(),
    });
    let mut imported = page::read(file, page).unwrap_or_else(|problem| panic!("{problem:?}"));
    let settled = import::settle(&mut imported);
    let refused = |problems: tabella::diagnostic::Diagnostics| {
        let list = problems.list.iter();
        list.map(|problem| (problem.severity, problem.message.clone()))
            .collect()
    };
    (imported, settled.map_err(refused))
}

/// What is read of a page, which is in order once something was done about it.
#[track_caller]
fn read(page: &str) -> Imported {
    let (imported, settled) = settled(page);
    assert_eq!(settled, Ok(()));
    imported
}

/// A page whose type `Port` has these rows, as `name|type|description`.
fn with_rows(rows: &[&str]) -> String {
    let cells = rows.join("|").replace('|', "\n");
    PAGE.replace("id\nString\nID of the port.", &cells)
}

/// A page that sends a body with this row, and what stands behind it.
fn with_body(rest: &str) -> String {
    let head = "Table 9 Request body parameters\nParameter\nMandatory\nType\nDescription";
    let request = format!("Request Parameters\n{head}\n{rest}");
    let page = PAGE.replace("Request Parameters\nNone", &request);
    page.replace("GET ", "PUT ")
}

#[track_caller]
fn asked(imported: &Imported, words: &str) {
    let mut questions = imported.remarks.iter();
    let found =
        questions.any(|remark| remark.kind == RemarkKind::Question && remark.text.contains(words));
    assert!(found, "{words}: {:#?}", imported.remarks);
}

fn port(imported: &Imported) -> &Type {
    imported.types.first().unwrap()
}

fn rust_names(fields: &[Field]) -> Vec<Option<&str>> {
    let names = fields.iter().map(|field| field.rust_name.as_ref());
    names.map(|name| name.map(|name| name.as_str())).collect()
}

#[test]
fn rows_whose_names_meet_in_rust_get_names() {
    let imported = read(&with_rows(&[
        "id|String|One.",
        "port-id|String|Two.",
        "port_id|String|Three.",
        "Id|String|Four.",
    ]));
    let names = rust_names(&port(&imported).fields);
    assert_eq!(names, [None, None, Some("port_id_3"), Some("id_4")]);
    asked(&imported, "it is called `port_id_3` in Rust");
}

#[test]
fn a_row_of_the_body_may_have_the_name_of_one_in_the_path() {
    let page = with_body("port_id\nYes\nString\nAnother.");
    let imported = read(&page);
    let body = imported.operation.body.as_ref().unwrap();
    assert_eq!(rust_names(&body.fields), [Some("port_id_1")]);
    asked(&imported, "it is called `port_id_1` in Rust");
}

#[test]
fn values_whose_names_meet_get_names() {
    let values = "Kind.|Range:|  • TCP: one|  • tcp: two|  • Tcp: three";
    let imported = read(&with_rows(&[&format!("kind|String|{values}")]));
    let field = port(&imported).fields.first().unwrap();
    let set = field.constraints.value.values.as_ref().unwrap();
    let names: Vec<Option<&str>> = set
        .value
        .values
        .iter()
        .map(|value| value.rust_name.as_ref().map(|name| name.as_str()))
        .collect();
    assert_eq!(names, [None, Some("Tcp2"), Some("Tcp3")]);
    asked(&imported, "it is called `Tcp2` in Rust");
}

#[test]
fn a_type_with_the_name_of_its_operation_gets_another() {
    let page = PAGE
        .replace("Table 3 Port", "Table 3 ShowPort")
        .replace("Port object", "Array of ShowPort objects");
    let imported = read(&page);
    assert_eq!(port(&imported).name.as_str(), "ShowPortObject");
    asked(&imported, "it is called `ShowPortObject` in Rust");
}

#[test]
fn a_type_that_must_contain_itself_need_not() {
    let page = with_body(
        "node\nYes\nNode object\nA node.\nTable 10 Node\nParameter\nMandatory\nType\nDescription\n\
         next\nYes\nNode object\nThe next one.",
    );
    let imported = read(&page);
    let node = imported.types.iter().find(|ty| ty.name.as_str() == "Node");
    assert!(!node.unwrap().fields[0].required);
    asked(
        &imported,
        "it must contain itself; this field is taken for an optional one",
    );
}

#[test]
fn a_second_answer_of_one_status_is_left_out() {
    let second = "Table 9 Response body parameters\nParameter\nType\nDescription\nother\nString\nElse.\nTable 3 Port\n";
    let imported = read(&PAGE.replace("Table 3 Port\n", second));
    assert_eq!(imported.operation.responses.len(), 1);
    asked(&imported, "there is a second response 200; it is left out");
}

#[test]
fn only_what_is_wrong_is_a_reason_to_refuse_a_page() {
    // A path with one parameter twice cannot be mended; that the row has no words is no reason.
    let page = PAGE
        .replace("/v1/ports/{port_id}", "/v1/{port_id}/ports/{port_id}")
        .replace("The port.\n", "N/A\n");
    let (_, refused) = settled(&page);
    let severities: Vec<Severity> = refused.unwrap_err().iter().map(|of| of.0).collect();
    assert_eq!(severities, [Severity::Error]);
}

#[test]
fn an_example_without_the_body_that_must_be_sent_is_left_out() {
    let imported = read(&with_body("port\nYes\nString\nIts name."));
    let mut examples = imported.operation.examples.iter();
    assert!(examples.all(|example| example.request.is_none()));
    asked(
        &imported,
        "the body is missing, but `port` is required in it; it is left out",
    );
}

#[test]
fn a_row_whose_name_has_no_letter_that_rust_knows_gets_a_name() {
    let page = "<h1>Showing a Port</h1><h4>Function</h4><p>Shows a port.</p><h4>URI</h4><p>GET /v1/ports</p>\
         <h4>Response Parameters</h4><p>Status code: 200</p><table><caption>Table 1 Response body parameters</caption>\
         <tr><th>Parameter</th><th>Type</th><th>Description</th></tr><tr><td>端口</td><td>String</td><td>One.</td></tr>\
         </table><h4>Status Codes</h4><p>200</p><h4>Error Codes</h4><p>See Error Codes.</p>";
    let imported = read(page);
    let body = imported.operation.responses[0].body.as_ref().unwrap();
    assert_eq!(rust_names(&body.fields), [Some("field_1")]);
    asked(&imported, "it is called `field_1` in Rust");
}
