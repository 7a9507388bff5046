//! Parts as text, so that a test shows what was read.

use tabella::front::page::{Line, Part, Row, Table};

/// A line each: bullets as many as the level, code between backticks, a table with one line a row.
pub(crate) fn dump(parts: &[Part]) -> String {
    let lines: Vec<String> = parts.iter().map(part).collect();
    lines.join("\n")
}

fn part(part: &Part) -> String {
    match part {
        Part::Line(line) => text(line),
        Part::Code(code) => format!("```{}```", code.text),
        Part::Table(read) => table(read),
    }
}

fn text(line: &Line) -> String {
    let bullets = "•".repeat(usize::from(line.level));
    format!("{bullets}{}", line.text)
}

fn table(table: &Table) -> String {
    let caption = table.caption.as_ref().map_or("none".to_owned(), |caption| {
        format!("{} {}", caption.number.value, caption.name.value)
    });
    let stray: Vec<String> = table.stray.iter().map(text).collect();
    let stray = if stray.is_empty() {
        String::new()
    } else {
        format!(" stray {}", stray.join(" / "))
    };
    let rows = table.rows.iter().map(|read| format!("\n{}", row(read)));
    format!(
        "table {caption} {:?}{stray}{}",
        table.columns,
        rows.collect::<String>()
    )
}

fn row(row: &Row) -> String {
    let mandatory = row.mandatory.as_ref().map(|mandatory| mandatory.value);
    let condition = row
        .condition
        .as_ref()
        .map_or(String::new(), |words| format!(" ({})", words.value));
    let ty = row.ty.as_ref().map_or("?", |ty| ty.value.as_str());
    let description: Vec<String> = row.description.iter().map(text).collect();
    format!(
        "| {} | {mandatory:?}{condition} | {ty} | {}",
        row.name.value,
        description.join(" / ")
    )
}
