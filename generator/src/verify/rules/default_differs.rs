//! A row has another default on the page than in the spec.
//!
//! The default is what the service takes when the parameter is left out.
//!
//! The page says `Default Value: false`.
//!
//! Bad:
//!
//! ```yaml
//! - {name: dry_run, type: boolean, default: true, description: Whether to check only.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: dry_run, type: boolean, default: false, description: Whether to check only.}
//! ```

use crate::diagnostic::Rule;

/// A row has another default on the page than in the spec.
pub static DEFAULT_DIFFERS: Rule = Rule {
    code: "T0807",
    name: "default-differs",
    manual: include_str!("default_differs.rs"),
};
