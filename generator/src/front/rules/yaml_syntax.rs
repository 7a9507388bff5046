//! A file is no YAML.
//!
//! The diagnostic points at the character where the reader stopped. Most often a text has `: ` or ` #` in it and needs
//! quotes, or the indentation is off. Tabs cannot indent.
//!
//! Bad:
//!
//! ```yaml
//! description: Limits: 0 to 255
//! ```
//!
//! Good:
//!
//! ```yaml
//! description: "Limits: 0 to 255"
//! ```

use crate::diagnostic::Rule;

/// A file is no YAML.
pub static YAML_SYNTAX: Rule = Rule {
    code: "T0101",
    name: "yaml-syntax",
    manual: include_str!("yaml_syntax.rs"),
};
