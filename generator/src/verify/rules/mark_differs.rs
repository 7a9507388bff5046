//! That `null` may be sent, or that a row should no longer be used, is said on the page and not in the spec, or the other way
//! round.
//!
//! The page says `The value can be null.` and `This parameter is deprecated.`
//!
//! Bad:
//!
//! ```yaml
//! - {name: name, type: string, description: The name.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: name, type: string, nullable: true, deprecated: It is deprecated., description: The name.}
//! ```

use crate::diagnostic::Rule;

/// That `null` may be sent, or that a row should no longer be used, is said on one side alone.
pub static MARK_DIFFERS: Rule = Rule {
    code: "T0812",
    name: "mark-differs",
    manual: include_str!("mark_differs.rs"),
};
