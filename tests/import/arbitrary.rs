//! Pages of lines in any order: whatever stands where, nothing is lost and nothing panics.

use proptest::prelude::*;
use proptest::sample::select;
use tabella::front::page::{Document, Line, Part, columns, notation, text};
use tabella::source::{FileId, Span};

/// Lines of every kind that the importer tells apart, and some that it does not know.
const LINES: &[&str] = &[
    "",
    "",
    "",
    "\u{A0}",
    "Showing a Port",
    "Function",
    "Constraints",
    "URI",
    "GET /v1/ports/{id}",
    "Request Parameters",
    "Response Parameters",
    "Example Requests",
    "Example",
    "SDK Sample Code",
    "Status Codes",
    "Error Codes",
    "Table 1 Path Parameters",
    "Table 2 Port",
    "Table 2 describes the fields.",
    "Table 3",
    "Parameter",
    "Mandatory",
    "Type",
    "Description",
    "description",
    "id",
    "name",
    "binding:host_id",
    "Yes",
    "No",
    "String",
    "string",
    "Array of Port objects",
    "port object",
    "Definition:",
    "Range:",
    "N/A",
    "  • one",
    "    • two",
    "      goes on",
    "- three",
    "Status code: 200",
    "When the status code is 400:",
    "POST",
    "https://{Endpoint}/v1/ports",
    "{",
    "  \"a\" : {",
    "}",
    "[ ]",
    "} ]",
    "\"",
    " 1",
    " 2",
    "print(1);",
    "---|---",
    "请求参数",
    "Updated on 2025-08-19 GMT+08:00",
    "Help Center/ A/ B",
    "Feedback",
    "Parent topic: Ports",
    "A sentence about a port.",
    "ＩＤ：（ａ，ｂ）",
    "\u{FEFF}",
    "\u{0}",
    "\tcode",
];

/// The parts that every line of a page ends up in, as places.
fn places(part: &Part) -> Vec<Span> {
    let table = match part {
        Part::Line(line) => return vec![line.span],
        Part::Code(code) => return vec![code.span],
        Part::Table(table) => table,
    };
    let lines = |lines: &[Line]| -> Vec<Span> { lines.iter().map(|line| line.span).collect() };
    let mut places = lines(&table.stray);
    for row in &table.rows {
        places.push(row.name.span);
        places.extend(row.mandatory.iter().map(|cell| cell.span));
        places.extend(row.condition.iter().map(|cell| cell.span));
        places.extend(row.ty.iter().map(|cell| cell.span));
        places.extend(lines(&row.description));
    }
    // The cells of rows stand in the order of the page, in whatever order the columns are.
    places.sort_unstable();
    places
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_is_in_one_part(lines in prop::collection::vec(select(LINES), 0..80)) {
        let page = lines.join("\n");
        let parts = text::parts(FileId::default(), &page);
        let mut end = 0;
        for place in parts.iter().flat_map(places) {
            let (start, stop) = (place.start as usize, place.end as usize);
            prop_assert!(start >= end && stop >= start, "{place:?} is before {end}");
            // Between two parts there are blanks, bullets, heads with their captions, and numbers of lines.
            for line in page[end..start].lines() {
                let line = line.trim().trim_start_matches(['•', '-', '\u{FEFF}']).trim();
                let passed_over = line.is_empty()
                    || columns::column(line).is_some()
                    || line.starts_with("Table ")
                    || line.parse::<u32>().is_ok();
                prop_assert!(passed_over, "`{line}` is lost");
            }
            end = stop;
        }
    }

    #[test]
    fn rows_are_what_they_seem(lines in prop::collection::vec(select(LINES), 0..80)) {
        let page = format!("Table 1 Port\nParameter\nMandatory\nType\nDescription\nid\nYes\nString\n{}", lines.join("\n"));
        for part in text::parts(FileId::default(), &page) {
            let Part::Table(table) = part else { continue };
            for row in &table.rows {
                prop_assert!(columns::is_name(&row.name));
                let said = row.mandatory.is_some() || row.condition.is_some();
                prop_assert_eq!(said, table.columns.contains(&columns::column("Mandatory").unwrap()));
                let model = |ty: &str| notation::is_type(ty) || columns::is_name(ty);
                prop_assert!(row.ty.as_ref().is_none_or(|ty| model(ty)));
            }
        }
    }

    #[test]
    fn a_document_begins_with_its_title(lines in prop::collection::vec(select(LINES), 0..80)) {
        let start = "Showing a Port\nURI\nGET /v1/ports\n";
        let end = "\nStatus Codes\n200\nError Codes\nSee Error Codes.";
        let page = format!("{start}{}{end}", lines.join("\n"));
        if let Ok((document, remarks)) = Document::of(text::parts(FileId::default(), &page)) {
            prop_assert!(document.sections.is_sorted_by_key(|section| section.heading.span.start));
            prop_assert!(remarks.is_sorted_by_key(|remark| remark.span.start));
            prop_assert!(document.title.span < document.sections[0].heading.span);
            let roles: Vec<_> = document.sections.iter().map(|section| section.role).collect();
            prop_assert!(roles.iter().enumerate().all(|(at, role)| !roles[..at].contains(role)));
        }
    }
}
