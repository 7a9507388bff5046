//! The generated client against the mock of its own spec.

use huaweicloud_vpc::v3::{Client, CreateSubNetworkInterfaceOption};
use huaweicloud_vpc::{Credentials, ErrorKind, Validation};
use tabella::mock::{Mock, Server};

use crate::folder;

pub(crate) fn server() -> Server {
    let mock = Mock::read(folder("../spec"), &[]).unwrap();
    mock.keys("AK", "SK").start().unwrap()
}

pub(crate) fn client(server: &Server, secret_key: &str) -> Client {
    Client::builder()
        .endpoint(server.address())
        .credentials(Credentials::new("AK", secret_key))
        .project_id("p")
        .validation(Validation::Off)
        .build()
        .unwrap()
}

pub(crate) fn option() -> CreateSubNetworkInterfaceOption {
    CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id("08278e6c-61ca-46c1-9fc3-0d4f6c12f193")
        .parent_id("637748df-2986-4350-8303-95d259580fb3")
        .vlan_id("551")
        .build()
}

#[tokio::test]
async fn every_operation_answers_what_the_client_reads_without_drift() {
    let server = server();
    let client = client(&server, "SK");
    let created = client
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap();
    assert!(created.drift().is_empty(), "{:?}", created.drift());
    let made = created.body().sub_network_interface.clone().unwrap();
    assert_eq!(made.vlan_id, Some(551));
    let id = made.id.clone().unwrap();

    let shown = client.show_sub_network_interface(&id).send().await.unwrap();
    assert!(shown.drift().is_empty(), "{:?}", shown.drift());
    assert_eq!(shown.body().sub_network_interface.as_ref(), Some(&made));

    let listed = client.list_sub_network_interfaces().send().await.unwrap();
    assert!(listed.drift().is_empty(), "{:?}", listed.drift());
    assert_eq!(listed.body().sub_network_interfaces, [made]);

    client
        .delete_sub_network_interface(&id)
        .send()
        .await
        .unwrap();
    let gone = client
        .show_sub_network_interface(&id)
        .send()
        .await
        .unwrap_err();
    assert_eq!(gone.status().map(|status| status.as_u16()), Some(404));

    let dry = client
        .create_sub_network_interface_dry_run(option())
        .send()
        .await
        .unwrap();
    assert_eq!(dry.status().as_u16(), 202);
}

#[tokio::test]
async fn the_client_understands_refusals() {
    let server = server();
    let wrong = client(&server, "another");
    let error = wrong
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(error.code(), Some("APIGW.0301"));

    let mut bad = option();
    bad.vlan_id = Some("4095".to_owned());
    let error = client(&server, "SK")
        .create_sub_network_interface(bad)
        .send()
        .await
        .unwrap_err();
    assert_ne!(error.kind(), ErrorKind::Invalid);
    let expected = "`sub_network_interface.vlan_id`: expected an integer from 1 to 4094 in decimal digits, found \"4095\"";
    assert_eq!(error.message(), Some(expected));
    assert!(error.request_id().is_some());
}
