//! A value is of the right kind and cannot be meant.
//!
//! A word that is none of the words of its key, a number out of the key's range, an empty text, a name that cannot become
//! a name in Rust, or keys that exclude each other.
//!
//! Bad:
//!
//! ```yaml
//! format: uid
//! ```
//!
//! Good:
//!
//! ```yaml
//! format: uuid
//! ```

use crate::diagnostic::Rule;

/// A value is of the right kind and cannot be meant.
pub static BAD_VALUE: Rule = Rule {
    code: "T0115",
    name: "bad-value",
    manual: include_str!("bad_value.rs"),
};
