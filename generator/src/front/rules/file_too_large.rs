//! A file, or the whole spec, is larger than anything that a person writes.
//!
//! One file may have 16 MiB and a million keys and values, and one spec 200,000 files and 1 GiB, so that memory and time
//! stay bounded whatever the input is.

use crate::diagnostic::Rule;

/// A file, or the whole spec, is larger than anything that a person writes.
pub static FILE_TOO_LARGE: Rule = Rule {
    code: "T0003",
    name: "file-too-large",
    manual: include_str!("file_too_large.rs"),
};
