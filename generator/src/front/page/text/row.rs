//! Where a row begins among the cells of a table.
//!
//! A description may hold lines that look like names, so that a row begins only where all its cells but the description
//! stand in a row: a name, `Yes` or `No`, a type. Where a row is a line, that it has all its cells is enough.

use crate::front::page::columns::{self, is_conditional, is_name, yes_or_no};
use crate::front::page::notation::{is_lower_word, is_several, is_type};
use crate::front::page::{Column, Row};
use crate::source::Located;

use super::lines::Raw;

/// How the rows of a table are found.
pub(super) struct Shape<'a> {
    /// The columns but the description.
    columns: &'a [Column],
    /// Whether a row is a line.
    in_line: bool,
    /// Whether types are written as `string` and `integer`.
    lower: bool,
}

impl<'a> Shape<'a> {
    /// The shape of a table whose first cells these are.
    pub(super) fn of(columns: &'a [Column], in_line: bool, cells: &[Raw]) -> Self {
        let columns = columns.split_last().map_or(columns, |(_, before)| before);
        let ty = columns.iter().position(|column| *column == Column::Type);
        let first = ty.and_then(|at| cells.get(at));
        Self {
            columns,
            in_line,
            lower: first.is_some_and(|cell| is_lower_word(&cell.text)),
        }
    }

    /// How many cells a row has before its description.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// Whether a row begins with the first of these cells. `before` is the cell in front of them.
    pub(super) fn begins(&self, cells: &[Raw], before: Option<&Raw>) -> bool {
        if !self.in_line {
            return self.has_cells(cells, before);
        }
        let Some((name, behind)) = cells.split_first() else {
            return false;
        };
        if name.bullet || name.beside {
            return false;
        }
        let behind = behind.iter().take_while(|cell| cell.beside);
        match behind.take(self.width()).count() {
            // The description is empty, or begins in the next line.
            count if count + 1 == self.width() => self.has_cells(cells, before),
            count => count == self.width(),
        }
    }

    /// Whether these cells are those of a row but the description. `before` is the cell in front of them.
    fn has_cells(&self, cells: &[Raw], before: Option<&Raw>) -> bool {
        let Some(run) = cells.get(..self.columns.len()) else {
            return false;
        };
        if !run.iter().all(Raw::is_cell) || !is_name(&run[0].text) {
            return false;
        }
        let cell = |column: Column| Some(run.get(self.at(column)?)?.text.as_str());
        if cell(Column::Place).is_some_and(|place| !is_name(place)) {
            return false;
        }
        match (cell(Column::Mandatory), cell(Column::Type)) {
            (None, Some(ty)) if cell(Column::Place).is_some() => is_type(ty),
            (None, Some(_)) => self.is_typed(cells),
            (Some(demand), ty) => {
                let demands = match ty {
                    Some(ty) => self.demands(demand, ty),
                    None => yes_or_no(demand).is_some() || is_conditional(demand),
                };
                demands && !is_doubled(&run[0].text, before)
            }
            (None, None) => false,
        }
    }

    /// Which cell of a row is that of a column.
    fn at(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|other| *other == column)
    }

    /// Whether a name and a type stand here. With nothing but the two to go by, values such as `integer` are told
    /// from types by how the table writes its types, and names such as `date` by the type behind them.
    fn is_typed(&self, cells: &[Raw]) -> bool {
        let [name, ty, rest @ ..] = cells else {
            return false;
        };
        if !is_type(&ty.text) {
            return false;
        }
        if self.lower || !is_lower_word(&ty.text) {
            return true;
        }
        let is_name = rest.first().is_some_and(|next| is_type(&next.text));
        !is_name && !is_type(&name.text)
    }

    /// Whether two cells tell whether a parameter must be given, and its type. What is no plain `Yes` or `No`, such as `C`,
    /// needs a type that is known.
    fn demands(&self, cell: &str, ty: &str) -> bool {
        if yes_or_no(cell).is_some() {
            return may_be_type(ty);
        }
        let is_sure = is_type(ty) && (self.lower || !is_lower_word(ty));
        is_sure && columns::mandatory(cell).is_some()
    }

    /// The row whose cells these are, without its description.
    pub(super) fn row(&self, cells: &[Raw]) -> Option<Row> {
        let cell = |column: Column| {
            let cell = cells.get(self.at(column)?)?;
            Some(Located::new(cell.text.clone(), cell.span))
        };
        let told = |column: Column| cell(column).filter(|cell| !cell.value.is_empty());
        let (mandatory, condition) = cell(Column::Mandatory).map_or((None, None), columns::demand);
        Some(Row {
            name: cell(Column::Name)?,
            mandatory,
            condition,
            place: told(Column::Place),
            ty: told(Column::Type),
            description: Vec::new(),
        })
    }
}

/// Whether a name is itself a word such as `Yes` and has a name in front of it, to which it belongs.
fn is_doubled(name: &str, before: Option<&Raw>) -> bool {
    yes_or_no(name).is_some() && before.is_some_and(|before| is_name(&before.text))
}

/// Behind a name and `Yes`, a word that is no known type is one nevertheless, such as the name of a model.
fn may_be_type(cell: &str) -> bool {
    let model = is_name(cell) && cell.starts_with(|first: char| first.is_ascii_uppercase());
    is_type(cell) || is_several(cell) || model && yes_or_no(cell).is_none()
}
