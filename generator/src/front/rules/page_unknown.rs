//! A text is no page of an API reference, or none that is known.
//!
//! A page begins with a title, has the headings of an API reference (`Function`, `URI`, `Request Parameters`, ...), and
//! under `URI` a method and a path. A text without any of the headings is refused as a whole.
//!
//! Bad:
//!
//! ```text
//! Dear customer,
//!
//! the network will be down on Monday.
//! ```
//!
//! Good:
//!
//! ```text
//! Deleting a Port
//!
//! Function
//!
//! This API deletes a port.
//!
//! URI
//!
//! DELETE /v1/{project_id}/ports/{port_id}
//! ```

use crate::diagnostic::Rule;

/// A text is no page of an API reference, or none that is known.
pub static PAGE_UNKNOWN: Rule = Rule {
    code: "T0901",
    name: "page-unknown",
    manual: include_str!("page_unknown.rs"),
};
