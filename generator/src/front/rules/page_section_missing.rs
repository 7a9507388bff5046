//! A page lacks something that every page has, though it goes on behind it.
//!
//! Without its title a page has no name, without `URI` and the line beneath it there is no operation, and without
//! `Response Parameters` the tables of answers would be taken for those of the request.
//!
//! Bad:
//!
//! ```text
//! URI
//!
//! Table 1 Path Parameters
//! ```
//!
//! Good:
//!
//! ```text
//! URI
//!
//! DELETE /v1/{project_id}/ports/{port_id}
//!
//! Table 1 Path Parameters
//! ```

use crate::diagnostic::Rule;

/// A page lacks something that every page has, though it goes on behind it.
pub static PAGE_SECTION_MISSING: Rule = Rule {
    code: "T0905",
    name: "page-section-missing",
    manual: include_str!("page_section_missing.rs"),
};
