// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/delete-sub-network-interface-tag.yaml. Do not edit.

use tabella_runtime::{Info, Method, Operation, Parameters, Repeat, Source};

use crate::v3::{Call, Client};

impl<C: Clone> Client<C> {
    /// Deletes a tag of a supplementary network interface.
    ///
    /// `DELETE /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/{tag_key}`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let answer = client
    ///     .delete_sub_network_interface_tag("41b70477-917b-5a1d-1e96-5f10d430bb31", "key1")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_sub_network_interface_tag(
        &self,
        sub_network_interface_id: impl Into<String>,
        tag_key: impl Into<String>,
    ) -> Call<DeleteSubNetworkInterfaceTag, C> {
        Call::new(
            &self.core,
            DeleteSubNetworkInterfaceTag::new(
                sub_network_interface_id.into(),
                tag_key.into(),
            ),
        )
    }
}

/// Deletes a tag of a supplementary network interface.
///
/// `DELETE /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/{tag_key}`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions.
///
/// `project_id` (path): The id of the project.
///
/// - Status 204: The tag was deleted.
///
/// Source: “Definition of `DeleteSubNetworkInterfaceTag`”, updated 2026-10-31.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteSubNetworkInterfaceTag {
    /// The id of the supplementary network interface.
    ///
    /// - Required.
    /// - In the path.
    pub sub_network_interface_id: String,
    /// The key of the tag to delete.
    ///
    /// - Required.
    /// - In the path.
    pub tag_key: String,
}

impl DeleteSubNetworkInterfaceTag {
    pub(crate) fn new(sub_network_interface_id: String, tag_key: String) -> Self {
        Self {
            sub_network_interface_id,
            tag_key,
        }
    }
}

impl Operation for DeleteSubNetworkInterfaceTag {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "DeleteSubNetworkInterfaceTag",
        method: Method::DELETE,
        path: "/v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/{tag_key}",
        source: Source {
            page: "Definition of DeleteSubNetworkInterfaceTag",
            updated: "2026-10-31",
        },
        success: &[204],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("sub_network_interface_id", &self.sub_network_interface_id);
        to.path("tag_key", &self.tag_key);
    }
}
