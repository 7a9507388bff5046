//! A file or folder of the spec cannot be read.
//!
//! The spec folder is missing, the rights do not allow it, or the disk fails. Nothing is generated from half a spec.

use crate::diagnostic::Rule;

/// A file or folder of the spec cannot be read.
pub static UNREADABLE_FILE: Rule = Rule {
    code: "T0001",
    name: "unreadable-file",
    manual: include_str!("unreadable_file.rs"),
};
