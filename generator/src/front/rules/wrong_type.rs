//! A value is of another kind than its key asks for.
//!
//! Text, whole numbers, booleans, lists and mappings are told apart by the key that asks, and nothing is converted: a
//! quoted "true" is no boolean, and `0777` and `1_000` are no numbers.
//!
//! Bad:
//!
//! ```yaml
//! required: "yes"
//! ```
//!
//! Good:
//!
//! ```yaml
//! required: true
//! ```

use crate::diagnostic::Rule;

/// A value is of another kind than its key asks for.
pub static WRONG_TYPE: Rule = Rule {
    code: "T0111",
    name: "wrong-type",
    manual: include_str!("wrong_type.rs"),
};
