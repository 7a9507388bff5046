// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/show-sub-network-interface.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Error, Info, Method, ObjectWriter, Operation, Parameters, Record, Repeat,
    Source, Wait, Waiter, decode,
};

use crate::v3::{Call, Client, SubNetworkInterface};

impl<C: Clone> Client<C> {
    /// Reads one supplementary network interface.
    ///
    /// `GET /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}`
    ///
    /// The page is older than that of the creation: it tables 14 of the properties, and tags as strings.
    /// The service's later definitions give the same object in all answers, with tags of key and value, and
    /// so does this.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let answer = client
    ///     .show_sub_network_interface("2be868f2-f7c9-48db-abc0-eea0b9105b0d")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The service documents these, beside what every call can fail with;
    /// [`ShowSubNetworkInterfaceErrorCode::of`] tells which it is:
    ///
    /// - 400 [`VPC.0007`](ShowSubNetworkInterfaceErrorCode::Vpc0007): The project of the path is not that of
    ///   the credentials.
    /// - 401 [`VPC.0008`](ShowSubNetworkInterfaceErrorCode::Vpc0008): The token is not valid.
    /// - 403 [`VPC.0010`](ShowSubNetworkInterfaceErrorCode::Vpc0010): A policy of a system beneath the
    ///   service forbids the call.
    /// - 403 [`VPC.2201`](ShowSubNetworkInterfaceErrorCode::Vpc2201): The fine-grained permissions of the
    ///   caller do not allow the call.
    /// - 403 [`VPC.2701`](ShowSubNetworkInterfaceErrorCode::Vpc2701): The caller has no permission for the
    ///   call, or the account is frozen or short of money.
    pub fn show_sub_network_interface(
        &self,
        sub_network_interface_id: impl Into<String>,
    ) -> Call<ShowSubNetworkInterface, C> {
        Call::new(
            &self.core,
            ShowSubNetworkInterface::new(sub_network_interface_id.into()),
        )
    }
}

/// Reads one supplementary network interface.
///
/// `GET /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}`
///
/// The page is older than that of the creation: it tables 14 of the properties, and tags as strings.
/// The service's later definitions give the same object in all answers, with tags of key and value, and
/// so does this.
///
/// `project_id` (path, Table 1): The id of the project.
///
/// - Status 200: The supplementary network interface.
///
/// Source: “Querying Details of a Supplementary Network Interface”.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShowSubNetworkInterface {
    /// The id of the supplementary network interface to read.
    ///
    /// - Required.
    /// - In the path (Table 1).
    pub sub_network_interface_id: String,
}

impl ShowSubNetworkInterface {
    pub(crate) fn new(sub_network_interface_id: String) -> Self {
        Self { sub_network_interface_id }
    }
}

impl<C> Call<ShowSubNetworkInterface, C> {
    /// Waits until `sub_network_interface.state` is `NORMAL`.
    ///
    /// It is attached to an elastic network interface.
    ///
    /// # Errors
    ///
    /// The wait fails with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) when its time is up, and at
    /// once with any other error of the call.
    pub fn wait_until_attached(self) -> Wait<ShowSubNetworkInterface, C> {
        Wait::until_value(
            self.core,
            self.options,
            self.operation,
            &Waiter {
                name: "attached",
                field: &["sub_network_interface", "state"],
                is: &["NORMAL"],
                fails: &[],
                status: None,
            },
        )
    }

    /// Waits until `sub_network_interface.state` is `UNBOUND`.
    ///
    /// It is attached to no elastic network interface.
    ///
    /// # Errors
    ///
    /// The wait fails with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) when its time is up, and at
    /// once with any other error of the call.
    pub fn wait_until_detached(self) -> Wait<ShowSubNetworkInterface, C> {
        Wait::until_value(
            self.core,
            self.options,
            self.operation,
            &Waiter {
                name: "detached",
                field: &["sub_network_interface", "state"],
                is: &["UNBOUND"],
                fails: &[],
                status: None,
            },
        )
    }

    /// Waits until the service answers with status 404.
    ///
    /// It no longer exists.
    ///
    /// # Errors
    ///
    /// The wait fails with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout) when its time is up, and at
    /// once with any other error of the call.
    pub fn wait_until_gone(self) -> Wait<ShowSubNetworkInterface, C, ()> {
        Wait::until_status(
            self.core,
            self.options,
            self.operation,
            &Waiter {
                name: "gone",
                field: &[],
                is: &[],
                fails: &[],
                status: Some(404),
            },
        )
    }
}

impl Operation for ShowSubNetworkInterface {
    type Output = ShowSubNetworkInterfaceResponse;

    const INFO: &'static Info = &Info {
        id: "ShowSubNetworkInterface",
        method: Method::GET,
        path: "/v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}",
        source: Source {
            page: "Querying Details of a Supplementary Network Interface",
            updated: "",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("sub_network_interface_id", &self.sub_network_interface_id);
    }
}

/// The answer to `ShowSubNetworkInterface`.
///
/// - Status 200: Querying Details of a Supplementary Network Interface, Table 3.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowSubNetworkInterfaceResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// The supplementary network interface.
    pub sub_network_interface: Option<SubNetworkInterface>,
}

impl Serialize for ShowSubNetworkInterfaceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.optional("sub_network_interface", &self.sub_network_interface)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ShowSubNetworkInterfaceResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ShowSubNetworkInterfaceResponse {
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

/// Error codes that are documented for [`ShowSubNetworkInterface`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShowSubNetworkInterfaceErrorCode {
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

impl ShowSubNetworkInterfaceErrorCode {
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

impl fmt::Display for ShowSubNetworkInterfaceErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for ShowSubNetworkInterfaceErrorCode {
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

impl From<String> for ShowSubNetworkInterfaceErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl ShowSubNetworkInterfaceErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
