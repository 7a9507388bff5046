//! A row is mandatory on the page and not in the spec, or the other way round.
//!
//! Tables of answers do not say what is mandatory; there, nothing is.
//!
//! On the page, `name` has `Yes` under Mandatory.
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
//! - {name: name, type: string, required: true, description: The name.}
//! ```

use crate::diagnostic::Rule;

/// A row is mandatory on the page and not in the spec, or the other way round.
pub static REQUIRED_DIFFERS: Rule = Rule {
    code: "T0806",
    name: "required-differs",
    manual: include_str!("required_differs.rs"),
};
