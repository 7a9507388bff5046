//! What keys are about, and how their values are told.

use crate::back::yaml::node::Node;
use crate::back::yaml::print;
use crate::front::page::About;
use crate::front::suggest;

/// What a difference at a key is about.
pub(super) fn about(key: &str) -> About {
    match key {
        "type" => About::Type,
        "required" => About::Required,
        "nullable" => About::Nullable,
        "default" | "fixed" => About::Default,
        "format" => About::Format,
        "length" | "bytes" => About::Length,
        "range" | "min" | "max" => About::Range,
        "forbid" | "pattern" => About::Pattern,
        "values" | "set" | "names" | "value" | "any_of" => About::Values,
        "items" | "count" => About::Count,
        "unique" | "unique_by" => About::Unique,
        "rules" => About::Rule,
        "responses" | "status" | "dry_run" => About::Status,
        "examples" | "request" | "response" | "url" => About::Example,
        "paging" => About::Paging,
        "rows" | "table" | "tables" | "types" => About::Table,
        _ => About::Operation,
    }
}

/// A key and its value on one line, or the beginning of it.
pub(super) fn short(key: &str, value: &Node) -> String {
    let line = print::flow_entry(key, value);
    let start = suggest::short(&line);
    if start.len() < line.len() {
        format!("{start}…")
    } else {
        line
    }
}

/// Whether a key's value is compared as a whole: one of any shape, and a pair of bounds, of which one from the page and
/// one from the file would be a pair that neither of them has.
pub(super) fn is_one_value(key: &str) -> bool {
    let any = matches!(
        key,
        "tables" | "any_of" | "is" | "fails" | "default" | "fixed" | "equals"
    );
    any || key == "range" || is_size(key)
}

/// Whether a key's value is how long or how many: at least 0, said or not.
pub(super) fn is_size(key: &str) -> bool {
    matches!(key, "length" | "bytes" | "count")
}
