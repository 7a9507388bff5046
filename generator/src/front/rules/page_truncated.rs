//! A page ends before its end.
//!
//! Pages end with their status codes and error codes. One that ends within a table or within JSON, or that has neither of
//! these sections, was most likely saved in part, and a spec made from it would lack what is missing without a trace.
//!
//! Bad:
//!
//! ```text
//! Table 2 Request body parameters
//!
//! Parameter
//!
//! Mandatory
//!
//! Type
//!
//! Description
//!
//! name
//!
//! No
//! ```
//!
//! Good: the whole page, down to this.
//!
//! ```text
//! Error Codes
//!
//! See Error Codes.
//! ```

use crate::diagnostic::Rule;

/// A page ends before its end.
pub static PAGE_TRUNCATED: Rule = Rule {
    code: "T0903",
    name: "page-truncated",
    manual: include_str!("page_truncated.rs"),
};
