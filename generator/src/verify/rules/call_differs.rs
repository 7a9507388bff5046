//! The page has another title, method or path than the spec.
//!
//! The title tells which page a spec was written from, and method and path which call it is. If they differ, the page is about
//! another call, or the call has moved.
//!
//! The page says `POST /v3/{project_id}/vpc/things`.
//!
//! Bad:
//!
//! ```yaml
//! method: PUT
//! path: /v3/{project_id}/vpc/things
//! ```
//!
//! Good:
//!
//! ```yaml
//! method: POST
//! path: /v3/{project_id}/vpc/things
//! ```

use crate::diagnostic::Rule;

/// The page has another title, method or path than the spec.
pub static CALL_DIFFERS: Rule = Rule {
    code: "T0801",
    name: "call-differs",
    manual: include_str!("call_differs.rs"),
};
