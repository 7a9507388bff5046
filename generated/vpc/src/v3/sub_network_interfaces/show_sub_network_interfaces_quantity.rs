// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/show-sub-network-interfaces-quantity.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Error, Info, Method, ObjectWriter, Operation, Record, Repeat, Source, decode,
};

use crate::v3::{Call, Client};

impl<C: Clone> Client<C> {
    /// Counts supplementary network interfaces.
    ///
    /// `GET /v3/{project_id}/vpc/sub-network-interfaces/count`
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let answer = client.show_sub_network_interfaces_quantity().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The service documents these, beside what every call can fail with;
    /// [`ShowSubNetworkInterfacesQuantityErrorCode::of`] tells which it is:
    ///
    /// - 400: The request is malformed or breaks a constraint.
    /// - 400 [`VPC.0007`](ShowSubNetworkInterfacesQuantityErrorCode::Vpc0007): The project of the path is not
    ///   that of the credentials.
    /// - 401: The request is not authenticated.
    /// - 401 [`VPC.0008`](ShowSubNetworkInterfacesQuantityErrorCode::Vpc0008): The token is not valid.
    /// - 403: The caller may not do this.
    /// - 403 [`VPC.0010`](ShowSubNetworkInterfacesQuantityErrorCode::Vpc0010): A policy of a system beneath
    ///   the service forbids the call.
    /// - 403 [`VPC.2201`](ShowSubNetworkInterfacesQuantityErrorCode::Vpc2201): The fine-grained permissions
    ///   of the caller do not allow the call.
    /// - 403 [`VPC.2701`](ShowSubNetworkInterfacesQuantityErrorCode::Vpc2701): The caller has no permission
    ///   for the call, or the account is frozen or short of money.
    /// - 500: The service failed.
    pub fn show_sub_network_interfaces_quantity(
        &self,
    ) -> Call<ShowSubNetworkInterfacesQuantity, C> {
        Call::new(&self.core, ShowSubNetworkInterfacesQuantity::default())
    }
}

/// Counts supplementary network interfaces.
///
/// `GET /v3/{project_id}/vpc/sub-network-interfaces/count`
///
/// `project_id` (path, Table 1): The id of the project.
///
/// - Status 200: The number.
///
/// Source: “Querying the Number of Supplementary Network Interfaces”.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowSubNetworkInterfacesQuantity {}

impl Operation for ShowSubNetworkInterfacesQuantity {
    type Output = ShowSubNetworkInterfacesQuantityResponse;

    const INFO: &'static Info = &Info {
        id: "ShowSubNetworkInterfacesQuantity",
        method: Method::GET,
        path: "/v3/{project_id}/vpc/sub-network-interfaces/count",
        source: Source {
            page: "Querying the Number of Supplementary Network Interfaces",
            updated: "",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };
}

/// The answer to `ShowSubNetworkInterfacesQuantity`.
///
/// - Status 200: Querying the Number of Supplementary Network Interfaces, Table 3.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowSubNetworkInterfacesQuantityResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// How many supplementary network interfaces the project has.
    pub sub_network_interfaces: Option<i64>,
}

impl Serialize for ShowSubNetworkInterfacesQuantityResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.optional("sub_network_interfaces", &self.sub_network_interfaces)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ShowSubNetworkInterfacesQuantityResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ShowSubNetworkInterfacesQuantityResponse {
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

/// Error codes that are documented for [`ShowSubNetworkInterfacesQuantity`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShowSubNetworkInterfacesQuantityErrorCode {
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

impl ShowSubNetworkInterfacesQuantityErrorCode {
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

impl fmt::Display for ShowSubNetworkInterfacesQuantityErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for ShowSubNetworkInterfacesQuantityErrorCode {
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

impl From<String> for ShowSubNetworkInterfacesQuantityErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl ShowSubNetworkInterfacesQuantityErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
