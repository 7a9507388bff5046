//! The page has a row that the spec does not have.
//!
//! The parameter is new, has another name now, or was forgotten.
//!
//! On the page, the table has the rows `name` and `size`.
//!
//! Bad:
//!
//! ```yaml
//! rows:
//!   - {name: name, type: string, description: The name.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rows:
//!   - {name: name, type: string, description: The name.}
//!   - {name: size, type: integer, description: The size.}
//! ```

use crate::diagnostic::Rule;

/// The page has a row that the spec does not have.
pub static ROW_MISSING: Rule = Rule {
    code: "T0803",
    name: "row-missing",
    manual: include_str!("row_missing.rs"),
};
