//! The cells of a row -> a row, with cells that reach over several columns or rows.

use crate::front::page::{Column, Line, Row, columns};
use crate::source::Located;

use super::grid::Extent;

/// Signs in a name at which a column may break it.
const BREAKS: [char; 4] = ['_', '-', '.', ':'];

/// The rows of a table, as they are read.
pub(super) struct Rows {
    pub(super) columns: Vec<Column>,
    pub(super) read: Vec<Row>,
    /// What stands in the table and belongs to no parameter.
    pub(super) stray: Vec<Line>,
    /// For how many more rows the cell of each column reaches down.
    covered: Vec<usize>,
}

/// A cell of a row.
pub(super) struct TableCell {
    pub(super) extent: Extent,
    /// Whether words in it are struck out; they are not among its lines.
    pub(super) is_struck: bool,
    pub(super) lines: Vec<Line>,
}

/// What stands in the cells of one row.
#[derive(Default)]
struct Content {
    name: Vec<Line>,
    mandatory: Vec<Line>,
    place: Vec<Line>,
    ty: Vec<Line>,
    description: Vec<Line>,
    /// Whether words of the name are struck out.
    is_struck: bool,
}

impl Content {
    fn column(&mut self, column: Column) -> &mut Vec<Line> {
        match column {
            Column::Name => &mut self.name,
            Column::Mandatory => &mut self.mandatory,
            Column::Place => &mut self.place,
            Column::Type => &mut self.ty,
            Column::Description => &mut self.description,
        }
    }
}

impl Rows {
    pub(super) fn new(columns: Vec<Column>) -> Self {
        Self {
            covered: vec![0; columns.len()],
            columns,
            read: Vec::new(),
            stray: Vec::new(),
        }
    }

    /// Adds a row.
    pub(super) fn add(&mut self, cells: Vec<TableCell>) {
        if self.is_head(&cells) {
            return;
        }
        if let [only] = &cells[..]
            && only.extent.columns >= self.columns.len()
        {
            self.stray
                .extend(cells.into_iter().flat_map(|cell| cell.lines));
            return;
        }
        let inherited = self.inherited();
        let mut content = Content::default();
        let mut at = 0;
        for cell in cells {
            let extent = cell.extent;
            while inherited.get(at) == Some(&true) {
                at += 1;
            }
            let column = self.columns.get(at).copied();
            let column = column.unwrap_or(Column::Description);
            content.is_struck |= cell.is_struck && column == Column::Name;
            content.column(column).extend(cell.lines);
            let reach = at.saturating_add(extent.columns.max(1));
            for covered in self.covered.iter_mut().take(reach).skip(at) {
                *covered = extent.rows.saturating_sub(1);
            }
            at = reach.min(self.columns.len());
        }
        self.push(content, &inherited);
    }

    /// Words in a table without rows, such as `None`, which are no cells.
    pub(super) fn words_instead(&mut self) -> Vec<Line> {
        let first = self.stray.first();
        let words = first.is_some_and(|line| !columns::is_name(&line.text));
        if self.read.is_empty() && words {
            return std::mem::take(&mut self.stray);
        }
        Vec::new()
    }

    /// Long tables repeat their heads.
    fn is_head(&self, cells: &[TableCell]) -> bool {
        let texts: Option<Vec<&str>> = cells
            .iter()
            .map(|cell| match &cell.lines[..] {
                [line] => Some(line.text.as_str()),
                _ => None,
            })
            .collect();
        texts.and_then(|texts| columns::head(&texts)).as_ref() == Some(&self.columns)
    }

    /// The columns whose cell is one of a row above.
    fn inherited(&mut self) -> Vec<bool> {
        let covered = self.covered.iter_mut();
        let inherited = covered.map(|rows| {
            let inherited = *rows > 0;
            *rows = rows.saturating_sub(1);
            inherited
        });
        inherited.collect()
    }

    /// The parameter goes on: its name is not said again.
    fn go_on(&mut self, content: Content) {
        let cells = [
            content.mandatory,
            content.ty,
            content.place,
            content.description,
        ];
        let lines = cells.into_iter().flatten();
        match self.read.last_mut() {
            Some(above) => above.description.extend(lines),
            None => self.stray.extend(lines),
        }
    }

    fn push(&mut self, content: Content, inherited: &[bool]) {
        let inherits = |column: Column| {
            let mut columns = self.columns.iter().zip(inherited);
            columns.any(|(other, inherited)| *other == column && *inherited)
        };
        let above = self.read.last();
        let Some(name) = joined(&content.name).map(unbroken) else {
            // A parameter whose name is struck out is none any longer.
            if !content.is_struck {
                self.go_on(content);
            }
            return;
        };
        let (mut mandatory, mut condition) = (None, None);
        if inherits(Column::Mandatory) {
            mandatory = above.and_then(|above| above.mandatory.clone());
            condition = above.and_then(|above| above.condition.clone());
        } else if self.columns.contains(&Column::Mandatory) {
            let nothing = || Located::new(String::new(), name.span);
            let cell = joined(&content.mandatory).unwrap_or_else(nothing);
            (mandatory, condition) = columns::demand(cell);
        }
        let (mut ty, mut place) = (joined(&content.ty), joined(&content.place));
        if inherits(Column::Type) {
            ty = above.and_then(|above| above.ty.clone());
        }
        if inherits(Column::Place) {
            place = above.and_then(|above| above.place.clone());
        }
        self.read.push(Row {
            name,
            mandatory,
            condition,
            place,
            ty,
            description: content.description,
        });
    }
}

/// The lines of a cell as one.
fn joined(lines: &[Line]) -> Option<Located<String>> {
    let span = lines.first()?.span.to(lines.last()?.span);
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    Some(Located::new(texts.join(" "), span))
}

/// A name without the blanks at which a narrow column breaks it: `project_ id`. A name has none of its own.
fn unbroken(mut name: Located<String>) -> Located<String> {
    let mut whole = String::with_capacity(name.value.len());
    for word in name.value.split(' ') {
        let breaks = whole.ends_with(BREAKS) || word.starts_with(BREAKS);
        if !whole.is_empty() && !breaks {
            whole.push(' ');
        }
        whole.push_str(word);
    }
    name.value = whole;
    name
}
