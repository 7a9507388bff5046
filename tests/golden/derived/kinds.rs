//! The values at the edges are right for every kind of constraint, also for those that the page does not have: the
//! generator itself looks at them, as values in an example request.

use std::path::PathBuf;

use huaweicloud_vpc::runtime::{Checker, Rule};
use serde_json::{Value as Json, json};
use tabella::diagnostic::Sink;
use tabella::model::Format;
use tabella::source::{SourceFile, Sources};

use super::formats;
use super::probes::{Probe, probes};
use crate::spec::{model, page};

/// A row's type and constraints, and the rules that its probes have. A rule in brackets has no edges yet.
const KINDS: &[(&str, &[&str])] = &[
    ("string, format: uuid", &["uuid"]),
    ("string, format: ipv4", &["ipv4"]),
    ("string, format: ipv6", &["ipv6"]),
    ("string, format: ip", &["ip"]),
    ("string, format: cidr", &["cidr"]),
    ("string, format: ip_or_cidr", &["ip_or_cidr"]),
    ("string, format: mac", &["mac"]),
    ("string, format: date_time", &["date_time"]),
    ("string, length: {min: 2, max: 64}", &["length"]),
    ("string, bytes: {min: 3, max: 64}", &["bytes"]),
    ("string, range: {min: 1, max: 4094}", &["integer_text"]),
    ("integer, range: {min: -5, max: 65535}", &["range"]),
    (
        "string, length: {max: 9}, forbid: '<>'",
        &["length", "forbid"],
    ),
    (
        "string, length: {min: 1, max: 64}, pattern: '^[a-z]+$'",
        &["length", "pattern"],
    ),
    ("string, pattern: '[a-z]'", &["(pattern)"]),
    (
        "string, values: {set: closed, names: [{value: a}, {value: b}]}",
        &["one_of"],
    ),
    ("string, values: {set: open, names: [{value: a}]}", &[]),
    (
        "string, any_of: [{equals: '0'}, {format: uuid}]",
        &["(any_of)"],
    ),
    (
        "array of string, items: {count: {min: 1, max: 5}, unique: true}",
        &["count", "unique"],
    ),
    (
        "array of string, items: {unique: true, format: uuid}",
        &["unique", "uuid"],
    ),
    (
        "array of integer, items: {count: {max: 3}, range: {min: 7}}",
        &["count", "range"],
    ),
    ("map of string, items: {format: mac}", &["mac"]),
];

/// A spec of one row, with an example request that has this value in it.
fn sources(row: &str, value: Option<&Json>) -> Sources {
    let example = value.map_or(json!({}), |value| json!({"row": value}));
    let example = example.to_string().replace('\'', "''");
    let service = "service: svc\ntitle: A Service\npackage: svc\npackage_version: 0.1.0\n\
                   endpoint: https://svc.example.com\nruntime: {version: \"1\"}\n";
    let operation = format!(
        "operation: SetThing\nsummary: Sets.\nsource: {{page: A Page}}\nresource: {{name: Thing, role: action}}\n\
         method: POST\npath: /v1/things\nbody: {{rows: [{{name: row, description: A row., type: {row}}}]}}\n\
         responses: [{{status: 204}}]\n\
         examples: [{{request: {{url: \"https://{{Endpoint}}/v1/things\", body: '{example}'}}}}]\n"
    );
    let mut sources = Sources::default();
    for (path, text) in [
        ("svc/service.yaml", service),
        ("svc/v1/things/set-thing.yaml", &operation),
    ] {
        sources.add(SourceFile {
            shown: path.to_owned(),
            path: PathBuf::from(path),
            text: text.to_owned(),
        });
    }
    sources
}

/// The probes of a row.
fn probes_of(row: &str) -> Vec<Probe> {
    let api = model(&sources(row, None), Sink::new()).unwrap();
    let page = page(&api, "SetThing");
    probes(&page.operation.body.as_ref().unwrap().fields[0])
}

/// What is wrong with the generator's judgement of an example with this value.
fn misjudged(row: &str, value: &Json, good: bool) -> Option<String> {
    let said = model(&sources(row, Some(value)), Sink::new()).err();
    let right = match &said {
        None => good,
        Some(said) => !good && said.contains("T0401"),
    };
    let said = said.unwrap_or_else(|| "is accepted".to_owned());
    (!right).then(|| format!("{row}: {value}: {said}"))
}

#[test]
fn edges_are_inside_and_outside_for_the_generator_too() {
    let mut problems = Vec::new();
    for (row, expected) in KINDS {
        let probes = probes_of(row);
        let names = probes.iter().map(|probe| match probe.outside[..] {
            [] => format!("({})", probe.rule),
            _ => probe.rule.to_owned(),
        });
        assert_eq!(names.collect::<Vec<_>>(), **expected, "{row}");
        for Probe {
            inside, outside, ..
        } in &probes
        {
            problems.extend(
                inside
                    .iter()
                    .filter_map(|value| misjudged(row, value, true)),
            );
            problems.extend(
                outside
                    .iter()
                    .filter_map(|value| misjudged(row, value, false)),
            );
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn edges_of_formats_are_inside_and_outside_for_the_runtime_too() {
    for (format, rule) in [
        (Format::Uuid, Rule::Uuid),
        (Format::Ipv4, Rule::Ipv4),
        (Format::Ipv6, Rule::Ipv6),
        (Format::Ip, Rule::Ip),
        (Format::Cidr, Rule::Cidr),
        (Format::IpOrCidr, Rule::IpOrCidr),
        (Format::Mac, Rule::Mac),
        (Format::DateTime, Rule::DateTime),
    ] {
        let Probe {
            inside, outside, ..
        } = formats::probe(format);
        for (value, good) in inside
            .iter()
            .map(|value| (value, true))
            .chain(outside.iter().map(|value| (value, false)))
        {
            let mut checker = Checker::new();
            checker.field("row", value, &[rule]);
            assert_eq!(checker.finish().is_ok(), good, "{format:?}: {value}");
        }
    }
}
