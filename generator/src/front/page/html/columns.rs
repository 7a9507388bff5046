//! What the head of a table says.

use crate::front::page::Column;

/// The columns of a table of parameters, if this is the head of one.
pub(super) fn of(cells: &[&str]) -> Option<Vec<Column>> {
    let columns: Option<Vec<Column>> = cells.iter().map(|cell| column(cell)).collect();
    columns.filter(|columns| columns.len() > 1 && columns[0] == Column::Name)
}

fn column(cell: &str) -> Option<Column> {
    let column = match cell.to_lowercase().as_str() {
        "parameter" | "name" | "参数" | "名称" => Column::Name,
        "mandatory" | "是否必选" => Column::Mandatory,
        "type" | "参数类型" => Column::Type,
        "description" | "描述" | "说明" => Column::Description,
        _ => return None,
    };
    Some(column)
}

/// What a cell of `Mandatory` says.
pub(super) fn mandatory(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "yes" | "是" => Some(true),
        "no" | "否" => Some(false),
        _ => None,
    }
}
