//! A text has a character that a reader cannot see.
//!
//! Control characters and characters that change the direction of text make a spec, and the code that is generated from
//! it, say something else than what a reader sees. Rust's compiler refuses them too.

use crate::diagnostic::Rule;

/// A text has a character that a reader cannot see.
pub static CONTROL_CHARACTER: Rule = Rule {
    code: "T0107",
    name: "control-character",
    manual: include_str!("control_character.rs"),
};
