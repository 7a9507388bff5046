// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/batch-create-sub-network-interface.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, DryRun, DryRunInfo, Entry, Error, Info, IsSet, Method, ObjectWriter,
    Operation, Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v3::required::{RequiredParentId, RequiredVirsubnetId};
use crate::v3::{AllowedAddressPair, Call, Client, SubNetworkInterface};

impl<C: Clone> Client<C> {
    /// Creates several supplementary network interfaces that are alike.
    ///
    /// `POST /v3/{project_id}/vpc/sub-network-interfaces/batch-create`
    ///
    /// All of them lie in one virtual subnet, on one elastic network interface. The page is older than the
    /// service's definitions, which also take `allowed_address_pairs`. It tables 14 properties of each
    /// interface in the answer, and tags as strings; the definitions give the same object as for the
    /// creation of one.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::BatchCreateSubNetworkInterfaceOption;
    ///
    /// let answer = client
    ///     .batch_create_sub_network_interface(
    ///         BatchCreateSubNetworkInterfaceOption::builder()
    ///             .virsubnet_id("115b5a84-31dc-4b1e-8de9-bf5a75d2c566")
    ///             .parent_id("8b6c46f1-c68d-4bba-a922-2d97da185af5")
    ///             .security_groups(["6727c950-9f01-47a2-a7aa-7d3686c4c95b"])
    ///             .build(),
    ///         3,
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
    /// [`BatchCreateSubNetworkInterfaceErrorCode::of`] tells which it is:
    ///
    /// - 400: The request is malformed or breaks a constraint.
    /// - 400 [`VPC.0007`](BatchCreateSubNetworkInterfaceErrorCode::Vpc0007): The project of the path is not
    ///   that of the credentials.
    /// - 401: The request is not authenticated.
    /// - 401 [`VPC.0008`](BatchCreateSubNetworkInterfaceErrorCode::Vpc0008): The token is not valid.
    /// - 403: The caller may not do this.
    /// - 403 [`VPC.0010`](BatchCreateSubNetworkInterfaceErrorCode::Vpc0010): A policy of a system beneath the
    ///   service forbids the call.
    /// - 403 [`VPC.2201`](BatchCreateSubNetworkInterfaceErrorCode::Vpc2201): The fine-grained permissions of
    ///   the caller do not allow the call.
    /// - 403 [`VPC.2701`](BatchCreateSubNetworkInterfaceErrorCode::Vpc2701): The caller has no permission for
    ///   the call, or the account is frozen or short of money.
    /// - 404: Something that the request names does not exist.
    /// - 500: The service failed.
    pub fn batch_create_sub_network_interface(
        &self,
        sub_network_interface: BatchCreateSubNetworkInterfaceOption,
        count: i64,
    ) -> Call<BatchCreateSubNetworkInterface, C> {
        Call::new(
            &self.core,
            BatchCreateSubNetworkInterface::new(sub_network_interface, count),
        )
    }

    /// Checks whether [`batch_create_sub_network_interface`](Self::batch_create_sub_network_interface) would succeed; nothing is changed.
    ///
    /// `dry_run` (Creating Supplementary Network Interfaces in Batches, Table 3) is sent as `true`.
    ///
    /// Whether the request is only checked. If true, the service checks that required parameters are there,
    /// that the request is well-formed and that constraints hold, and creates nothing: a check that fails
    /// is answered with an error, one that succeeds with status 202. If false, the interfaces are created.
    ///
    /// - Default on the server: `false`.
    ///
    /// Success is status 202. The check succeeded and nothing was created. The page tells of this status in
    /// the description of `dry_run` alone and not among its status codes.
    pub fn batch_create_sub_network_interface_dry_run(
        &self,
        sub_network_interface: BatchCreateSubNetworkInterfaceOption,
        count: i64,
    ) -> Call<DryRun<BatchCreateSubNetworkInterface>, C> {
        Call::new(
            &self.core,
            DryRun::new(BatchCreateSubNetworkInterface::new(
                sub_network_interface,
                count,
            )),
        )
    }
}

/// Creates several supplementary network interfaces that are alike.
///
/// `POST /v3/{project_id}/vpc/sub-network-interfaces/batch-create`
///
/// All of them lie in one virtual subnet, on one elastic network interface. The page is older than the
/// service's definitions, which also take `allowed_address_pairs`. It tables 14 properties of each
/// interface in the answer, and tags as strings; the definitions give the same object as for the
/// creation of one.
///
/// `project_id` (path, Table 1): The id of the project. The object in the body has an optional field of
/// the same name.
///
/// - Status 201: The supplementary network interfaces were created.
///
/// Source: “Creating Supplementary Network Interfaces in Batches”.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchCreateSubNetworkInterface {
    /// What the supplementary network interfaces are to be like.
    ///
    /// - Required.
    /// - In the body (Table 3).
    pub sub_network_interface: BatchCreateSubNetworkInterfaceOption,
    /// How many supplementary network interfaces are to be created. The bounds are the page's; the
    /// service's later definitions have none.
    ///
    /// - Required.
    /// - In the body (Table 3).
    /// - 1 to 20.
    pub count: i64,
}

impl BatchCreateSubNetworkInterface {
    pub(crate) fn new(
        sub_network_interface: BatchCreateSubNetworkInterfaceOption,
        count: i64,
    ) -> Self {
        Self {
            sub_network_interface,
            count,
        }
    }
}

impl Operation for BatchCreateSubNetworkInterface {
    type Output = BatchCreateSubNetworkInterfaceResponse;

    const INFO: &'static Info = &Info {
        id: "BatchCreateSubNetworkInterface",
        method: Method::POST,
        path: "/v3/{project_id}/vpc/sub-network-interfaces/batch-create",
        source: Source {
            page: "Creating Supplementary Network Interfaces in Batches",
            updated: "",
        },
        success: &[201],
        body: true,
        dry_run: Some(DryRunInfo {
            field: "dry_run",
            status: 202,
            identifier: Some("/sub_network_interfaces/id"),
        }),
        repeat: Repeat::IfUnprocessed,
    };

    fn body(&self, body: &mut Body<'_>) {
        body.field("sub_network_interface", &self.sub_network_interface);
        body.field("count", &self.count);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Creating Supplementary Network Interfaces in Batches, Table 3");
        at.nested("sub_network_interface", &self.sub_network_interface);
        at.field("count", &self.count, &[Rule::Range(Some(1), Some(20))]);
    }
}

/// What supplementary network interfaces that are created together are to be like.
///
/// Source: Creating Supplementary Network Interfaces in Batches, Table 4.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchCreateSubNetworkInterfaceOption {
    /// The id of the virtual subnet in which the supplementary network interfaces are to lie.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    pub virsubnet_id: String,
    /// The id of the elastic network interface that is to carry the supplementary ones.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    /// - Server: The elastic network interface must exist.
    pub parent_id: String,
    /// The ids of the security groups that are to guard the interfaces, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    ///
    /// - Server: If they are left out, the new interfaces are put into the default security group.
    pub security_groups: Option<Vec<String>>,
    /// A description, which each of the interfaces gets.
    ///
    /// - 0 to 255 characters.
    /// - Without `<` and `>`.
    pub description: Option<String>,
    /// Whether the interfaces have IPv6. If true, IPv6 is on; if false, it is off.
    ///
    /// - Default on the server: `false`.
    pub ipv6_enable: Option<bool>,
    /// The id of the project to which the supplementary network interfaces belong. This is a field of its
    /// own beside the path parameter of the same name.
    ///
    /// - Server: Only administrators may give it.
    /// - Server: It is to be a standard UUID, the page says. That is not checked before it is sent, since the
    ///   ids of projects that the pages show are UUIDs without hyphens.
    pub project_id: Option<String>,
    /// Pairs of an IP address and a MAC address that may pass the interfaces. The page does not have them,
    /// the service's later definitions do.
    ///
    /// - Server: If a pair has a large block, whose prefix is shorter than 24 bits, the interfaces need a
    ///   security group of their own.
    /// - Server: Where the network is built of SDN hardware, the `ip_address` of a pair cannot be a block.
    pub allowed_address_pairs: Option<Vec<AllowedAddressPair>>,
}

impl BatchCreateSubNetworkInterfaceOption {
    /// Starts an object. Required: `virsubnet_id`, `parent_id`.
    pub fn builder() -> BatchCreateSubNetworkInterfaceOptionBuilder {
        BatchCreateSubNetworkInterfaceOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`BatchCreateSubNetworkInterfaceOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct BatchCreateSubNetworkInterfaceOptionBuilder<
    const A: bool = false,
    const B: bool = false,
> {
    object: BatchCreateSubNetworkInterfaceOption,
}

impl<const A: bool, const B: bool> BatchCreateSubNetworkInterfaceOptionBuilder<A, B> {
    /// The id of the virtual subnet in which the supplementary network interfaces are to lie.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    pub fn virsubnet_id(
        mut self,
        value: impl Into<String>,
    ) -> BatchCreateSubNetworkInterfaceOptionBuilder<true, B> {
        self.object.virsubnet_id = value.into();
        BatchCreateSubNetworkInterfaceOptionBuilder { object: self.object }
    }

    /// The id of the elastic network interface that is to carry the supplementary ones.
    ///
    /// - Required.
    /// - A UUID with hyphens.
    /// - Server: The elastic network interface must exist.
    pub fn parent_id(
        mut self,
        value: impl Into<String>,
    ) -> BatchCreateSubNetworkInterfaceOptionBuilder<A, true> {
        self.object.parent_id = value.into();
        BatchCreateSubNetworkInterfaceOptionBuilder { object: self.object }
    }

    /// The ids of the security groups that are to guard the interfaces, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    ///
    /// - Server: If they are left out, the new interfaces are put into the default security group.
    pub fn security_groups(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.object.security_groups = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// A description, which each of the interfaces gets.
    ///
    /// - 0 to 255 characters.
    /// - Without `<` and `>`.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.object.description = Some(value.into());
        self
    }

    /// Whether the interfaces have IPv6. If true, IPv6 is on; if false, it is off.
    ///
    /// - Default on the server: `false`.
    pub fn ipv6_enable(mut self, value: bool) -> Self {
        self.object.ipv6_enable = Some(value);
        self
    }

    /// The id of the project to which the supplementary network interfaces belong. This is a field of its
    /// own beside the path parameter of the same name.
    ///
    /// - Server: Only administrators may give it.
    /// - Server: It is to be a standard UUID, the page says. That is not checked before it is sent, since the
    ///   ids of projects that the pages show are UUIDs without hyphens.
    pub fn project_id(mut self, value: impl Into<String>) -> Self {
        self.object.project_id = Some(value.into());
        self
    }

    /// Pairs of an IP address and a MAC address that may pass the interfaces. The page does not have them,
    /// the service's later definitions do.
    ///
    /// - Server: If a pair has a large block, whose prefix is shorter than 24 bits, the interfaces need a
    ///   security group of their own.
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
    pub fn build(self) -> BatchCreateSubNetworkInterfaceOption
    where
        IsSet<A>: RequiredVirsubnetId,
        IsSet<B>: RequiredParentId,
    {
        self.object
    }
}

impl Validate for BatchCreateSubNetworkInterfaceOption {
    fn validate(&self, at: &mut Checker) {
        at.source("Creating Supplementary Network Interfaces in Batches, Table 4");
        at.field("virsubnet_id", &self.virsubnet_id, &[Rule::Uuid]);
        at.field("parent_id", &self.parent_id, &[Rule::Uuid]);
        at.field(
            "description",
            &self.description,
            &[Rule::Length(Some(0), Some(255)), Rule::Forbid("<>")],
        );
        at.nested("allowed_address_pairs", &self.allowed_address_pairs);
    }
}

impl Serialize for BatchCreateSubNetworkInterfaceOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("virsubnet_id", &self.virsubnet_id)?;
        out.field("parent_id", &self.parent_id)?;
        out.optional("security_groups", &self.security_groups)?;
        out.optional("description", &self.description)?;
        out.optional("ipv6_enable", &self.ipv6_enable)?;
        out.optional("project_id", &self.project_id)?;
        out.optional("allowed_address_pairs", &self.allowed_address_pairs)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for BatchCreateSubNetworkInterfaceOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for BatchCreateSubNetworkInterfaceOption {
    const REQUIRED: &'static [&'static str] = &["virsubnet_id", "parent_id"];

    fn empty() -> Self {
        Self {
            virsubnet_id: String::new(),
            parent_id: String::new(),
            security_groups: None,
            description: None,
            ipv6_enable: None,
            project_id: None,
            allowed_address_pairs: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "virsubnet_id" => entry.read(&mut self.virsubnet_id),
            "parent_id" => entry.read(&mut self.parent_id),
            "security_groups" => entry.read(&mut self.security_groups),
            "description" => entry.read(&mut self.description),
            "ipv6_enable" => entry.read(&mut self.ipv6_enable),
            "project_id" => entry.read(&mut self.project_id),
            "allowed_address_pairs" => entry.read(&mut self.allowed_address_pairs),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `BatchCreateSubNetworkInterface`.
///
/// - Status 201: Creating Supplementary Network Interfaces in Batches, Table 5.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchCreateSubNetworkInterfaceResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// The supplementary network interfaces that were created.
    pub sub_network_interfaces: Vec<SubNetworkInterface>,
}

impl Serialize for BatchCreateSubNetworkInterfaceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.field("sub_network_interfaces", &self.sub_network_interfaces)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for BatchCreateSubNetworkInterfaceResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for BatchCreateSubNetworkInterfaceResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "request_id" => entry.read(&mut self.request_id),
            "sub_network_interfaces" => entry.read(&mut self.sub_network_interfaces),
            _ => entry.unknown(),
        }
    }
}

/// Error codes that are documented for [`BatchCreateSubNetworkInterface`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BatchCreateSubNetworkInterfaceErrorCode {
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

impl BatchCreateSubNetworkInterfaceErrorCode {
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

impl fmt::Display for BatchCreateSubNetworkInterfaceErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for BatchCreateSubNetworkInterfaceErrorCode {
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

impl From<String> for BatchCreateSubNetworkInterfaceErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl BatchCreateSubNetworkInterfaceErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
