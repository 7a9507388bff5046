//! The structure of the cloud's own pages: sections, captions in tables, paragraphs in cells, highlighted code.

use std::fmt::Write as _;

use super::blocks::{Block, Item, Parameters, Row};
use super::escape;

pub(crate) fn page(blocks: &[Block]) -> String {
    let article: String = blocks.iter().map(block).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-us\">\n<head><meta charset=\"utf-8\"><title>{title}</title>\n\
         <script>var page = \"<h1>no title</h1></table>\";</script><style>.note > p {{ margin: 0 }}</style></head>\n\
         <body>\n<header><nav><ul><li><a href=\"/\">Home</a></li><li>Function</li></ul></nav></header>\n\
         <div class=\"crumbs\"><a>Help Center</a>/ <a>API Reference</a>/ {title}</div>\n\
         <div class=\"help-main\"><div class=\"help-content\">\n{article}</div></div></div></div>\n\
         <footer><ul><li>Status Codes</li></ul><table><tr><th>Parameter</th></tr></table></footer>\n</body></html>\n",
        title = "A page",
    )
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => format!(
            "<h1 class=\"topictitle1\" id=\"t\">{}</h1>\n<div id=\"body1\">",
            escape(text)
        ),
        Block::Heading(text) => format!(
            "</div>\n<div class=\"section\" id=\"s\"><h4 class=\"sectiontitle\">{}</h4>",
            escape(text)
        ),
        Block::Paragraph(text) => paragraph(text),
        Block::Bullets(items) => bullets(items),
        Block::Code(pieces) => code(&pieces.join("\n\n")),
        Block::Program(text) => program(text),
        Block::Parameters(table) => parameters(table),
        Block::Pairs(pairs) => grid(pairs),
    }
}

/// Words such as labels are bold, and their colons are not.
fn paragraph(text: &str) -> String {
    let text = escape(text);
    match text.strip_suffix(':') {
        Some(label) if label.len() < 20 => format!("<p id=\"p\"><strong>{label}</strong>:</p>\n"),
        _ => match text.split_once(' ') {
            Some((first, rest)) => format!(
                "<p id=\"p\"><span class=\"keyword\" id=\"k\">{first}</span>\n  <a href=\"x.html\">{rest}</a></p>\n"
            ),
            None => format!("<p id=\"p\">{text}</p>\n"),
        },
    }
}

fn bullets(items: &[Item]) -> String {
    let mut html = String::new();
    let mut open = 0;
    for item in items {
        while open > item.depth {
            html += "</li>\n</ul>\n";
            open -= 1;
        }
        if !item.begins {
            html += &paragraph(&item.text);
            continue;
        }
        if open == item.depth {
            html += "</li>\n";
        }
        while open < item.depth {
            html += "<ul id=\"u\">";
            open += 1;
        }
        write!(html, "<li id=\"l\">{}", escape(&item.text)).unwrap();
    }
    html + &"</li></ul>\n".repeat(open)
}

/// Strings and numbers are of other colours.
fn code(text: &str) -> String {
    let text = escape(text).replace("&quot;", "\"");
    let coloured = text.replace(" : ", " <span class=\"o\">:</span> ");
    format!("<pre class=\"screen\">{coloured}</pre>\n")
}

fn program(text: &str) -> String {
    let numbered: Vec<&str> = text.lines().collect();
    let digits = numbered
        .iter()
        .take_while(|line| line.trim().parse::<u32>().is_ok());
    let count = digits.count();
    format!(
        "<div class=\"codecoloring\"><table class=\"highlighttable\"><tr><td class=\"linenos\"><div class=\"linenodiv\">\
         <pre>{}</pre></div></td><td class=\"code\"><div class=\"highlight\"><pre><span></span>{}\n</pre></div>\
         </td></tr></table></div>\n",
        numbered[..count].join("\n"),
        escape(&numbered[count..].join("\n")),
    )
}

fn parameters(table: &Parameters) -> String {
    let head = table.head.iter().map(|word| {
        format!("<th align=\"left\" class=\"cellrowborder\" valign=\"top\" width=\"25%\"><p>{word}</p>\n</th>\n")
    });
    let rows = table.rows.iter().map(row);
    format!(
        "<div class=\"tablenoborder\"><table cellpadding=\"4\" frame=\"border\" summary=\"\" rules=\"all\">\
         <caption><b>Table {} </b>{}</caption>\n<colgroup><col style=\"width:25%\"></colgroup>\
         <thead align=\"left\"><tr id=\"r\">{}</tr>\n</thead>\n<tbody>{}</tbody>\n</table>\n</div>\n",
        table.number,
        escape(&table.caption),
        head.collect::<String>(),
        rows.collect::<String>(),
    )
}

fn row(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| cell_of(&paragraph(cell)));
    let description: String = row.description.iter().map(block).collect();
    format!(
        "<tr id=\"r\">{}{}</tr>\n",
        cells.collect::<String>(),
        cell_of(&description)
    )
}

fn cell_of(html: &str) -> String {
    format!("<td class=\"cellrowborder\" headers=\"h &quot;1&quot;\" valign=\"top\">{html}</td>\n")
}

fn grid(pairs: &[(String, String)]) -> String {
    let rows = pairs.iter().map(|(one, other)| {
        format!(
            "<tr>{}{}</tr>\n",
            cell_of(&paragraph(one)),
            cell_of(&paragraph(other))
        )
    });
    format!(
        "<table><tbody>{}</tbody></table>\n",
        rows.collect::<String>()
    )
}
