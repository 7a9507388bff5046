// Made by `tabella generate` from spec/vpc/v3/sub-network-interfaces/attach-sub-network-interface.yaml. Do not edit.

//! Attaches the supplementary network interface f8bb6b2a-6a63-4eca-bb40-d31173ae34ea to the elastic
//! network interface 637748df-2986-4350-8303-95d259580fb3, with the security group
//! 6727c950-9f01-47a2-a7aa-7d3686c4c95b. The definitions show no address of the request; this one is
//! made of the project and the id in the answer.
//!
//! Keys come from `HUAWEICLOUD_SDK_AK` and `HUAWEICLOUD_SDK_SK` (with `HUAWEICLOUD_SDK_PROJECT_ID` and
//! `HUAWEICLOUD_SDK_SECURITY_TOKEN`), else from `CLOUD_SDK_AK` and `CLOUD_SDK_SK`; the region from
//! `HUAWEICLOUD_SDK_REGION`, or an address from `HUAWEICLOUD_SDK_ENDPOINT`. Without keys, the program prints
//! the request that it would send.
//!
//! ```text
//! cargo run -p huaweicloud-vpc --example attach_sub_network_interface
//! ```

use std::process::ExitCode;

use huaweicloud_vpc::v3::{AttachSubNetworkInterfaceOption, Client};
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
    let answer = client
        .attach_sub_network_interface("f8bb6b2a-6a63-4eca-bb40-d31173ae34ea")
        .sub_network_interface(
            AttachSubNetworkInterfaceOption::builder()
                .parent_id("637748df-2986-4350-8303-95d259580fb3")
                .security_groups(["6727c950-9f01-47a2-a7aa-7d3686c4c95b"])
                .build(),
        )
        .send()
        .await?;
    println!("{:#?}", answer.body());
    Ok(())
}

/// Shows the request where there are no keys to sign it with.
fn preview(missing: &Error) -> Result<(), Error> {
    let builder = Client::builder().region(Region::CN_NORTH_4);
    let client = builder.project_id("8c6fb137a48a428aaf9a0229dca4edb3").build()?;
    let request = client
        .attach_sub_network_interface("f8bb6b2a-6a63-4eca-bb40-d31173ae34ea")
        .sub_network_interface(
            AttachSubNetworkInterfaceOption::builder()
                .parent_id("637748df-2986-4350-8303-95d259580fb3")
                .security_groups(["6727c950-9f01-47a2-a7aa-7d3686c4c95b"])
                .build(),
        )
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
