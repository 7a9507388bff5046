//! Lists and mappings lie more than 64 deep in each other.
//!
//! The format needs about a dozen levels. The limit keeps hostile input from exhausting the stack.

use crate::diagnostic::Rule;

/// Lists and mappings lie more than 64 deep in each other.
pub static NESTED_TOO_DEEPLY: Rule = Rule {
    code: "T0106",
    name: "nested-too-deeply",
    manual: include_str!("nested_too_deeply.rs"),
};
