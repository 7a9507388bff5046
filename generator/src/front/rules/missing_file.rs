//! A service has no `service.yaml`.
//!
//! The file says what the service and its package are called; without it there is no crate to generate.

use crate::diagnostic::Rule;

/// A service has no `service.yaml`.
pub static MISSING_FILE: Rule = Rule {
    code: "T0008",
    name: "missing-file",
    manual: include_str!("missing_file.rs"),
};
