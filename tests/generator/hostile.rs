//! Texts that YAML would read as something else: whatever a page says, another reader of YAML finds the same text.

use std::path::PathBuf;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};
use serde_yaml::Value;
use tabella::back::yaml::{self, Comments};
use tabella::diagnostic::Sink;
use tabella::front;
use tabella::model::{ExampleBody, Operation};
use tabella::source::{Located, SourceFile, Sources};

const SHORT: &str = "\
operation: DoThing
summary: Does it.
description: More.
source: {page: A Page}
resource: {name: Thing, role: action}
method: POST
path: /v1/things
body:
  rows:
    - name: a
      type: string
      description: A.
      default: a
      forbid: a
      pattern: a
      values: {set: open, names: [{value: a, description: A.}]}
      server: [A.]
responses:
  - {status: 204, description: Done.}
errors:
  - {code: A, description: Not done.}
examples:
  - {description: It., request: {url: /v1/things, body: '1'}}
";

/// An operation that says one text wherever it can.
fn saying(text: &str) -> Operation {
    let mut sources = Sources::default();
    sources.add(SourceFile {
        shown: "do-thing.yaml".to_owned(),
        path: PathBuf::from("svc/v1/things/do-thing.yaml"),
        text: SHORT.to_owned(),
    });
    sources.add(SourceFile {
        shown: "service.yaml".to_owned(),
        path: PathBuf::from("svc/service.yaml"),
        text: "service: svc\ntitle: S\npackage: svc\npackage_version: 0.1.0\nendpoint: https://a\nruntime: {version: \"1\"}\n"
            .to_owned(),
    });
    let mut sink = Sink::new();
    let api = front::parse(&sources, &mut sink);
    sink.finish(()).unwrap();
    let mut operation = api.services[0].versions[0].groups[0].operations[0].clone();
    let located = || Located::new(text.to_owned(), operation.span);
    let said = || Some(located());
    let field = &mut operation.body.as_mut().unwrap().fields[0];
    field.description = said();
    field.default = Some(Located::new(text.into(), operation.span));
    field.server = vec![located()];
    field.constraints.value.forbid = said();
    field.constraints.value.pattern = said();
    let values = field.constraints.value.values.as_mut().unwrap();
    values.value.values[0].value = located();
    values.value.values[0].description = said();
    let example = &mut operation.examples[0];
    example.description = said();
    let request = example.request.as_mut().unwrap();
    request.url = located();
    request.body = Some(ExampleBody {
        text: located(),
        json: serde_json::Value::Null,
    });
    operation.errors[0].code = said();
    operation.errors[0].description = located();
    operation.responses[0].description = said();
    operation.summary = said();
    operation.description = said();
    operation.source.page = located();
    operation
}

/// What another reader of YAML finds at every place that says the text.
fn found(text: &str) -> Result<Vec<Value>, String> {
    let yaml = yaml::operation(&saying(text), &Comments::none());
    let root: Value = serde_yaml::from_str(&yaml).map_err(|error| format!("{error}\n{yaml}"))?;
    let row = &root["body"]["rows"][0];
    let value = &row["values"]["names"][0];
    let example = &root["examples"][0];
    let error = &root["errors"][0];
    let places = [
        &root["summary"],
        &root["description"],
        &root["source"]["page"],
        &row["description"],
        &row["default"],
        &row["forbid"],
        &row["pattern"],
        &row["server"][0],
        &value["value"],
        &value["description"],
        &root["responses"][0]["description"],
        &error["code"],
        &error["description"],
        &example["description"],
        &example["request"]["url"],
        &example["request"]["body"],
    ];
    Ok(places.map(Clone::clone).to_vec())
}

fn is_said(text: &str) -> Result<(), String> {
    for (at, value) in found(text)?.into_iter().enumerate() {
        if value.as_str() != Some(text) {
            let yaml = yaml::operation(&saying(text), &Comments::none());
            return Err(format!("{text:?} is {value:?} at place {at}:\n{yaml}"));
        }
    }
    Ok(())
}

/// Pieces of texts that mean something in YAML, are not seen, or are long.
const PIECES: &[&str] = &[
    "a",
    "word",
    "A sentence of words. ",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\n  ",
    ": ",
    ":",
    " #",
    "#",
    "- ",
    "-",
    "---",
    "\n---\n",
    "...",
    "? ",
    "!",
    "&a",
    "*a",
    "|",
    ">",
    ">-",
    "%",
    "@",
    "`",
    "\"",
    "'",
    "''",
    "\\",
    "\\n",
    "{",
    "}",
    "[",
    "]",
    ",",
    "{}",
    "~",
    "null",
    "Null",
    "true",
    "no",
    "1",
    "-1",
    "0x1F",
    "1e3",
    "0.5",
    ".inf",
    ".nan",
    "2025-08-19",
    "<<",
    "=",
    "网络",
    "😀",
    "é",
    "\u{a0}",
    "\u{3000}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\r",
    "\r\n",
    "\u{7}",
    "\u{0}",
    "\u{7f}",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

#[test]
fn every_piece_is_said_alone() {
    for piece in PIECES {
        for text in [
            (*piece).to_owned(),
            format!("a{piece}"),
            format!("{piece}a"),
            format!("a {piece} b"),
        ] {
            is_said(&text).unwrap_or_else(|problem| panic!("{problem}"));
        }
    }
}

#[test]
fn every_text_is_said() {
    let config = Config {
        cases: 600,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(config.rng_algorithm);
    let text = prop::collection::vec(prop::sample::select(PIECES), 0..30);
    let outcome = TestRunner::new_with_rng(config, random).run(&text, |pieces| {
        is_said(&pieces.concat()).map_err(TestCaseError::fail)
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// A comment ends with its line, so that no text of a page can leave it.
#[test]
fn comments_stay_comments() {
    let operation = saying("A text.");
    let mut comments = Comments::none();
    for piece in PIECES {
        comments.head(format!("{piece}operation: Other{piece}method: GET"));
        comments.note(
            operation.body.as_ref().unwrap().fields[0].span,
            format!("{piece}rows: []{piece}"),
        );
    }
    let with = yaml::operation(&operation, &comments);
    let without = yaml::operation(&operation, &Comments::none());
    let read = |text: &str| serde_yaml::from_str::<Value>(text).unwrap();
    assert_eq!(read(&with), read(&without));
    let kept: Vec<&str> = with
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect();
    assert_eq!(kept, without.lines().skip(1).collect::<Vec<_>>());
}
