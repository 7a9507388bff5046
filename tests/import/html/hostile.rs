//! HTML that nobody means well with: nothing panics, and nothing costs more than its length. A cost that grows with the square
//! of the length would take many minutes here.

use tabella::front::page::html::parts;
use tabella::front::page::{Part, Table};
use tabella::source::{FileId, Span};

const MANY: usize = 100_000;

const HEAD: &str = "<tr><th>Parameter<th>Type<th>Description";

fn read(html: &str) -> Vec<Part> {
    let parts = parts(FileId::default(), html);
    for span in parts.iter().flat_map(spans) {
        assert!(span.start <= span.end && span.end as usize <= html.len());
    }
    parts
}

fn spans(part: &Part) -> Vec<Span> {
    match part {
        Part::Line(line) => vec![line.span],
        Part::Code(code) => vec![code.span],
        Part::Table(Table { rows, span, .. }) => {
            let names = rows.iter().map(|row| row.name.span);
            let lines = rows.iter().flat_map(|row| &row.description);
            names
                .chain(lines.map(|line| line.span))
                .chain([*span])
                .collect()
        }
    }
}

#[test]
fn many_elements_in_each_other() {
    for open in [
        "<div>",
        "<ul><li>x",
        "<table>",
        "<table><tr><td>",
        "<table><caption>",
        "<pre>",
        "<b>",
        "<h1>x",
        "<nav>",
        "<li>",
        "<td>x",
        "</td>",
        "</table>",
        "</ul>",
        "<table><tr><td>x</table><tr>",
        "<select>",
        "<p",
        "<a href=\"",
    ] {
        read(&open.repeat(MANY));
    }
}

#[test]
fn many_tables_of_parameters_in_each_other() {
    let row = "<tr><td>a<td>String<td>";
    let nested = format!("<table>{HEAD}{row}").repeat(MANY / 10);
    let read_first = read(&nested);
    assert_eq!(read_first.len(), 1);
    let captions = "<table><caption>x".repeat(MANY / 10);
    let ends = format!("</caption>{HEAD}{row}y</table>").repeat(MANY / 10);
    read(&(captions + &ends));
    let layouts = "<table><tr><td>".repeat(MANY / 10);
    let ends = format!("<table>{HEAD}{row}y</table></td></tr><tr><td>z</table>").repeat(MANY / 10);
    read(&(layouts + &ends));
}

#[test]
fn long_texts_in_many_tables() {
    let text = "long ".repeat(MANY);
    let before = "<table><tr><td>".repeat(MANY / 10);
    let behind = "</td></tr><tr></tr></table>".repeat(MANY / 10);
    assert_eq!(read(&format!("{before}{text}{behind}")).len(), 1);
}

#[test]
fn long_attributes_and_many_of_them() {
    let long = format!(
        "<td class=\"{}\" rowspan={}>x",
        "y".repeat(5 * MANY),
        "9".repeat(MANY)
    );
    assert_eq!(read(&long).len(), 1);
    let many: Vec<String> = (0..MANY).map(|number| format!(" a{number}=1")).collect();
    assert_eq!(read(&format!("<p{}>x", many.concat())).len(), 1);
}

#[test]
fn cells_that_claim_to_be_huge() {
    let cell = "<tr><td rowspan=99999999999999999999 colspan=18446744073709551615>a<td>b<td>c";
    let wide = format!("<table>{HEAD}{}", cell.repeat(MANY / 10));
    read(&wide);
    let wide = format!(
        "<table><tr>{}",
        "<th colspan=1000000000>Description".repeat(100)
    );
    read(&wide);
}

#[test]
fn odd_characters() {
    for html in [
        "<p>\0a\0<td\0>b&#0;&#xD800;&#x110000;&bogus;&amp&lt",
        "<table><tr><th>Parameter&nbsp;<th>&#8203;Type<th>Description\u{3000}<tr><td>a\0<td>String<td>\u{1F600}",
        "<pre>\r\n\r{\r\n\0\u{A0}\"a\"&#10;: 1}\r</pre>",
        "<![CDATA[ <table> ]]><p>x<!-- <table> --!><p>y<!-->z<!--->a<!",
        "</>< p><1><?php echo ?><p/x=y//>",
        "<script><!--<script></script></table></script>x",
        "<title>never closed <table><tr><td>",
        "<plaintext><table>",
        "<svg><p>a</svg><math><mi>b",
        "",
    ] {
        read(html);
        read(&html.repeat(1000));
    }
}

#[test]
fn a_script_may_contain_tags() {
    let row =
        "<tr><td>a<td>String<td><script>document.write(\"</td></table><h1>no</h1>\")</script>of it";
    let read = read(&format!(
        "<table>{HEAD}{row}<tr><td>b<td>String<td>c</table>"
    ));
    let [Part::Table(table)] = &read[..] else {
        panic!("{read:?}");
    };
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.rows[0].description[0].text, "of it");
}

/// Pages that were cut anywhere, as a download may be.
#[test]
fn pages_that_end_early() {
    let case = &crate::reading::cases()[0];
    let blocks = super::blocks::blocks(case);
    for html in [super::official::page(&blocks), super::sloppy::page(&blocks)] {
        for end in (0..html.len()).step_by(997) {
            read(&html[..html.floor_char_boundary(end)]);
        }
    }
}
