//! Notes among the rows of a table and behind the last one.

use tabella::front::page::{self, About, Imported, RemarkKind};
use tabella::model::Bounds;
use tabella::source::{SourceFile, Sources};

use crate::layouts::{page, tables};

const HEAD: [&str; 4] = [
    "Table 1 Response body parameters",
    "Parameter",
    "Type",
    "Description",
];

/// What is read of a page with these cells, and the lines of what is asked about its tables.
fn read(text: &str) -> (Imported, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        shown: "page.txt".to_owned(),
        path: "page.txt".into(),
        text: text.to_owned(),
    });
    let imported = page::read(file, text).unwrap_or_else(|problem| panic!("{problem:?}"));
    let asked = imported
        .remarks
        .iter()
        .filter(|remark| remark.kind == RemarkKind::Question && remark.about == About::Table)
        .map(|remark| text[remark.span.start as usize..remark.span.end as usize].to_owned())
        .collect();
    (imported, asked)
}

/// A page with these cells in its only table.
fn answer(cells: &[&str]) -> String {
    page(&[&HEAD[..], cells].concat()).replace("/{port_id}", "")
}

fn lengths(imported: &Imported) -> Vec<Option<Bounds<u64>>> {
    let body = imported.operation.responses[0].body.as_ref().unwrap();
    let lengths = body.fields.iter().map(|field| {
        let length = field.constraints.value.length.as_ref();
        length.map(|length| length.value)
    });
    lengths.collect()
}

#[test]
fn a_note_behind_the_last_row_is_asked_about_and_limits_nothing() {
    for mark in ["NOTE", "NOTE:", "CAUTION", "Notice:", "WARNING"] {
        let cells = [
            "id",
            "String",
            "What it is.",
            mark,
            "The value can contain 1 to 5 characters.",
        ];
        let (imported, asked) = read(&answer(&cells));
        assert_eq!(lengths(&imported), [None], "{mark}");
        assert_eq!(asked, [mark]);
    }
    let line = "NOTE: The value can contain 1 to 5 characters.";
    let (imported, asked) = read(&answer(&["id", "String", "It is.", line]));
    assert_eq!(
        (lengths(&imported), asked),
        (vec![None], vec![line.to_owned()])
    );
}

#[test]
fn a_note_before_another_row_is_part_of_its_cell() {
    let cells = [
        "id",
        "String",
        "What it is.",
        "NOTE",
        "The value can contain 1 to 5 characters.",
    ];
    let next = ["name", "String", "Another one."];
    let (imported, asked) = read(&answer(&[&cells[..], &next].concat()));
    assert!(asked.is_empty(), "{asked:?}");
    let lengths = lengths(&imported);
    assert!(lengths[0].is_some() && lengths[1].is_none(), "{lengths:?}");
}

#[test]
fn a_value_called_notice_begins_no_note() {
    let cells = [
        "level",
        "String",
        "It can be:",
        "DEBUG",
        "NOTICE",
        "WARNING",
    ];
    let page = answer(&cells);
    let described = &tables(&page)[0].rows[0].description;
    assert_eq!(described.len(), 4, "{described:?}");
    let (_, asked) = read(&page);
    assert!(asked.is_empty(), "{asked:?}");
}

#[test]
fn a_note_below_a_table_of_html_is_asked_about_and_one_in_the_last_cell_is_read() {
    let table = |description: &str, behind: &str| {
        format!(
            "<h1>Showing a Port</h1><h4>Function</h4><p>Shows a port.</p><h4>URI</h4><p>GET /v1/ports</p>\
             <h4>Response Parameters</h4><p>Status code: 200</p>\
             <table><caption>Table 1 Response body parameters</caption><tr><th>Parameter</th><th>Type</th>\
             <th>Description</th></tr><tr><td>id</td><td>String</td><td><p>What it is.</p>{description}</td></tr></table>\
             {behind}<h4>Status Codes</h4><p>200</p><h4>Error Codes</h4><p>See Error Codes.</p>"
        )
    };
    let note =
        "<div><span>NOTE:</span><div><p>The value can contain 1 to 5 characters.</p></div></div>";
    let (imported, asked) = read(&table("", note));
    assert_eq!(
        (lengths(&imported), asked),
        (vec![None], vec!["NOTE:".to_owned()])
    );
    let (imported, asked) = read(&table(note, ""));
    assert!(
        lengths(&imported)[0].is_some() && asked.is_empty(),
        "{asked:?}"
    );
}

#[test]
fn a_key_of_a_list_is_one_of_its_items_or_is_asked_about() {
    for key in ["key", "name"] {
        let list = [
            "tags",
            "Array of Tag objects",
            "Its tags. Tag keys must be unique.",
        ];
        let items = [
            "Table 2 Tag",
            "Parameter",
            "Type",
            "Description",
            key,
            "String",
            "A word.",
        ];
        let (imported, _) = read(&answer(&[&list[..], &items].concat()));
        let body = imported.operation.responses[0].body.as_ref().unwrap();
        let items = body.fields[0].constraints.items.as_ref();
        let unique = items.and_then(|items| items.value.unique_by.as_ref());
        let asked = imported
            .remarks
            .iter()
            .any(|remark| remark.about == About::Unique);
        let expected = (key == "key").then_some("key");
        assert_eq!(unique.map(|key| key.value.as_str()), expected);
        assert_eq!(asked, key != "key", "{:?}", imported.remarks);
    }
}
