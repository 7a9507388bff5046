//! What single descriptions must yield, from every family of phrasings; see `phrases.yaml`.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use serde_json::{Value, json};
use tabella::front::page::meaning::{self, Meaning};
use tabella::front::page::{Cell, Line, RemarkKind, Subject, Way, type_cell};
use tabella::model::RuleKind;
use tabella::source::{Located, Span};

use crate::facts::{comparable, facts};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phrase {
    pub(crate) say: String,
    #[serde(default = "thing")]
    name: String,
    /// The table, or the type, of the row.
    #[serde(default)]
    of: String,
    #[serde(default = "string", rename = "type")]
    pub(crate) ty: String,
    #[serde(default)]
    way: Direction,
    #[serde(default)]
    gives: BTreeMap<String, Value>,
    #[serde(default)]
    infers: BTreeMap<String, Value>,
    #[serde(default)]
    asks: Vec<String>,
    #[serde(default)]
    server: usize,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Direction {
    #[default]
    Request,
    Answer,
}

fn thing() -> String {
    "thing".to_owned()
}

fn string() -> String {
    "String".to_owned()
}

/// The lines of a cell, each with a place of its own.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut start = 0;
    let mut lines = Vec::new();
    for whole in text.split('\n') {
        let inner = whole.trim_start();
        let indent = whole.len() - inner.len();
        let (inner, level) = match inner.strip_prefix("• ") {
            Some(item) => (item, indent / 2),
            None => (inner, 0),
        };
        let end = start + u32::try_from(whole.len()).unwrap();
        lines.push(Line {
            text: inner.to_owned(),
            level: u8::try_from(level).unwrap_or(u8::MAX),
            span: Span {
                start,
                end,
                ..Span::default()
            },
        });
        start = end + 1;
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}

/// What a description comes to.
pub(crate) fn read(say: &str, name: &str, ty: &str, way: Way) -> Meaning {
    read_of("", say, name, ty, way)
}

/// What a description of a row comes to that stands in this table.
fn read_of(of: &str, say: &str, name: &str, ty: &str, way: Way) -> Meaning {
    let (ty, _) = type_cell::read(&Located::new(ty.to_owned(), Span::default()));
    let subject = Subject {
        name,
        of,
        ty: &ty,
        way,
    };
    meaning::read(&Cell::of(&lines(say)), &subject)
}

fn all_facts(meaning: &Meaning) -> (BTreeMap<String, Value>, BTreeMap<String, Value>) {
    let (mut found, inferred) = facts(meaning);
    if let Some(status) = &meaning.dry_run {
        found.insert("dry_run".to_owned(), json!(status.value));
    }
    if meaning.unique_in_list.is_some() {
        found.insert("unique_in_list".to_owned(), json!(true));
    }
    for rule in &meaning.rules {
        if let RuleKind::AtMostOneOf(names) = &rule.kind {
            let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
            found.insert("at_most_one_of".to_owned(), json!(names));
        }
    }
    (found, inferred)
}

impl Phrase {
    fn read(&self) -> Meaning {
        let way = match self.way {
            Direction::Request => Way::Request,
            Direction::Answer => Way::Answer,
        };
        read_of(&self.of, &self.say, &self.name, &self.ty, way)
    }
}

/// All phrases of all families.
fn families() -> BTreeMap<String, Vec<Phrase>> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/import/phrases.yaml");
    let text = fs::read_to_string(file).unwrap();
    serde_yaml::from_str(&text).unwrap()
}

/// All phrases, and what they come to.
pub(crate) fn phrases() -> Vec<(Phrase, Meaning)> {
    let phrases = families().into_values().flatten();
    phrases
        .map(|phrase| {
            let meaning = phrase.read();
            (phrase, meaning)
        })
        .collect()
}

/// What is wrong with what a phrase yields.
fn differences(phrase: &Phrase) -> Vec<String> {
    let meaning = phrase.read();
    let expected = |facts: &BTreeMap<String, Value>| -> BTreeMap<String, Value> {
        facts
            .iter()
            .map(|(key, value)| (key.clone(), comparable(key, value)))
            .collect()
    };
    let (found, inferred) = all_facts(&meaning);
    let mut wrong = Vec::new();
    if found != expected(&phrase.gives) {
        wrong.push(format!("gives {}", json!(found)));
    }
    if inferred != expected(&phrase.infers) {
        wrong.push(format!("infers {}", json!(inferred)));
    }
    let questions = meaning
        .remarks
        .iter()
        .filter(|remark| remark.kind == RemarkKind::Question);
    let mut asks: Vec<Value> = questions.map(|remark| json!(remark.about)).collect();
    asks.dedup();
    if json!(asks) != json!(phrase.asks) {
        wrong.push(format!("asks {}", json!(asks)));
    }
    if meaning.server.len() != phrase.server {
        wrong.push(format!("has {} server notes", meaning.server.len()));
    }
    wrong
}

#[test]
fn every_phrase_yields_what_it_says() {
    let families = families();
    let mut wrong = Vec::new();
    let mut count = 0;
    for (family, phrases) in &families {
        for phrase in phrases {
            count += 1;
            let differences = differences(phrase);
            if !differences.is_empty() {
                wrong.push(format!(
                    "{family}: {:?} ({}) {}",
                    phrase.say,
                    phrase.ty,
                    differences.join(", ")
                ));
            }
        }
    }
    assert!(count >= 150, "{count}");
    assert!(
        wrong.is_empty(),
        "{} of {count}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What is said of a parameter in words: its description and what only the server can check.
fn told(say: &str, ty: &str) -> String {
    let meaning = read(say, "thing", ty, Way::Request);
    let notes = meaning.server.iter().map(|note| note.value.clone());
    let told: Vec<String> = meaning
        .description
        .map(|text| text.value)
        .into_iter()
        .chain(notes)
        .collect();
    told.join(" | ")
}

#[test]
fn what_no_constraint_was_made_of_is_told_in_words() {
    let cases = [
        (
            "Range:\n  • A: one\n  • B: two\nEnumeration values:\n  • C: three",
            "String",
            "A: one. B: two. C: three",
        ),
        ("Range:\n  • A/B: one\n  • C: two", "String", "A/B: one"),
        ("Range:\n  • TCP UDP\n  • HTTP", "String", "TCP UDP"),
        (
            "Range:\n  • 1 to 5\n  • 10 to 20",
            "Integer",
            "1 to 5. 10 to 20",
        ),
        (
            "Minimum: 1\nMaximum: 5\nMaximum: 9",
            "Integer",
            "Minimum: 1. Maximum: 5. Maximum: 9",
        ),
        (
            "The value ranges from 1 to 5. 0 turns it off.",
            "Integer",
            "0 turns it off. The value ranges from 1 to 5.",
        ),
        (
            "Range:\n  • 1: one\n  • 2: two\n  • For new things:\n    • 3",
            "Integer",
            "For new things: 3. 1: one. 2: two",
        ),
        (
            "The value is in UUID format. It must be an IPv4 address. It can also be a name.",
            "String",
            "It can also be a name. The value is in UUID format. It must be an IPv4 address.",
        ),
        (
            "The value can contain:\n  • Letters\n  • Odd ones",
            "String",
            "The value can contain: Letters, Odd ones",
        ),
        (
            "The value ranges from 5 to 2000 Mbit/s.",
            "Integer",
            "The value ranges from 5 to 2000 Mbit/s.",
        ),
        (
            "Default value: 5 seconds",
            "Integer",
            "The default value is 5 seconds",
        ),
        (
            "The default value is A, which means it works.",
            "String",
            "The default value is A, which means it works.",
        ),
        (
            "Default Value: 0 (the common one)",
            "String",
            "The default value is 0 (the common one)",
        ),
        (
            "The value can be true (enabled) or false (disabled).",
            "Boolean",
            "The value can be true (enabled) or false (disabled).",
        ),
        (
            "Enumeration values:\n  • *: all\n  • a: one",
            "String",
            "*: all",
        ),
        ("The value ranges from 1 to 5.", "Integer", ""),
    ];
    for (say, ty, expected) in cases {
        assert_eq!(told(say, ty), expected, "{say}");
    }
}

#[test]
fn what_stands_behind_a_value_in_parentheses_is_what_it_means() {
    let say = "The value can be 1 (manual) or 2 (auto, default).";
    let meaning = read(say, "thing", "Integer", Way::Request);
    let set = meaning.constraints.value.values.unwrap().value;
    let means: Vec<String> = set
        .values
        .into_iter()
        .map(|named| named.description.unwrap().value)
        .collect();
    assert_eq!(means, ["manual", "auto"]);
}

#[test]
fn a_question_about_a_count_names_what_is_counted() {
    let say = "Entries of the group. A group can contain up to 20 entries.";
    let meaning = read(say, "ip_list", "Array of Ip objects", Way::Request);
    let texts: Vec<&str> = meaning
        .remarks
        .iter()
        .map(|remark| remark.text.as_str())
        .collect();
    let text = "how many items there may be is not certain: \
                whether `entries` are the items of `ip_list` is not said";
    assert_eq!(texts, [text]);
}

#[test]
fn words_before_a_regular_expression_are_kept() {
    let say = "Code of a thing, two letters of it, that matches the regular expression ^[a-z]{2}$";
    let meaning = read(say, "code", "String", Way::Request);
    let description = meaning.description.map(|text| text.value);
    assert_eq!(
        description.as_deref(),
        Some("Code of a thing, two letters of it")
    );
    assert!(meaning.constraints.value.pattern.is_some());
}
