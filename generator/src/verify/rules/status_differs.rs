//! The page documents another status of success, or another way to ask for a check, than the spec.
//!
//! Statuses of success are compared with those of the tables and the list of status codes; those of errors are not.
//!
//! The page lists the status 201 and says that a check is answered with 202.
//!
//! Bad:
//!
//! ```yaml
//! responses:
//!   - {status: 200}
//! ```
//!
//! Good:
//!
//! ```yaml
//! responses:
//!   - {status: 201}
//! dry_run: {field: dry_run, status: 202}
//! ```

use crate::diagnostic::Rule;

/// The page documents another status of success, or another way to ask for a check, than the spec.
pub static STATUS_DIFFERS: Rule = Rule {
    code: "T0809",
    name: "status-differs",
    manual: include_str!("status_differs.rs"),
};
