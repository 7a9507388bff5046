//! The heads of tables of parameters, and what may stand in their cells.

use crate::source::Located;

use super::Column;
use super::words::folded;

/// No word in the head of a table has more bytes, odd blanks included.
const LONGEST: usize = 40;

/// No name of a parameter has more bytes.
const LONGEST_NAME: usize = 128;

/// What a word in the head of a table stands for.
///
/// ```
/// use tabella::front::page::{Column, columns};
///
/// assert_eq!(columns::column("Mandatory"), Some(Column::Mandatory));
/// assert_eq!(columns::column("Status Code"), None);
/// assert_eq!(columns::column("description"), None);
/// ```
#[must_use]
pub fn column(word: &str) -> Option<Column> {
    // A row of that name begins with a small letter.
    if word.len() > LONGEST || word.starts_with(|first: char| first.is_lowercase()) {
        return None;
    }
    Some(match folded(word)?.as_str() {
        "parameter" | "parameters" | "parameter name" | "name" | "field" | "field name"
        | "attribute" | "element" | "header" => Column::Name,
        "mandatory" | "required" | "is mandatory" | "mandatory or not" | "mandatory (yes/no)" => {
            Column::Mandatory
        }
        "type" | "parameter type" | "data type" | "value type" | "field type" => Column::Type,
        "in" | "location" | "parameter location" | "position" => Column::Place,
        "description" | "descriptions" | "meaning" | "remarks" => Column::Description,
        _ => return None,
    })
}

/// The columns of a table, if its head is that of a table of parameters: names first, the description last, and
/// between them whether a parameter must be given, its type, or both, and perhaps where it is sent.
///
/// ```
/// use tabella::front::page::{Column, columns};
///
/// let head = columns::head(&["Parameter", "Type", "Description"]);
/// assert_eq!(head, Some(vec![Column::Name, Column::Type, Column::Description]));
/// assert_eq!(columns::head(&["Status Code", "Description"]), None);
/// assert_eq!(columns::head(&["Name", "In", "Description"]), None);
/// ```
#[must_use]
pub fn head(words: &[&str]) -> Option<Vec<Column>> {
    let columns: Option<Vec<Column>> = words.iter().map(|word| column(word)).collect();
    let columns = columns?;
    let [Column::Name, between @ .., Column::Description] = columns.as_slice() else {
        return None;
    };
    let count = |column: Column| between.iter().filter(|other| **other == column).count();
    let (mandatory, ty, place) = (
        count(Column::Mandatory),
        count(Column::Type),
        count(Column::Place),
    );
    let told = mandatory < 2 && ty < 2 && place < 2 && mandatory + ty > 0;
    (told && mandatory + ty + place == between.len()).then_some(columns)
}

/// What a cell under `Mandatory` says.
///
/// ```
/// use tabella::front::page::columns;
///
/// assert_eq!(columns::yes_or_no("Yes"), Some(true));
/// assert_eq!(columns::yes_or_no("Maybe"), None);
/// ```
#[must_use]
pub fn yes_or_no(cell: &str) -> Option<bool> {
    match folded(cell)?.as_str() {
        "yes" | "y" | "mandatory" | "required" => Some(true),
        "no" | "n" | "optional" => Some(false),
        _ => None,
    }
}

/// What a cell under `Mandatory` says, in the words of any page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mandatory {
    /// The parameter must be given.
    Yes,
    /// It may be left out.
    No,
    /// Something decides it that a person must read: `Yes (for TCP)`, `C`, `-`.
    Depends,
}

/// What a cell says, if it can stand under `Mandatory`.
///
/// ```
/// use tabella::front::page::columns::{Mandatory, mandatory};
///
/// assert_eq!(mandatory("M"), Some(Mandatory::Yes));
/// assert_eq!(mandatory("Yes (for TCP)"), Some(Mandatory::Depends));
/// assert_eq!(mandatory("Yes it is"), None);
/// ```
#[must_use]
pub fn mandatory(cell: &str) -> Option<Mandatory> {
    if let Some(yes) = yes_or_no(cell) {
        return Some(if yes { Mandatory::Yes } else { Mandatory::No });
    }
    let cell = folded(cell)?;
    match cell.as_str() {
        "m" | "true" => Some(Mandatory::Yes),
        "o" | "false" => Some(Mandatory::No),
        "c" | "-" | "--" | "n/a" => Some(Mandatory::Depends),
        _ => is_conditional(&cell).then_some(Mandatory::Depends),
    }
}

/// What a cell under `Mandatory` says: yes or no, or else its words.
pub(super) fn demand(cell: Located<String>) -> (Option<Located<bool>>, Option<Located<String>>) {
    match mandatory(&cell.value) {
        Some(Mandatory::Yes) => (Some(Located::new(true, cell.span)), None),
        Some(Mandatory::No) => (Some(Located::new(false, cell.span)), None),
        Some(Mandatory::Depends) | None => (None, Some(cell)),
    }
}

/// `Yes (for TCP)`, `Conditional`, `Yes/No`
pub(super) fn is_conditional(cell: &str) -> bool {
    let Some(cell) = folded(cell) else {
        return false;
    };
    let (word, rest) = cell.split_at(cell.find([' ', '(', '/', ',']).unwrap_or(cell.len()));
    let rest = rest.trim_start();
    match word {
        "conditional" | "conditionally" => rest.split(' ').count() < 3,
        "yes" | "no" | "mandatory" | "required" | "optional" => {
            rest.starts_with('(') && rest.ends_with(')')
                || rest
                    .strip_prefix('/')
                    .is_some_and(|other| yes_or_no(other).is_some())
        }
        _ => false,
    }
}

/// Whether a cell can be the name of a parameter: `id`, `X-Auth-Token`, `binding:host_id`, `tags.key`.
#[must_use]
pub fn is_name(cell: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:@$#[]".contains(&byte);
    cell.len() <= LONGEST_NAME
        && cell.bytes().all(letter)
        && cell.bytes().any(|byte| byte.is_ascii_alphabetic())
        && !cell.starts_with(['-', '.', ':', '#', '['])
        && !cell.ends_with(['.', ':', '-'])
        && !is_value(cell)
}

/// Words that stand for a value wherever they stand.
fn is_value(cell: &str) -> bool {
    matches!(
        cell.to_ascii_lowercase().as_str(),
        "true" | "false" | "null" | "none"
    )
}
