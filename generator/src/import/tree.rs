//! Looking into the tree of a file.

use crate::front::yaml::tree::{Entry, Kind, Node};

/// A key of a map.
pub(super) fn entry<'a, 'b>(node: &'a Node<'b>, key: &str) -> Option<&'a Entry<'b>> {
    match &node.kind {
        Kind::Map(entries) => entries.iter().find(|entry| entry.key == key),
        _ => None,
    }
}

/// The text of a scalar.
pub(super) fn text<'a>(node: &'a Node<'_>) -> Option<&'a str> {
    match &node.kind {
        Kind::Plain(text) | Kind::Text(text) => Some(text),
        Kind::Null | Kind::List(_) | Kind::Map(_) => None,
    }
}

/// The text of the value of a key.
pub(super) fn text_at<'a>(node: &'a Node<'_>, key: &str) -> Option<&'a str> {
    text(&entry(node, key)?.value)
}
