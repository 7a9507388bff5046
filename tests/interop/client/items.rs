//! A list read to its end, item by item, over as many pages as it has. The other SDK has nothing like it.

use huaweicloud_vpc::Error;
use huaweicloud_vpc::v3::{Client, SubNetworkInterface};
use serde_json::json;

use crate::Result;
use crate::job::Job;
use crate::outcome::Outcome;

/// Reads the list, if that is asked for: by the client or by the blocking one.
pub(crate) async fn call(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    let limit = job.input.get("limit");
    let read = match job.operation.as_str() {
        "ItemsOfSubNetworkInterfaces" => read(client, limit?).await,
        "BlockingItemsOfSubNetworkInterfaces" => {
            let (client, limit) = (client.blocking(), limit?);
            let list = move || {
                let call = client.list_sub_network_interfaces().limit(limit);
                call.items().collect()
            };
            tokio::task::spawn_blocking(list).await?
        }
        _ => return Ok(None),
    };
    Ok(Some(match read {
        Ok(items) => Outcome::of(json!({"sub_network_interfaces": items})),
        Err(error) => Outcome::failed(&error),
    }))
}

async fn read(client: &Client, limit: i64) -> std::result::Result<Vec<SubNetworkInterface>, Error> {
    let mut items = client.list_sub_network_interfaces().limit(limit).items();
    let mut read = Vec::new();
    while let Some(item) = items.next().await {
        read.push(item?);
    }
    Ok(read)
}
