//! One habit of HTML a test.

use tabella::front::page::html::parts;
use tabella::source::FileId;

use super::dump::dump;

#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(dump(&parts(FileId::default(), html)), expected, "{html}");
}

#[test]
fn text_between_blocks_is_a_line() {
    check(
        "<h1 class=topictitle1>A \n <b>Thing</b></h1><div><p>One&nbsp;<a href='#'>two</a>, &lt;three&gt;.</p>four<br>five</div>",
        "A Thing\nOne two, <three>.\nfour\nfive",
    );
}

#[test]
fn blocks_that_are_not_closed_end_where_the_next_one_begins() {
    check(
        "<P>one<P>two<UL><LI>a<LI>b</UL>three",
        "one\ntwo\n•a\n•b\nthree",
    );
}

#[test]
fn lists_have_levels() {
    check(
        "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul><ol><li>d</ol><p>e",
        "•a\n••b\n•c\n•d\ne",
    );
    check(
        "<ul><li>never closed<h4>Response</h4><p>e",
        "•never closed\nResponse\ne",
    );
}

#[test]
fn code_keeps_its_lines_and_its_request_line_is_a_line() {
    check(
        "<pre class=\"screen\">POST https://{Endpoint}/v3/things\r\n\r\n{\r\n  <span>\"a\"</span> : \"&lt;b&gt;\"\r\n}\r\n</pre>",
        "POST https://{Endpoint}/v3/things\n```{\n  \"a\" : \"<b>\"\n}```",
    );
    check(
        "<pre><div>one</div><div>  two</div></pre>three",
        "```one\n  two```\nthree",
    );
}

#[test]
fn a_table_of_parameters_has_rows() {
    check(
        "<table><caption><b>Table 3 </b>Some<span>Option</span></caption>\
         <thead><tr><th><p>Parameter</p></th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>\
         <tbody><tr><td><p>name</p></td><td>Yes</td><td>Array of <a>Some</a> objects</td>\
         <td><p><strong>Definition</strong>:</p><p>A name.</p><ul><li>one</li></ul></td></tr>\
         <tr><td>size</td><td>No</td><td>Integer</td><td></td></tr></tbody></table>",
        "table 3 SomeOption [Name, Mandatory, Type, Description]\n\
         | name | Some(true) | Array of Some objects | Definition: / A name. / •one\n\
         | size | Some(false) | Integer | ",
    );
}

#[test]
fn a_caption_may_be_a_paragraph_or_a_row() {
    let table = "table 2 Thing [Name, Type, Description]\n| id | None | String | An id.";
    let rows = "<tr><td>Parameter<td>Type<td>Description<tr><td>id<td>String<td>An id.</table>";
    check(&format!("<ul><li>Table 2 Thing<table>{rows}"), table);
    check(
        &format!("<table><tr><td colspan=3>Table 2 Thing{rows}"),
        table,
    );
}

#[test]
fn cells_may_reach_over_rows_and_columns() {
    check(
        "<table><tr><th>Parameter<th>Type<th>Description\
         <tr><td rowspan=2>a<td>String<td>one<tr><td>Integer<td>two\
         <tr><td colspan=3>Of those with a size:\
         <tr><td>b<td rowspan=2>Long<td>three<tr><td>c<td>four</table>",
        "table none [Name, Type, Description] stray Of those with a size:\n\
         | a | None | String | one / Integer / two\n\
         | b | None | Long | three\n\
         | c | None | Long | four",
    );
}

#[test]
fn a_table_may_have_no_rows_or_words_in_place_of_them() {
    let head = "<table><tr><th>Parameter<th>Mandatory<th>Type<th>Description";
    let empty = "table none [Name, Mandatory, Type, Description]";
    check(&format!("{head}</table>"), empty);
    check(&format!("{head}<tr><td>&nbsp;<td><td><td></table>"), empty);
    check(
        &format!("{head}<tr><td colspan=4>Nothing at all</table>"),
        &format!("{empty}\nNothing at all"),
    );
    check(
        &format!("{head}<tr><th>Parameter<th>Mandatory<th>Type<th>Description</table>"),
        empty,
    );
}

#[test]
fn a_cell_that_is_neither_yes_nor_no_is_kept() {
    check(
        "<table><tr><th>Parameter<th>Mandatory<th>Type<th>Description<tr><td>a<td>Conditional<td>String<td>one</table>",
        "table none [Name, Mandatory, Type, Description]\n| a | None (Conditional) | String | one",
    );
}

#[test]
fn other_tables_are_lines() {
    check(
        "<table><tr><th>Status Code<th>Description<tr><td>201<td>Done.</table>",
        "Status Code\nDescription\n201\nDone.",
    );
}

#[test]
fn a_table_may_be_the_layout_of_the_page() {
    check(
        "<table><tr><td>left<td><table><tr><th>Parameter<th>Type<th>Description<tr><td>a<td>String<td>one</table><p>below</table>",
        "left\ntable none [Name, Type, Description]\n| a | None | String | one\nbelow",
    );
}

#[test]
fn a_table_in_a_description_belongs_to_it() {
    let head = "<table><tr><th>Name<th>Type<th>Description";
    check(
        &format!(
            "{head}<tr><td>a<td>String<td>one{head}<tr><td>x<td>y<td>z</table>two<tr><td>b<td>String<td>three</table>"
        ),
        "table none [Name, Type, Description]\n\
         | a | None | String | one / Name / Type / Description / x / y / z / two\n\
         | b | None | String | three",
    );
}

#[test]
fn the_title_is_the_last_top_heading_before_the_first_section() {
    check(
        "<h1>The Site</h1><ul><li>Menu</ul><h1>A Thing</h1><h1>Function</h1><p>one<h1>URI</h1>",
        "A Thing\nFunction\none\nURI",
    );
}

#[test]
fn what_is_no_text_of_the_page_is_left_out() {
    check(
        "<!DOCTYPE html><html><head><title>T</title><style>p { }</style></head><body><nav><p>Help</p></nav>\
         <div>Help Center</div><p>Updated on 2025-08-19 GMT+08:00</p><h1>A Thing</h1>\
         <script>if (a < b) { \"</table><p>\" }</script><p>one</p><!-- <p>two</p> --><footer><p>(c)</footer>",
        "Updated on 2025-08-19 GMT+08:00\nA Thing\none",
    );
}

#[test]
fn navigation_that_never_ends_does_not_take_the_page_with_it() {
    check("<nav><a>x</a><h1>A Thing</h1><p>one", "A Thing\none");
}

#[test]
fn what_is_not_shown_is_left_out() {
    check(
        "<h1>A Thing</h1><p>one<span style='color: red; DISPLAY : none !important'>x</span> two<span hidden>y</span>\
         <i aria-hidden=true>z</i><img hidden><br hidden>three</p><template><h4>URI</h4><table><tr><td>w</table></template>\
         <div hidden=''><h1>Another</h1><div>v</div><table><tr><td>u</td></tr></table></div>four",
        "A Thing\none two\nthree\nfour",
    );
    check(
        "<body style='display:none'><main aria-hidden=true><p>x</p><h1>A Thing</h1><p>one",
        "A Thing\none",
    );
}

#[test]
fn a_cell_that_is_not_shown_takes_no_column() {
    check(
        "<table><tr><th>Parameter<th>Type<th style='display:none'>No.</th><th>Description\
         <tr><td>a<td>String<td style='display:none'>7</td><td>one<tr hidden><td>b<td>String<td>7<td>two</tr></table>",
        "table none [Name, Type, Description]\n| a | None | String | one",
    );
}

#[test]
fn powers_and_indices_do_not_run_into_the_number_before() {
    check(
        "<p>0 to 2<sup>32</sup>-1, 2 <sup> 31 - 1 </sup>, x<sub>0</sub><sup></sup>.<p><sup>1</sup> Often.\
         <p>a<sup>never closed<p>b c<pre>2<sup>8</sup></pre>",
        "0 to 2^32-1, 2^(31 - 1) , x_0.\n1 Often.\na^never closed\nb c\n```2^8```",
    );
}

#[test]
fn what_is_struck_out_is_left_out_and_its_row_with_it() {
    check(
        "<p>1 to <del>64</del>128, 2 to <s>3</s> 4, <span style='text-decoration: line-through'>5</span>6\
         <p>a<strike>never closed<h4>B",
        "1 to 128, 2 to 4, 6\na\nB",
    );
    check(
        "<table><tr><th>Parameter<th>Type<th>Description\
         <tr><td>a<td>String<td>one<tr><td><del>b</del><td>Integer<td>1 to 5\
         <tr><td>c<td><s>String</s>Integer<td>two<tr><td><s>d<td>String<td>three</table>",
        "table none [Name, Type, Description]\n\
         | a | None | String | one\n\
         | c | None | Integer | two",
    );
}

#[test]
fn what_is_struck_out_is_asked_about_where_it_stands() {
    let case = &crate::reading::cases()[0];
    let page = super::official(case).replacen("Range", "Range<del>s of old</del>", 1);
    let imported = tabella::front::page::read(FileId::default(), &page).unwrap();
    let asked = imported
        .remarks
        .iter()
        .find(|remark| remark.text.starts_with("what is struck out"));
    let span = asked.unwrap().span;
    let (start, end) = (span.start as usize, span.end as usize);
    assert_eq!(&page[start..end], "s of old");
}

#[test]
fn a_term_and_what_it_means_are_one_item() {
    check(
        "<p>One of:</p><dl><dt>tcp</dt><dd>It is used.</dd><dt>udp:<dd><p>It is not.</p><p>More.</p></dl><p>end",
        "One of:\n•tcp: It is used.\n•udp: It is not.\n•More.\nend",
    );
    check("<dl><dt>a<dt>b<dd>c<dd>d</dl>e", "•a\n•b: c\n•d\ne");
    check("<dl><dd>a</dd><dt></dt><dd>b</dl>", "•a\n•b");
}

#[test]
fn a_name_that_a_narrow_column_breaks_is_one() {
    check(
        "<table><tr><th>Parameter<th>Type<th>Description\
         <tr><td>security_<wbr>groups<td>String<td>a<tr><td>project_\n id<td>String<td>b\
         <tr><td>virsubnet<br>_id<td>String<td>c<tr><td><p>binding:</p><p>host&shy;_\u{200b}id</p><td>String<td>d\
         <tr><td>two words<td>String<td>e</table>",
        "table none [Name, Type, Description]\n\
         | security_groups | None | String | a\n\
         | project_id | None | String | b\n\
         | virsubnet_id | None | String | c\n\
         | binding:host_id | None | String | d\n\
         | two words | None | String | e",
    );
}
