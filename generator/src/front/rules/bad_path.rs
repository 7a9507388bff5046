//! An operation's path cannot be read.
//!
//! A path begins with `/`, has no query and no empty segment, and a parameter is a name in braces.
//!
//! Bad:
//!
//! ```yaml
//! path: v3/{project_id/vpcs?limit=1
//! ```
//!
//! Good:
//!
//! ```yaml
//! path: /v3/{project_id}/vpcs
//! ```

use crate::diagnostic::Rule;

/// An operation's path cannot be read.
pub static BAD_PATH: Rule = Rule {
    code: "T0113",
    name: "bad-path",
    manual: include_str!("bad_path.rs"),
};
