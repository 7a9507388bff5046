//! The body of an example is no JSON.
//!
//! Examples are copied from the page word for word and are what the generated code is tested against. The diagnostic
//! points at the character where the JSON ends to be one.
//!
//! Bad:
//!
//! ```yaml
//! body: '{"id": }'
//! ```
//!
//! Good:
//!
//! ```yaml
//! body: '{"id": "1"}'
//! ```

use crate::diagnostic::Rule;

/// The body of an example is no JSON.
pub static BAD_EXAMPLE_JSON: Rule = Rule {
    code: "T0114",
    name: "bad-example-json",
    manual: include_str!("bad_example_json.rs"),
};
