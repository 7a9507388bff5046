//! A file has an anchor (`&name`) or an alias (`*name`).
//!
//! A spec mirrors a page, and a page repeats itself; a reader must find a row where it stands. Aliases are also the way
//! in which a small file becomes a huge one. Types that several tables share are named types instead.
//!
//! Bad:
//!
//! ```yaml
//! rows: *common
//! ```
//!
//! Good:
//!
//! ```yaml
//! rows:
//!   - {name: request_id, type: string, description: The id of the request}
//! ```

use crate::diagnostic::Rule;

/// A file has an anchor (`&name`) or an alias (`*name`).
pub static ANCHOR_OR_ALIAS: Rule = Rule {
    code: "T0102",
    name: "anchor-or-alias",
    manual: include_str!("anchor_or_alias.rs"),
};
