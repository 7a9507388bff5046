//! What is answered.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use tabella_runtime::{DateTime, Entry, Json, Nullable, Record, Secret, decode};

use super::requests::Tag;
use super::values::{PortState, Scope};

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Port {
    pub id: Option<String>,
    pub vlan_id: Option<i64>,
    pub weight: Option<f64>,
    pub enabled: Option<bool>,
    pub groups: Vec<String>,
    pub tags: Vec<Tag>,
    pub created_at: Option<DateTime>,
    pub state: Option<PortState>,
    pub scope: Option<Scope>,
    pub key: Option<Secret>,
    pub limits: BTreeMap<String, i64>,
    pub note: Nullable<String>,
    pub anything: Option<Json>,
    pub parent: Option<Box<Port>>,
}

impl<'de> Deserialize<'de> for Port {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Port {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "id" => entry.read(&mut self.id),
            "vlan_id" => entry.read(&mut self.vlan_id),
            "weight" => entry.read(&mut self.weight),
            "enabled" => entry.read(&mut self.enabled),
            "groups" => entry.read(&mut self.groups),
            "tags" => entry.read(&mut self.tags),
            "created_at" => entry.read(&mut self.created_at),
            "state" => entry.read(&mut self.state),
            "scope" => entry.read(&mut self.scope),
            "key" => entry.read(&mut self.key),
            "limits" => entry.read(&mut self.limits),
            "note" => entry.read(&mut self.note),
            "anything" => entry.read(&mut self.anything),
            "parent" => entry.read(&mut self.parent),
            _ => entry.unknown(),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePortResponse {
    pub request_id: Option<String>,
    pub port: Option<Port>,
}

impl Record for CreatePortResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "request_id" => entry.read(&mut self.request_id),
            "port" => entry.read(&mut self.port),
            _ => entry.unknown(),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListPortsResponse {
    pub ports: Vec<Port>,
}

impl Record for ListPortsResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "ports" => entry.read(&mut self.ports),
            _ => entry.unknown(),
        }
    }
}
