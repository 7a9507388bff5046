//! A row's `type` cannot be read.
//!
//! A type is `string`, `boolean`, `integer`, `long`, `float`, `double`, `json`, `array of` or `map of` another type, or the
//! name of a type, which begins with a capital letter. Whether a named type exists is another rule's matter.
//!
//! Bad:
//!
//! ```yaml
//! type: Array of strings
//! ```
//!
//! Good:
//!
//! ```yaml
//! type: array of string
//! ```

use crate::diagnostic::Rule;

/// A row's `type` cannot be read.
pub static UNKNOWN_TYPE_EXPRESSION: Rule = Rule {
    code: "T0112",
    name: "unknown-type-expression",
    manual: include_str!("unknown_type_expression.rs"),
};
