//! A file is no UTF-8 text.
//!
//! Every file of a spec is text in UTF-8. The diagnostic points at the first byte that is none; most often the file was
//! saved in a local encoding such as GBK or Latin-1.

use crate::diagnostic::Rule;

/// A file is no UTF-8 text.
pub static NOT_UTF8: Rule = Rule {
    code: "T0002",
    name: "not-utf8",
    manual: include_str!("not_utf8.rs"),
};
