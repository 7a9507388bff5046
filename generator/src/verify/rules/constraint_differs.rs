//! A row demands something else on the page than in the spec.
//!
//! What the page states, the spec must have in the same form. What the spec has beyond that, the page must imply at least, and
//! `inferred` has its key. What only the server can check is not compared, since it is in words.
//!
//! The page says `The value can contain 1 to 64 characters.` and nothing about its syntax.
//!
//! Bad:
//!
//! ```yaml
//! - name: name
//!   type: string
//!   description: The name.
//!   length: {max: 255}
//!   format: uuid
//! ```
//!
//! Good:
//!
//! ```yaml
//! - name: name
//!   type: string
//!   description: The name.
//!   length: {min: 1, max: 64}
//!   format: uuid
//!   inferred: [format]
//! ```

use crate::diagnostic::Rule;

/// A row demands something else on the page than in the spec.
pub static CONSTRAINT_DIFFERS: Rule = Rule {
    code: "T0808",
    name: "constraint-differs",
    manual: include_str!("constraint_differs.rs"),
};
