//! A page as plain text -> its parts.
//!
//! One block stands for one element of the page, and a table is nothing but the list of its cells: caption, head, cells
//! row by row. Where a row begins is inferred (`row`), unless its cells stand in one line with tabs between them (`tabs`),
//! and a table goes on until something stands there that no cell can be. Blank lines decide nothing but where code ends,
//! as they are the first thing to be lost.

mod code;
mod lines;
mod row;
mod sdk;
mod table;
mod tabs;

use crate::source::FileId;

use super::{Code, Headings, Line, Part};
use lines::Raw;

/// The parts of a page that was saved as plain text, in its order.
///
/// Every line of the text is in one of them, but for blank lines and the numbers of lines beside sample code. Takes time
/// in proportion to the text's length, whatever it is.
///
/// ```
/// use tabella::front::page::{Part, text};
/// use tabella::source::FileId;
///
/// let page = "Table 1 Tag\n\nParameter\n\nType\n\nDescription\n\nkey\n\nString\n\nKey of the tag.\n";
/// let parts = text::parts(FileId::default(), page);
/// let [Part::Table(table)] = parts.as_slice() else {
///     panic!("{parts:?}");
/// };
/// assert_eq!(*table.rows[0].name, "key");
/// assert_eq!(table.rows[0].description[0].text, "Key of the tag.");
/// ```
#[must_use]
pub fn parts(file: FileId, text: &str) -> Vec<Part> {
    let mut reader = Reader {
        text,
        lines: lines::split(file, text),
        at: 0,
        row: 0,
        level: 0,
        headings: Headings::default(),
        parts: Vec::new(),
    };
    while reader.at < reader.lines.len() {
        reader.part();
    }
    reader.parts
}

/// Goes through the lines that are not blank.
struct Reader<'a> {
    text: &'a str,
    lines: Vec<Raw<'a>>,
    at: usize,
    /// A line further on at which a row of the table at hand is known to begin. No line is searched twice.
    row: usize,
    /// How deep in lists the line before stood.
    level: u8,
    headings: Headings,
    parts: Vec<Part>,
}

impl Reader<'_> {
    fn part(&mut self) {
        if self.lines[self.at].text.is_empty() {
            self.at += 1;
        } else if let Some(head) = self.head(self.at) {
            self.table(head);
        } else if let Some(end) = self.code() {
            let code = self.cut(self.at, end);
            self.parts.push(Part::Code(code));
            self.at = end;
        } else {
            let next = self.lines.get(self.at + 1).map(|next| next.text.as_str());
            let here = &self.lines[self.at];
            if here.is_item() {
                self.headings.enter_item(&here.text);
            } else if !here.bullet && !here.beside {
                self.headings.enter(&here.text, next);
            }
            let line = self.take();
            self.parts.push(Part::Line(line));
        }
    }

    /// The line at hand, and on to the next.
    fn take(&mut self) -> Line {
        let line = self.lines[self.at].line(self.level);
        self.level = line.level;
        self.at += 1;
        line
    }

    /// Lines as they were written, with line feeds for line breaks. What all of them are indented by, because they stand in a
    /// list, is none of them.
    fn cut(&self, first: usize, end: usize) -> Code {
        let mut span = self.lines[first].whole.to(self.lines[end - 1].whole);
        let text = &self.text[span.start as usize..span.end as usize];
        let text = text.replace("\r\n", "\n").replace('\u{A0}', " ");
        let blanks = text.len() - text.trim_start_matches(' ').len();
        let indent = " ".repeat(blanks);
        let is_indented = |line: &str| line.starts_with(&indent) || line.trim().is_empty();
        if blanks == 0 || !text.lines().all(is_indented) {
            return Code { text, span };
        }
        span.start += u32::try_from(blanks).unwrap_or_default();
        let lines = text
            .lines()
            .map(|line| line.get(blanks..).unwrap_or_default());
        Code {
            text: lines.collect::<Vec<_>>().join("\n"),
            span,
        }
    }
}
