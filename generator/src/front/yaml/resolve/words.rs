//! Words of the format and of the model, which are two types so that each can change alone.

use crate::front::yaml::raw;
use crate::model;

macro_rules! same_words {
    ($name:ident: $($variant:ident),+) => {
        impl From<raw::$name> for model::$name {
            fn from(word: raw::$name) -> Self {
                match word {
                    $(raw::$name::$variant => Self::$variant,)+
                }
            }
        }
    };
}

same_words!(Format: Uuid, Ipv4, Ipv6, Ip, Cidr, IpOrCidr, Mac, DateTime);
same_words!(ValueSetKind: Closed, Open, Suggested);
same_words!(Method: Get, Post, Put, Patch, Delete, Head);
same_words!(Role: Create, Show, List, Update, Delete, Action);
same_words!(PagingStyle: Marker, Offset);
same_words!(ClientParameter: ProjectId);

impl raw::ConstraintKey {
    /// The key as it is written.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Length => "length",
            Self::Bytes => "bytes",
            Self::Range => "range",
            Self::Forbid => "forbid",
            Self::Pattern => "pattern",
            Self::Values => "values",
            Self::AnyOf => "any_of",
            Self::Items => "items",
        }
    }
}
