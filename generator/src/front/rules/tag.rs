//! A file has a tag (`!name` or `!!str`).
//!
//! The format decides what each value is; a tag could only contradict it.
//!
//! Bad:
//!
//! ```yaml
//! default: !!str 10
//! ```
//!
//! Good:
//!
//! ```yaml
//! default: "10"
//! ```

use crate::diagnostic::Rule;

/// A file has a tag (`!name` or `!!str`).
pub static TAG: Rule = Rule {
    code: "T0103",
    name: "tag",
    manual: include_str!("tag.rs"),
};
