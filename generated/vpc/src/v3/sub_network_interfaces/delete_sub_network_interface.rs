// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/delete-sub-network-interface.yaml. Do not edit.

use tabella_runtime::{Info, Method, Operation, Parameters, Repeat, Source};

use crate::v3::{Call, Client};

impl Client {
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
    pub fn delete_sub_network_interface(
        &self,
        sub_network_interface_id: impl Into<String>,
    ) -> Call<DeleteSubNetworkInterface> {
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
/// - Error 400: The request is malformed or breaks a constraint.
/// - Error 400 `VPC.0007`: The project of the path is not that of the credentials.
/// - Error 401: The request is not authenticated.
/// - Error 401 `VPC.0008`: The token is not valid.
/// - Error 403: The caller may not do this.
/// - Error 403 `VPC.0010`: A policy of a system beneath the service forbids the call.
/// - Error 403 `VPC.2201`: The fine-grained permissions of the caller do not allow the call.
/// - Error 403 `VPC.2701`: The caller has no permission for the call, or the account is frozen or short
///   of money.
/// - Error 404: There is no such supplementary network interface.
/// - Error 409: The state of the supplementary network interface does not allow it.
/// - Error 500: The service failed.
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
