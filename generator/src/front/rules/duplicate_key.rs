//! A key stands twice in one mapping.
//!
//! One of the two values would win without a word.
//!
//! Bad:
//!
//! ```yaml
//! {name: id, type: string, name: vpc_id}
//! ```
//!
//! Good:
//!
//! ```yaml
//! {name: vpc_id, type: string}
//! ```

use crate::diagnostic::Rule;

/// A key stands twice in one mapping.
pub static DUPLICATE_KEY: Rule = Rule {
    code: "T0105",
    name: "duplicate-key",
    manual: include_str!("duplicate_key.rs"),
};
