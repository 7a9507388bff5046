//! HTML by hand, long ago: capitals, attributes without quotes, end tags left out, comments between.

use std::fmt::Write as _;

use super::blocks::{Block, Item, Parameters, Row};
use super::escape;

pub(crate) fn page(blocks: &[Block]) -> String {
    let body: Vec<String> = blocks.iter().map(block).collect();
    format!(
        "<TITLE>A page</TITLE>\n<BODY BGCOLOR=white>\n{}",
        body.join("\n")
    )
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("<H1>{}</H1>", escape(text)),
        Block::Heading(text) => format!("<H3>{}</H3>", escape(text)),
        Block::Paragraph(text) => format!("<P>{} <!-- <P>not shown</P> -->", escape(text)),
        Block::Bullets(items) => bullets(items),
        Block::Code(pieces) => format!("<PRE>\n{}\n\n</PRE>", escape(&pieces.join("\n"))),
        Block::Program(text) => format!("<PRE>{}</PRE>", escape(text)),
        Block::Parameters(table) => parameters(table),
        Block::Pairs(pairs) => grid(pairs),
    }
}

fn bullets(items: &[Item]) -> String {
    let mut html = String::new();
    let mut open = 0;
    for item in items {
        while open > item.depth {
            html += "</UL>";
            open -= 1;
        }
        while open < item.depth {
            html += "<UL TYPE=disc>";
            open += 1;
        }
        let text = escape(&item.text);
        if item.begins {
            writeln!(html, "<LI>{text}").unwrap();
        } else {
            writeln!(html, "<P>{text}").unwrap();
        }
    }
    html + &"</UL>".repeat(open)
}

fn parameters(table: &Parameters) -> String {
    let head: Vec<String> = table
        .head
        .iter()
        .map(|word| format!("<TH>{word}"))
        .collect();
    let rows: Vec<String> = table.rows.iter().map(row).collect();
    format!(
        "<DIV>Table {} {}</DIV>\n<CENTER><TABLE BORDER=1 width=100%>\n<TR>{}\n{}</TABLE></CENTER>",
        table.number,
        escape(&table.caption),
        head.join(" "),
        rows.join("\n"),
    )
}

fn row(row: &Row) -> String {
    let mut html = String::from("<TR VALIGN=top>");
    for cell in &row.cells {
        write!(html, "<TD>{}", escape(cell)).unwrap();
    }
    let description: Vec<String> = row.description.iter().map(block).collect();
    html + "<TD>" + &description.join("\n")
}

fn grid(pairs: &[(String, String)]) -> String {
    let rows: Vec<String> = pairs
        .iter()
        .map(|(one, other)| format!("<TR><TD>{}<TD>{}", escape(one), escape(other)))
        .collect();
    format!("<TABLE>{}</TABLE>", rows.join("\n"))
}
