// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/types.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Checker, Context, DateTime, Decode, Entry, ObjectWriter, Record, Rule, Validate,
    decode,
};

/// An address, or a block of addresses, and optionally a MAC address, that may pass a supplementary
/// network interface besides its own. The page tables it twice, once for the request and once for the
/// response; the two tables are equal.
///
/// Source: Creating a Supplementary Network Interface, Tables 4 and 8.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AllowedAddressPair {
    /// A single IP address, such as 192.168.21.25, or a block in CIDR notation, such as 192.168.21.0/24.
    ///
    /// - An IP address, or an address block in CIDR notation.
    /// - Server: A large block, whose prefix is shorter than 24 bits, calls for a security group of its own.
    /// - Server: By the service's later definitions, it cannot be 0.0.0.0.
    pub ip_address: Option<String>,
    /// The MAC address.
    ///
    /// - A MAC address (implied by the page, not stated).
    pub mac_address: Option<String>,
}

impl AllowedAddressPair {
    /// Starts an object; nothing is required.
    pub fn builder() -> AllowedAddressPairBuilder {
        AllowedAddressPairBuilder { object: Self::empty() }
    }
}

/// Makes [`AllowedAddressPair`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct AllowedAddressPairBuilder {
    object: AllowedAddressPair,
}

impl AllowedAddressPairBuilder {
    /// A single IP address, such as 192.168.21.25, or a block in CIDR notation, such as 192.168.21.0/24.
    ///
    /// - An IP address, or an address block in CIDR notation.
    /// - Server: A large block, whose prefix is shorter than 24 bits, calls for a security group of its own.
    /// - Server: By the service's later definitions, it cannot be 0.0.0.0.
    pub fn ip_address(mut self, value: impl Into<String>) -> Self {
        self.object.ip_address = Some(value.into());
        self
    }

    /// The MAC address.
    ///
    /// - A MAC address (implied by the page, not stated).
    pub fn mac_address(mut self, value: impl Into<String>) -> Self {
        self.object.mac_address = Some(value.into());
        self
    }

    /// The object.
    #[must_use]
    pub fn build(self) -> AllowedAddressPair {
        self.object
    }
}

impl Validate for AllowedAddressPair {
    fn validate(&self, at: &mut Checker) {
        at.source("Creating a Supplementary Network Interface, Tables 4 and 8");
        at.field("ip_address", &self.ip_address, &[Rule::IpOrCidr]);
        at.field("mac_address", &self.mac_address, &[Rule::Mac]);
    }
}

impl Serialize for AllowedAddressPair {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("ip_address", &self.ip_address)?;
        out.optional("mac_address", &self.mac_address)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for AllowedAddressPair {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for AllowedAddressPair {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "ip_address" => entry.read(&mut self.ip_address),
            "mac_address" => entry.read(&mut self.mac_address),
            _ => entry.unknown(),
        }
    }
}

/// A supplementary network interface as the service knows it.
///
/// Source: Creating a Supplementary Network Interface, Table 6.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SubNetworkInterface {
    /// The id by which the supplementary network interface is known; the service makes it on creation.
    ///
    /// - A UUID with hyphens.
    pub id: Option<String>,
    /// The id of the virtual subnet in which the supplementary network interface lies.
    ///
    /// - A UUID with hyphens.
    pub virsubnet_id: Option<String>,
    /// The private IPv4 address.
    ///
    /// - An IPv4 address (implied by the page, not stated).
    pub private_ip_address: Option<String>,
    /// The private IPv6 address.
    ///
    /// - An IPv6 address (implied by the page, not stated).
    pub ipv6_ip_address: Option<String>,
    /// The MAC address, which the service picks at random.
    ///
    /// - A MAC address.
    pub mac_address: Option<String>,
    /// The id of the device to which the parent network interface belongs.
    ///
    /// - A UUID with hyphens.
    pub parent_device_id: Option<String>,
    /// The id of the elastic network interface that carries the supplementary one.
    ///
    /// - A UUID with hyphens.
    pub parent_id: Option<String>,
    /// The description.
    ///
    /// - 0 to 255 characters.
    /// - Without `<` and `>`.
    pub description: Option<String>,
    /// The id of the VPC to which the supplementary network interface belongs.
    ///
    /// - A UUID with hyphens.
    pub vpc_id: Option<String>,
    /// The VLAN id. It is an integer here, although the request takes it as a string. An interface that is
    /// attached to none has -1, as the definition of the detachment shows.
    ///
    /// - 1 to 4094.
    /// - Server: Older pages say here, too, that no two supplementary network interfaces of one elastic
    ///   network interface have the same.
    pub vlan_id: Option<i64>,
    /// The ids of the security groups that guard the supplementary network interface, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    ///
    /// - Server: The page repeats here what it says of the request: an interface that was created without
    ///   security groups is in the default one.
    pub security_groups: Vec<String>,
    /// Tags by which resources are sorted and found. Older pages table them as strings; here they are what
    /// the page of the creation and the service's later definitions say.
    ///
    /// - No two items have the same `key`.
    pub tags: Vec<ResponseTag>,
    /// The id of the project to which the supplementary network interface belongs.
    pub project_id: Option<String>,
    /// When the supplementary network interface was created, in UTC, such as 2025-02-10T08:17:16Z.
    ///
    /// - A date and time.
    pub created_at: Option<DateTime>,
    /// When the supplementary network interface was last changed, in UTC. No page tables it; the service's
    /// later definitions do.
    ///
    /// - A date and time (implied by the page, not stated).
    pub updated_at: Option<DateTime>,
    /// Further addresses that may pass the supplementary network interface.
    pub allowed_address_pairs: Vec<AllowedAddressPair>,
    /// Whether the supplementary network interface is attached.
    ///
    /// - Known values: `NORMAL`, `UNBOUND`.
    pub state: Option<SubNetworkInterfaceState>,
    /// The id of the instance of a cloud service that uses the interface, such as that of an RDS instance.
    pub instance_id: Option<String>,
    /// The kind of that instance, such as RDS.
    pub instance_type: Option<String>,
    /// Through which site traffic leaves for the public network: center, or the id of an availability zone.
    ///
    /// - Free text, or one of `center`.
    pub scope: Option<SubNetworkInterfaceScope>,
    /// Whether security groups take effect on the interface; if false, they are ignored.
    pub security_enabled: Option<bool>,
}

impl Serialize for SubNetworkInterface {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("id", &self.id)?;
        out.optional("virsubnet_id", &self.virsubnet_id)?;
        out.optional("private_ip_address", &self.private_ip_address)?;
        out.optional("ipv6_ip_address", &self.ipv6_ip_address)?;
        out.optional("mac_address", &self.mac_address)?;
        out.optional("parent_device_id", &self.parent_device_id)?;
        out.optional("parent_id", &self.parent_id)?;
        out.optional("description", &self.description)?;
        out.optional("vpc_id", &self.vpc_id)?;
        out.optional("vlan_id", &self.vlan_id)?;
        out.field("security_groups", &self.security_groups)?;
        out.field("tags", &self.tags)?;
        out.optional("project_id", &self.project_id)?;
        out.optional("created_at", &self.created_at)?;
        out.optional("updated_at", &self.updated_at)?;
        out.field("allowed_address_pairs", &self.allowed_address_pairs)?;
        out.optional("state", &self.state)?;
        out.optional("instance_id", &self.instance_id)?;
        out.optional("instance_type", &self.instance_type)?;
        out.optional("scope", &self.scope)?;
        out.optional("security_enabled", &self.security_enabled)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for SubNetworkInterface {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for SubNetworkInterface {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "id" => entry.read(&mut self.id),
            "virsubnet_id" => entry.read(&mut self.virsubnet_id),
            "private_ip_address" => entry.read(&mut self.private_ip_address),
            "ipv6_ip_address" => entry.read(&mut self.ipv6_ip_address),
            "mac_address" => entry.read(&mut self.mac_address),
            "parent_device_id" => entry.read(&mut self.parent_device_id),
            "parent_id" => entry.read(&mut self.parent_id),
            "description" => entry.read(&mut self.description),
            "vpc_id" => entry.read(&mut self.vpc_id),
            "vlan_id" => entry.read(&mut self.vlan_id),
            "security_groups" => entry.read(&mut self.security_groups),
            "tags" => entry.read(&mut self.tags),
            "project_id" => entry.read(&mut self.project_id),
            "created_at" => entry.read(&mut self.created_at),
            "updated_at" => entry.read(&mut self.updated_at),
            "allowed_address_pairs" => entry.read(&mut self.allowed_address_pairs),
            "state" => entry.read(&mut self.state),
            "instance_id" => entry.read(&mut self.instance_id),
            "instance_type" => entry.read(&mut self.instance_type),
            "scope" => entry.read(&mut self.scope),
            "security_enabled" => entry.read(&mut self.security_enabled),
            _ => entry.unknown(),
        }
    }
}

/// Values of `state` in [`SubNetworkInterface`].
///
/// Whether the supplementary network interface is attached.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SubNetworkInterfaceState {
    /// `NORMAL`: It is attached to an elastic network interface.
    Normal,
    /// `UNBOUND`: It is attached to none.
    Unbound,
    /// A value that the documentation does not name.
    Unknown(String),
}

impl SubNetworkInterfaceState {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Normal => "NORMAL",
            Self::Unbound => "UNBOUND",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SubNetworkInterfaceState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SubNetworkInterfaceState {
    fn from(value: &str) -> Self {
        match value {
            "NORMAL" => Self::Normal,
            "UNBOUND" => Self::Unbound,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SubNetworkInterfaceState {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Serialize for SubNetworkInterfaceState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SubNetworkInterfaceState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SubNetworkInterfaceState {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::values(deserializer, context, &["NORMAL", "UNBOUND"])
    }
}

/// Values of `scope` in [`SubNetworkInterface`].
///
/// Through which site traffic leaves for the public network: center, or the id of an availability zone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SubNetworkInterfaceScope {
    /// `center`: The central availability zone. This is the default.
    Center,
    /// Any other text.
    Unknown(String),
}

impl SubNetworkInterfaceScope {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Center => "center",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for SubNetworkInterfaceScope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SubNetworkInterfaceScope {
    fn from(value: &str) -> Self {
        match value {
            "center" => Self::Center,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for SubNetworkInterfaceScope {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Serialize for SubNetworkInterfaceScope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SubNetworkInterfaceScope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize_value(deserializer)
    }
}

impl Decode for SubNetworkInterfaceScope {
    fn decode<'de, D: Deserializer<'de>>(
        deserializer: D,
        context: &Context<'_>,
    ) -> Result<Option<Self>, D::Error> {
        decode::suggested(deserializer, context)
    }
}

/// A tag of a resource, as an interface shows it. The operations on tags have `ResourceTag` in its
/// place.
///
/// Source: Creating a Supplementary Network Interface, Table 7.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResponseTag {
    /// The key, which is not empty and which no other tag of the resource has. It is made of letters,
    /// digits, underscores, hyphens and Chinese characters.
    ///
    /// - 1 to 128 characters.
    /// - Matches `^[A-Za-z0-9_\-\p{Han}]*$`.
    /// - Server: By the service's later definitions, periods, colons, plus signs and equal signs are allowed
    ///   too.
    pub key: Option<String>,
    /// The value, which may be empty. It is made of letters, digits, underscores, hyphens, periods and
    /// Chinese characters.
    ///
    /// - 0 to 255 characters.
    /// - Matches `^[A-Za-z0-9_\-.\p{Han}]*$`.
    /// - Server: By the service's later definitions, colons, plus signs and equal signs are allowed too.
    pub value: Option<String>,
}

impl Serialize for ResponseTag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("key", &self.key)?;
        out.optional("value", &self.value)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ResponseTag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ResponseTag {
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
