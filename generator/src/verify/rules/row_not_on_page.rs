//! The spec has a row that the page does not have.
//!
//! The parameter is gone or has another name now. If it comes from another page, or from a document that is no page, the row's
//! `source` says so, and it is not looked for here.
//!
//! On the page, the table has the row `name` alone.
//!
//! Bad:
//!
//! ```yaml
//! rows:
//!   - {name: name, type: string, description: The name.}
//!   - {name: size, type: integer, description: The size.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! rows:
//!   - {name: name, type: string, description: The name.}
//!   - name: size
//!     type: integer
//!     description: The size.
//!     source: {page: Showing a Thing}
//! ```

use crate::diagnostic::Rule;

/// The spec has a row that the page does not have.
pub static ROW_NOT_ON_PAGE: Rule = Rule {
    code: "T0804",
    name: "row-not-on-page",
    manual: include_str!("row_not_on_page.rs"),
};
