//! Every kind of answer that a service gives, once each, and all that the caller is told of it. Those that break off
//! are in `broken.rs`.

use huaweicloud_vpc::ErrorKind;
use tabella_tests::{Answer, Server};

use super::told::{Told, answer, fails_with};
use super::{DOCUMENTED, client, option};

#[tokio::test]
async fn status_201() {
    let server = Server::start(answer(201, DOCUMENTED));
    let call = client(&server).create_sub_network_interface(option());
    let created = call.send().await.unwrap();
    assert_eq!(created.status(), 201);
    assert_eq!(created.request_id(), Some("the-id"));
    assert_eq!(created.drift(), []);
    assert_eq!(
        serde_json::to_value(created.body()).unwrap(),
        serde_json::from_str::<serde_json::Value>(DOCUMENTED).unwrap()
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn status_202() {
    let body = r#"{"error_code":"SYS.0202","error_msg":"checked"}"#;
    let expected = Told::said(ErrorKind::OnlyChecked, 202, "SYS.0202", "checked");
    fails_with("202", answer(202, body), expected).await;

    let server = Server::start(answer(202, body));
    let call = client(&server).create_sub_network_interface_dry_run(option());
    let checked = call.send().await.unwrap();
    assert_eq!(checked.status(), 202);
    assert_eq!(checked.request_id(), Some("the-id"));
    assert_eq!(checked.drift(), []);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn statuses_of_errors() {
    for (status, code, message) in [
        (400, "VPC.0001", "virsubnet_id is invalid"),
        (
            401,
            "APIGW.0301",
            "Incorrect IAM authentication information",
        ),
        (403, "VPC.0010", "Policy doesn't allow it"),
        (404, "VPC.0202", "the subnet does not exist"),
        (409, "VPC.0205", "the address is in use"),
        (
            429,
            "APIGW.0308",
            "The throttling threshold has been reached",
        ),
        (500, "VPC.0002", "Internal Server Error"),
    ] {
        let body = format!(
            r#"{{"request_id":"in the body","error_code":"{code}","error_msg":"{message}"}}"#
        );
        let name = status.to_string();
        let expected = Told::said(ErrorKind::Api, status, code, message);
        fails_with(&name, answer(status, &body), expected).await;
        let expected = Told {
            request_id: Some("in the body"),
            ..Told::said(ErrorKind::Api, status, code, message)
        };
        fails_with(&name, Answer::json(status, &body), expected).await;
    }
}

#[tokio::test]
async fn a_page_of_html() {
    let page =
        "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body></body></html>";
    for status in [400, 401, 403, 404, 409, 429, 500, 502, 503] {
        let expected = Told::unread(ErrorKind::Api, status);
        fails_with("HTML", answer(status, page), expected).await;
    }
    for status in [200, 201] {
        let expected = Told::unread(ErrorKind::Decode, status);
        fails_with("HTML", answer(status, page), expected).await;
    }
    fails_with(
        "HTML",
        answer(202, page),
        Told::unread(ErrorKind::OnlyChecked, 202),
    )
    .await;
}
