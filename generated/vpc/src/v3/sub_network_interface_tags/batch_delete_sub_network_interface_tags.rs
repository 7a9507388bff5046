// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/batch-delete-sub-network-interface-tags.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, Entry, Info, IsSet, Method, ObjectWriter, Operation, Parameters,
    Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v3::required::RequiredKey;
use crate::v3::{Call, Client};

impl<C: Clone> Client<C> {
    /// Deletes tags of a supplementary network interface.
    ///
    /// `POST /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/delete`
    ///
    /// No page of this operation was at hand; it is transcribed from the service's definitions.
    ///
    /// ```no_run
    /// # async fn example(client: huaweicloud_vpc::v3::Client) -> Result<(), huaweicloud_vpc::Error> {
    /// use huaweicloud_vpc::v3::DeleteResourceTagRequestBody;
    ///
    /// let made = DeleteResourceTagRequestBody::builder().key("key1").value("value1");
    /// let delete_resource_tag_request_body_1 = made.build();
    /// let made = DeleteResourceTagRequestBody::builder().key("key2").value("value2");
    /// let delete_resource_tag_request_body_2 = made.build();
    /// let answer = client
    ///     .batch_delete_sub_network_interface_tags(
    ///         "41b70477-917b-5a1d-1e96-5f10d430bb31",
    ///         [delete_resource_tag_request_body_1, delete_resource_tag_request_body_2],
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_delete_sub_network_interface_tags(
        &self,
        sub_network_interface_id: impl Into<String>,
        tags: impl IntoIterator<Item = DeleteResourceTagRequestBody>,
    ) -> Call<BatchDeleteSubNetworkInterfaceTags, C> {
        Call::new(
            &self.core,
            BatchDeleteSubNetworkInterfaceTags::new(
                sub_network_interface_id.into(),
                tags.into_iter().collect(),
            ),
        )
    }
}

/// Deletes tags of a supplementary network interface.
///
/// `POST /v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/delete`
///
/// No page of this operation was at hand; it is transcribed from the service's definitions.
///
/// `project_id` (path): The id of the project.
///
/// - Status 204: The tags were deleted.
///
/// Source: “Definition of `BatchDeleteSubNetworkInterfaceTags`”, updated 2026-10-31.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchDeleteSubNetworkInterfaceTags {
    /// The id of the supplementary network interface.
    ///
    /// - Required.
    /// - In the path.
    pub sub_network_interface_id: String,
    /// The tags to delete.
    ///
    /// - Required.
    /// - At most 20 items.
    /// - No two items have the same `key`.
    pub tags: Vec<DeleteResourceTagRequestBody>,
}

impl BatchDeleteSubNetworkInterfaceTags {
    pub(crate) fn new(
        sub_network_interface_id: String,
        tags: Vec<DeleteResourceTagRequestBody>,
    ) -> Self {
        Self {
            sub_network_interface_id,
            tags,
        }
    }
}

impl Operation for BatchDeleteSubNetworkInterfaceTags {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "BatchDeleteSubNetworkInterfaceTags",
        method: Method::POST,
        path: "/v3/{project_id}/sub-network-interfaces/{sub_network_interface_id}/tags/delete",
        source: Source {
            page: "Definition of BatchDeleteSubNetworkInterfaceTags",
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
        at.source("Definition of BatchDeleteSubNetworkInterfaceTags");
        at.field("tags", &self.tags, &[Rule::Count(None, Some(20))]);
        at.unique_by("tags", "key", self.tags.iter().map(|item| &item.key));
    }
}

/// A tag to delete.
///
/// Source: Definition of `BatchDeleteSubNetworkInterfaceTags`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteResourceTagRequestBody {
    /// The key, which no other tag of the resource has.
    ///
    /// - Required.
    pub key: String,
    /// The value.
    pub value: Option<String>,
}

impl DeleteResourceTagRequestBody {
    /// Starts an object. Required: `key`.
    pub fn builder() -> DeleteResourceTagRequestBodyBuilder {
        DeleteResourceTagRequestBodyBuilder { object: Self::empty() }
    }
}

/// Makes [`DeleteResourceTagRequestBody`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct DeleteResourceTagRequestBodyBuilder<const A: bool = false> {
    object: DeleteResourceTagRequestBody,
}

impl<const A: bool> DeleteResourceTagRequestBodyBuilder<A> {
    /// The key, which no other tag of the resource has.
    ///
    /// - Required.
    pub fn key(
        mut self,
        value: impl Into<String>,
    ) -> DeleteResourceTagRequestBodyBuilder<true> {
        self.object.key = value.into();
        DeleteResourceTagRequestBodyBuilder { object: self.object }
    }

    /// The value.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.object.value = Some(value.into());
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> DeleteResourceTagRequestBody
    where
        IsSet<A>: RequiredKey,
    {
        self.object
    }
}

impl Validate for DeleteResourceTagRequestBody {}

impl Serialize for DeleteResourceTagRequestBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("key", &self.key)?;
        out.optional("value", &self.value)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for DeleteResourceTagRequestBody {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for DeleteResourceTagRequestBody {
    const REQUIRED: &'static [&'static str] = &["key"];

    fn empty() -> Self {
        Self {
            key: String::new(),
            value: None,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "key" => entry.read(&mut self.key),
            "value" => entry.read(&mut self.value),
            _ => entry.unknown(),
        }
    }
}
