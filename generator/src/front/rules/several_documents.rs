//! A file holds more than one YAML document.
//!
//! One file is one page. What stands behind a second `---` would be read by nobody.
//!
//! Bad:
//!
//! ```yaml
//! operation: A
//! ---
//! operation: B
//! ```
//!
//! Good:
//!
//! ```yaml
//! # two files, a.yaml and b.yaml
//! ```

use crate::diagnostic::Rule;

/// A file holds more than one YAML document.
pub static SEVERAL_DOCUMENTS: Rule = Rule {
    code: "T0104",
    name: "several-documents",
    manual: include_str!("several_documents.rs"),
};
