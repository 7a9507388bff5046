//! What is on the wire, and that its signature is right.

use huaweicloud_vpc::{Credentials, ErrorKind, Sent};
use tabella_tests::{Answer, Server, verify};

use super::{AK, DOCUMENTED, PROJECT, SK, builder, client, option};

#[tokio::test]
async fn a_call_is_sent_where_it_is_awaited() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let call = client(&server).create_sub_network_interface(option());
    let answer = call.await.unwrap();
    assert_eq!(answer.raw_body(), DOCUMENTED.as_bytes());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_signed_call() {
    let server = Server::start(Answer::http(
        201,
        "x-request-id: from-the-header\r\n",
        DOCUMENTED,
    ));
    let answer = client(&server)
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 201);
    assert_eq!(answer.request_id(), Some("from-the-header"));
    assert_eq!(answer.raw_body(), DOCUMENTED.as_bytes());
    assert_eq!(answer.drift(), []);
    let made = answer.into_body().sub_network_interface.unwrap();
    assert_eq!(
        made.id.as_deref(),
        Some("1f5fca65-6a75-47c8-942b-db1bbb81a22a")
    );

    let [request] = &server.requests()[..] else {
        panic!("one request")
    };
    assert_eq!(request.method, "POST");
    assert_eq!(
        request.target,
        format!("/v3/{PROJECT}/vpc/sub-network-interfaces")
    );
    assert_eq!(request.headers["content-type"], "application/json");
    assert_eq!(request.headers["x-project-id"], PROJECT);
    assert!(verify(request, AK, SK), "{request:?}");
    assert!(!verify(request, AK, "another key"));
    let mut tampered = request.clone();
    tampered.body.push(b' ');
    assert!(!verify(&tampered, AK, SK));
}

#[tokio::test]
async fn a_security_token_is_sent_and_signed() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let credentials = Credentials::new(AK, SK).security_token("temporary");
    let client = builder(&server).credentials(credentials).build().unwrap();
    client
        .create_sub_network_interface(option())
        .project_id("other")
        .send()
        .await
        .unwrap();
    let [request] = &server.requests()[..] else {
        panic!("one request")
    };
    assert_eq!(request.headers["x-security-token"], "temporary");
    assert_eq!(request.headers["x-project-id"], "other");
    assert!(request.headers["authorization"].contains("x-security-token"));
    assert!(verify(request, AK, SK), "{request:?}");
}

#[tokio::test]
async fn a_token_replaces_the_signature() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let client = builder(&server)
        .credentials(Credentials::token("a-token"))
        .build()
        .unwrap();
    client
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap();
    let [request] = &server.requests()[..] else {
        panic!("one request")
    };
    assert_eq!(request.headers["x-auth-token"], "a-token");
    assert!(!request.headers.contains_key("authorization"));
}

#[tokio::test]
async fn nothing_is_sent_without_what_it_needs() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let no_keys = huaweicloud_vpc::v3::Client::builder()
        .endpoint(&server.address)
        .project_id(PROJECT)
        .build()
        .unwrap();
    let no_project = huaweicloud_vpc::v3::Client::builder()
        .endpoint(&server.address)
        .credentials(Credentials::new(AK, SK))
        .build()
        .unwrap();
    for (client, kind) in [
        (no_keys, ErrorKind::MissingCredentials),
        (no_project, ErrorKind::MissingProject),
    ] {
        let error = client
            .create_sub_network_interface(option())
            .send()
            .await
            .unwrap_err();
        assert_eq!(error.kind(), kind);
        assert_eq!(error.sent(), Sent::No);
    }
    let mut broken = option();
    broken.vlan_id = Some("4095".to_owned());
    let error = client(&server)
        .create_sub_network_interface(broken)
        .send()
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Invalid, Sent::No));
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_dry_run_sends_its_flag() {
    let server = Server::start(Answer::http(202, "", ""));
    let answer = client(&server)
        .create_sub_network_interface_dry_run(option())
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 202);
    let [request] = &server.requests()[..] else {
        panic!("one request")
    };
    let body: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
    assert_eq!(body["dry_run"], true);
    assert!(verify(request, AK, SK));
}
