//! The calls through the generated crate.

use huaweicloud_vpc::Credentials;
use huaweicloud_vpc::v3::{Client, CreateSubNetworkInterfaceOption};

use crate::{Outcome, data, measure};

/// Makes so many calls.
pub(crate) fn run(address: &str, calls: usize) -> Outcome {
    let client = Client::builder()
        .endpoint(format!("http://{address}"))
        .credentials(Credentials::new(data::ACCESS_KEY, data::SECRET_KEY))
        .project_id(data::PROJECT)
        .build()?;
    measure::calls(calls, move || {
        let client = client.clone();
        async move { call(&client).await }
    })
}

async fn call(client: &Client) -> Outcome {
    let option = CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(data::SUBNET)
        .parent_id(data::PARENT)
        .security_groups([data::GROUP])
        .build();
    let created = client.create_sub_network_interface(option).send().await?;
    let interface = created.sub_network_interface.as_ref();
    let id = interface.and_then(|interface| interface.id.as_deref());
    id.map(drop).ok_or_else(|| "no id".into())
}
