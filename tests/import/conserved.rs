//! That nothing is lost of what a description says: each word of `phrases.yaml` is told in words, or is one that a constraint
//! stands for.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tabella::front::page::meaning::Meaning;
use tabella::model::ValueConstraints;

use crate::phrases::phrases;

/// Words of labels, which sort what is said.
const LABELS: &str = "a are array as be can constraints default definition enumeration follows format is length maximum minimum n \
    none of one options or possible range the valid value values";

/// Words that constraints, defaults and the like stand for.
const EXPRESSED: &str = "0 1 294 295 36 4 65 8 967 a added address allowed ampersand ampersands an and angle any are array at b be \
    between blank block brackets bytes can cannot character characters colons consist consisting consists contain \
    contains content dd ddthh default description different digits duplicate each element elements empty enter \
    equal exactly exceed expression false field fixed following format from greater have hh hyphen hyphens in \
    including indicates integer is it item items key keys least left length less letters lines list lowercase \
    matches matching max maximum means meets method minimum mm more most must name negative no non not notation \
    note null number of on only or other pairs parameter periods positive protocol range ranges regular resource s \
    same should signs slashes so space spaces special specified specify ss sssz ssz standard string supported \
    supports t tag tags text than that the there thing things this time timeout to true underscores unicode unique \
    up uppercase use used utc utf uuid uuids valid value values vertical which wildcards with you yyyy z";

/// The words of a text, in small letters.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// All words of a value.
fn all_words(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Null | Value::Bool(_) => {}
        Value::Number(number) => found.extend(words(&number.to_string())),
        Value::String(text) => found.extend(words(text)),
        Value::Array(all) => all.iter().for_each(|value| all_words(value, found)),
        Value::Object(all) => all.values().for_each(|value| all_words(value, found)),
    }
}

/// What stands in the file, and whether something of it is no prose.
fn told(meaning: &Meaning) -> (BTreeSet<String>, bool) {
    let mut found = BTreeSet::new();
    let prose = meaning.description.iter().chain(&meaning.server);
    for text in prose.chain(&meaning.deprecated) {
        found.extend(words(&text.value));
    }
    let constraints = &meaning.constraints;
    let mut held = json!([
        constraints.value,
        constraints.items.as_ref().map(|items| &items.value)
    ]);
    let is_held = constraints.value != ValueConstraints::default()
        || constraints.items.is_some()
        || meaning.default.is_some()
        || meaning.nullable.is_some()
        || meaning.deprecated.is_some()
        || meaning.unique_in_list.is_some()
        || !meaning.rules.is_empty();
    if let Some(default) = &meaning.default {
        held = json!([held, default.value]);
    }
    all_words(&held, &mut found);
    (found, is_held)
}

#[test]
fn every_word_is_told_or_stands_for_what_is_held() {
    let (labels, expressed) = (words(LABELS), words(EXPRESSED));
    let mut lost = Vec::new();
    for (phrase, meaning) in phrases() {
        let (mut told, is_held) = told(&meaning);
        if phrase.ty == "Boolean" {
            told.extend(words("true false"));
        }
        let missing: Vec<String> = words(&phrase.say)
            .into_iter()
            .filter(|word| !told.contains(word))
            .filter(|word| !labels.contains(word))
            .filter(|word| !is_held || !expressed.contains(word))
            .collect();
        if !missing.is_empty() {
            lost.push(format!("{:?} ({}): {missing:?}", phrase.say, phrase.ty));
        }
    }
    assert!(lost.is_empty(), "{}\n{}", lost.len(), lost.join("\n"));
}
