//! Names as the documentation writes them. Rust names are made of them in `names.rs` and are other types.

use std::fmt;

use serde::Serialize;

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes a text as it is.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

name!(
    /// A field or parameter as it is on the wire, such as `binding:host_id`.
    WireName
);
name!(
    /// A type as a table's caption names it, such as `SubNetworkInterface`.
    TypeName
);
name!(
    /// An operation's id, such as `CreateSubNetworkInterface`.
    OperationId
);
