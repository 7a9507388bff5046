//! Types that are tabled more than once on a page.

use std::fmt::Write as _;

use tabella::front::page::{self, Imported, RemarkKind};
use tabella::source::FileId;

use crate::refused::PAGE;

fn read(page: &str) -> Imported {
    page::read(FileId::default(), page).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

/// A table of the type `Port` with rows of these names.
fn table(number: u32, head: &str, rows: &[&str]) -> String {
    let yes = if head.contains("Mandatory") {
        "Yes\n"
    } else {
        ""
    };
    let mut table = format!("Table {number} Port\n{head}\n");
    for name in rows {
        write!(table, "{name}\n{yes}String\nWhat it is.\n").unwrap();
    }
    table
}

/// The types of a page, each with its rows, and what is asked about tables.
fn types(imported: &Imported) -> (Vec<String>, Vec<&str>) {
    let types = imported.types.iter().map(|ty| {
        let rows: Vec<&str> = ty.fields.iter().map(|field| field.name.as_str()).collect();
        format!("{}: {}", ty.name.value, rows.join(" "))
    });
    let questions = imported.remarks.iter();
    let questions = questions.filter(|remark| remark.kind == RemarkKind::Question);
    let asked = questions.map(|remark| remark.text.as_str());
    (
        types.collect(),
        asked.filter(|text| text.contains("Port")).collect(),
    )
}

const ASKED: &str = "Parameter\nMandatory\nType\nDescription";
const ANSWERED: &str = "Parameter\nType\nDescription";

/// A page whose request has a `Port` with two rows, while the one of the answer has these.
fn page(answered: &[&str]) -> String {
    let body =
        format!("Table 8 Request body parameters\n{ASKED}\nport\nYes\nPort object\nThe port.");
    let sent = table(9, ASKED, &["id", "name"]);
    let answer = table(3, ANSWERED, answered);
    PAGE.replace(
        "Request Parameters\nNone\n",
        &format!("Request Parameters\n{body}\n{sent}"),
    )
    .replace(
        &table(3, ANSWERED, &["id"]).replace("What it is.", "ID of the port."),
        &answer,
    )
}

#[test]
fn the_request_keeps_the_name_and_the_answer_has_another() {
    let alike = read(&page(&["name", "id"]));
    assert_eq!(types(&alike), (vec!["Port: id name".to_owned()], vec![]));
    let unlike = read(&page(&["id"]));
    let names = ["Port: id name".to_owned(), "PortResponse: id".to_owned()];
    let (found, asked) = types(&unlike);
    assert_eq!(found, names);
    assert!(
        asked[0].contains("the second one is called PortResponse"),
        "{asked:?}"
    );
}

#[test]
fn no_row_of_a_third_table_is_lost_in_silence() {
    let third = table(4, ANSWERED, &["size"]);
    let page = page(&["id"]).replace("Example Requests\n", &format!("{third}Example Requests\n"));
    let imported = read(&page);
    let (found, asked) = types(&imported);
    assert_eq!(found, ["Port: id name", "PortResponse2: size"]);
    assert!(
        asked
            .iter()
            .any(|text| text.contains("is called PortResponse2")),
        "{asked:?}"
    );
    let left = "no row has the type PortResponse, so that its table is left out";
    assert!(asked.contains(&left), "{asked:?}");
}

#[test]
fn a_second_table_of_requests_is_not_called_after_answers() {
    let second = table(10, ASKED, &["size"]);
    let page = page(&["id", "name"]).replace(
        "Response Parameters\n",
        &format!("{second}Response Parameters\n"),
    );
    let imported = read(&page);
    let (found, asked) = types(&imported);
    assert!(found.contains(&"PortOption: size".to_owned()), "{found:?}");
    assert!(
        asked
            .iter()
            .any(|text| text.contains("is called PortOption")),
        "{asked:?}"
    );
}
