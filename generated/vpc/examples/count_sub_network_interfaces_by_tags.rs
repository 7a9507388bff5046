// Made by `tabella generate` from spec/vpc/v3/sub-network-interface-tags/count-sub-network-interfaces-by-tags.yaml. Do not edit.

//! Counts the supplementary network interfaces whose tags key1 and key2 have the value value1 or value2
//! each.
//!
//! Keys come from `HUAWEICLOUD_SDK_AK` and `HUAWEICLOUD_SDK_SK` (with `HUAWEICLOUD_SDK_PROJECT_ID` and
//! `HUAWEICLOUD_SDK_SECURITY_TOKEN`), else from `CLOUD_SDK_AK` and `CLOUD_SDK_SK`; the region from
//! `HUAWEICLOUD_SDK_REGION`, or an address from `HUAWEICLOUD_SDK_ENDPOINT`. Without keys, the program prints
//! the request that it would send.
//!
//! ```text
//! cargo run -p huaweicloud-vpc --example count_sub_network_interfaces_by_tags
//! ```

use std::process::ExitCode;

use huaweicloud_vpc::v3::{Client, ListTag};
use huaweicloud_vpc::{Credentials, Error, Region};

#[tokio::main]
async fn main() -> ExitCode {
    let done = match Credentials::from_env() {
        Ok(credentials) => send(credentials).await,
        Err(missing) => preview(&missing),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error);
            ExitCode::FAILURE
        }
    }
}

async fn send(credentials: Credentials) -> Result<(), Error> {
    let client = Client::builder().environment()?.credentials(credentials).build()?;
    let list_tag_1 = ListTag::builder().key("key1").values(["value1", "value2"]).build();
    let list_tag_2 = ListTag::builder().key("key2").values(["value1", "value2"]).build();
    let answer = client
        .count_sub_network_interfaces_by_tags()
        .tags([list_tag_1, list_tag_2])
        .send()
        .await?;
    println!("{:#?}", answer.body());
    Ok(())
}

/// Shows the request where there are no keys to sign it with.
fn preview(missing: &Error) -> Result<(), Error> {
    let builder = Client::builder().region(Region::CN_NORTH_4);
    let client = builder.project_id("project-id").build()?;
    let list_tag_1 = ListTag::builder().key("key1").values(["value1", "value2"]).build();
    let list_tag_2 = ListTag::builder().key("key2").values(["value1", "value2"]).build();
    let request = client
        .count_sub_network_interfaces_by_tags()
        .tags([list_tag_1, list_tag_2])
        .to_request()?;
    println!("{} {}", request.method(), request.uri());
    println!("{}", String::from_utf8_lossy(request.body()));
    println!("not sent: {missing}");
    Ok(())
}

fn report(error: &Error) {
    eprintln!("{error}");
    if let Some(status) = error.status() {
        eprintln!("status: {status}");
    }
    if let Some(request_id) = error.request_id() {
        eprintln!("request id: {request_id}");
    }
    if let Some(code) = error.code() {
        eprintln!("code: {code}");
    }
    if let Some(message) = error.message() {
        eprintln!("message: {message}");
    }
}
