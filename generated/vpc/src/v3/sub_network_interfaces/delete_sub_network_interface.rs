// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/delete-sub-network-interface.yaml. Do not edit.

use std::fmt;

use tabella_runtime::{Error, Info, Method, Operation, Parameters, Repeat, Source};

use crate::v3::{Call, Client};

impl<C: Clone> Client<C> {
    /// Deletes a supplementary network interface.
    ///
    /// `DELETE /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}`
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let answer = client
    ///     .delete_sub_network_interface("2be868f2-f7c9-48db-abc0-eea0b9105b0d")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The service documents these, beside what every call can fail with;
    /// [`DeleteSubNetworkInterfaceErrorCode::of`] tells which it is:
    ///
    /// - 400: The request is malformed or breaks a constraint.
    /// - 400 [`VPC.0007`](DeleteSubNetworkInterfaceErrorCode::Vpc0007): The project of the path is not that
    ///   of the credentials.
    /// - 401: The request is not authenticated.
    /// - 401 [`VPC.0008`](DeleteSubNetworkInterfaceErrorCode::Vpc0008): The token is not valid.
    /// - 403: The caller may not do this.
    /// - 403 [`VPC.0010`](DeleteSubNetworkInterfaceErrorCode::Vpc0010): A policy of a system beneath the
    ///   service forbids the call.
    /// - 403 [`VPC.2201`](DeleteSubNetworkInterfaceErrorCode::Vpc2201): The fine-grained permissions of the
    ///   caller do not allow the call.
    /// - 403 [`VPC.2701`](DeleteSubNetworkInterfaceErrorCode::Vpc2701): The caller has no permission for the
    ///   call, or the account is frozen or short of money.
    /// - 404: There is no such supplementary network interface.
    /// - 409: The state of the supplementary network interface does not allow it.
    /// - 500: The service failed.
    pub fn delete_sub_network_interface(
        &self,
        sub_network_interface_id: impl Into<String>,
    ) -> Call<DeleteSubNetworkInterface, C> {
        Call::new(
            &self.core,
            DeleteSubNetworkInterface::new(sub_network_interface_id.into()),
        )
    }
}

/// Deletes a supplementary network interface.
///
/// `DELETE /v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}`
///
/// `project_id` (path, Table 1): The id of the project.
///
/// - Status 204: The supplementary network interface was deleted.
///
/// Source: “Deleting a Supplementary Network Interface”.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteSubNetworkInterface {
    /// The id of the supplementary network interface to delete.
    ///
    /// - Required.
    /// - In the path (Table 1).
    pub sub_network_interface_id: String,
}

impl DeleteSubNetworkInterface {
    pub(crate) fn new(sub_network_interface_id: String) -> Self {
        Self { sub_network_interface_id }
    }
}

impl Operation for DeleteSubNetworkInterface {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "DeleteSubNetworkInterface",
        method: Method::DELETE,
        path: "/v3/{project_id}/vpc/sub-network-interfaces/{sub_network_interface_id}",
        source: Source {
            page: "Deleting a Supplementary Network Interface",
            updated: "",
        },
        success: &[204],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("sub_network_interface_id", &self.sub_network_interface_id);
    }
}

/// Error codes that are documented for [`DeleteSubNetworkInterface`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeleteSubNetworkInterfaceErrorCode {
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

impl DeleteSubNetworkInterfaceErrorCode {
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

impl fmt::Display for DeleteSubNetworkInterfaceErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for DeleteSubNetworkInterfaceErrorCode {
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

impl From<String> for DeleteSubNetworkInterfaceErrorCode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl DeleteSubNetworkInterfaceErrorCode {
    /// The code of an error; none where the service gave no code, or did not answer.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
