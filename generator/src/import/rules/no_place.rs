//! Nothing says to which service of a spec the operation of a page belongs.
//!
//! An operation belongs to the service whose folder its path names (`/v3/{project_id}/vpc/...` to `vpc`), or to the only
//! service that the spec has. Where there are several and the path names none, `--service` does.
//!
//! Bad, for the path `/v3/{project_id}/gateways` and a spec with the services `nat` and `vpc`:
//!
//! ```text
//! tabella import page.txt
//! ```
//!
//! Good:
//!
//! ```text
//! tabella import page.txt --service nat
//! ```

use crate::diagnostic::Rule;

/// Nothing says to which service an operation belongs.
pub(crate) static NO_PLACE: Rule = Rule {
    code: "T0702",
    name: "no-place",
    manual: include_str!("no_place.rs"),
};
