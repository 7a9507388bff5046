//! A page as plain text -> what it consists of, by the lines that a person read.
//!
//! This knows from the reading where each row begins, so that it needs none of the rules of the importer.

use std::collections::BTreeMap;

use crate::reading::{Case, Table};

/// A piece of a page.
#[derive(Debug)]
pub(crate) enum Block {
    Title(String),
    Heading(String),
    Paragraph(String),
    Bullets(Vec<Item>),
    /// Request lines, and JSON behind them.
    Code(Vec<String>),
    /// Sample code, with numbers before it.
    Program(String),
    Parameters(Parameters),
    /// A table with two columns.
    Pairs(Vec<(String, String)>),
}

/// A paragraph in a list.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) depth: usize,
    pub(crate) text: String,
    /// Whether it has a bullet, or goes on with the item before.
    pub(crate) begins: bool,
}

#[derive(Debug)]
pub(crate) struct Parameters {
    pub(crate) number: u32,
    pub(crate) caption: String,
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

#[derive(Debug)]
pub(crate) struct Row {
    /// One a column, but for the description, which is last.
    pub(crate) cells: Vec<String>,
    pub(crate) description: Vec<Block>,
}

const HEADINGS: [&str; 13] = [
    "Function",
    "Calling Method",
    "URI",
    "Request Parameters",
    "Response Parameters",
    "Example Request",
    "Example Requests",
    "Example Response",
    "Example Responses",
    "SDK Sample Code",
    "Status Codes",
    "Error Codes",
    "Parent topic: Listener",
];

/// The blocks of a page.
pub(crate) fn blocks(case: &Case) -> Vec<Block> {
    let mut reader = Reader {
        case,
        tables: case
            .reading
            .tables
            .iter()
            .map(|table| (table.line, table))
            .collect(),
        pieces: pieces(case),
        at: 0,
    };
    let mut blocks = Vec::new();
    while let Some(block) = reader.block() {
        blocks.push(block);
    }
    blocks
}

struct Reader<'a> {
    case: &'a Case,
    tables: BTreeMap<usize, &'a Table>,
    pieces: Vec<(usize, String)>,
    at: usize,
}

/// Texts between blank lines, with their first lines.
fn pieces(case: &Case) -> Vec<(usize, String)> {
    let mut pieces: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (line, number) in case.lines.iter().zip(1..) {
        match pieces.last_mut() {
            _ if line.trim().is_empty() => open = false,
            Some(piece) if open => piece.1 = format!("{}\n{line}", piece.1),
            _ => {
                pieces.push((number, line.clone()));
                open = true;
            }
        }
    }
    pieces
}

fn is_json(text: &str) -> bool {
    text.starts_with(['{', '['])
}

fn is_request(text: &str) -> bool {
    let methods = ["GET", "POST", "PUT", "DELETE"];
    let method = text.split_whitespace().next().unwrap_or_default();
    methods.contains(&method) && (text == method || text.contains("://"))
        || text.starts_with("https://")
}

fn bullet(text: &str) -> Option<Item> {
    let trimmed = text.trim_start();
    let item = trimmed.strip_prefix("• ")?;
    Some(Item {
        depth: (text.len() - trimmed.len()) / 2,
        text: item.trim().to_owned(),
        begins: true,
    })
}

/// What is indented as far as the words of an item goes on with it.
fn goes_on(text: &str) -> Option<Item> {
    let trimmed = text.trim_start();
    let depth = ((text.len() - trimmed.len()) / 2).checked_sub(1)?;
    (depth > 0).then(|| Item {
        depth,
        text: trimmed.trim_end().to_owned(),
        begins: false,
    })
}

impl Reader<'_> {
    fn peek(&self) -> Option<&(usize, String)> {
        self.pieces.get(self.at)
    }

    fn next(&mut self) -> String {
        self.at += 1;
        self.pieces[self.at - 1].1.trim().to_owned()
    }

    fn ends_table(&self) -> bool {
        let Some((line, text)) = self.peek() else {
            return true;
        };
        self.tables.contains_key(line)
            || HEADINGS.contains(&text.trim())
            || text.starts_with("Status code: ")
            || text.starts_with("When the status code is ")
    }

    fn block(&mut self) -> Option<Block> {
        let (line, text) = self.peek()?.clone();
        if let Some(table) = self.tables.get(&line).copied() {
            return Some(Block::Parameters(self.parameters(table)));
        }
        if bullet(&text).is_some() {
            return Some(self.bullets());
        }
        if is_json(&text) || is_request(&text) {
            return Some(self.code());
        }
        let text = text.trim();
        if text.starts_with("1\n") {
            return Some(self.program());
        }
        if text == "Status Code" {
            return Some(self.pairs());
        }
        let block = if text == self.case.reading.page {
            Block::Title
        } else if HEADINGS.contains(&text) {
            Block::Heading
        } else {
            Block::Paragraph
        };
        Some(block(self.next()))
    }

    fn bullets(&mut self) -> Block {
        let mut items: Vec<Item> = Vec::new();
        let item = |text: &String| bullet(text).or_else(|| goes_on(text));
        while let Some(item) = self.peek().and_then(|(_, text)| item(text)) {
            items.push(item);
            self.at += 1;
        }
        Block::Bullets(items)
    }

    /// A request and its body are one block of code on the pages.
    fn code(&mut self) -> Block {
        let mut code = Vec::new();
        loop {
            let (_, text) = self.pieces[self.at].clone();
            code.push(text.clone());
            self.at += 1;
            let more = self
                .peek()
                .is_some_and(|(_, next)| !is_json(&text) && (is_json(next) || is_request(next)));
            if !more {
                return Block::Code(code);
            }
        }
    }

    fn program(&mut self) -> Block {
        let mut program: Vec<String> = Vec::new();
        while let Some((line, text)) = self.peek() {
            let end = text.starts_with("Add ") || text.starts_with("Tab ");
            if end || self.case.line(*line).is_empty() {
                break;
            }
            program.push(text.clone());
            self.at += 1;
        }
        Block::Program(program.join("\n\n"))
    }

    fn pairs(&mut self) -> Block {
        let mut pairs = Vec::new();
        while !self.ends_table() {
            pairs.push((self.next(), self.next()));
        }
        Block::Pairs(pairs)
    }

    fn parameters(&mut self, table: &Table) -> Parameters {
        self.at += 1;
        let mut head = Vec::new();
        while head.last().is_none_or(|last| last != "Description") {
            head.push(self.next());
        }
        let mut rows = Vec::new();
        for (at, row) in table.rows.iter().enumerate() {
            assert_eq!(self.peek().map(|piece| piece.0), Some(row.line));
            let cells = (1..head.len()).map(|_| self.next()).collect();
            let next = table.rows.get(at + 1).map(|row| row.line);
            let mut description = Vec::new();
            while !self.ends_table() && self.peek().map(|piece| piece.0) != next {
                description.push(match self.peek().and_then(|piece| bullet(&piece.1)) {
                    Some(_) => self.bullets(),
                    None => Block::Paragraph(self.next()),
                });
            }
            rows.push(Row { cells, description });
        }
        Parameters {
            number: table.number,
            caption: table.caption.clone(),
            head,
            rows,
        }
    }
}
