//! A row has another type on the page than in the spec.
//!
//! Where the page does not say the type, as with `Array` of it does not say what, the spec may have any.
//!
//! On the page, the type of `vlan_id` is String.
//!
//! Bad:
//!
//! ```yaml
//! - {name: vlan_id, type: integer, description: The VLAN id.}
//! ```
//!
//! Good:
//!
//! ```yaml
//! - {name: vlan_id, type: string, description: The VLAN id.}
//! ```

use crate::diagnostic::Rule;

/// A row has another type on the page than in the spec.
pub static TYPE_DIFFERS: Rule = Rule {
    code: "T0805",
    name: "type-differs",
    manual: include_str!("type_differs.rs"),
};
