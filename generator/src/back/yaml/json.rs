//! Values of any shape, such as defaults. Texts that could be something else have quotes, so that the value is the same
//! whatever the type of its row.

use serde_json::Value as Json;

use super::node::{Entries, Layout, Node, Part};

pub(super) fn value(json: &Json) -> Node {
    match json {
        Json::Null => Node::word("null"),
        Json::Bool(flag) => Node::word(flag),
        Json::Number(number) => Node::word(number),
        Json::String(text) => Node::name(text),
        Json::Array(items) => {
            let parts = items.iter().map(|item| Part::new(value(item)));
            Node::List(parts.collect(), Layout::Line)
        }
        Json::Object(entries) => {
            let mut map = Entries::new();
            for (key, json) in entries {
                map.put(key, Part::new(value(json)));
            }
            map.line()
        }
    }
}
