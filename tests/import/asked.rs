//! Pages about which something is asked, as it may have been lost.

use tabella::front::page::About;
use tabella::source::Span;

use crate::reading::cases;
use crate::refused::{PAGE, read};

/// What is asked about a page, each with its line.
fn questions(page: &str) -> Vec<(About, usize)> {
    let (sources, read) = read(page);
    let remarks = read.unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let line = |span: Span| sources.line_and_column(span).0;
    remarks
        .iter()
        .map(|remark| (remark.about, line(remark.span)))
        .collect()
}

#[test]
fn the_page_is_read_as_it_is() {
    assert_eq!(questions(PAGE), []);
}

#[test]
fn a_value_in_another_script_makes_no_other_language() {
    let page = PAGE.replace("ID of the port.", "ID of the port, such as 端口.");
    assert_eq!(questions(&page), []);
}

#[test]
fn what_may_have_been_lost_is_asked_about() {
    let asked = |from: &str, to: &str| {
        assert!(PAGE.contains(from), "{from}");
        questions(&PAGE.replacen(from, to, 1))
    };
    assert_eq!(
        asked("The port.", ""),
        [(About::Table, 23)],
        "a row without words"
    );
    assert_eq!(
        asked("The port.", "The port.\nString"),
        [(About::Table, 26)],
        "a type"
    );
    assert_eq!(
        asked("The port.", "The port.\nsize"),
        [(About::Table, 26)],
        "a name"
    );
    assert_eq!(
        asked("ID of the port.", "ID.\nNo"),
        [(About::Table, 15)],
        "a cell of Mandatory"
    );
    assert_eq!(
        asked("The port.", "Default Value:\nid\nString\nID."),
        [(About::Table, 25)],
        "a label"
    );
    assert_eq!(
        asked("Status code: 200\nTable", "Table"),
        [(About::Status, 18)],
        "an answer"
    );
    assert_eq!(
        asked("Request Parameters\nNone\n", ""),
        [],
        "nothing of weight"
    );
    assert_eq!(
        asked("Example Requests\n", ""),
        [(About::Example, 33)],
        "an example"
    );
    assert_eq!(
        asked("Example Responses\n", ""),
        [(About::Example, 35)],
        "an answer"
    );
    assert_eq!(
        asked("Error Codes\nSee Error Codes.", ""),
        [(About::Status, 44)],
        "an end"
    );
    assert_eq!(
        asked(
            "Table 3 Port\n",
            "Table 9 Regions\nRegion\nName\nTable 3 Port\n"
        ),
        [(About::Table, 26)],
        "another table"
    );
}

#[test]
fn two_definitions_in_a_row_are_asked_about() {
    let page = PAGE.replace(
        "The port.",
        "Definition:\nThe port.\nRange:\nN/A\nDefinition:\nIts size.",
    );
    assert_eq!(questions(&page), [(About::Table, 29)]);
}

#[test]
fn a_value_outside_of_its_list_is_asked_about() {
    let values = |lines: &str| questions(&PAGE.replace("The port.", lines));
    let listed = "  • Definition: The port.\n  • Range:\n    • ONE (some)\n    • TWO (more)";
    assert_eq!(values(listed), []);
    let before =
        "  • Definition: The port.\n    • ONE (some)\n  • Range:\n    • TWO (more)\n    • SIX";
    assert_eq!(values(before), [(About::Values, 26)]);
    let behind = "  • Range:\n    • ONE (some)\n  • Default Value:\n    • TWO (more)";
    assert_eq!(values(behind), [(About::Values, 28)]);
    let default = "  • Range:\n    • ONE (some)\n  • Default Value:\n    • ONE";
    assert_eq!(values(default), []);
}

#[test]
fn the_thirteen_pages_leave_nothing_to_ask() {
    for case in cases() {
        assert_eq!(questions(&case.page), [], "{}", case.name);
    }
}

/// Values stand under their label, each on a line of its own, where a page is copied without the marks of its lists.
#[test]
fn values_under_their_label_are_no_rows() {
    let questions = |lines: &str| questions(&PAGE.replace("The port.", lines));
    assert_eq!(
        questions("Definition\nThe port.\nRange\nup\ndown\nDefault Value\nup"),
        []
    );
    assert_eq!(
        questions("The port.\nEnumeration values:\nup\ndown\nleft"),
        []
    );
    let behind = "Definition\nThe port.\nRange\nN/A\nsize";
    assert_eq!(questions(behind), [(About::Table, 29)]);
    let default = "Definition\nThe port.\nDefault Value\nup\nsize";
    assert_eq!(questions(default), [(About::Table, 29)]);
}

#[test]
fn a_row_may_be_described_by_its_own_name() {
    assert_eq!(
        questions(&PAGE.replace("ID of the port.\nRequest", "port_id\nRequest")),
        []
    );
}

#[test]
fn a_page_may_end_with_its_last_status() {
    let end = |lines: &str| questions(&PAGE.replace("Error Codes\nSee Error Codes.", lines));
    assert_eq!(end("404\nNot found.\n500\nInternal error."), []);
    assert_eq!(end("404\nNot found."), [(About::Status, 46)]);
    assert_eq!(end("404\nNot found.\n500"), [(About::Status, 47)]);
    assert_eq!(end("For details, see Status Codes."), []);
}
