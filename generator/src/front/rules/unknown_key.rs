//! A key is none that the format knows at this place.
//!
//! A misspelt key would be a constraint that is never checked.
//!
//! Bad:
//!
//! ```yaml
//! {name: id, type: string, requierd: true}
//! ```
//!
//! Good:
//!
//! ```yaml
//! {name: id, type: string, required: true}
//! ```

use crate::diagnostic::Rule;

/// A key is none that the format knows at this place.
pub static UNKNOWN_KEY: Rule = Rule {
    code: "T0109",
    name: "unknown-key",
    manual: include_str!("unknown_key.rs"),
};
