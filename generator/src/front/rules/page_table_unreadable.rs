//! A table on a page cannot be cut into rows.
//!
//! In plain text a table is a list of cells. Its head says how many belong to a row, and its first row follows the head.
//! The cells of a row may as well stand in one line with tabs between them, if those of the head do. A table whose head or first row is incomplete would be cut in the wrong places. A page with captions of tables whose
//! heads are all unknown, as in another language, would have no rows at all.
//!
//! Bad:
//!
//! ```text
//! Table 7 ResponseTag
//!
//! Parameter
//!
//! Type
//!
//! key
//!
//! String
//! ```
//!
//! Good:
//!
//! ```text
//! Table 7 ResponseTag
//!
//! Parameter
//!
//! Type
//!
//! Description
//!
//! key
//!
//! String
//!
//! Key of the tag.
//! ```

use crate::diagnostic::Rule;

/// A table on a page cannot be cut into rows.
pub static PAGE_TABLE_UNREADABLE: Rule = Rule {
    code: "T0906",
    name: "page-table-unreadable",
    manual: include_str!("page_table_unreadable.rs"),
};
