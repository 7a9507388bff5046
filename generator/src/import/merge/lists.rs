//! Lists: items are the same if what tells them apart is equal, and are inserted in the order of the page.

use crate::back::yaml::node::{Layout, Node, Part};
use crate::front::suggest;
use crate::front::yaml::tree::{Kind, Node as Old};

use super::same::{at, new_at, new_text_at, same, text_at};
use super::{At, Lacking, Merger, keys};

impl Merger<'_> {
    pub(super) fn list(&mut self, place: At<'_>, old: &Old<'_>, new: &[Part]) {
        let Kind::List(items) = &old.kind else {
            let node = Node::List(new.to_vec(), Layout::Line);
            return self.contradicts(place, old, &node);
        };
        let mut behind = None;
        let mut met = vec![false; items.len()];
        for part in new {
            let here = place.inside(place.key, part);
            let is_it = |(at, item): (usize, &Old<'_>)| {
                !met[at] && is_same_item(place.key, item, &part.value)
            };
            if let Some(found) = items.iter().enumerate().position(is_it) {
                met[found] = true;
                behind = behind.max(Some(found));
                if let Node::Map(entries, _) = &part.value {
                    self.map(here, &items[found], entries);
                }
            } else {
                self.lacking_item(here, old, items, behind, part);
            }
        }
        self.not_on_the_page(place, items, &met);
    }

    fn lacking_item(
        &mut self,
        at: At<'_>,
        old: &Old<'_>,
        items: &[Old<'_>],
        behind: Option<usize>,
        part: &Part,
    ) {
        if self.context.lacking == Lacking::Inserted {
            return self.edits.item(old, items, behind, part);
        }
        let name = tells_apart(at.key).and_then(|key| new_text_at(&part.value, key));
        let text = match name {
            Some(name) => format!(
                "the page has `{}`, which the file lacks",
                suggest::short(name)
            ),
            None => format!(
                "the page has `{}`, which the file lacks",
                keys::short(at.key, &part.value)
            ),
        };
        let range = items.first().map_or(old.range, |first| first.range);
        self.differ(at, range, text);
    }

    /// Rows, values and answers that only the file has: perhaps the page is older, perhaps they are gone.
    fn not_on_the_page(&mut self, at: At<'_>, items: &[Old<'_>], met: &[bool]) {
        if !matches!(at.key, "rows" | "names" | "responses") {
            return;
        }
        let Some(key) = tells_apart(at.key) else {
            return;
        };
        let others: Vec<&Old<'_>> = items
            .iter()
            .zip(met)
            .filter(|(_, met)| !**met)
            .map(|(item, _)| item)
            .collect();
        let Some(first) = others.first() else { return };
        let names: Vec<&str> = others
            .iter()
            .filter_map(|item| text_at(item, key))
            .collect();
        let text = format!(
            "the file has {}, and the page does not",
            suggest::list(&names)
        );
        let range = super::same::at(first, key).map_or(first.range, |entry| entry.value.range);
        self.differ(at, range, text);
    }
}

/// The key that tells the items of a list apart.
fn tells_apart(key: &str) -> Option<&'static str> {
    match key {
        "rows" | "types" | "waiters" => Some("name"),
        "names" => Some("value"),
        "responses" => Some("status"),
        "deviates" => Some("path"),
        _ => None,
    }
}

fn is_same_item(list: &str, old: &Old<'_>, new: &Node) -> bool {
    if let Some(key) = tells_apart(list) {
        return text_at(old, key).is_some_and(|text| new_text_at(new, key) == Some(text));
    }
    match list {
        "errors" => ["status", "code"]
            .iter()
            .all(|key| text_at(old, key) == new_text_at(new, key)),
        "examples" => is_same_example(old, new),
        // A rule, or one of a list of words: what is for readers does not count.
        _ => same(list, old, new),
    }
}

/// Examples are the same if they send the same, or if one of the two sends nothing and they receive the same.
fn is_same_example(old: &Old<'_>, new: &Node) -> bool {
    match (at(old, "request"), new_at(new, "request")) {
        (Some(old), Some(new)) => is_same_message(&old.value, &new.value, "url"),
        _ => match (at(old, "response"), new_at(new, "response")) {
            (Some(old), Some(new)) => is_same_message(&old.value, &new.value, "status"),
            _ => false,
        },
    }
}

/// A body that one of the two lacks is one that can be added.
fn is_same_message(old: &Old<'_>, new: &Node, head: &str) -> bool {
    let body = match (at(old, "body"), new_at(new, "body")) {
        (Some(old), Some(new)) => same("body", &old.value, &new.value),
        _ => true,
    };
    body && text_at(old, head) == new_text_at(new, head)
}
