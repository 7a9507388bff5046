//! Maps: key by key, in the order of the page.

use crate::back::yaml::node::{Layout, Node, Part};
use crate::front::yaml::tree::{Entry, Kind, Node as Old};

use super::same::is_prose;
use super::{At, Lacking, Merger, Pages, Way, keys};
use crate::import::tree::{entry, text, text_at};

impl Merger<'_> {
    pub(super) fn map(&mut self, at: At<'_>, old: &Old<'_>, new: &[(String, Part)]) {
        let Kind::Map(entries) = &old.kind else {
            let node = Node::Map(new.to_vec(), Layout::Line);
            return self.contradicts(at, old, &node);
        };
        let way = self.way(at, old);
        let at = At { way, ..at };
        let mut behind = None;
        let mut inserted: Vec<&str> = Vec::new();
        for (key, part) in new {
            if self.context.pages == Pages::Several && matches!(&**key, "source" | "tables") {
                continue;
            }
            let at = at.inside(key, part);
            if let Some(found) = entries.iter().position(|entry| entry.key == *key) {
                behind = behind.max(Some(found));
                self.entry(at, &entries[found], part, &inserted);
                continue;
            }
            let part = match key.as_str() {
                "inferred" => only(part, &inserted),
                _ => Some(part.clone()),
            };
            let Some(part) = part else { continue };
            inserted.push(key);
            self.lacking(at, old, entries, behind, &part);
        }
        if at.way == Way::Sent && at.key == "rows" {
            self.not_required(at, old, new);
        }
    }

    /// The rows of a type go the way of the type.
    fn way(&self, at: At<'_>, old: &Old<'_>) -> Way {
        match text_at(old, "name") {
            Some(name) if at.key == "types" && self.context.sent.contains(name) => Way::Sent,
            _ => at.way,
        }
    }

    fn entry(&mut self, at: At<'_>, old: &Entry<'_>, part: &Part, inserted: &[&str]) {
        match at.key {
            // Said in the spec's own words, or taken from the name of the file.
            "server" | "operation" | "resource" => {}
            key if is_prose(key) => {}
            "inferred" => {
                if let Some(part) = only(part, inserted) {
                    self.value(at, &old.value, &part.value);
                }
            }
            _ => self.value(at, &old.value, &part.value),
        }
    }

    fn lacking(
        &mut self,
        at: At<'_>,
        old: &Old<'_>,
        entries: &[Entry<'_>],
        behind: Option<usize>,
        part: &Part,
    ) {
        if self.context.lacking == Lacking::Inserted {
            return self.edits.entry(old, entries, behind, at.key, part);
        }
        if is_prose(at.key) || matches!(at.key, "server" | "inferred" | "tables" | "source") {
            return;
        }
        let text = format!(
            "the page says `{}`, and the file says nothing of it",
            keys::short(at.key, &part.value)
        );
        let range = entries
            .first()
            .map_or(old.range, |first| first.range.to(first.value.range));
        self.differ(at, range, text);
    }

    /// That a row need not be given is said by a key that is not there.
    fn not_required(&mut self, at: At<'_>, old: &Old<'_>, new: &[(String, Part)]) {
        let Some(required) = entry(old, "required") else {
            return;
        };
        if text(&required.value) == Some("true") && !new.iter().any(|(key, _)| key == "required") {
            let at = At {
                key: "required",
                ..at
            };
            let text = "the page says that the parameter may be left out, the file that it may not";
            self.differ(at, required.range.to(required.value.range), text.to_owned());
        }
    }
}

/// Of the keys that are inferred, those that were inserted: what stood there before may well be certain.
fn only(part: &Part, inserted: &[&str]) -> Option<Part> {
    let Node::List(keys, layout) = &part.value else {
        return None;
    };
    let is_new = |key: &&Part| match &key.value {
        Node::Scalar(text, _) => inserted.contains(&text.as_str()),
        _ => false,
    };
    let keys: Vec<Part> = keys.iter().filter(is_new).cloned().collect();
    let value = Node::List(keys.clone(), *layout);
    (!keys.is_empty()).then(|| Part::new(value))
}
