//! The page has another example than the spec.
//!
//! Examples are compared as JSON: blanks and the order of keys do not matter. Their requests are compared with their addresses,
//! their answers with their statuses.
//!
//! The example on the page has `"size" : 2`.
//!
//! Bad:
//!
//! ```yaml
//! body: |-
//!   {"size": 1}
//! ```
//!
//! Good:
//!
//! ```yaml
//! body: |-
//!   {"size": 2}
//! ```

use crate::diagnostic::Rule;

/// The page has another example than the spec.
pub static EXAMPLE_DIFFERS: Rule = Rule {
    code: "T0810",
    name: "example-differs",
    manual: include_str!("example_differs.rs"),
};
