// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/show-sub-network-interface-tags.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Info, Method, ObjectWriter, Operation, Parameters, Record, Repeat, Source,
    decode,
};

use crate::v3::{Call, Client, ResourceTag};

impl<C: Clone> Client<C> {
    /// Lists the tags of a supplementary network interface.
    ///
    /// `GET /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions, which name
    /// no status of success: that it is 200 is taken from the other operations that read tags.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let answer = client
    ///     .show_sub_network_interface_tags("41b70477-917b-5a1d-1e96-5f10d430bb31")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn show_sub_network_interface_tags(
        &self,
        sub_network_interface_id: impl Into<String>,
    ) -> Call<ShowSubNetworkInterfaceTags, C> {
        Call::new(
            &self.core,
            ShowSubNetworkInterfaceTags::new(sub_network_interface_id.into()),
        )
    }
}

/// Lists the tags of a supplementary network interface.
///
/// `GET /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions, which name
/// no status of success: that it is 200 is taken from the other operations that read tags.
///
/// `project_id` (path): The id of the project.
///
/// - Status 200: The tags.
///
/// Source: “Definition of `ShowSubNetworkInterfaceTags`”, updated 2026-10-31.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShowSubNetworkInterfaceTags {
    /// The id of the supplementary network interface.
    ///
    /// - Required.
    /// - In the path.
    pub sub_network_interface_id: String,
}

impl ShowSubNetworkInterfaceTags {
    pub(crate) fn new(sub_network_interface_id: String) -> Self {
        Self { sub_network_interface_id }
    }
}

impl Operation for ShowSubNetworkInterfaceTags {
    type Output = ShowSubNetworkInterfaceTagsResponse;

    const INFO: &'static Info = &Info {
        id: "ShowSubNetworkInterfaceTags",
        method: Method::GET,
        path: "/v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags",
        source: Source {
            page: "Definition of ShowSubNetworkInterfaceTags",
            updated: "2026-10-31",
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

/// The answer to `ShowSubNetworkInterfaceTags`.
///
/// - Status 200: Definition of `ShowSubNetworkInterfaceTags`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShowSubNetworkInterfaceTagsResponse {
    /// The tags of the supplementary network interface.
    pub tags: Vec<ResourceTag>,
    /// The id of the request.
    pub request_id: Option<String>,
}

impl Serialize for ShowSubNetworkInterfaceTagsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("tags", &self.tags)?;
        out.optional("request_id", &self.request_id)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ShowSubNetworkInterfaceTagsResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ShowSubNetworkInterfaceTagsResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "tags" => entry.read(&mut self.tags),
            "request_id" => entry.read(&mut self.request_id),
            _ => entry.unknown(),
        }
    }
}
