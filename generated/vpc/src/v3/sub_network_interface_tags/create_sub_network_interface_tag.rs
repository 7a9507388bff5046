// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/create-sub-network-interface-tag.yaml. Do not edit.

use tabella_runtime::{
    Body, Checker, Info, Method, Operation, Parameters, Repeat, Source,
};

use crate::v3::{Call, Client, ResourceTag};

impl<C: Clone> Client<C> {
    /// Adds a tag to a supplementary network interface.
    ///
    /// `POST /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::ResourceTag;
    ///
    /// let answer = client
    ///     .create_sub_network_interface_tag(
    ///         "41b70477-917b-5a1d-1e96-5f10d430bb31",
    ///         ResourceTag::builder().key("key1").value("value1").build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_sub_network_interface_tag(
        &self,
        sub_network_interface_id: impl Into<String>,
        tag: ResourceTag,
    ) -> Call<CreateSubNetworkInterfaceTag, C> {
        Call::new(
            &self.core,
            CreateSubNetworkInterfaceTag::new(sub_network_interface_id.into(), tag),
        )
    }
}

/// Adds a tag to a supplementary network interface.
///
/// `POST /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions.
///
/// `project_id` (path): The id of the project.
///
/// - Status 204: The tag was added.
///
/// Source: “Definition of `CreateSubNetworkInterfaceTag`”, updated 2026-10-31.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateSubNetworkInterfaceTag {
    /// The id of the supplementary network interface.
    ///
    /// - Required.
    /// - In the path.
    pub sub_network_interface_id: String,
    /// The tag to add.
    ///
    /// - Required.
    pub tag: ResourceTag,
}

impl CreateSubNetworkInterfaceTag {
    pub(crate) fn new(sub_network_interface_id: String, tag: ResourceTag) -> Self {
        Self {
            sub_network_interface_id,
            tag,
        }
    }
}

impl Operation for CreateSubNetworkInterfaceTag {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "CreateSubNetworkInterfaceTag",
        method: Method::POST,
        path: "/v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags",
        source: Source {
            page: "Definition of CreateSubNetworkInterfaceTag",
            updated: "2026-10-31",
        },
        success: &[204],
        body: true,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.path("sub_network_interface_id", &self.sub_network_interface_id);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.field("tag", &self.tag);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Definition of CreateSubNetworkInterfaceTag");
        at.nested("tag", &self.tag);
    }
}
