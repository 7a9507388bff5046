//! Tables with tabs between their cells, as browsers copy them.

use tabella::front::page::{Document, Part, text};
use tabella::source::FileId;

use crate::html::blocks::{Block, Item, Parameters, Row, blocks};
use crate::html::dump::dump;
use crate::layouts::{page, tables};
use crate::reading::{Case, cases};

/// How the cells of a table are copied.
#[derive(Clone, Copy)]
enum Style {
    /// A row is a line, and its description goes on in lines of its own.
    Lines,
    /// As `Lines`, with blank lines between the paragraphs of a description.
    Spread,
    /// Each paragraph of a cell has blank lines around it, and tabs stand between the cells.
    Paragraphs,
}

impl Style {
    /// What stands between two cells.
    fn cell(self) -> &'static str {
        match self {
            Self::Lines | Self::Spread => "\t",
            Self::Paragraphs => "\n\n\t\n",
        }
    }

    fn paragraph(self) -> &'static str {
        match self {
            Self::Lines => "\n",
            Self::Spread | Self::Paragraphs => "\n\n",
        }
    }

    fn block(self, block: &Block) -> String {
        match block {
            Block::Title(text)
            | Block::Heading(text)
            | Block::Paragraph(text)
            | Block::Program(text) => text.clone(),
            Block::Bullets(items) => self.items(items),
            Block::Code(pieces) => pieces.join("\n\n"),
            Block::Parameters(table) => self.table(table),
            Block::Pairs(pairs) => {
                let rows = pairs
                    .iter()
                    .map(|(one, other)| [one, self.cell(), other].concat());
                rows.collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn items(self, items: &[Item]) -> String {
        let item = |item: &Item| {
            let bullet = if item.begins { "• " } else { "  " };
            format!("{}{bullet}{}", "  ".repeat(item.depth), item.text)
        };
        let items: Vec<String> = items.iter().map(item).collect();
        items.join(self.paragraph())
    }

    fn table(self, table: &Parameters) -> String {
        let caption = format!("Table {} {}", table.number, table.caption);
        let head = table.head.join(self.cell());
        let rows = table.rows.iter().map(|row| self.row(row));
        let lines: Vec<String> = [caption, head].into_iter().chain(rows).collect();
        lines.join("\n")
    }

    fn row(self, row: &Row) -> String {
        let cells = row.cells.join(self.cell());
        let parts: Vec<String> = row
            .description
            .iter()
            .map(|part| self.block(part))
            .collect();
        // A list begins in a line of its own.
        let list = matches!(row.description.first(), Some(Block::Bullets(_)));
        let before = if list { "\n" } else { "" };
        [&cells, self.cell(), before, &parts.join(self.paragraph())].concat()
    }
}

/// A page whose tables have a row a line.
pub(crate) fn page_of_rows(case: &Case) -> String {
    written(case, Style::Lines)
}

fn written(case: &Case, style: Style) -> String {
    let blocks = blocks(case);
    let written: Vec<String> = blocks.iter().map(|block| style.block(block)).collect();
    written.join("\n\n")
}

#[track_caller]
fn check(style: Style) {
    for case in cases() {
        let tabbed = written(&case, style);
        assert!(tabbed.contains('\t'), "{}", case.name);
        let read = dump(&text::parts(FileId::default(), &tabbed));
        let flat = dump(&text::parts(FileId::default(), &case.page));
        for (line, (read, flat)) in read.lines().zip(flat.lines()).enumerate() {
            assert_eq!(read, flat, "{} line {line}", case.name);
        }
        assert_eq!(read.lines().count(), flat.lines().count(), "{}", case.name);
    }
}

#[test]
fn a_row_a_line_is_read_as_a_cell_a_line() {
    check(Style::Lines);
}

#[test]
fn blank_lines_within_a_cell_make_no_difference() {
    check(Style::Spread);
}

#[test]
fn paragraphs_of_cells_may_have_lines_of_their_own() {
    check(Style::Paragraphs);
}

/// The rows of the only table under `Response Parameters`: name, type, and the lines of the description.
fn rows(lines: &[&str]) -> Vec<String> {
    let tables = tables(&page(&[&lines.join("\n")]));
    assert_eq!(tables.len(), 1, "{tables:?}");
    let rows = tables[0].rows.iter().map(|row| {
        let ty = row.ty.as_ref().map_or("", |ty| ty.as_str());
        let description: Vec<&str> = row.description.iter().map(|line| &*line.text).collect();
        format!("{}: {ty}: {}", *row.name, description.join(" | "))
    });
    rows.collect()
}

const HEAD: &str = "Table 1 Ports\nParameter\tType\tDescription";

#[test]
fn a_row_with_all_its_cells_needs_no_known_words() {
    let read = rows(&[
        HEAD,
        "id\t-\tWhat it is.",
        "name\t\tWhat it is.",
        "mac address\tMac\tWhat it is.",
    ]);
    let expected = [
        "id: -: What it is.",
        "name: : What it is.",
        "mac address: Mac: What it is.",
    ];
    assert_eq!(read, expected);
}

#[test]
fn words_of_a_description_are_no_rows_however_much_they_look_like_some() {
    let read = rows(&[
        HEAD,
        "state\tString\tOne of",
        "up",
        "String",
        "down",
        "String",
        "• a\tb\tc",
        "id\tString\tError Codes",
    ]);
    assert_eq!(
        read,
        [
            "state: String: One of | up | String | down | String | a | b | c",
            "id: String: Error Codes"
        ]
    );
}

#[test]
fn a_description_may_be_empty_or_begin_in_the_next_line() {
    let read = rows(&[
        HEAD,
        "id\tString",
        "What it is.",
        "name\tString\t",
        "ports\tArray of strings",
        "up\tBoolean\tWhether it is.",
    ]);
    assert_eq!(
        read,
        [
            "id: String: What it is.",
            "name: String: ",
            "ports: Array of strings: ",
            "up: Boolean: Whether it is."
        ]
    );
}

#[test]
fn tabs_behind_the_last_cell_lose_nothing() {
    let read = rows(&[
        HEAD,
        "id\tString\tWhat\tit\t\tis.",
        "name\tString\tIts name.",
    ]);
    assert_eq!(
        read,
        ["id: String: What | it | is.", "name: String: Its name."]
    );
}

#[test]
fn a_line_that_lacks_cells_goes_to_the_row_before() {
    let read = rows(&[
        HEAD,
        "id\tString\tWhat it is.",
        "One\tTwo",
        "name\tString\tIts name.",
    ]);
    assert_eq!(
        read,
        [
            "id: String: What it is. | One | Two",
            "name: String: Its name."
        ]
    );
}

#[test]
fn a_longer_head_is_no_head_of_a_table_with_one_column_less() {
    let text =
        page(&["Table 1 Ports\nParameter\tType\tDescription\tExample\nid\tString\tWhat it is.\t1"]);
    let refusal = Document::of(text::parts(FileId::default(), &text)).unwrap_err();
    assert_eq!(refusal.rule.code, "T0906");
}

#[test]
fn code_keeps_its_tabs() {
    let json = "{\n\t\"id\":\t\"1\",\n\t\"up\":\t[ 1,\t2 ]\n}";
    let parts = text::parts(
        FileId::default(),
        &format!("{HEAD}\n\nExample Responses\n\n{json}\n"),
    );
    let code = parts.iter().find_map(|part| match part {
        Part::Code(code) => Some(code.text.as_str()),
        _ => None,
    });
    assert_eq!(code, Some(json));
}
