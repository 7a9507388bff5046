//! What a `types.yaml` has at its top.

use std::collections::BTreeSet;

use crate::front::yaml::{self, tree::Kind};
use crate::model::Source;
use crate::source::{Located, Span};

use super::tree::{entry, text_at};

/// The names of its types.
pub(super) fn names(text: &str) -> BTreeSet<String> {
    let root = yaml::tree(text);
    let types = root.as_ref().and_then(|root| entry(root, "types"));
    let Some(Kind::List(types)) = types.map(|types| &types.value.kind) else {
        return BTreeSet::new();
    };
    let names = types.iter().filter_map(|ty| text_at(ty, "name"));
    names.map(|name| name.trim().to_owned()).collect()
}

/// The page of the types that name none.
pub(super) fn source(text: &str) -> Option<Source> {
    let root = yaml::tree(text)?;
    let source = &entry(&root, "source")?.value;
    let located = |text: &str| Located::new(text.trim().to_owned(), Span::default());
    Some(Source {
        page: located(text_at(source, "page")?),
        updated: text_at(source, "updated").map(located),
    })
}
