//! A type of a page stands in a file that the page's operation does not see.
//!
//! The types of an operation's file are its own, and those of a group's `types.yaml` are the group's. If another page has
//! the same type, it has to move to a `types.yaml` that both see. The import does not take anything out of a file that a
//! person wrote, so the person moves it and imports again.
//!
//! Bad, when a page of another operation tables `PageInfo`:
//!
//! ```text
//! spec/vpc/v3/things/list-things.yaml has the type PageInfo
//! ```
//!
//! Good:
//!
//! ```text
//! spec/vpc/v3/things/types.yaml has the type PageInfo
//! ```

use crate::diagnostic::Rule;

/// A type of a page stands in a file that its operation does not see.
pub(crate) static TYPE_ELSEWHERE: Rule = Rule {
    code: "T0703",
    name: "type-elsewhere",
    manual: include_str!("type_elsewhere.rs"),
};
