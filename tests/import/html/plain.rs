//! HTML as a converter writes it: captions in paragraphs, no heads, line breaks in cells, CRLF, references for blanks.

use std::fmt::Write as _;

use super::blocks::{Block, Item, Parameters, Row};
use super::escape;

pub(crate) fn page(blocks: &[Block]) -> String {
    let body: Vec<String> = blocks.iter().map(block).collect();
    let page = format!(
        "<?xml version=\"1.0\"?>\n<html><body>\n{}\n</body></html>",
        body.join("\n")
    );
    page.replace('\n', "\r\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("<h1>\n{}\n</h1>", escape(text)),
        Block::Heading(text) => format!("<h2>{}</h2>", escape(text)),
        Block::Paragraph(text) => format!("<p>{}</p>", spaced(text)),
        Block::Bullets(items) => bullets(items),
        Block::Code(pieces) => code(pieces),
        Block::Program(text) => format!("<pre><code>{}</code></pre>", escape(text)),
        Block::Parameters(table) => parameters(table),
        Block::Pairs(pairs) => grid(pairs),
    }
}

/// Blanks of every kind.
fn spaced(text: &str) -> String {
    escape(text)
        .replacen(' ', "&nbsp;", 1)
        .replacen(' ', "&#12288;", 1)
}

fn bullets(items: &[Item]) -> String {
    let mut html = String::new();
    let mut open = 0;
    for item in items {
        while open > item.depth {
            html += "</ol>\n";
            open -= 1;
        }
        while open < item.depth {
            html += "<ol>\n";
            open += 1;
        }
        let text = escape(&item.text);
        if item.begins {
            writeln!(html, "<li><p>{text}</p>").unwrap();
        } else {
            writeln!(html, "<p>{text}</p>").unwrap();
        }
    }
    html + &"</ol>\n".repeat(open)
}

fn code(pieces: &[String]) -> String {
    let (json, before) = match pieces.split_last() {
        Some((last, before)) if last.starts_with(['{', '[']) => (Some(last), before),
        _ => (None, pieces),
    };
    let mut html = String::new();
    for line in before {
        writeln!(html, "<p><code>{}</code></p>", escape(line)).unwrap();
    }
    if let Some(json) = json {
        let lines: Vec<String> = json.lines().map(escape).collect();
        write!(
            html,
            "<div class=\"code\"><pre><code>{}</code></pre></div>",
            lines.join("<br/>")
        )
        .unwrap();
    }
    html
}

fn parameters(table: &Parameters) -> String {
    let head: Vec<String> = table
        .head
        .iter()
        .map(|word| format!("<td><b>{word}</b></td>"))
        .collect();
    let rows: Vec<String> = table.rows.iter().map(row).collect();
    format!(
        "<p><b>Table&nbsp;{}</b> {}</p>\n<table border=1>\n<tr>{}</tr>\n{}\n</table>",
        table.number,
        escape(&table.caption),
        head.join("\n"),
        rows.join("\n"),
    )
}

/// Paragraphs of a cell are lines with breaks between them.
fn row(row: &Row) -> String {
    let mut html = String::from("<tr>");
    for cell in &row.cells {
        write!(html, "<td> {} </td>", escape(cell)).unwrap();
    }
    html += "<td>";
    for part in &row.description {
        let part = match part {
            Block::Paragraph(text) => format!("{}<br />", escape(text)),
            other => block(other),
        };
        html += &part;
    }
    html + "</td></tr>"
}

fn grid(pairs: &[(String, String)]) -> String {
    let rows: Vec<String> = pairs
        .iter()
        .map(|(one, other)| {
            format!(
                "<tr><td>{}</td><td>{}</td></tr>",
                escape(one),
                escape(other)
            )
        })
        .collect();
    format!("<table>\n{}\n</table>", rows.join("\n"))
}
