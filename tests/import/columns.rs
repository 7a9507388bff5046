//! Tables with a column that says where each parameter is sent.

use tabella::front::page::{About, Imported};
use tabella::model::ParameterPlace::{self, Header, Path, Query};

use crate::old::{asks, read};

const HEAD: [&str; 5] = ["Name", "Mandatory", "Type", "IN", "Description"];

/// A page whose first table has these cells.
fn page(head: &[&str], cells: &[&str]) -> Imported {
    let before = [
        "Querying Locks",
        "Function",
        "This API shows the locks of a door.",
        "URI",
        "POST /v1/doors/{door_id}/locks?limit={limit}",
        "Table 1 Parameter description",
    ];
    let after = [
        "Response Parameters",
        "Status code: 200",
        "Table 2 Response body parameters",
        "Name",
        "Type",
        "Description",
        "id",
        "String",
        "The lock.",
        "Status Codes",
        "200",
        "Error Codes",
        "See Error Codes.",
    ];
    let lines = [&before[..], head, cells, &after].concat();
    read("locks.txt", &lines.join("\n\n"))
}

fn places(imported: &Imported) -> Vec<(&str, ParameterPlace)> {
    let parameters = imported.operation.parameters.iter();
    let places = parameters.map(|parameter| (parameter.field.name.as_str(), parameter.place));
    places.collect()
}

#[test]
fn a_column_says_where_each_parameter_is_sent() {
    let cells = [
        "door_id",
        "Yes",
        "string",
        "path",
        "The door.",
        "limit",
        "No",
        "Integer",
        "query",
        "How many.",
        "trace",
        "No",
        "string",
        "header",
        "What to call it.",
        "kind",
        "No",
        "string",
        "body",
        "Which ones.",
    ];
    let imported = page(&HEAD, &cells);
    assert_eq!(
        places(&imported),
        [("door_id", Path), ("limit", Query), ("trace", Header)]
    );
    let body = imported.operation.body.as_ref().unwrap();
    assert_eq!(body.fields.len(), 1);
    assert_eq!(body.fields[0].name.as_str(), "kind");
    assert_eq!(imported.counts.rows, 5);
    assert!(!asks(&imported, About::Table, ""));
}

#[test]
fn the_column_may_stand_elsewhere_and_need_not_be_beside_whether_it_must_be_given() {
    let head = ["Parameter", "Location", "Type", "Description"];
    let cells = [
        "door_id",
        "Path",
        "String",
        "The door.",
        "limit",
        "Query",
        "Integer",
        "How many.",
        "page",
        "No page at all.",
    ];
    let imported = page(&head, &cells);
    assert_eq!(places(&imported), [("door_id", Path), ("limit", Query)]);
}

#[test]
fn a_place_that_is_not_known_is_asked_about() {
    let cells = [
        "door_id",
        "Yes",
        "string",
        "path",
        "The door.",
        "mark",
        "No",
        "string",
        "cookie",
        "A mark.",
    ];
    let imported = page(&HEAD, &cells);
    assert!(asks(
        &imported,
        About::Table,
        "`cookie` is no place of `mark`"
    ));
}

#[test]
fn what_is_in_the_path_by_the_table_alone_is_asked_about() {
    let cells = [
        "door_id",
        "Yes",
        "string",
        "query",
        "The door.",
        "lock",
        "Yes",
        "string",
        "path",
        "The lock.",
    ];
    let imported = page(&HEAD, &cells);
    assert!(asks(&imported, About::Table, "`lock` is not in the path"));
    assert!(asks(&imported, About::Table, "no table tells of `door_id`"));
}
