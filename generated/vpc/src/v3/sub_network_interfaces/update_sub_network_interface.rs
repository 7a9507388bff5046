// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/update-sub-network-interface.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, DryRun, DryRunInfo, Entry, Error, Info, Method, ObjectWriter,
    Operation, Parameters, Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v3::{AllowedAddressPair, Call, Client, SubNetworkInterface};

impl<C: Clone> Client<C> {
    /// Changes a supplementary network interface.
    ///
    /// `PUT /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}`
    ///
    /// The page is older than the service's definitions, which also allow a change of
    /// `allowed_address_pairs`. It tables 14 properties of the answer, and tags as strings; the definitions
    /// give the same object as for the creation.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::UpdateSubNetworkInterfaceOption;
    ///
    /// let answer = client
    ///     .update_sub_network_interface(
    ///         "2be868f2-f7c9-48db-abc0-eea0b9105b0d",
    ///         UpdateSubNetworkInterfaceOption::builder()
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
    /// [`UpdateSubNetworkInterfaceErrorCode::of`] tells which it is:
    ///
    /// - 400: The request is malformed or breaks a constraint.
    /// - 400 [`VPC.0007`](UpdateSubNetworkInterfaceErrorCode::Vpc0007): The project of the path is not that
    ///   of the credentials.
    /// - 401: The request is not authenticated.
    /// - 401 [`VPC.0008`](UpdateSubNetworkInterfaceErrorCode::Vpc0008): The token is not valid.
    /// - 403: The caller may not do this.
    /// - 403 [`VPC.0010`](UpdateSubNetworkInterfaceErrorCode::Vpc0010): A policy of a system beneath the
    ///   service forbids the call.
    /// - 403 [`VPC.2201`](UpdateSubNetworkInterfaceErrorCode::Vpc2201): The fine-grained permissions of the
    ///   caller do not allow the call.
    /// - 403 [`VPC.2701`](UpdateSubNetworkInterfaceErrorCode::Vpc2701): The caller has no permission for the
    ///   call, or the account is frozen or short of money.
    /// - 404: There is no such supplementary network interface.
    /// - 409: The state of the supplementary network interface does not allow it.
    /// - 500: The service failed.
    pub fn update_sub_network_interface(
        &self,
        sub_network_interface_id: impl Into<String>,
        sub_network_interface: UpdateSubNetworkInterfaceOption,
    ) -> Call<UpdateSubNetworkInterface, C> {
        Call::new(
            &self.core,
            UpdateSubNetworkInterface::new(
                sub_network_interface_id.into(),
                sub_network_interface,
            ),
        )
    }

    /// Checks whether [`update_sub_network_interface`](Self::update_sub_network_interface) would succeed; nothing is changed.
    ///
    /// `dry_run` (Updating a Supplementary Network Interface, Table 3) is sent as `true`.
    ///
    /// Whether the request is only checked. If true, the service checks that required parameters are there,
    /// that the request is well-formed and that constraints hold, and changes nothing: a check that fails
    /// is answered with an error, one that succeeds with status 202. If false, the interface is changed.
    ///
    /// - Default on the server: `false`.
    ///
    /// Success is status 202. The check succeeded and nothing was changed. The page tells of this status in
    /// the description of `dry_run` alone and not among its status codes.
    pub fn update_sub_network_interface_dry_run(
        &self,
        sub_network_interface_id: impl Into<String>,
        sub_network_interface: UpdateSubNetworkInterfaceOption,
    ) -> Call<DryRun<UpdateSubNetworkInterface>, C> {
        Call::new(
            &self.core,
            DryRun::new(UpdateSubNetworkInterface::new(
                sub_network_interface_id.into(),
                sub_network_interface,
            )),
        )
    }
}

/// Changes a supplementary network interface.
///
/// `PUT /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}`
///
/// The page is older than the service's definitions, which also allow a change of
/// `allowed_address_pairs`. It tables 14 properties of the answer, and tags as strings; the definitions
/// give the same object as for the creation.
///
/// `project_id` (path, Table 1): The id of the project.
///
/// - Status 200: The supplementary network interface was changed.
///
/// Source: “Updating a Supplementary Network Interface”.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateSubNetworkInterface {
    /// The id of the supplementary network interface to change.
    ///
    /// - Required.
    /// - In the path (Table 1).
    pub sub_network_interface_id: String,
    /// What is to change.
    ///
    /// - Required.
    /// - In the body (Table 3).
    pub sub_network_interface: UpdateSubNetworkInterfaceOption,
}

impl UpdateSubNetworkInterface {
    pub(crate) fn new(
        sub_network_interface_id: String,
        sub_network_interface: UpdateSubNetworkInterfaceOption,
    ) -> Self {
        Self {
            sub_network_interface_id,
            sub_network_interface,
        }
    }
}

impl Operation for UpdateSubNetworkInterface {
    type Output = UpdateSubNetworkInterfaceResponse;

    const INFO: &'static Info = &Info {
        id: "UpdateSubNetworkInterface",
        method: Method::PUT,
        path: "/v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}",
        source: Source {
            page: "Updating a Supplementary Network Interface",
            updated: "",
        },
        success: &[200],
        body: true,
        dry_run: Some(DryRunInfo {
            field: "dry_run",
            status: 202,
            identifier: None,
        }),
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("sub_network_interface_id", &self.sub_network_interface_id);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.field("sub_network_interface", &self.sub_network_interface);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Updating a Supplementary Network Interface, Table 3");
        at.nested("sub_network_interface", &self.sub_network_interface);
    }
}

/// What is to change of a supplementary network interface.
///
/// Source: Updating a Supplementary Network Interface, Table 4.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateSubNetworkInterfaceOption {
    /// The new description.
    ///
    /// - 0 to 255 characters.
    /// - Without `<` and `>`.
    pub description: Option<String>,
    /// The ids of the security groups that are to guard the interface, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    pub security_groups: Option<Vec<String>>,
    /// Pairs of an IP address and a MAC address that may pass the interface. The page does not have them,
    /// the service's later definitions do.
    ///
    /// - Server: If a pair has a large block, whose prefix is shorter than 24 bits, the interface needs a
    ///   security group of its own.
    /// - Server: Where the network is built of SDN hardware, the `ip_address` of a pair cannot be a block.
    pub allowed_address_pairs: Option<Vec<AllowedAddressPair>>,
}

impl UpdateSubNetworkInterfaceOption {
    /// Starts an object; nothing is required.
    pub fn builder() -> UpdateSubNetworkInterfaceOptionBuilder {
        UpdateSubNetworkInterfaceOptionBuilder { object: Self::empty() }
    }
}

/// Makes [`UpdateSubNetworkInterfaceOption`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct UpdateSubNetworkInterfaceOptionBuilder {
    object: UpdateSubNetworkInterfaceOption,
}

impl UpdateSubNetworkInterfaceOptionBuilder {
    /// The new description.
    ///
    /// - 0 to 255 characters.
    /// - Without `<` and `>`.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.object.description = Some(value.into());
        self
    }

    /// The ids of the security groups that are to guard the interface, such as
    /// a0608cbf-d047-4f54-8b28-cd7b59853fff.
    pub fn security_groups(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.object.security_groups = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Pairs of an IP address and a MAC address that may pass the interface. The page does not have them,
    /// the service's later definitions do.
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

    /// The object.
    #[must_use]
    pub fn build(self) -> UpdateSubNetworkInterfaceOption {
        self.object
    }
}

impl Validate for UpdateSubNetworkInterfaceOption {
    fn validate(&self, at: &mut Checker) {
        at.source("Updating a Supplementary Network Interface, Table 4");
        at.field(
            "description",
            &self.description,
            &[Rule::Length(Some(0), Some(255)), Rule::Forbid("<>")],
        );
        at.nested("allowed_address_pairs", &self.allowed_address_pairs);
    }
}

impl Serialize for UpdateSubNetworkInterfaceOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("description", &self.description)?;
        out.optional("security_groups", &self.security_groups)?;
        out.optional("allowed_address_pairs", &self.allowed_address_pairs)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for UpdateSubNetworkInterfaceOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for UpdateSubNetworkInterfaceOption {
    fn empty() -> Self {
        Self {
            description: None,
            security_groups: None,
            allowed_address_pairs: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "description" => entry.read(&mut self.description),
            "security_groups" => entry.read(&mut self.security_groups),
            "allowed_address_pairs" => entry.read(&mut self.allowed_address_pairs),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `UpdateSubNetworkInterface`.
///
/// - Status 200: Updating a Supplementary Network Interface, Table 5.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateSubNetworkInterfaceResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// The supplementary network interface as it is now.
    pub sub_network_interface: Option<SubNetworkInterface>,
}

impl Serialize for UpdateSubNetworkInterfaceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.optional("sub_network_interface", &self.sub_network_interface)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for UpdateSubNetworkInterfaceResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for UpdateSubNetworkInterfaceResponse {
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

/// Error codes that are documented for [`UpdateSubNetworkInterface`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UpdateSubNetworkInterfaceErrorCode {
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

impl UpdateSubNetworkInterfaceErrorCode {
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

impl fmt::Display for UpdateSubNetworkInterfaceErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for UpdateSubNetworkInterfaceErrorCode {
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

impl From<String> for UpdateSubNetworkInterfaceErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl UpdateSubNetworkInterfaceErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
