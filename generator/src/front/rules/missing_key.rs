//! A key that must be there is not.
//!
//! The help line of the diagnostic names it. What each file must have is in the README of the spec folder.
//!
//! Bad:
//!
//! ```yaml
//! - {type: string}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: id, type: string}
//! ```

use crate::diagnostic::Rule;

/// A key that must be there is not.
pub static MISSING_KEY: Rule = Rule {
    code: "T0110",
    name: "missing-key",
    manual: include_str!("missing_key.rs"),
};
