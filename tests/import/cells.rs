//! Cells and heads in other words than those of the thirteen pages.

use tabella::diagnostic::Diagnostic;
use tabella::front::page::{self, About, Imported, RemarkKind};
use tabella::model::{Field, TypeExpr, TypeName};
use tabella::source::FileId;

use crate::refused::PAGE;

const HEAD: &str = "Parameter|Mandatory|Type|Description";

/// A page whose body has a table with this head and these rows, cells apart by `|`.
fn page(head: &str, rows: &[&str]) -> String {
    let table = format!("Table 9 Request body parameters|{head}|{}", rows.join("|"));
    let request = format!("Request Parameters\n{}", table.replace('|', "\n"));
    PAGE.replace("Request Parameters\nNone", &request)
        .replace("GET ", "PUT ")
}

/// The same as saved HTML.
fn html(head: &str, rows: &[&str]) -> String {
    let row = |cells: &str| format!("<tr><td>{}</td></tr>", cells.replace('|', "</td><td>"));
    let rows: String = rows.iter().map(|cells| row(cells)).collect();
    format!(
        "<h1>Setting a Port</h1><h4>Function</h4><p>Sets a port.</p><h4>URI</h4><p>PUT /v1/ports</p>\
         <h4>Request Parameters</h4><table><caption>Table 9 Request body parameters</caption>{}{rows}</table>\
         <h4>Response Parameters</h4><p>Status code: 200</p><p>None</p>\
         <h4>Status Codes</h4><p>200</p><h4>Error Codes</h4><p>See Error Codes.</p>",
        row(head)
    )
}

fn read(page: &str) -> Result<Imported, Diagnostic> {
    page::read(FileId::default(), page)
}

fn body(page: &str) -> (Vec<Field>, Imported) {
    let imported = read(page).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let body = imported.operation.body.clone();
    (body.map_or(Vec::new(), |body| body.fields), imported)
}

/// How often something like this is asked.
fn asked(imported: &Imported, about: About, words: &str) -> usize {
    let remarks = imported.remarks.iter();
    let questions = remarks.filter(|remark| {
        remark.kind == RemarkKind::Question && remark.about == about && remark.text.contains(words)
    });
    questions.count()
}

#[test]
fn whether_a_row_must_be_given_is_said_in_many_words() {
    let cases = [
        ("Yes", Some(true)),
        ("Y", Some(true)),
        ("Required", Some(true)),
        ("Mandatory", Some(true)),
        ("M", Some(true)),
        ("True", Some(true)),
        ("No", Some(false)),
        ("N", Some(false)),
        ("Optional", Some(false)),
        ("O", Some(false)),
        ("False", Some(false)),
        ("C", None),
        ("Conditional", None),
        ("Conditionally required", None),
        ("Yes (for TCP)", None),
        ("No (default: 1)", None),
        ("Yes/No", None),
        ("-", None),
    ];
    for (word, expected) in cases {
        let size = format!("size|{word}|Integer|How large.");
        let rows = ["id|Yes|String|Which.", &size];
        for page in [page(HEAD, &rows), html(HEAD, &rows)] {
            let (fields, imported) = body(&page);
            let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
            assert_eq!(names, ["id", "size"], "{word}");
            assert_eq!(fields[1].required, expected == Some(true), "{word}");
            let asks = asked(&imported, About::Required, &format!("`{word}` stands"));
            assert_eq!(asks == 1, expected.is_none(), "{word}");
        }
    }
}

#[test]
fn a_cell_that_may_say_anything_is_asked_about() {
    let rows = ["id|See below|String|Which.", "size||Integer|How large."];
    let (fields, imported) = body(&html(HEAD, &rows));
    assert!(fields.iter().all(|field| !field.required));
    assert_eq!(asked(&imported, About::Required, "`See below` stands"), 1);
    assert_eq!(
        asked(
            &imported,
            About::Required,
            "whether `size` must be given is not said"
        ),
        1
    );
}

#[test]
fn values_that_are_words_of_mandatory_are_no_rows() {
    let rows = [
        "mode|Yes|String|Which.|auto|C|string",
        "flag|No|Boolean|Whether.|True|False",
    ];
    let (fields, _) = body(&page(HEAD, &rows));
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["mode", "flag"]);
}

#[test]
fn a_row_with_words_for_a_name_is_asked_about() {
    let rows = ["id (old)|Yes|String|Which."];
    let (_, imported) = body(&html(HEAD, &rows));
    assert_eq!(
        asked(
            &imported,
            About::Table,
            "`id (old)` is no name as it is sent"
        ),
        1
    );
}

#[test]
fn a_column_that_is_not_known_is_named() {
    for (head, unknown) in [
        (
            "Parameter|Mandatory|Type|Version|Description",
            "no column `Version` is known",
        ),
        (
            "Parameter|Since|Mandatory|Type|Description",
            "no column `Since` is known",
        ),
        (
            "Parameter|Mandatory|Type|Description|Sample Value",
            "`Sample Value`",
        ),
    ] {
        for page in [
            page(head, &["id|Yes|String|x|Which."]),
            html(head, &["id|Yes|String|x|Which."]),
        ] {
            let refusal = read(&page).err().unwrap();
            assert!(
                refusal.message.contains(unknown),
                "{head}: {}",
                refusal.message
            );
        }
    }
}

#[test]
fn captions_and_links_lead_to_the_same_type() {
    for caption in [
        "Foo field description",
        "Description of the Foo field",
        "Foo parameter description",
        "Data structure of the Foo object",
        "Parameters in the Foo structure",
    ] {
        for ty in [
            "Array of Foo objects (see Table 10)",
            "Array of Foo objects. For details, see Table 10.",
            "Array of objects (see Table 10)",
            "Array of Foo objects",
        ] {
            let row = format!("foos|Yes|{ty}|All.|Table 10 {caption}|{HEAD}");
            let (fields, imported) = body(&page(HEAD, &[&row, "id|Yes|String|Which."]));
            let foo = TypeExpr::Named(TypeName::new("Foo"));
            assert_eq!(
                fields[0].ty.value,
                TypeExpr::Array(Box::new(foo)),
                "{caption}, {ty}"
            );
            assert_eq!(
                asked(&imported, About::Type, ""),
                0,
                "{:?}",
                imported.remarks
            );
        }
    }
}

#[test]
fn where_a_row_is_sent_may_stand_in_any_column() {
    for head in [
        "Parameter|In|Mandatory|Type|Description",
        "Parameter|Mandatory|Location|Type|Description",
    ] {
        let cells = |name: &str, place: &str| {
            let words = head.replace("Parameter", name).replace("Mandatory", "Yes");
            let words = words
                .replace("Type", "String")
                .replace("In|", &format!("{place}|"));
            words.replace("Location", place)
        };
        let rows = [cells("id", "Body"), cells("size", "query")];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        for page in [page(head, &rows), html(head, &rows)] {
            let (fields, imported) = body(&page);
            assert_eq!(fields.len(), 1, "{page}");
            assert_eq!(fields[0].name.as_str(), "id");
            let parameters = &imported.operation.parameters;
            assert!(
                parameters
                    .iter()
                    .any(|parameter| parameter.field.name.as_str() == "size")
            );
        }
    }
}
