//! A table has another number on the page than in the spec, or is not there.
//!
//! The number leads a reader from a row to its table. A spec that gives no number for a table is not asked for one. A type
//! whose `source` is another page need not have its table here.
//!
//! On the page, `CreateThingOption` is Table 3.
//!
//! Bad:
//!
//! ```yaml
//! types:
//!   - name: CreateThingOption
//!     tables: [4]
//! ```
//!
//! Good:
//!
//! ```yaml
//! types:
//!   - name: CreateThingOption
//!     tables: [3]
//! ```

use crate::diagnostic::Rule;

/// A table has another number on the page than in the spec, or is not there.
pub static TABLE_DIFFERS: Rule = Rule {
    code: "T0802",
    name: "table-differs",
    manual: include_str!("table_differs.rs"),
};
