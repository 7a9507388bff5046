// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/batch-create-sub-network-interface-tags.yaml. Do not edit.

use tabella_runtime::{
    Body, Checker, Info, Method, Operation, Parameters, Repeat, Rule, Source,
};

use crate::v3::{Call, Client, ResourceTag};

impl<C: Clone> Client<C> {
    /// Adds tags to a supplementary network interface.
    ///
    /// `POST /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/create`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::ResourceTag;
    ///
    /// let resource_tag_1 = ResourceTag::builder().key("key1").value("value1").build();
    /// let resource_tag_2 = ResourceTag::builder().key("key2").value("value2").build();
    /// let answer = client
    ///     .batch_create_sub_network_interface_tags(
    ///         "41b70477-917b-5a1d-1e96-5f10d430bb31",
    ///         [resource_tag_1, resource_tag_2],
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_create_sub_network_interface_tags(
        &self,
        sub_network_interface_id: impl Into<String>,
        tags: impl IntoIterator<Item = ResourceTag>,
    ) -> Call<BatchCreateSubNetworkInterfaceTags, C> {
        Call::new(
            &self.core,
            BatchCreateSubNetworkInterfaceTags::new(
                sub_network_interface_id.into(),
                tags.into_iter().collect(),
            ),
        )
    }
}

/// Adds tags to a supplementary network interface.
///
/// `POST /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/create`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions.
///
/// `project_id` (path): The id of the project.
///
/// - Status 204: The tags were added.
///
/// Source: “Definition of `BatchCreateSubNetworkInterfaceTags`”, updated 2026-10-31.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchCreateSubNetworkInterfaceTags {
    /// The id of the supplementary network interface.
    ///
    /// - Required.
    /// - In the path.
    pub sub_network_interface_id: String,
    /// The tags to add.
    ///
    /// - Required.
    /// - At most 20 items.
    /// - No two items have the same `key`.
    pub tags: Vec<ResourceTag>,
}

impl BatchCreateSubNetworkInterfaceTags {
    pub(crate) fn new(sub_network_interface_id: String, tags: Vec<ResourceTag>) -> Self {
        Self {
            sub_network_interface_id,
            tags,
        }
    }
}

impl Operation for BatchCreateSubNetworkInterfaceTags {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "BatchCreateSubNetworkInterfaceTags",
        method: Method::POST,
        path: "/v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/create",
        source: Source {
            page: "Definition of BatchCreateSubNetworkInterfaceTags",
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
        body.field("tags", &self.tags);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Definition of BatchCreateSubNetworkInterfaceTags");
        at.field("tags", &self.tags, &[Rule::Count(None, Some(20))]);
        at.unique_by("tags", "key", self.tags.iter().map(|item| &item.key));
        at.nested("tags", &self.tags);
    }
}
