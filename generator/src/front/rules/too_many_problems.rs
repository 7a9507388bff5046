//! A file has more problems than are shown.
//!
//! Two hundred of one file are kept. Mend them and run again.

use crate::diagnostic::Rule;

/// A file has more problems than are shown.
pub static TOO_MANY_PROBLEMS: Rule = Rule {
    code: "T0108",
    name: "too-many-problems",
    manual: include_str!("too_many_problems.rs"),
};
