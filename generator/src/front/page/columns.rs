//! The heads of tables of parameters, and what may stand in their cells.

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
        "description" | "descriptions" | "meaning" | "remarks" => Column::Description,
        _ => return None,
    })
}

/// The columns of a table, if its head is that of a table of parameters: names first, the description last, and
/// between them whether a parameter must be given, its type, or both.
///
/// ```
/// use tabella::front::page::{Column, columns};
///
/// let head = columns::head(&["Parameter", "Type", "Description"]);
/// assert_eq!(head, Some(vec![Column::Name, Column::Type, Column::Description]));
/// assert_eq!(columns::head(&["Status Code", "Description"]), None);
/// ```
#[must_use]
pub fn head(words: &[&str]) -> Option<Vec<Column>> {
    let columns: Option<Vec<Column>> = words.iter().map(|word| column(word)).collect();
    let columns = columns?;
    match columns.as_slice() {
        [
            Column::Name,
            Column::Mandatory | Column::Type,
            Column::Description,
        ]
        | [
            Column::Name,
            Column::Mandatory,
            Column::Type,
            Column::Description,
        ]
        | [
            Column::Name,
            Column::Type,
            Column::Mandatory,
            Column::Description,
        ] => Some(columns),
        _ => None,
    }
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
