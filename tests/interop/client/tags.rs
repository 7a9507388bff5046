//! Tags of supplementary network interfaces.

use huaweicloud_vpc::v3::{
    Call, Client, DeleteResourceTagRequestBody, ListSubNetworkInterfacesByTags, ListTag,
    ResourceTag,
};

use crate::Result;
use crate::job::{Input, Job};
use crate::outcome::Outcome;
use crate::sub_network_interfaces::id;

/// Makes the call, if it is one of these.
pub(crate) async fn call(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    match job.operation.as_str() {
        "CreateSubNetworkInterfaceTag" => {
            let tag = tag(&job.object("tag")?)?;
            job.send(client.create_sub_network_interface_tag(id(job)?, tag))
                .await
        }
        "DeleteSubNetworkInterfaceTag" => {
            let key: String = job.input.get("tag_key")?;
            job.send(client.delete_sub_network_interface_tag(id(job)?, key))
                .await
        }
        "BatchCreateSubNetworkInterfaceTags" => {
            let tags = each(&job.body()?, tag)?.ok_or("no tags are given")?;
            job.send(client.batch_create_sub_network_interface_tags(id(job)?, tags))
                .await
        }
        "BatchDeleteSubNetworkInterfaceTags" => {
            let tags = each(&job.body()?, deleted)?.ok_or("no tags are given")?;
            job.send(client.batch_delete_sub_network_interface_tags(id(job)?, tags))
                .await
        }
        "ShowSubNetworkInterfaceTags" => {
            job.send(client.show_sub_network_interface_tags(id(job)?))
                .await
        }
        "ListSubNetworkInterfaceTags" => job.send(client.list_sub_network_interface_tags()).await,
        "ListSubNetworkInterfacesByTags" => job.send(list(client, &job.input)?).await,
        "CountSubNetworkInterfacesByTags" => {
            let call = client.count_sub_network_interfaces_by_tags();
            let call = match each(&job.body()?, wanted)? {
                Some(tags) => call.tags(tags),
                None => call,
            };
            job.send(call).await
        }
        _ => Ok(None),
    }
}

fn list(client: &Client, input: &Input) -> Result<Call<ListSubNetworkInterfacesByTags>> {
    let call = client.list_sub_network_interfaces_by_tags();
    let call = input.set(call, "limit", Call::<ListSubNetworkInterfacesByTags>::limit)?;
    let call = input.set(
        call,
        "offset",
        Call::<ListSubNetworkInterfacesByTags>::offset,
    )?;
    Ok(match each(&input.get("body")?, wanted)? {
        Some(tags) => call.tags(tags),
        None => call,
    })
}

/// The tags of a body, if it has any.
fn each<T>(body: &Input, make: impl Fn(&Input) -> Result<T>) -> Result<Option<Vec<T>>> {
    let tags: Option<Vec<Input>> = body.optional("tags")?;
    tags.map(|tags| tags.iter().map(make).collect()).transpose()
}

fn tag(input: &Input) -> Result<ResourceTag> {
    let tag = ResourceTag::builder()
        .key(input.get::<String>("key")?)
        .value(input.get::<String>("value")?);
    Ok(tag.build())
}

fn deleted(input: &Input) -> Result<DeleteResourceTagRequestBody> {
    let tag = DeleteResourceTagRequestBody::builder().key(input.get::<String>("key")?);
    let tag = input.set(tag, "value", |to, value: String| to.value(value))?;
    Ok(tag.build())
}

fn wanted(input: &Input) -> Result<ListTag> {
    let tag = ListTag::builder()
        .key(input.get::<String>("key")?)
        .values(input.get::<Vec<String>>("values")?);
    Ok(tag.build())
}
