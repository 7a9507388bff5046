// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/list-sub-network-interface-tags.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Entry, Info, Method, ObjectWriter, Operation, Record, Repeat, Source, decode,
};

use crate::v3::{Call, Client, ListTag};

impl<C: Clone> Client<C> {
    /// Lists the tags of all supplementary network interfaces of a project.
    ///
    /// `GET /v3/{project_id}/sub-network-interfaces/tags`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// let answer = client.list_sub_network_interface_tags().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_sub_network_interface_tags(
        &self,
    ) -> Call<ListSubNetworkInterfaceTags, C> {
        Call::new(&self.core, ListSubNetworkInterfaceTags::default())
    }
}

/// Lists the tags of all supplementary network interfaces of a project.
///
/// `GET /v3/{project_id}/sub-network-interfaces/tags`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions.
///
/// `project_id` (path): The id of the project.
///
/// - Status 200: The tags.
///
/// Source: “Definition of `ListSubNetworkInterfaceTags`”, updated 2026-10-31.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListSubNetworkInterfaceTags {}

impl Operation for ListSubNetworkInterfaceTags {
    type Output = ListSubNetworkInterfaceTagsResponse;

    const INFO: &'static Info = &Info {
        id: "ListSubNetworkInterfaceTags",
        method: Method::GET,
        path: "/v3/{project_id}/sub-network-interfaces/tags",
        source: Source {
            page: "Definition of ListSubNetworkInterfaceTags",
            updated: "2026-10-31",
        },
        success: &[200],
        body: false,
        dry_run: None,
        repeat: Repeat::Safe,
    };
}

/// The answer to `ListSubNetworkInterfaceTags`.
///
/// - Status 200: Definition of `ListSubNetworkInterfaceTags`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListSubNetworkInterfaceTagsResponse {
    /// The keys that tags of the project have, each with all of its values.
    pub tags: Vec<ListTag>,
    /// The id of the request.
    pub request_id: Option<String>,
    /// How many there are. In the example it is the number of the keys.
    pub total_count: Option<i64>,
}

impl Serialize for ListSubNetworkInterfaceTagsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("tags", &self.tags)?;
        out.optional("request_id", &self.request_id)?;
        out.optional("total_count", &self.total_count)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ListSubNetworkInterfaceTagsResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ListSubNetworkInterfaceTagsResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "tags" => entry.read(&mut self.tags),
            "request_id" => entry.read(&mut self.request_id),
            "total_count" => entry.read(&mut self.total_count),
            _ => entry.unknown(),
        }
    }
}
