//! Sets of values.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{Context, Decode, decode};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PortState {
    Normal,
    Unbound,
    Unknown(String),
}

impl PortState {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Normal => "NORMAL",
            Self::Unbound => "UNBOUND",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for PortState {
    fn from(value: &str) -> Self {
        match value {
            "NORMAL" => Self::Normal,
            "UNBOUND" => Self::Unbound,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl Serialize for PortState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PortState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for PortState {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["NORMAL", "UNBOUND"])
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope(pub String);

impl From<&str> for Scope {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl Decode for Scope {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::suggested(deserializer, context)
    }
}
