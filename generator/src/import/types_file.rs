//! What a `types.yaml` has at its top.

use std::collections::BTreeSet;

use crate::front::yaml::{
    self,
    tree::{Kind, Node},
};
use crate::model::Source;
use crate::source::{Located, Span};

/// The names of its types.
pub(super) fn names(text: &str) -> BTreeSet<String> {
    let root = yaml::tree(text);
    let types = root.as_ref().and_then(|root| at(root, "types"));
    let Some(Kind::List(types)) = types.map(|types| &types.kind) else {
        return BTreeSet::new();
    };
    let names = types.iter().filter_map(|ty| word(at(ty, "name")?));
    names.collect()
}

/// The page of the types that name none.
pub(super) fn source(text: &str) -> Option<Source> {
    let root = yaml::tree(text)?;
    let source = at(&root, "source")?;
    let located = |text| Located::new(text, Span::default());
    Some(Source {
        page: located(word(at(source, "page")?)?),
        updated: at(source, "updated").and_then(word).map(located),
    })
}

fn at<'a, 'b>(node: &'a Node<'b>, key: &str) -> Option<&'a Node<'b>> {
    let Kind::Map(entries) = &node.kind else {
        return None;
    };
    let found = entries.iter().find(|entry| entry.key == key);
    found.map(|entry| &entry.value)
}

fn word(node: &Node<'_>) -> Option<String> {
    match &node.kind {
        Kind::Plain(text) | Kind::Text(text) => Some(text.trim().to_owned()),
        Kind::Null | Kind::List(_) | Kind::Map(_) => None,
    }
}
