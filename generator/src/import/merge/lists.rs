//! Lists: items are the same if what tells them apart is equal, and are inserted in the order of the page.

use std::collections::HashMap;

use crate::back::yaml::node::{Layout, Node, Part};
use crate::front::suggest;
use crate::front::yaml::tree::{Kind, Node as Old};

use super::same::{new_at, new_text_at, same};
use super::{At, Lacking, Merger, keys};
use crate::import::tree::{entry, text_at};

impl Merger<'_> {
    pub(super) fn list(&mut self, place: At<'_>, old: &Old<'_>, new: &[Part]) {
        let Kind::List(items) = &old.kind else {
            let node = Node::List(new.to_vec(), Layout::Line);
            return self.contradicts(place, old, &node);
        };
        let mut unmet = Unmet::new(place.key, items);
        let mut behind = None;
        for part in new {
            let here = place.inside(place.key, part);
            if let Some(found) = unmet.take(&part.value) {
                behind = behind.max(Some(found));
                if let Node::Map(entries, _) = &part.value {
                    self.map(here, &items[found], entries);
                }
            } else {
                self.lacking_item(here, old, items, behind, part);
            }
        }
        let met = unmet.met;
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
        let name = tells_apart(at.key).first();
        let name = name.and_then(|key| new_text_at(&part.value, key));
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

    /// Rows, values and answers that only the file has: perhaps the page is older, perhaps they are gone. A row that names
    /// its own source is not from the page.
    fn not_on_the_page(&mut self, place: At<'_>, items: &[Old<'_>], met: &[bool]) {
        if !matches!(place.key, "rows" | "names" | "responses") {
            return;
        }
        let Some(key) = tells_apart(place.key).first() else {
            return;
        };
        let others: Vec<&Old<'_>> = items
            .iter()
            .zip(met)
            .filter(|(item, met)| !**met && entry(item, "source").is_none())
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
        let range = entry(first, key).map_or(first.range, |found| found.value.range);
        self.differ(place, range, text);
    }
}

/// The keys that tell the items of a list apart, if some do.
fn tells_apart(list: &str) -> &'static [&'static str] {
    match list {
        "rows" | "types" | "waiters" => &["name"],
        "names" => &["value"],
        "responses" => &["status"],
        "deviates" => &["path"],
        "errors" => &["status", "code"],
        _ => &[],
    }
}

/// The items of a file's list, each of which is the same as one of the page's at most.
struct Unmet<'a> {
    list: &'a str,
    items: &'a [Old<'a>],
    met: Vec<bool>,
    /// Those that words tell apart, the last one first.
    by_words: HashMap<[Option<&'a str>; 2], Vec<usize>>,
}

impl<'a> Unmet<'a> {
    fn new(list: &'a str, items: &'a [Old<'a>]) -> Self {
        let mut by_words: HashMap<_, Vec<usize>> = HashMap::new();
        let keys = tells_apart(list);
        for (at, item) in items.iter().enumerate().rev().filter(|_| !keys.is_empty()) {
            let words = [0, 1].map(|key| text_at(item, keys.get(key)?));
            by_words.entry(words).or_default().push(at);
        }
        Self {
            list,
            items,
            met: vec![false; items.len()],
            by_words,
        }
    }

    /// The item that is the same as one of the page's.
    fn take(&mut self, new: &'a Node) -> Option<usize> {
        let keys = tells_apart(self.list);
        let found = if keys.is_empty() {
            let same = |at: &usize| !self.met[*at] && self.is_same(&self.items[*at], new);
            (0..self.items.len()).find(same)?
        } else {
            let words = [0, 1].map(|key| new_text_at(new, keys.get(key)?));
            self.by_words.get_mut(&words)?.pop()?
        };
        self.met[found] = true;
        Some(found)
    }

    fn is_same(&self, old: &Old<'_>, new: &Node) -> bool {
        match self.list {
            "examples" => is_same_example(old, new),
            // A rule, or a word: what is for readers does not count.
            list => same(list, old, new),
        }
    }
}

/// Examples are the same if they send the same, or if one of the two sends nothing and they receive the same.
fn is_same_example(old: &Old<'_>, new: &Node) -> bool {
    match (entry(old, "request"), new_at(new, "request")) {
        (Some(old), Some(new)) => is_same_message(&old.value, &new.value, "url"),
        _ => match (entry(old, "response"), new_at(new, "response")) {
            (Some(old), Some(new)) => is_same_message(&old.value, &new.value, "status"),
            _ => false,
        },
    }
}

/// A body that one of the two lacks is one that can be added.
fn is_same_message(old: &Old<'_>, new: &Node, head: &str) -> bool {
    let body = match (entry(old, "body"), new_at(new, "body")) {
        (Some(old), Some(new)) => same("body", &old.value, &new.value),
        _ => true,
    };
    body && text_at(old, head) == new_text_at(new, head)
}
