//! Texts that are refused, with the reason.

use tabella::diagnostic::Diagnostic;
use tabella::front::page::{Document, Remark, text};
use tabella::source::{SourceFile, Sources, Span};

pub(crate) fn read(page: &str) -> (Sources, Result<Vec<Remark>, Diagnostic>) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        shown: "page.txt".to_owned(),
        path: "page.txt".into(),
        text: page.to_owned(),
    });
    let read = Document::of(text::parts(file, page));
    (sources, read.map(|(_, remarks)| remarks))
}

/// The rule, the line and the sentence of a refusal.
fn refusal(page: &str) -> (&'static str, usize, String) {
    let (sources, read) = read(page);
    let Err(refusal) = read else {
        panic!("this page is not refused:\n{page}");
    };
    assert!(refusal.help.is_some(), "{refusal:?}");
    let line = |span: Span| sources.line_and_column(span).0;
    (
        refusal.rule.name,
        refusal.span().map_or(0, line),
        refusal.message,
    )
}

fn expect(page: &str, rule: &str, line: usize, words: &str) {
    let (found, at, message) = refusal(page);
    assert_eq!((found, at), (rule, line), "{message}");
    assert!(message.contains(words), "{message}");
}

/// A small page, its lines without blank ones between.
pub(crate) const PAGE: &str = "\
Showing a Port
Function
This API shows a port.
URI
GET /v1/ports/{port_id}
Table 1 Path Parameters
Parameter
Mandatory
Type
Description
port_id
Yes
String
ID of the port.
Request Parameters
None
Response Parameters
Status code: 200
Table 2 Response body parameters
Parameter
Type
Description
port
Port object
The port.
Table 3 Port
Parameter
Type
Description
id
String
ID of the port.
Example Requests
GET https://{Endpoint}/v1/ports/1
Example Responses
Status code: 200
{
  \"port\" : { }
}
Status Codes
Status Code
Description
200
Fine.
Error Codes
See Error Codes.";

fn without(line: &str) -> String {
    let lines: Vec<&str> = PAGE.lines().filter(|other| *other != line).collect();
    assert!(lines.len() < PAGE.lines().count(), "{line}");
    lines.join("\n")
}

/// The page up to a line, without the line.
fn until(line: &str) -> &'static str {
    PAGE.split_once(&format!("\n{line}")).unwrap().0
}

#[test]
fn a_text_that_is_no_page_is_refused() {
    expect("", "page-unknown", 0, "empty");
    expect("\n \u{A0}\n", "page-unknown", 0, "empty");
    expect(
        "\nDear customer,\n\nthe network is down.\n",
        "page-unknown",
        2,
        "no page",
    );
    expect("fn main() {\n}\n", "page-unknown", 1, "no page");
    expect("{\"openapi\": \"3.0.0\"}", "page-unknown", 1, "no page");
    expect("Parent topic: Ports", "page-unknown", 1, "no page");
}

#[test]
fn a_page_in_another_language_is_refused_by_its_name() {
    for (language, sentence) in [
        (
            "Chinese",
            "本接口用于查询一个端口的详细信息，并返回该端口的状态",
        ),
        (
            "Japanese",
            "このAPIはポートの詳細を照会します。結果として状態を返します",
        ),
        (
            "Korean",
            "이 API는 포트의 세부 정보를 조회하고 상태를 반환합니다",
        ),
        (
            "Russian",
            "Этот интерфейс показывает порт и все его свойства",
        ),
        ("Arabic", "تعرض هذه الواجهة تفاصيل المنفذ وحالته"),
        ("Thai", "อินเทอร์เฟซนี้แสดงรายละเอียดของพอร์ต"),
    ] {
        let page = PAGE.replace("This API shows a port.", &sentence.repeat(10));
        expect(&page, "page-language", 3, language);
    }
}

#[test]
fn a_page_with_headings_of_another_language_is_refused() {
    for (heading, foreign, line, language) in [
        ("Request Parameters", "请求参数", 15, "Chinese"),
        ("Status Codes", "状态码", 40, "Chinese"),
        (
            "Request Parameters",
            "Parámetros de solicitud",
            15,
            "Spanish",
        ),
        ("Function", "Função", 2, "Portuguese"),
        ("Response Parameters", "Paramètres de réponse", 17, "French"),
        ("Error Codes", "Fehlercodes", 45, "German"),
    ] {
        let page = PAGE.replacen(&format!("\n{heading}\n"), &format!("\n{foreign}\n"), 1);
        expect(&page, "page-language", line, language);
    }
}

#[test]
fn a_page_that_is_cut_off_is_refused_where_it_ends() {
    expect(
        "Showing a Port\nFunction",
        "page-truncated",
        2,
        "behind a heading",
    );
    expect(
        until("Mandatory"),
        "page-truncated",
        7,
        "without status codes",
    );
    expect(until("port_id"), "page-truncated", 6, "within Table 1");
    expect(
        until("Table 3 Port"),
        "page-truncated",
        25,
        "within Table 2",
    );
    expect(
        until("Example Requests"),
        "page-truncated",
        32,
        "within Table 3",
    );
    expect(until("}"), "page-truncated", 37, "within JSON");
    expect(
        until("Status Codes"),
        "page-truncated",
        37,
        "without status codes",
    );
    expect(
        until("200\nFine."),
        "page-truncated",
        42,
        "within its status codes",
    );
}

#[test]
fn what_is_missing_behind_the_end_is_said() {
    let help = |page: &str| read(page).1.unwrap_err().help.unwrap();
    assert!(
        help(until("Response Parameters"))
            .contains("its answers, its examples, its status codes and its error codes")
    );
    assert!(
        help(until("Status Codes")).contains(": its status codes and its error codes are missing")
    );
}

#[test]
fn a_page_without_captions_is_refused() {
    let bare: Vec<&str> = PAGE
        .lines()
        .filter(|line| !line.starts_with("Table "))
        .collect();
    let bare = bare.join("\n");
    expect(&bare, "page-without-captions", 6, "the tables of the page");
    assert_eq!(read(&bare).1.unwrap_err().labels.len(), 3);
    expect(
        &without("Table 3 Port"),
        "page-without-captions",
        26,
        "a table has no caption",
    );
    let drawn = "Showing a Port\nFunction\nShows.\nURI\nGET /v1/ports\nParameter | Type | Description\n---|---|---\nid | String | ID.\n";
    expect(drawn, "page-without-captions", 7, "redrawn");
    let other = "A Tool\nWhat it can do.\nName | Meaning\n---|---\nrun | Runs.\n";
    expect(other, "page-unknown", 1, "no page of an API reference");
}

#[test]
fn a_page_that_lacks_a_part_is_refused() {
    expect(
        &without("Showing a Port"),
        "page-section-missing",
        1,
        "no title",
    );
    expect(
        &without("URI"),
        "page-section-missing",
        2,
        "no section `URI`",
    );
    expect(
        &without("GET /v1/ports/{port_id}"),
        "page-section-missing",
        4,
        "no method and path",
    );
    expect(
        &without("Response Parameters"),
        "page-section-missing",
        17,
        "answers stand under `Request Parameters`",
    );
}

/// The headings are English, and the heads of the tables are not.
#[test]
fn a_page_of_which_no_table_can_be_read_is_refused() {
    let mut page = PAGE.to_owned();
    for (word, other) in [
        ("Parameter", "Parameter:"),
        ("Mandatory", "Pflicht"),
        ("Type", "Typ"),
        ("Description", "Beschreibung"),
    ] {
        page = page.replace(&format!("\n{word}\n"), &format!("\n{other}\n"));
    }
    expect(
        &page,
        "page-table-unreadable",
        6,
        "no table that can be read",
    );
    let foreign = page
        .replace("Parameter:", "Параметр")
        .replace("Typ\n", "Тип\n");
    expect(
        &foreign,
        "page-table-unreadable",
        6,
        "no table that can be read",
    );
}

#[test]
fn a_table_that_cannot_be_cut_is_refused() {
    expect(
        &without("Mandatory"),
        "page-table-unreadable",
        10,
        "the first row of Table 1",
    );
    expect(
        &without("Yes"),
        "page-table-unreadable",
        12,
        "the first row of Table 1 cannot be told: `String` does not say",
    );
    expect(
        &PAGE.replacen("String", "some words", 1),
        "page-table-unreadable",
        13,
        "`some words` is no type that is known",
    );
    expect(
        &PAGE.replacen("Mandatory\nType\n", "Mandatory\n", 1),
        "page-table-unreadable",
        6,
        "Table 1 has types",
    );
    expect(
        &PAGE.replacen("Type\nDescription\nid", "Type\nid", 1),
        "page-table-unreadable",
        26,
        "the head of Table 3",
    );
    expect(
        &PAGE.replacen("Type\nDescription\nid", "Description\nType\nid", 1),
        "page-table-unreadable",
        26,
        "the head",
    );
}
