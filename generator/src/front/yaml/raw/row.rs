//! One row of a table.

use crate::front::yaml::value::Value;

use super::constraint::with_value_constraints;
use super::{ConstraintKey, Items, List, Maybe, Rare, Source, Text};

with_value_constraints! {
    /// One row of a table: a parameter or a field.
    pub(crate) struct Row {
        /// The name on the wire.
        #[schemars(length(min = 1))]
        pub(crate) name: Text,
        /// `string`, `boolean`, `integer`, `long`, `float`, `double`, `json`, `array of ...`, `map of ...`, or a type's name.
        #[serde(rename = "type")]
        #[schemars(regex(pattern = r"^((array|map) of )*(string|boolean|integer|long|float|double|json|[A-Z][A-Za-z0-9_]*)$"))]
        pub(crate) ty: Text,
        /// Whether a request must have it. False if left out.
        pub(crate) required: Maybe<bool>,
        /// Whether JSON `null` means something else than absence. False if left out.
        pub(crate) nullable: Maybe<bool>,
        /// Whether its value must never be shown. False if left out.
        pub(crate) secret: Maybe<bool>,
        /// Why it should no longer be used.
        pub(crate) deprecated: Maybe<String>,
        /// What it means, in our own words.
        pub(crate) description: Maybe<String>,
        /// What the server takes when it is absent. Documentation; never sent.
        pub(crate) default: Rare<Value>,
        /// A value that is always sent, which makes the field no parameter. Tells apart operations on one path.
        pub(crate) fixed: Rare<Value>,
        /// About a list, and about each of its items or each value of a map.
        pub(crate) items: Rare<Items>,
        /// Constraints that the page does not state but its wording implies.
        pub(crate) inferred: Rare<List<ConstraintKey>>,
        /// What only the server can check, a sentence each.
        pub(crate) server: Rare<List<String>>,
        /// Where the row comes from, if it stands on another page than its table, or in a document that is no page.
        pub(crate) source: Rare<Source>,
        /// A name for Rust, in place of the one that is made of the name on the wire.
        #[schemars(regex(pattern = r"^[a-z_][a-z0-9_]*$"))]
        pub(crate) rust_name: Maybe<String>,
    }
}
