// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/create-sub-network-interface.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, DryRun, DryRunInfo, Entry, Error, Info, IsSet, Method, ObjectWriter,
    Operation, Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v3::required::{RequiredParentId, RequiredVirsubnetId};
use crate::v3::{AllowedAddressPair, Call, Client, SubNetworkInterface};

impl<C: Clone> Client<C> {
    /// Creates a supplementary network interface.
    ///
    /// `POST /v3/{project_id}/vpc/sub-network-interfaces`
    ///
    /// An elastic network interface can carry supplementary ones. With them a cloud server has more
    /// interfaces than its elastic ones alone, so that its networks can be laid out freely and survive
    /// failures.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::CreateSubNetworkInterfaceOption;
    ///
    /// let answer = client
    ///     .create_sub_network_interface(
    ///         CreateSubNetworkInterfaceOption::builder()
    ///             .virsubnet_id("08278e6c-61ca-46c1-9fc3-0d4f6c12f193")
    ///             .parent_id("637748df-2986-4350-8303-95d259580fb3")
    ///             .security_groups(["6727c950-9f01-47a2-a7aa-7d3686c4c95b"])
    ///             .build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The service documents these, beside what every call can fail with;
    /// [`CreateSubNetworkInterfaceErrorCode::of`] tells which it is:
    ///
    /// - 400 [`VPC.0007`](CreateSubNetworkInterfaceErrorCode::Vpc0007): The project of the path is not that
    ///   of the credentials.
    /// - 401 [`VPC.0008`](CreateSubNetworkInterfaceErrorCode::Vpc0008): The token is not valid.
    /// - 403 [`VPC.0010`](CreateSubNetworkInterfaceErrorCode::Vpc0010): A policy of a system beneath the
    ///   service forbids the call.
    /// - 403 [`VPC.2201`](CreateSubNetworkInterfaceErrorCode::Vpc2201): The fine-grained permissions of the
    ///   caller do not allow the call.
    /// - 403 [`VPC.2701`](CreateSubNetworkInterfaceErrorCode::Vpc2701): The caller has no permission for the
    ///   call, or the account is frozen or short of money.
    pub fn create_sub_network_interface(
        &self,
        sub_network_interface: CreateSubNetworkInterfaceOption,
    ) -> Call<CreateSubNetworkInterface, C> {
        Call::new(&self.core, CreateSubNetworkInterface::new(sub_network_interface))
    }

    /// Checks whether [`create_sub_network_interface`](Self::create_sub_network_interface) would succeed; nothing is changed.
    ///
    /// `dry_run` (Creating a Supplementary Network Interface, Table 2) is sent as `true`.
    ///
    /// Whether the request is only checked. If true, the service checks that required parameters are there,
    /// that the request is well-formed and that constraints hold, and creates nothing: a check that fails
    /// is answered with an error, one that succeeds with status 202. If false, the interface is created.
    ///
    /// - Default on the server: `false`.
    ///
    /// Success is status 202. The check succeeded and nothing was created. The page tells of this status in
    /// the description of `dry_run` alone and not among its status codes.
    pub fn create_sub_network_interface_dry_run(
        &self,
        sub_network_interface: CreateSubNetworkInterfaceOption,
    ) -> Call<DryRun<CreateSubNetworkInterface>, C> {
        Call::new(
            &self.core,
            DryRun::new(CreateSubNetworkInterface::new(sub_network_interface)),
        )
    }
}

/// Creates a supplementary network interface.
///
/// `POST /v3/{project_id}/vpc/sub-network-interfaces`
///
/// An elastic network interface can carry supplementary ones. With them a cloud server has more
/// interfaces than its elastic ones alone, so that its networks can be laid out freely and survive
/// failures.
///
/// `project_id` (path, Table 1): The id of the project to which the supplementary network interface
/// belongs. The body has an optional field of the same name.
///
/// - Status 201: The supplementary network interface was created.
///
/// Source: “Creating a Supplementary Network Interface”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateSubNetworkInterface {
    /// The supplementary network interface to create.
    ///
    /// - Required.
    /// - In the body (Table 2).
    pub sub_network_interface: CreateSubNetworkInterfaceOption,
}

impl CreateSubNetworkInterface {
    pub(crate) fn new(sub_network_interface: CreateSubNetworkInterfaceOption) -> Self {
        Self { sub_network_interface }
    }
}

impl Operation for CreateSubNetworkInterface {
    type Output = CreateSubNetworkInterfaceResponse;

    const INFO: &'static Info = &Info {
        id: "CreateSubNetworkInterface",
        method: Method::POST,
        path: "/v3/{project_id}/vpc/sub-network-interfaces",
        source: Source {
            page: "Creating a Supplementary Network Interface",
            updated: "2025-08-19",
        },
        success: &[201],
        body: true,
        dry_run: Some(DryRunInfo {
            field: "dry_run",
            status: 202,
            identifier: Some("/sub_network_interface/id"),
        }),
        repeat: Repeat::IfUnprocessed,
    };

    fn body(&self, body: &mut Body<'_>) {
        body.field("sub_network_interface", &self.sub_network_interface);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Creating a Supplementary Network Interface, Table 2");
        at.nested("sub_network_interface", &self.sub_network_interface);
    }
}

/// A supplementary network interface to create.
///
/// Source: Creating a Supplementary Network Interface, Table 3.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateSubNetworkInterfaceOption {
    /// The id of the virtual subnet in which the supplementary network interface is to lie.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    pub virsubnet_id: String,
    /// The VLAN id, as a string of digits. The response gives it as an integer.
    ///
    /// - A whole number in decimal digits, 1 to 4094.
    /// - Server: No two supplementary network interfaces of one network interface may have the same VLAN id.
    pub vlan_id: Option<String>,
    /// The id of the elastic network interface that is to carry the supplementary one.
    ///
    /// - Required.
    /// - Server: The elastic network interface must exist.
    pub parent_id: String,
    /// A description.
    ///
    /// - 0 to 255 characters.
    /// - Without `<` and `>`.
    pub description: Option<String>,
    /// Whether the interface has IPv6. If true, IPv6 is on; if false, it is off.
    ///
    /// - Default on the server: `false`.
    pub ipv6_enable: Option<bool>,
    /// The private IPv4 address. If it is left out, the service picks one of the virtual subnet at random.
    ///
    /// - An IPv4 address (implied by the page, not stated).
    /// - Server: The address must lie in the virtual subnet.
    pub private_ip_address: Option<String>,
    /// The private IPv6 address. If it is left out, the service picks one of the virtual subnet at random.
    ///
    /// - An IPv6 address (implied by the page, not stated).
    /// - Server: The address must lie in the virtual subnet.
    pub ipv6_ip_address: Option<String>,
    /// The ids of the security groups that are to guard the interface, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    ///
    /// - Server: If they are left out, the new interface is put into the default security group.
    pub security_groups: Option<Vec<String>>,
    /// The id of the project to which the supplementary network interface belongs. This is a field of its
    /// own beside the path parameter of the same name.
    ///
    /// - Server: It can only be the id of the current tenant, which is also what the service takes if it is
    ///   left out.
    pub project_id: Option<String>,
    /// Further pairs of an IP address and a MAC address that may pass the interface.
    ///
    /// - Server: If a pair has a large block, whose prefix is shorter than 24 bits, the interface needs a
    ///   security group of its own.
    /// - Server: Where the network is built of SDN hardware, the `ip_address` of a pair cannot be a block.
    pub allowed_address_pairs: Option<Vec<AllowedAddressPair>>,
}

impl CreateSubNetworkInterfaceOption {
    /// Starts an object. Required: `virsubnet_id`, `parent_id`.
    pub fn builder() -> CreateSubNetworkInterfaceOptionBuilder {
        CreateSubNetworkInterfaceOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`CreateSubNetworkInterfaceOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct CreateSubNetworkInterfaceOptionBuilder<
    const A: bool = false,
    const B: bool = false,
> {
    object: CreateSubNetworkInterfaceOption,
}

impl<const A: bool, const B: bool> CreateSubNetworkInterfaceOptionBuilder<A, B> {
    /// The id of the virtual subnet in which the supplementary network interface is to lie.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    pub fn virsubnet_id(
        mut self,
        value: impl Into<String>,
    ) -> CreateSubNetworkInterfaceOptionBuilder<true, B> {
        self.object.virsubnet_id = value.into();
        CreateSubNetworkInterfaceOptionBuilder { object: self.object }
    }

    /// The VLAN id, as a string of digits. The response gives it as an integer.
    ///
    /// - A whole number in decimal digits, 1 to 4094.
    /// - Server: No two supplementary network interfaces of one network interface may have the same VLAN id.
    pub fn vlan_id(mut self, value: impl Into<String>) -> Self {
        self.object.vlan_id = Some(value.into());
        self
    }

    /// The id of the elastic network interface that is to carry the supplementary one.
    ///
    /// - Required.
    /// - Server: The elastic network interface must exist.
    pub fn parent_id(
        mut self,
        value: impl Into<String>,
    ) -> CreateSubNetworkInterfaceOptionBuilder<A, true> {
        self.object.parent_id = value.into();
        CreateSubNetworkInterfaceOptionBuilder { object: self.object }
    }

    /// A description.
    ///
    /// - 0 to 255 characters.
    /// - Without `<` and `>`.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.object.description = Some(value.into());
        self
    }

    /// Whether the interface has IPv6. If true, IPv6 is on; if false, it is off.
    ///
    /// - Default on the server: `false`.
    pub fn ipv6_enable(mut self, value: bool) -> Self {
        self.object.ipv6_enable = Some(value);
        self
    }

    /// The private IPv4 address. If it is left out, the service picks one of the virtual subnet at random.
    ///
    /// - An IPv4 address (implied by the page, not stated).
    /// - Server: The address must lie in the virtual subnet.
    pub fn private_ip_address(mut self, value: impl Into<String>) -> Self {
        self.object.private_ip_address = Some(value.into());
        self
    }

    /// The private IPv6 address. If it is left out, the service picks one of the virtual subnet at random.
    ///
    /// - An IPv6 address (implied by the page, not stated).
    /// - Server: The address must lie in the virtual subnet.
    pub fn ipv6_ip_address(mut self, value: impl Into<String>) -> Self {
        self.object.ipv6_ip_address = Some(value.into());
        self
    }

    /// The ids of the security groups that are to guard the interface, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    ///
    /// - Server: If they are left out, the new interface is put into the default security group.
    pub fn security_groups(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.object.security_groups = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The id of the project to which the supplementary network interface belongs. This is a field of its
    /// own beside the path parameter of the same name.
    ///
    /// - Server: It can only be the id of the current tenant, which is also what the service takes if it is
    ///   left out.
    pub fn project_id(mut self, value: impl Into<String>) -> Self {
        self.object.project_id = Some(value.into());
        self
    }

    /// Further pairs of an IP address and a MAC address that may pass the interface.
    ///
    /// - Server: If a pair has a large block, whose prefix is shorter than 24 bits, the interface needs a
    ///   security group of its own.
    /// - Server: Where the network is built of SDN hardware, the `ip_address` of a pair cannot be a block.
    pub fn allowed_address_pairs(
        mut self,
        value: impl IntoIterator<Item = AllowedAddressPair>,
    ) -> Self {
        self.object.allowed_address_pairs = Some(value.into_iter().collect());
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> CreateSubNetworkInterfaceOption
    where
        IsSet<A>: RequiredVirsubnetId,
        IsSet<B>: RequiredParentId,
    {
        self.object
    }
}

impl Validate for CreateSubNetworkInterfaceOption {
    fn validate(&self, at: &mut Checker) {
        at.source("Creating a Supplementary Network Interface, Table 3");
        at.field("virsubnet_id", &self.virsubnet_id, &[Rule::Uuid]);
        at.field("vlan_id", &self.vlan_id, &[Rule::IntegerText(Some(1), Some(4094))]);
        at.field(
            "description",
            &self.description,
            &[Rule::Length(Some(0), Some(255)), Rule::Forbid("<>")],
        );
        at.field("private_ip_address", &self.private_ip_address, &[Rule::Ipv4]);
        at.field("ipv6_ip_address", &self.ipv6_ip_address, &[Rule::Ipv6]);
        at.nested("allowed_address_pairs", &self.allowed_address_pairs);
    }
}

impl Serialize for CreateSubNetworkInterfaceOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("virsubnet_id", &self.virsubnet_id)?;
        out.optional("vlan_id", &self.vlan_id)?;
        out.field("parent_id", &self.parent_id)?;
        out.optional("description", &self.description)?;
        out.optional("ipv6_enable", &self.ipv6_enable)?;
        out.optional("private_ip_address", &self.private_ip_address)?;
        out.optional("ipv6_ip_address", &self.ipv6_ip_address)?;
        out.optional("security_groups", &self.security_groups)?;
        out.optional("project_id", &self.project_id)?;
        out.optional("allowed_address_pairs", &self.allowed_address_pairs)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for CreateSubNetworkInterfaceOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for CreateSubNetworkInterfaceOption {
    const REQUIRED: &'static [&'static str] = &["virsubnet_id", "parent_id"];

    fn empty() -> Self {
        Self {
            virsubnet_id: String::new(),
            vlan_id: None,
            parent_id: String::new(),
            description: None,
            ipv6_enable: None,
            private_ip_address: None,
            ipv6_ip_address: None,
            security_groups: None,
            project_id: None,
            allowed_address_pairs: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "virsubnet_id" => entry.read(&mut self.virsubnet_id),
            "vlan_id" => entry.read(&mut self.vlan_id),
            "parent_id" => entry.read(&mut self.parent_id),
            "description" => entry.read(&mut self.description),
            "ipv6_enable" => entry.read(&mut self.ipv6_enable),
            "private_ip_address" => entry.read(&mut self.private_ip_address),
            "ipv6_ip_address" => entry.read(&mut self.ipv6_ip_address),
            "security_groups" => entry.read(&mut self.security_groups),
            "project_id" => entry.read(&mut self.project_id),
            "allowed_address_pairs" => entry.read(&mut self.allowed_address_pairs),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `CreateSubNetworkInterface`.
///
/// - Status 201: Creating a Supplementary Network Interface, Table 5.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateSubNetworkInterfaceResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// The supplementary network interface that was created.
    pub sub_network_interface: Option<SubNetworkInterface>,
}

impl Serialize for CreateSubNetworkInterfaceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.optional("sub_network_interface", &self.sub_network_interface)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for CreateSubNetworkInterfaceResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for CreateSubNetworkInterfaceResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "request_id" => entry.read(&mut self.request_id),
            "sub_network_interface" => entry.read(&mut self.sub_network_interface),
            _ => entry.unknown(),
        }
    }
}

/// Error codes that are documented for [`CreateSubNetworkInterface`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateSubNetworkInterfaceErrorCode {
    /// `VPC.0007` (status 400): The project of the path is not that of the credentials.
    Vpc0007,
    /// `VPC.0008` (status 401): The token is not valid.
    Vpc0008,
    /// `VPC.0010` (status 403): A policy of a system beneath the service forbids the call.
    Vpc0010,
    /// `VPC.2201` (status 403): The fine-grained permissions of the caller do not allow the call.
    Vpc2201,
    /// `VPC.2701` (status 403): The caller has no permission for the call, or the account is frozen or
    /// short of money.
    Vpc2701,
    /// A code that the documentation does not name.
    Unknown(String),
}

impl CreateSubNetworkInterfaceErrorCode {
    /// The value as it is sent and received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Vpc0007 => "VPC.0007",
            Self::Vpc0008 => "VPC.0008",
            Self::Vpc0010 => "VPC.0010",
            Self::Vpc2201 => "VPC.2201",
            Self::Vpc2701 => "VPC.2701",
            Self::Unknown(value) => value,
        }
    }
}

impl fmt::Display for CreateSubNetworkInterfaceErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for CreateSubNetworkInterfaceErrorCode {
    fn from(value: &str) -> Self {
        match value {
            "VPC.0007" => Self::Vpc0007,
            "VPC.0008" => Self::Vpc0008,
            "VPC.0010" => Self::Vpc0010,
            "VPC.2201" => Self::Vpc2201,
            "VPC.2701" => Self::Vpc2701,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for CreateSubNetworkInterfaceErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl CreateSubNetworkInterfaceErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
