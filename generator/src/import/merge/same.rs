//! Whether a file and a page say the same.

use serde_json::Value as Json;

use crate::back::yaml::node::{Node, Part, Style};
use crate::front::yaml::tree::{Kind, Node as Old};

use super::keys;
use crate::import::tree::{entry, text};

/// The value of a key.
pub(super) fn new_at<'a>(node: &'a Node, key: &str) -> Option<&'a Part> {
    match node {
        Node::Map(entries, _) => {
            let found = entries.iter().find(|(other, _)| other == key);
            found.map(|(_, part)| part)
        }
        _ => None,
    }
}

/// The text of the scalar that is the value of a key.
pub(super) fn new_text_at<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    new_text(&new_at(node, key)?.value)
}

fn new_text(node: &Node) -> Option<&str> {
    match node {
        Node::Scalar(text, _) => Some(text),
        _ => None,
    }
}

/// Whether two values of a key are equal; the order of keys and what only readers see do not matter.
pub(super) fn same(key: &str, old: &Old<'_>, new: &Node) -> bool {
    match (&old.kind, new) {
        (Kind::Null, Node::Scalar(text, Style::Word)) => text == "null",
        (Kind::Plain(text) | Kind::Text(text), Node::Scalar(other, _)) => {
            same_text(key, text, other)
        }
        (Kind::List(old), Node::List(new, _)) => {
            let mut pairs = old.iter().zip(new);
            old.len() == new.len() && pairs.all(|(old, new)| same(key, old, &new.value))
        }
        (Kind::Map(entries), Node::Map(new, _)) => {
            let silent = |inner: &str, text: Option<&str>| {
                is_prose(inner) || keys::is_size(key) && inner == "min" && text == Some("0")
            };
            let meant = entries
                .iter()
                .filter(|entry| !silent(&entry.key, text(&entry.value)))
                .count();
            let new: Vec<_> = new
                .iter()
                .filter(|(key, part)| !silent(key, new_text(&part.value)))
                .collect();
            let equal = |key: &str, part: &Part| {
                entry(old, key).is_some_and(|entry| same(key, &entry.value, &part.value))
            };
            meant == new.len() && new.iter().all(|(key, part)| equal(key, part))
        }
        _ => false,
    }
}

fn same_text(key: &str, old: &str, new: &str) -> bool {
    match key {
        "type" => type_words(old) == type_words(new),
        "body" => same_json(old, new),
        _ => old.trim() == new.trim(),
    }
}

/// The model knows one kind of whole numbers and one of others.
fn type_words(text: &str) -> Vec<&str> {
    let word = |word| match word {
        "long" => "integer",
        "float" => "double",
        other => other,
    };
    text.split_whitespace().map(word).collect()
}

fn same_json(old: &str, new: &str) -> bool {
    let parsed = |text| serde_json::from_str::<Json>(text).ok();
    old == new || parsed(old).is_some_and(|old| parsed(new) == Some(old))
}

/// Whether a key's value is for readers, in words that are the spec's own.
pub(super) fn is_prose(key: &str) -> bool {
    matches!(key, "description" | "summary" | "reason" | "deprecated")
}
