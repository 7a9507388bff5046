//! The documented states and error codes of an operation, as a user of the crate meets them.

use std::time::Duration;

use huaweicloud_vpc::v3::{ShowSubNetworkInterfaceErrorCode, SubNetworkInterfaceState};
use huaweicloud_vpc::{Error, ErrorKind};
use tabella_tests::{Answer, Server};

use super::client;

const ID: &str = "2be868f2-f7c9-48db-abc0-eea0b9105b0d";
const ATTACHED: &str = r#"{"sub_network_interface":{"state":"NORMAL"}}"#;

#[tokio::test]
async fn an_interface_that_is_attached_is_given() {
    let server = Server::start(Answer::json(200, ATTACHED));
    let call = client(&server).show_sub_network_interface(ID);
    let reached = call.wait_until_attached().send().await.unwrap();
    let interface = reached.into_body().sub_network_interface.unwrap();
    assert_eq!(interface.state, Some(SubNetworkInterfaceState::Normal));
}

#[tokio::test]
async fn an_interface_that_is_there_is_not_gone() {
    let server = Server::start(Answer::json(200, ATTACHED));
    let call = client(&server).show_sub_network_interface(ID);
    let wait = call.wait_until_gone().timeout(Duration::ZERO);
    let error = wait.send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);

    let server = Server::start(Answer::json(404, r#"{"error_code": "VPC.0404"}"#));
    let call = client(&server).show_sub_network_interface(ID);
    call.wait_until_gone().send().await.unwrap();
}

async fn refused(answer: Answer) -> Error {
    let server = Server::start(answer);
    let call = client(&server).show_sub_network_interface(ID);
    call.wait_until_detached().send().await.unwrap_err()
}

#[tokio::test]
async fn an_error_tells_its_documented_code() {
    use ShowSubNetworkInterfaceErrorCode as Code;
    for (body, code) in [
        (
            r#"{"error_code":"VPC.2201","error_msg":"no"}"#,
            Some(Code::Vpc2201),
        ),
        (
            r#"{"error_code":"VPC.9","error_msg":"no"}"#,
            Some(Code::Unknown("VPC.9".to_owned())),
        ),
        ("{}", None),
    ] {
        let error = refused(Answer::json(403, body)).await;
        assert_eq!(Code::of(&error), code, "{body}");
    }
    assert_eq!(Code::Vpc2201.to_string(), "VPC.2201");
    assert_eq!(Code::from("VPC.2201"), Code::Vpc2201);
}
