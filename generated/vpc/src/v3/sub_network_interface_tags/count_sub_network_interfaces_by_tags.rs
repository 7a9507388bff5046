// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/count-sub-network-interfaces-by-tags.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, Entry, Info, Method, ObjectWriter, Operation, Record, Repeat, Rule,
    Source, decode,
};

use crate::v3::{Call, Client, ListTag};

impl<C: Clone> Client<C> {
    /// Counts supplementary network interfaces by their tags.
    ///
    /// `POST /v3/{project_id}/sub-network-interfaces/resource-instances/count`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::ListTag;
    ///
    /// let list_tag_1 = ListTag::builder().key("key1").values(["value1", "value2"]).build();
    /// let list_tag_2 = ListTag::builder().key("key2").values(["value1", "value2"]).build();
    /// let answer = client
    ///     .count_sub_network_interfaces_by_tags()
    ///     .tags([list_tag_1, list_tag_2])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn count_sub_network_interfaces_by_tags(
        &self,
    ) -> Call<CountSubNetworkInterfacesByTags, C> {
        Call::new(&self.core, CountSubNetworkInterfacesByTags::default())
    }
}

/// Counts supplementary network interfaces by their tags.
///
/// `POST /v3/{project_id}/sub-network-interfaces/resource-instances/count`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions.
///
/// `project_id` (path): The id of the project.
///
/// - Status 200: The number.
///
/// Source: “Definition of `CountSubNetworkInterfacesByTags`”, updated 2026-10-31.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CountSubNetworkInterfacesByTags {
    /// The tags to look for: a resource must have every key, with any one of its values. Without them, all
    /// resources are counted.
    ///
    /// - At most 50 items.
    /// - No two items have the same `key`.
    pub tags: Option<Vec<ListTag>>,
}

impl<C> Call<CountSubNetworkInterfacesByTags, C> {
    /// The tags to look for: a resource must have every key, with any one of its values. Without them, all
    /// resources are counted.
    ///
    /// - At most 50 items.
    /// - No two items have the same `key`.
    pub fn tags(mut self, value: impl IntoIterator<Item = ListTag>) -> Self {
        self.operation.tags = Some(value.into_iter().collect());
        self
    }
}

impl Operation for CountSubNetworkInterfacesByTags {
    type Output = CountSubNetworkInterfacesByTagsResponse;

    const INFO: &'static Info = &Info {
        id: "CountSubNetworkInterfacesByTags",
        method: Method::POST,
        path: "/v3/{project_id}/sub-network-interfaces/resource-instances/count",
        source: Source {
            page: "Definition of CountSubNetworkInterfacesByTags",
            updated: "2026-10-31",
        },
        success: &[200],
        body: true,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn body(&self, body: &mut Body<'_>) {
        body.optional("tags", &self.tags);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Definition of CountSubNetworkInterfacesByTags");
        at.field("tags", &self.tags, &[Rule::Count(None, Some(50))]);
        at.unique_by("tags", "key", self.tags.iter().flatten().map(|item| &item.key));
        at.nested("tags", &self.tags);
    }
}

/// The answer to `CountSubNetworkInterfacesByTags`.
///
/// - Status 200: Definition of `CountSubNetworkInterfacesByTags`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CountSubNetworkInterfacesByTagsResponse {
    /// The id of the request.
    pub request_id: Option<String>,
    /// How many resources have the tags.
    pub total_count: Option<i64>,
}

impl Serialize for CountSubNetworkInterfacesByTagsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("request_id", &self.request_id)?;
        out.optional("total_count", &self.total_count)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for CountSubNetworkInterfacesByTagsResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for CountSubNetworkInterfacesByTagsResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "request_id" => entry.read(&mut self.request_id),
            "total_count" => entry.read(&mut self.total_count),
            _ => entry.unknown(),
        }
    }
}
