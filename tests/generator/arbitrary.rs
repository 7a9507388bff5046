//! Arbitrary small specs, as text in the documented format. Names, words and limits are nasty; `check` may refuse them.
#![expect(
    clippy::format_push_string,
    reason = "the text of a spec is read best in its order"
)]

use proptest::prelude::*;
use proptest::sample::select;

/// Names that meet words of Rust, of YAML, of HTTP, of the generator, and each other.
const NAMES: &[&str] = &[
    "a",
    "b",
    "id",
    "name",
    "type",
    "match",
    "self",
    "Self",
    "crate",
    "0x10",
    "no",
    "on",
    "binding:host_id",
    "a-b",
    "a_b",
    "aB",
    "$ref",
    "a/b~c",
    "value",
    "timeout",
    "send",
    "header",
    "build",
    "builder",
    "at",
    "to",
    "body",
    "out",
    "limit",
    "dry_run",
    "project_id",
    "X-Id",
    "naïve",
    "9lives",
    "async",
    "r#fn",
];

/// Names of which nothing can be made in Rust.
const NAMELESS: &[&str] = &["~", "名", "_", "__", "\"", "\\", "{}"];

/// Names of types, among them those that the generated code uses itself.
const TYPES: &[&str] = &[
    "Option",
    "Client",
    "String",
    "A",
    "Rule",
    "Set",
    "IPAddress",
    "Empty",
];

/// Texts of the spec.
const TEXTS: &[&str] = &[
    "A text.",
    "See [this] <b>now</b> `x",
    "```",
    "*/ /// //! #[d = 0]",
    "\"#",
    "\\",
    "a\n\n    b\n* c",
    "{}",
    "http://[",
    "1.",
    "网络😀",
    "| a |",
    "}\n\nfn x() {",
];

/// Types of rows, with what may stand beside them or not.
const ROWS: &[&str] = &[
    "type: string",
    "type: boolean",
    "type: integer",
    "type: long, range: {min: -9223372036854775808, max: 4094}",
    "type: json",
    "type: double, range: {max: 5}, default: -0.25",
    "type: array of Thing, items: {count: {min: 1}}",
    "type: json, default: {a: [1, ~]}",
    "type: array of string, items: {count: {max: 5}, unique: true, format: uuid}",
    "type: array of integer, items: {range: {min: 1}}",
    "type: map of string, items: {pattern: '^[\"\\\\]'}",
    "type: array of map of double",
    "type: array of array of Thing",
    "type: Thing",
    "type: Part",
    "type: map of Part",
    "type: string, format: date_time",
    "type: string, format: mac, length: {min: 1, max: 4}",
    "type: string, bytes: {max: 9223372036854775807}",
    "type: string, range: {min: -1, max: 4094}",
    "type: string, forbid: '<>\"\\#{}', default: a",
    "type: string, pattern: '^[\"\\\\{}#]*$'",
    "type: string, values: {set: closed, names: [{value: a}, {value: b}]}",
    "type: string, values: {set: open, names: [{value: ''}, {value: self}]}",
    "type: string, values: {set: suggested, names: [{value: '\"', rust_name: Quote}]}",
    "type: array of string, items: {values: {set: open, names: [{value: x}]}}",
    "type: string, any_of: [{equals: '0'}, {format: uuid}, {pattern: '\"#'}]",
    "type: integer, values: {set: closed, names: [{value: 4, rust_name: V4}]}",
];

/// Types of rows that are refused, or nearly always.
const REFUSED: &[&str] = &[
    "type: double, range: {max: 0.5}, default: -0.25",
    "type: array of Thing, items: {unique_by: id, count: {min: 1}}",
    "type: string, pattern: '('",
    "type: string, length: {min: 2, max: 1}",
];

/// Types of rows that a query can carry.
const IN_QUERY: &[&str] = &[
    "type: string",
    "type: boolean",
    "type: long, default: 4",
    "type: array of string, items: {unique: true}",
    "type: array of double",
    "type: string, values: {set: open, names: [{value: ''}, {value: self}]}",
];

/// What may stand in any row, if nothing else is against it.
const FLAGS: &[&str] = &[
    "",
    "",
    "",
    ", required: true",
    ", nullable: true",
    ", required: true, nullable: true",
    ", secret: true",
    ", deprecated: 'Use \"#.'",
    ", rust_name: other",
];

/// Rules between rows.
const RULES: &[&str] = &[
    "{at_most_one_of: [p, q]}",
    "{exactly_one_of: [p, q, s]}",
    "{at_least_one_of: [q, p]}",
    "{required_together: [p, s]}",
    "{required_when: {field: p, when: r, equals: false}}",
    "{required_when: {field: q, when: p, equals: '\"'}}",
    "{required_when: {field: q, when: s, equals: 0.5}}",
];

/// The rows that rules are about.
const RULED: &str = "{name: p, type: string, description: P.}, {name: q, type: json, nullable: true, description: Q.}, \
                     {name: r, type: boolean, required: true, description: R.}, {name: s, type: double, description: S.}";

/// A spec: paths and texts.
pub(crate) type Spec = Vec<(String, String)>;

/// A service of one operation.
pub(crate) fn spec() -> impl Strategy<Value = Spec> {
    (text(), operation()).prop_map(|(description, operation)| {
        let head = format!(
            "service: svc\ntitle: A Service\ndescription: {description}\npackage: svc\npackage_version: 0.1.0\n\
             endpoint: https://svc.example.com\nclient_parameters: [project_id]\nruntime: {{version: \"1\"}}\n"
        );
        vec![
            ("svc/service.yaml".to_owned(), head),
            ("svc/v1/things/list-things.yaml".to_owned(), operation),
        ]
    })
}

fn operation() -> impl Strategy<Value = String> {
    let head = (
        text(),
        text(),
        select(&["POST", "PUT", "GET", "DELETE"][..]),
        0..100,
    );
    let tables = (
        table(IN_QUERY, 0.02, 0..3),
        prop::option::of(table(ROWS, 0.2, 0..5)),
        prop::option::of(table(ROWS, 0.02, 0..4)),
    );
    let types = (
        table(ROWS, 0.2, 0..5),
        table(ROWS, 0.2, 0..5),
        select(TYPES),
    );
    let more = (
        select(&["", "deprecated: 'Not \"#'\n"][..]),
        prop::bool::weighted(0.05),
    );
    (head, tables, types, more).prop_map(|(head, (query, body, answer), types, (more, dry_run))| {
        let (summary, description, method, number) = head;
        let mut out = format!(
            "operation: ListThings\nsummary: {summary}\ndescription: {description}\nsource: {{page: A Page}}\n\
             resource: {{name: Thing, role: action}}\nmethod: {method}\npath: /v1/things-{number}\n{more}"
        );
        out.push_str(&format!("query_parameters:{}\n", indented(&query[..1], "  ")));
        if let Some(body) = body.filter(|_| method != "GET") {
            out.push_str(&format!("body:{}\n", indented(&body, "  ")));
        }
        let (thing, part, name) = types;
        out += "responses:\n  - status: 200\n";
        if let Some(answer) = answer {
            out.push_str(&format!("    body:{}\n", indented(&answer, "      ")));
        }
        out += "  - status: 201\n    body: {rows: [";
        for (index, name) in ["Thing", "Part", name].iter().enumerate() {
            out.push_str(&format!("{{name: t{index}, type: {name}, description: A.}}, "));
        }
        out += "]}\n";
        if dry_run {
            out += "dry_run: {field: dry_run, status: 202, description: Fine.}\n";
        }
        out += "types:\n";
        for (name, table) in [("Thing", thing), ("Part", part), (name, vec!["rows: []".to_owned()])] {
            out.push_str(&format!("  - name: {name}{}\n", indented(&table, "    ")));
        }
        out
    })
}

/// The lines of a table: `rows: ...` and perhaps `rules: ...`.
fn table(
    types: &'static [&'static str],
    with_rule: f64,
    rows: std::ops::Range<usize>,
) -> impl Strategy<Value = Vec<String>> {
    let name = prop_oneof![60 => select(NAMES), 1 => select(NAMELESS)];
    let rows = prop::collection::btree_map(name, row(types), rows);
    let rule = prop::option::weighted(with_rule, select(RULES));
    (rows, rule).prop_map(|(rows, rule)| {
        let rows = rows
            .into_iter()
            .map(|(name, row)| format!("{{name: {}, {row}}}", quoted(name)));
        let rows = rows.chain(rule.map(|_| RULED.to_owned()));
        let mut lines = vec![format!("rows: [{}]", rows.collect::<Vec<_>>().join(", "))];
        lines.extend(rule.map(|rule| format!("rules: [{rule}]")));
        lines
    })
}

fn row(types: &'static [&'static str]) -> impl Strategy<Value = String> {
    let ty = prop_oneof![60 => select(types), 1 => select(REFUSED)];
    let flags = prop_oneof![
        10 => select(&["", ", required: true", ", rust_name: other"][..]),
        1 => select(FLAGS),
    ];
    (ty, text(), flags)
        .prop_map(|(ty, description, flags)| format!("{ty}, description: {description}{flags}"))
}

fn text() -> impl Strategy<Value = String> {
    let odd = select(TEXTS).prop_map(quoted);
    prop_oneof![3 => Just(quoted("A text.")), 1 => odd]
}

/// A text in the quotes of YAML, which has those of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn indented(lines: &[String], indent: &str) -> String {
    let lines = lines.iter().flat_map(|line| ["\n", indent, line]);
    lines.collect()
}
