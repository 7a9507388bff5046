//! A service was asked for that the spec does not have.
//!
//! The services are the folders of the spec folder. A misspelt name must not quietly generate nothing.
//!
//! Bad:
//!
//! ```text
//! tabella generate vcp
//! ```
//!
//! Good:
//!
//! ```text
//! tabella generate vpc
//! ```

use crate::diagnostic::Rule;

/// A service was asked for that the spec does not have.
pub static UNKNOWN_SERVICE: Rule = Rule {
    code: "T0007",
    name: "unknown-service",
    manual: include_str!("unknown_service.rs"),
};
