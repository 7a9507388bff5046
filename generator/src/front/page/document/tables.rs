//! Whether the tables of a page can be told from one another and cut into rows.

use crate::diagnostic::Diagnostic;
use crate::front::page::notation::is_type;
use crate::front::page::{Column, Line, Part, Section, SectionRole, Table, caption, columns};
use crate::front::rules;
use crate::source::{Located, Span};

/// How many tables without a caption are pointed at.
const SHOWN: usize = 5;

/// How many characters of a line are shown.
const SHOWN_LETTERS: usize = 40;

/// How many columns a head has that is known.
const USUAL: usize = 4;

/// How many words are looked at for the columns of another head.
const WIDEST: usize = 8;

/// Which heads are known.
const HEADS: &str = "the head of a table is `Parameter`, `Mandatory`, `Type`, `Description`, a line each or with tabs between \
                     them; one of the two in the middle may be missing, and a column `In` may stand beside them";

/// How to save a page so that its tables keep their captions.
const SAVE: &str = "copy the page's text from a browser, or save the page as HTML, so that each table keeps its `Table 1 ...`";

/// Why a page is refused, if it is one whose tables are drawn with `|` and `---`.
pub(super) fn drawn(parts: &[Part]) -> Option<Diagnostic> {
    let rule = |text: &str| {
        text.contains("---")
            && text.contains('|')
            && text.chars().all(|letter| "-|: ".contains(letter))
    };
    let line = parts.iter().find_map(|part| match part {
        Part::Line(line) if rule(&line.text) => Some(line.span),
        Part::Code(code) if code.text.lines().any(rule) => Some(code.span),
        Part::Table(table) => {
            let mut described = table.rows.iter().flat_map(|row| &row.description);
            described
                .find(|line| rule(&line.text))
                .map(|line| line.span)
        }
        _ => None,
    })?;
    let message =
        "the tables of the page were redrawn, and lost their captions and the lists in their cells";
    Some(Diagnostic::error(&rules::PAGE_WITHOUT_CAPTIONS, line, message).help(SAVE))
}

/// Why a page is refused, if a table has no caption.
pub(super) fn uncaptioned(sections: &[Section]) -> Option<Diagnostic> {
    let mut bare = tables(sections).filter(|table| table.caption.is_none());
    let first = bare.next()?;
    let captions = tables(sections).any(|table| table.caption.is_some());
    let message = if captions {
        "a table has no caption"
    } else {
        "the tables of the page have no captions"
    };
    let mut diagnostic = Diagnostic::error(&rules::PAGE_WITHOUT_CAPTIONS, first.span, message)
        .label("no caption stands above this")
        .help(SAVE);
    for table in bare.take(SHOWN) {
        diagnostic = diagnostic.also(table.span, "and none above this");
    }
    Some(diagnostic)
}

/// Why a page is refused, if a table cannot be cut into rows.
pub(super) fn unreadable(sections: &[Section]) -> Option<Diagnostic> {
    let heads = sections
        .iter()
        .filter(|section| has_tables(section.role))
        .find_map(broken_head);
    heads
        .or_else(|| tables(sections).find_map(broken_rows))
        .or_else(|| nothing_read(sections))
}

/// A caption, if the page has some and none of them is that of a table that can be read.
fn nothing_read(sections: &[Section]) -> Option<Diagnostic> {
    if tables(sections).next().is_some() {
        return None;
    }
    let parameters = sections.iter().filter(|section| has_tables(section.role));
    let caption = parameters
        .flat_map(|section| &section.parts)
        .find_map(|part| match part {
            Part::Line(line) => caption(line),
            Part::Code(_) | Part::Table(_) => None,
        })?;
    let message = "the page has captions of tables, and no table that can be read";
    let diagnostic = Diagnostic::error(&rules::PAGE_TABLE_UNREADABLE, caption.number.span, message);
    let label = "the words under this are no head that is known";
    Some(diagnostic.label(label).help(HEADS))
}

/// Whether tables of parameters stand in a section.
pub(super) fn has_tables(role: SectionRole) -> bool {
    matches!(
        role,
        SectionRole::Uri | SectionRole::Request | SectionRole::Response
    )
}

pub(super) fn tables(sections: &[Section]) -> impl Iterator<Item = &Table> {
    let parts = sections.iter().flat_map(|section| &section.parts);
    parts.filter_map(|part| match part {
        Part::Table(table) => Some(table),
        _ => None,
    })
}

/// A caption with words beneath it that are those of a head, but not all of them or not in an order that is known.
fn broken_head(section: &Section) -> Option<Diagnostic> {
    let lines = |at: usize| match section.parts.get(at) {
        Some(Part::Line(line)) => Some(line),
        _ => None,
    };
    (0..section.parts.len()).find_map(|at| {
        let caption = caption(lines(at)?)?;
        let words: Vec<&Line> = (at + 1..=at + WIDEST).map_while(lines).collect();
        let is_known = |line: &&Line| columns::column(&line.text).is_some();
        let first = words.iter().take(USUAL);
        (first.filter(|line| is_known(line)).count() > 1)
            .then(|| unknown_head(&caption.number, &words))
    })
}

/// Says which words of a head are those of no column.
fn unknown_head(number: &Located<u32>, words: &[&Line]) -> Diagnostic {
    let known = |line: &&Line| columns::column(&line.text).is_some();
    let end = words.iter().rposition(known).unwrap_or_default();
    let texts: Vec<&str> = words.iter().map(|line| line.text.as_str()).collect();
    let whole = texts
        .get(..=end)
        .is_some_and(|texts| columns::head(texts).is_some());
    // Behind a head that is known, it is one more column that makes it another.
    let unknown = match words.get(end + 1) {
        Some(next) if whole => Some(next),
        _ => words.iter().take(end).find(|line| !known(line)),
    };
    let why = unknown.map_or(String::new(), |line| {
        format!(": no column `{}` is known", line.text)
    });
    let message = format!("the head of Table {} cannot be read{why}", number.value);
    let diagnostic = Diagnostic::error(&rules::PAGE_TABLE_UNREADABLE, number.span, message)
        .label("the words under this are no head that is known")
        .help(HEADS);
    match unknown {
        Some(line) => diagnostic.also(line.span, "what is told under this is not read"),
        None => diagnostic,
    }
}

fn broken_rows(table: &Table) -> Option<Diagnostic> {
    let number = table.caption.as_ref().map_or(0, |caption| *caption.number);
    if let Some(stray) = table.stray.first() {
        let (span, why) = match odd_cell(table) {
            Some((cell, why)) => (cell.span, format!("`{}` {why}", short(&cell.text))),
            None => (
                stray.span,
                format!("it does not begin with `{}`", short(&stray.text)),
            ),
        };
        let message = format!("the first row of Table {number} cannot be told: {why}");
        return Some(unreadable_at(span, message).also(table.span, "the table"));
    }
    let typeless = !table.columns.contains(&Column::Type) && !table.rows.is_empty();
    let described =
        |description: &[Line]| description.first().is_some_and(|line| is_type(&line.text));
    let typed = typeless && table.rows.iter().all(|row| described(&row.description));
    let message = format!("Table {number} has types, but no column of them");
    typed.then(|| unreadable_at(table.span, message))
}

/// The cell of what should be the first row that is none of its column, and why.
fn odd_cell(table: &Table) -> Option<(&Line, &'static str)> {
    let cells = table.columns.iter().zip(&table.stray);
    let odd = cells.map(|(column, cell)| (cell, is_odd(*column, &cell.text)));
    let (cell, why) = odd.into_iter().find(|(_, why)| why.is_some())?;
    // A line that is no name stands where no row begins.
    let first = table.stray.first()?;
    (first.span != cell.span).then_some((cell, why?))
}

/// Why a text is no cell of a column.
fn is_odd(column: Column, text: &str) -> Option<&'static str> {
    match column {
        Column::Name if !columns::is_name(text) => Some("is no name"),
        Column::Mandatory if columns::mandatory(text).is_none() => {
            Some("does not say whether the parameter must be given")
        }
        Column::Type if !is_type(text) => Some("is no type that is known"),
        Column::Name | Column::Mandatory | Column::Place | Column::Type | Column::Description => {
            None
        }
    }
}

/// The beginning of a line.
fn short(text: &str) -> String {
    text.chars().take(SHOWN_LETTERS).collect()
}

fn unreadable_at(span: Span, message: String) -> Diagnostic {
    Diagnostic::error(&rules::PAGE_TABLE_UNREADABLE, span, message)
        .help("compare the lines with the page: a cell is missing, is there twice or stands in another place")
}
