//! What a page consists of, whatever it was written in.

use crate::source::{Located, Span};

/// A piece of a page, in the order of reading.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A heading, a paragraph or an item of a list.
    Line(Line),
    /// A block that was set as code.
    Code(Code),
    /// A table of parameters.
    Table(Table),
}

impl Part {
    /// Its place.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Line(line) => line.span,
            Self::Code(code) => code.span,
            Self::Table(table) => table.span,
        }
    }
}

/// A paragraph, or an item of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its words, without blanks around them and without a bullet.
    pub text: String,
    /// How deep it stands in lists: 0 is outside of any, 1 is a bullet.
    pub level: u8,
    /// Its place.
    pub span: Span,
}

/// A block that was set as code, such as JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// Its text, line breaks and indentation as they were.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// A table of parameters. Tables with other columns are [`Line`]s, cell by cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What stands above it.
    pub caption: Option<Caption>,
    /// What its head says.
    pub columns: Vec<Column>,
    /// One a parameter.
    pub rows: Vec<Row>,
    /// What stands between the head and the first row, or in a table of which no row can be told.
    pub stray: Vec<Line>,
    /// The head, or the caption if there is one.
    pub span: Span,
}

/// `Table 4 AllowedAddressPair`
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// The table's number on the page.
    pub number: Located<u32>,
    /// What follows the number.
    pub name: Located<String>,
}

/// A column of a [`Table`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// `Parameter`
    Name,
    /// `Mandatory`
    Mandatory,
    /// `Type`
    Type,
    /// `In`: whether a parameter stands in the path, the query, a header or the body.
    Place,
    /// `Description`
    Description,
}

/// A row of a [`Table`].
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The parameter.
    pub name: Located<String>,
    /// Whether it must be given, if there is such a column.
    pub mandatory: Option<Located<bool>>,
    /// What such a column says if it is neither yes nor no: `Yes (for TCP)`, or nothing at all.
    pub condition: Option<Located<String>>,
    /// Where it is sent as it is written, such as `query`, if there is such a column.
    pub place: Option<Located<String>>,
    /// Its type as it is written, if there is such a column.
    pub ty: Option<Located<String>>,
    /// What is said about it.
    pub description: Vec<Line>,
}
