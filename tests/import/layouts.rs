//! Layouts that the thirteen pages do not have, one idea a test.

use tabella::front::page::{Document, Part, SectionRole, Table, text};
use tabella::source::FileId;

/// A page with these lines under `Response Parameters`, each a block of its own.
pub(crate) fn page(response: &[&str]) -> String {
    let before = [
        "Showing a Port",
        "Function",
        "This API shows a port.",
        "URI",
        "GET /v1/ports/{port_id}",
    ];
    let heading = ["Response Parameters", "Status code: 200"];
    let after = ["Status Codes", "200", "Error Codes", "See Error Codes."];
    let lines = [&before[..], &heading, response, &after].concat();
    lines.join("\n\n")
}

pub(crate) fn document(page: &str) -> Document {
    let read = Document::of(text::parts(FileId::default(), page));
    read.unwrap_or_else(|refusal| panic!("{refusal:?}")).0
}

pub(crate) fn tables(page: &str) -> Vec<Table> {
    let sections = document(page).sections.into_iter();
    let parts = sections.flat_map(|section| section.parts);
    let tables = parts.filter_map(|part| match part {
        Part::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// The rows of the only table: `name`, or `name: type`, or `name! type` if it must be given.
fn rows(page: &str) -> Vec<String> {
    let tables = tables(page);
    assert_eq!(tables.len(), 1, "{tables:?}");
    let rows = tables[0].rows.iter().map(|row| {
        let sign = match &row.mandatory {
            Some(mandatory) if **mandatory => "!",
            _ => ":",
        };
        let ty = row.ty.as_ref().map_or("", |ty| ty.as_str());
        format!("{}{sign} {ty}", *row.name)
            .trim_end_matches([':', ' '])
            .to_owned()
    });
    rows.collect()
}

const ANSWER: [&str; 4] = [
    "Table 1 Response body parameters",
    "Parameter",
    "Type",
    "Description",
];

fn answer(cells: &[&str]) -> Vec<String> {
    rows(&page(&[&ANSWER[..], cells].concat()))
}

fn request(head: &[&str], cells: &[&str]) -> Vec<String> {
    rows(&page(&[&["Table 1 port objects"], head, cells].concat()))
}

#[test]
fn all_kinds_of_wire_names_begin_a_row() {
    let names = [
        "id",
        "X-Auth-Token",
        "binding:host_id",
        "tags.key",
        "@type",
        "instanceId",
        "ID",
        "Type",
        "type",
        "Yes",
        "OS-EXT-STS:vm_state",
        "$ref",
        "ipv4_2",
        "_id",
        "object",
        "date",
        "name",
        "string",
    ];
    let cells: Vec<&str> = names
        .iter()
        .flat_map(|name| [*name, "String", "What it is."])
        .collect();
    let expected: Vec<String> = names.iter().map(|name| format!("{name}: String")).collect();
    assert_eq!(answer(&cells), expected);
}

#[test]
fn names_that_are_words_of_tables_begin_a_row() {
    let head = ["Parameter", "Mandatory", "Type", "Description"];
    let names = [
        "Yes",
        "No",
        "type",
        "Type",
        "description",
        "parameter",
        "required",
        "name",
    ];
    let cells: Vec<&str> = names
        .iter()
        .flat_map(|name| [*name, "Yes", "String", "What it is."])
        .collect();
    let expected: Vec<String> = names.iter().map(|name| format!("{name}! String")).collect();
    assert_eq!(request(&head, &cells), expected);
}

#[test]
fn a_row_may_have_no_description() {
    let cells = [
        "id",
        "String",
        "object",
        "String",
        "list",
        "Array of strings",
        "Lists.",
    ];
    assert_eq!(
        answer(&cells),
        ["id: String", "object: String", "list: Array of strings"]
    );
}

#[test]
fn values_that_are_types_are_no_rows() {
    let cells = [
        "kind",
        "String",
        "What it is. It can be:",
        "string",
        "integer",
        "boolean",
        "object",
        "next",
        "Integer",
        "More.",
    ];
    assert_eq!(answer(&cells), ["kind: String", "next: Integer"]);
}

#[test]
fn a_value_before_a_name_that_is_a_type_is_no_row() {
    let cells = [
        "state",
        "String",
        "State. It can be:",
        "ACTIVE",
        "date",
        "String",
        "When.",
    ];
    assert_eq!(answer(&cells), ["state: String", "date: String"]);
}

#[test]
fn values_in_lists_are_no_rows() {
    let cells = [
        "kind",
        "String",
        "It can be:",
        "  • name",
        "  • String",
        "    • id",
        "    • Integer",
        "n",
        "Long",
        "N.",
    ];
    assert_eq!(answer(&cells), ["kind: String", "n: Long"]);
}

#[test]
fn types_in_lower_case_are_types_where_the_first_one_is() {
    let cells = [
        "id", "string", "ID.", "size", "integer", "Size.", "up", "boolean", "Up.",
    ];
    assert_eq!(
        answer(&cells),
        ["id: string", "size: integer", "up: boolean"]
    );
}

#[test]
fn columns_may_be_swapped_or_named_otherwise() {
    let head = ["Name", "Type", "Mandatory", "Description"];
    let cells = [
        "port",
        "port object",
        "Yes",
        "The port.",
        "size",
        "Integer",
        "No",
        "Size.",
    ];
    assert_eq!(
        request(&head, &cells),
        ["port! port object", "size: Integer"]
    );
    let head = ["Field", "Required", "Data Type", "Remarks"];
    let cells = ["port", "Optional", "dict", "The port."];
    assert_eq!(request(&head, &cells), ["port: dict"]);
}

#[test]
fn a_cell_may_name_several_types() {
    let head = ["Parameter", "Mandatory", "Type", "Description"];
    for ty in ["String or null", "string/integer", "String, Integer"] {
        let cells = ["port", "Yes", ty, "The port.", "size", "No", ty, "Size."];
        let rows = [format!("port! {ty}"), format!("size: {ty}")];
        assert_eq!(request(&head, &cells), rows);
    }
    let cells = [
        "port",
        "String or null",
        "The port.",
        "size",
        "Integer",
        "Size.",
    ];
    assert_eq!(answer(&cells), ["port: String or null", "size: Integer"]);
}

#[test]
fn a_table_may_have_no_types() {
    let head = ["Parameter", "Mandatory", "Description"];
    let cells = [
        "tenant_id",
        "Yes",
        "ID of the tenant.",
        "Yes or no.",
        "id",
        "No",
        "ID.",
    ];
    assert_eq!(request(&head, &cells), ["tenant_id!", "id"]);
}

#[test]
fn behind_yes_or_no_the_name_of_a_model_is_a_type() {
    let head = ["Parameter", "Mandatory", "Type", "Description"];
    let cells = ["port", "Yes", "CreatePortOption", "The port."];
    assert_eq!(request(&head, &cells), ["port! CreatePortOption"]);
}

#[test]
fn a_sentence_about_the_next_table_is_no_description() {
    let lines = [
        &ANSWER[..],
        &[
            "port",
            "port object",
            "See Table 2.",
            "Table 2 describes the fields.",
            "Table 2 port object",
        ],
        &["Parameter", "Type", "Description", "id", "String", "ID."],
    ];
    let tables = tables(&page(&lines.concat()));
    assert_eq!(tables.len(), 2);
    let described: Vec<&str> = tables[0].rows[0]
        .description
        .iter()
        .map(|line| &*line.text)
        .collect();
    assert_eq!(described, ["See Table 2."]);
}

#[test]
fn headings_may_be_cells() {
    let cells = [
        "error_code",
        "String",
        "Error Code",
        "error_msg",
        "String",
        "Words.",
        "Example",
        "Not found",
        "Status code: 404",
        "details",
        "Object",
        "Response",
        "request_id",
        "String",
        "ID.",
    ];
    let expected = [
        "error_code: String",
        "error_msg: String",
        "details: Object",
        "request_id: String",
    ];
    assert_eq!(answer(&cells), expected);
}

#[test]
fn the_description_of_the_last_row_may_be_a_heading() {
    assert_eq!(
        answer(&["error_code", "String", "Error Code"]),
        ["error_code: String"]
    );
}

#[test]
fn a_heading_may_be_written_as_a_sentence() {
    let lines = [
        &ANSWER[..],
        &[
            "id",
            "String",
            "ID.",
            "Example request",
            "GET https://{Endpoint}/v1/ports/1",
        ],
    ];
    let document = document(&page(&lines.concat()));
    let roles: Vec<SectionRole> = document
        .sections
        .iter()
        .map(|section| section.role)
        .collect();
    assert_eq!(
        roles[2..4],
        [SectionRole::Response, SectionRole::ExampleRequests]
    );
}

#[test]
fn a_table_may_have_no_rows() {
    assert_eq!(answer(&[]), [""; 0]);
    let lines = [&ANSWER[..], &["None"]].concat();
    let document = document(&page(&lines));
    let response = &document.sections[2];
    assert!(matches!(&response.parts[1], Part::Table(table) if table.rows.is_empty()));
    assert!(matches!(&response.parts[2], Part::Line(line) if line.text == "None"));
}

#[test]
fn an_answer_may_have_headers_and_a_body() {
    let lines = [
        &["Table 1 Response header parameters"],
        &ANSWER[1..],
        &[
            "X-Request-Id",
            "String",
            "ID.",
            "Table 2 Response body parameters",
        ],
        &ANSWER[1..],
        &["id", "String", "ID."],
    ];
    let page = page(&lines.concat());
    let (_, remarks) = Document::of(text::parts(FileId::default(), &page)).unwrap();
    assert_eq!(remarks, []);
    assert_eq!(tables(&page).len(), 2);
}
