//! What is sent.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Checker, Entry, IsSet, ObjectWriter, Pattern, Record, Rule, Secret, Validate, decode,
};

use super::values::PortState;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PortOption {
    pub subnet_id: String,
    pub name: Option<String>,
    pub vlan_id: Option<String>,
    pub state: Option<PortState>,
    pub groups: Option<Vec<String>>,
    pub key: Option<Secret>,
    pub tags: Option<Vec<Tag>>,
    pub pairs: Option<BTreeMap<String, Tag>>,
}

static NAME: Pattern = Pattern::new("^[a-z-]*$");

#[derive(Clone, Debug)]
pub struct PortOptionBuilder<const A: bool = false>(PortOption);

pub trait RequiredSubnetId {}
impl RequiredSubnetId for IsSet<true> {}

impl PortOption {
    pub fn builder() -> PortOptionBuilder {
        PortOptionBuilder(Self::empty())
    }
}

impl<const A: bool> PortOptionBuilder<A> {
    pub fn subnet_id(mut self, subnet_id: impl Into<String>) -> PortOptionBuilder<true> {
        self.0.subnet_id = subnet_id.into();
        PortOptionBuilder(self.0)
    }

    pub fn build(self) -> PortOption
    where
        IsSet<A>: RequiredSubnetId,
    {
        self.0
    }
}

impl Serialize for PortOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = ObjectWriter::new(serializer)?;
        object.field("subnet_id", &self.subnet_id)?;
        object.optional("name", &self.name)?;
        object.optional("vlan_id", &self.vlan_id)?;
        object.optional("state", &self.state)?;
        object.optional("groups", &self.groups)?;
        object.optional("key", &self.key)?;
        object.optional("tags", &self.tags)?;
        object.optional("pairs", &self.pairs)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for PortOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for PortOption {
    const REQUIRED: &'static [&'static str] = &["subnet_id"];

    fn empty() -> Self {
        Self {
            subnet_id: String::new(),
            name: None,
            vlan_id: None,
            state: None,
            groups: None,
            key: None,
            tags: None,
            pairs: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "subnet_id" => entry.read(&mut self.subnet_id),
            "name" => entry.read(&mut self.name),
            "vlan_id" => entry.read(&mut self.vlan_id),
            "state" => entry.read(&mut self.state),
            "groups" => entry.read(&mut self.groups),
            "key" => entry.read(&mut self.key),
            "tags" => entry.read(&mut self.tags),
            "pairs" => entry.read(&mut self.pairs),
            _ => entry.unknown(),
        }
    }
}

impl Validate for PortOption {
    fn validate(&self, check: &mut Checker) {
        check.source("A page, Table 3");
        check.field("subnet_id", &self.subnet_id, &[Rule::Uuid]);
        check.field(
            "name",
            &self.name,
            &[
                Rule::Length(None, Some(8)),
                Rule::Forbid("<>"),
                Rule::Pattern(&NAME),
            ],
        );
        check.field(
            "vlan_id",
            &self.vlan_id,
            &[Rule::IntegerText(Some(1), Some(4094))],
        );
        check.field(
            "state",
            &self.state.as_ref().map(PortState::as_str),
            &[Rule::OneOf(&["NORMAL", "UNBOUND"])],
        );
        check.field(
            "groups",
            &self.groups,
            &[
                Rule::Count(Some(1), Some(3)),
                Rule::Unique,
                Rule::Each(&[Rule::Uuid, Rule::Pattern(&NAME)]),
            ],
        );
        check.secret_field("key", &self.key, &[Rule::Length(Some(4), None)]);
        check.field("tags", &self.tags, &[Rule::Count(None, Some(2))]);
        check.nested("tags", &self.tags);
        check.unique_by(
            "tags",
            "key",
            self.tags.iter().flatten().map(|item| &item.key),
        );
        check.unique_by(
            "tags",
            "value",
            self.tags.iter().flatten().map(|item| &item.value),
        );
        check.nested("pairs", &self.pairs);
        check.at_most_one_of(&[
            ("name", self.name.is_some()),
            ("vlan_id", self.vlan_id.is_some()),
        ]);
        check.required_when(
            "vlan_id",
            self.vlan_id.is_some(),
            "name",
            self.name.as_deref() == Some("set"),
            "set",
        );
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tag {
    pub key: String,
    pub value: Option<String>,
}

impl Tag {
    pub fn new(key: &str, value: Option<&str>) -> Self {
        Self {
            key: key.to_owned(),
            value: value.map(str::to_owned),
        }
    }
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = ObjectWriter::new(serializer)?;
        object.field("key", &self.key)?;
        object.optional("value", &self.value)?;
        object.end()
    }
}

impl Record for Tag {
    const REQUIRED: &'static [&'static str] = &["key"];

    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "key" => entry.read(&mut self.key),
            "value" => entry.read(&mut self.value),
            _ => entry.unknown(),
        }
    }
}

impl Validate for Tag {
    fn validate(&self, check: &mut Checker) {
        check.source("A page, Table 4");
        check.field("key", &self.key, &[Rule::Length(Some(1), Some(4))]);
    }
}
