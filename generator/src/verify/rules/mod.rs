//! How a page and a spec can differ, one rule a file.
//!
//! The documentation of each module is the rule's manual page, which `tabella explain` prints.

use crate::diagnostic::Rule;

mod call_differs;
mod constraint_differs;
mod default_differs;
mod example_differs;
mod mark_differs;
mod required_differs;
mod row_missing;
mod row_not_on_page;
mod rule_differs;
mod status_differs;
mod table_differs;
mod type_differs;

pub use call_differs::CALL_DIFFERS;
pub use constraint_differs::CONSTRAINT_DIFFERS;
pub use default_differs::DEFAULT_DIFFERS;
pub use example_differs::EXAMPLE_DIFFERS;
pub use mark_differs::MARK_DIFFERS;
pub use required_differs::REQUIRED_DIFFERS;
pub use row_missing::ROW_MISSING;
pub use row_not_on_page::ROW_NOT_ON_PAGE;
pub use rule_differs::RULE_DIFFERS;
pub use status_differs::STATUS_DIFFERS;
pub use table_differs::TABLE_DIFFERS;
pub use type_differs::TYPE_DIFFERS;

/// Every rule of the comparison, by code.
pub static RULES: &[&Rule] = &[
    &CALL_DIFFERS,
    &TABLE_DIFFERS,
    &ROW_MISSING,
    &ROW_NOT_ON_PAGE,
    &TYPE_DIFFERS,
    &REQUIRED_DIFFERS,
    &DEFAULT_DIFFERS,
    &CONSTRAINT_DIFFERS,
    &STATUS_DIFFERS,
    &EXAMPLE_DIFFERS,
    &RULE_DIFFERS,
    &MARK_DIFFERS,
];
