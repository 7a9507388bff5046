//! The page has a rule between rows that the spec does not have, or the other way round.
//!
//! A rule of the spec with a `description` is a person's reading of the page's prose, and is not looked for on the page.
//!
//! The page says `Specify either this parameter or cidr.`
//!
//! Bad:
//!
//! ```yaml
//! rules: []
//! ```
//!
//! Good:
//!
//! ```yaml
//! rules:
//!   - {exactly_one_of: [address, cidr]}
//! ```

use crate::diagnostic::Rule;

/// The page has a rule between rows that the spec does not have, or the other way round.
pub static RULE_DIFFERS: Rule = Rule {
    code: "T0811",
    name: "rule-differs",
    manual: include_str!("rule_differs.rs"),
};
