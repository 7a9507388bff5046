// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/list-sub-network-interfaces-by-tags.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, Entry, Info, Json, Method, ObjectWriter, Operation, Paged,
    Parameters, Record, Repeat, Rule, Source, Turn, decode,
};

use crate::v3::{Call, Client, ListTag, ResourceTag};

impl<C: Clone> Client<C> {
    /// Lists supplementary network interfaces by their tags.
    ///
    /// `POST /v3/{project_id}/sub-network-interfaces/resource-instances/filter`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions. These give
    /// limit as a string and offset as an integer; both are integers here, which is the same in a query.
    ///
    /// An answer is one page of the list. [`Call::pages`] gives all of them, one after the other, and
    /// [`Call::items`] what is on them.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::ListTag;
    ///
    /// let list_tag_1 = ListTag::builder().key("key1").values(["value1", "value2"]).build();
    /// let call = client.list_sub_network_interfaces_by_tags().tags([list_tag_1]);
    /// let answer = call.send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::ListTag;
    ///
    /// let list_tag_1 = ListTag::builder().key("key1").values(["value1", "value2"]).build();
    /// let call = client.list_sub_network_interfaces_by_tags().tags([list_tag_1]);
    /// let mut items = call.items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_sub_network_interfaces_by_tags(
        &self,
    ) -> Call<ListSubNetworkInterfacesByTags, C> {
        Call::new(&self.core, ListSubNetworkInterfacesByTags::default())
    }
}

/// Lists supplementary network interfaces by their tags.
///
/// `POST /v3/{project_id}/sub-network-interfaces/resource-instances/filter`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions. These give
/// limit as a string and offset as an integer; both are integers here, which is the same in a query.
///
/// `project_id` (path): The id of the project.
///
/// - Status 200: A page of the list.
///
/// Source: “Definition of `ListSubNetworkInterfacesByTags`”, updated 2026-10-31.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListSubNetworkInterfacesByTags {
    /// How many resources an answer has at most.
    ///
    /// - In the query.
    /// - 1 to 1000.
    /// - Default on the server: `1000`.
    pub limit: Option<i64>,
    /// After how many resources of the list the answer starts.
    ///
    /// - In the query.
    /// - At least 0.
    /// - Default on the server: `0`.
    pub offset: Option<i64>,
    /// The tags to look for: a resource must have every key, with any one of its values. Without them, all
    /// resources are listed.
    ///
    /// - At most 50 items.
    /// - No two items have the same `key`.
    pub tags: Option<Vec<ListTag>>,
}

impl<C> Call<ListSubNetworkInterfacesByTags, C> {
    /// How many resources an answer has at most.
    ///
    /// - In the query.
    /// - 1 to 1000.
    /// - Default on the server: `1000`.
    pub fn limit(mut self, value: i64) -> Self {
        self.operation.limit = Some(value);
        self
    }

    /// After how many resources of the list the answer starts.
    ///
    /// - In the query.
    /// - At least 0.
    /// - Default on the server: `0`.
    pub fn offset(mut self, value: i64) -> Self {
        self.operation.offset = Some(value);
        self
    }

    /// The tags to look for: a resource must have every key, with any one of its values. Without them, all
    /// resources are listed.
    ///
    /// - At most 50 items.
    /// - No two items have the same `key`.
    pub fn tags(mut self, value: impl IntoIterator<Item = ListTag>) -> Self {
        self.operation.tags = Some(value.into_iter().collect());
        self
    }
}

impl Operation for ListSubNetworkInterfacesByTags {
    type Output = ListSubNetworkInterfacesByTagsResponse;

    const INFO: &'static Info = &Info {
        id: "ListSubNetworkInterfacesByTags",
        method: Method::POST,
        path: "/v3/{project_id}/sub-network-interfaces/resource-instances/filter",
        source: Source {
            page: "Definition of ListSubNetworkInterfacesByTags",
            updated: "2026-10-31",
        },
        success: &[200],
        body: true,
        dry_run: None,
        repeat: Repeat::Safe,
    };

    fn parameters(&self, to: &mut Parameters<'_>) {
        to.query("limit", &self.limit);
        to.query("offset", &self.offset);
    }

    fn body(&self, body: &mut Body<'_>) {
        body.optional("tags", &self.tags);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("Definition of ListSubNetworkInterfacesByTags");
        at.field("limit", &self.limit, &[Rule::Range(Some(1), Some(1000))]);
        at.field("offset", &self.offset, &[Rule::Range(Some(0), None)]);
        at.field("tags", &self.tags, &[Rule::Count(None, Some(50))]);
        at.unique_by("tags", "key", self.tags.iter().flatten().map(|item| &item.key));
        at.nested("tags", &self.tags);
    }
}

impl Paged for ListSubNetworkInterfacesByTags {
    type Item = ListResourceResp;

    const LIMIT: &'static str = "limit";

    const LIST: &'static str = "resources";

    const NEXT: Option<&'static str> = None;

    fn items(page: &mut Self::Output) -> Option<&mut Vec<ListResourceResp>> {
        Some(&mut page.resources)
    }

    fn turn(&mut self, page: &Self::Output, items: usize) -> Turn {
        let total = page.total_count.as_ref();
        Turn::by_offset(&mut self.offset, items, total)
    }
}

/// A resource and its tags.
///
/// Source: Definition of `ListSubNetworkInterfacesByTags`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListResourceResp {
    /// The id of the resource.
    pub resource_id: Option<String>,
    /// More about the resource, for later use. The definitions call it an object, which is empty; their
    /// example shows an empty string.
    pub resource_detail: Option<Json>,
    /// The name of the resource. It is empty where the resource has none.
    pub resource_name: Option<String>,
    /// The tags of the resource.
    pub tags: Vec<ResourceTag>,
}

impl Serialize for ListResourceResp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("resource_id", &self.resource_id)?;
        out.optional("resource_detail", &self.resource_detail)?;
        out.optional("resource_name", &self.resource_name)?;
        out.field("tags", &self.tags)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ListResourceResp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ListResourceResp {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "resource_id" => entry.read(&mut self.resource_id),
            "resource_detail" => entry.read(&mut self.resource_detail),
            "resource_name" => entry.read(&mut self.resource_name),
            "tags" => entry.read(&mut self.tags),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `ListSubNetworkInterfacesByTags`.
///
/// - Status 200: Definition of `ListSubNetworkInterfacesByTags`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListSubNetworkInterfacesByTagsResponse {
    /// The resources of this page.
    pub resources: Vec<ListResourceResp>,
    /// How many resources the list has.
    pub total_count: Option<i64>,
    /// The id of the request.
    pub request_id: Option<String>,
}

impl Serialize for ListSubNetworkInterfacesByTagsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("resources", &self.resources)?;
        out.optional("total_count", &self.total_count)?;
        out.optional("request_id", &self.request_id)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for ListSubNetworkInterfacesByTagsResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for ListSubNetworkInterfacesByTagsResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "resources" => entry.read(&mut self.resources),
            "total_count" => entry.read(&mut self.total_count),
            "request_id" => entry.read(&mut self.request_id),
            _ => entry.unknown(),
        }
    }
}
