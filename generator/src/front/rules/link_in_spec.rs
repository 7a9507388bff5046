//! A symbolic link lies in the spec folder.
//!
//! A link can lead out of the folder, and what is generated would then depend on files that nobody reviews.
//! Write the file itself. The spec folder as a whole may be reached by a link.

use crate::diagnostic::Rule;

/// A symbolic link lies in the spec folder.
pub static LINK_IN_SPEC: Rule = Rule {
    code: "T0004",
    name: "link-in-spec",
    manual: include_str!("link_in_spec.rs"),
};
