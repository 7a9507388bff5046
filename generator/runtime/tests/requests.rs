//! What a client sends, and when it sends nothing.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;
mod scripted;

use std::time::Duration;

use made::Client;
use made::operations::{CreatePort, ListPorts};
use made::requests::PortOption;
use scripted::{SUBNET, Scripted, client, port};
use tabella_runtime::{
    Bytes, Credentials, DryRun, Error, ErrorKind, Limits, Operation, Region, Repeat, Sent,
    Validation, http,
};

/// The one request that was sent, and its limits.
fn only(transport: &Scripted) -> (http::Request<Bytes>, Limits) {
    let mut seen = transport.seen.lock().unwrap();
    assert_eq!(seen.len(), 1);
    seen.remove(0)
}

#[tokio::test]
async fn sends_nothing_that_cannot_be_right() {
    let transport = Scripted::answering(201, "{}");
    let client = client(&transport);

    let error = client
        .create_port(PortOption::builder().subnet_id("x").build())
        .send()
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Invalid, Sent::No));
    assert_eq!(error.violations()[0].path(), "port.subnet_id");
    assert_eq!(
        error.to_string(),
        "CreatePort: nothing was sent: 1 value breaks its documented rule: \
         `port.subnet_id`: expected a UUID, found \"x\" (A page, Table 3)"
    );
    for id in ["", ".", ".."] {
        let error = client.delete_port(id).send().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.sent()),
            (ErrorKind::Request, Sent::No),
            "{id}"
        );
    }
    assert!(transport.seen.lock().unwrap().is_empty());

    let lenient = Client::builder()
        .endpoint("x")
        .project_id("p")
        .credentials(Credentials::token("t"));
    let lenient = lenient
        .validation(Validation::Off)
        .transport(transport.clone())
        .build()
        .unwrap();
    lenient
        .create_port(PortOption::builder().subnet_id("x").build())
        .send()
        .await
        .unwrap();
    only(&transport);
}

#[tokio::test]
async fn says_what_is_missing() {
    let transport = Scripted::answering(204, "");
    let bare = || {
        Client::builder()
            .region(Region::CN_NORTH_4)
            .transport(transport.clone())
    };
    let error = bare()
        .build()
        .unwrap()
        .delete_port("x")
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::MissingCredentials, Sent::No)
    );
    let error = Client::builder()
        .endpoint("vpc.example.com")
        .credentials(Credentials::token("t"))
        .transport(transport.clone())
        .build()
        .unwrap()
        .delete_port("x")
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::MissingProject, Sent::No)
    );
    let error = Client::builder().build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    let error = Client::builder()
        .region(Region::new("Nope!"))
        .build()
        .unwrap_err();
    assert!(error.to_string().contains("Nope!"), "{error}");
    let error = bare()
        .credentials(Credentials::token("a\nb"))
        .build()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(transport.seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn writes_the_request() {
    let transport = Scripted::answering(202, "");
    client(&transport)
        .create_port_dry_run(port())
        .note("n")
        .timeout(Duration::from_secs(7))
        .send()
        .await
        .unwrap();
    let (request, limits) = only(&transport);
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "http://127.0.0.1:9/base/v3/p1/vpc/ports");
    let expected = format!(r#"{{"dry_run":true,"port":{{"subnet_id":"{SUBNET}"}},"note":"n"}}"#);
    assert_eq!(request.body(), expected.as_str());
    assert_eq!(limits.total, Duration::from_secs(7));
    let header = |name: &str| request.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/json");
    assert_eq!(header("x-project-id"), "p1");
    assert_eq!(header("host"), "127.0.0.1:9");
    assert_eq!(header("x-security-token"), "TOKEN-secret");
    assert!(header("user-agent").starts_with("tabella/"));
    assert!(header("authorization").starts_with(
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=content-type;host;x-project-id;x-sdk-date;x-security-token, Signature="
    ));
}

#[tokio::test]
async fn writes_queries_paths_and_projects() {
    let transport = Scripted::answering(200, "{}");
    client(&transport)
        .list_ports()
        .id(["b", "a c"])
        .limit(5)
        .project_id("p2")
        .send()
        .await
        .unwrap();
    let (request, _) = only(&transport);
    assert_eq!(
        request.uri(),
        "http://127.0.0.1:9/base/v3/p2/vpc/ports?id=a%20c&id=b&limit=5"
    );
    assert_eq!(request.headers()["x-project-id"], "p2");
    assert!(!request.headers().contains_key("content-type"));
    assert!(request.body().is_empty());

    let transport = Scripted::answering(204, "ignored");
    client(&transport).delete_port("a/b").send().await.unwrap();
    assert_eq!(
        only(&transport).0.uri().path(),
        "/base/v3/p1/vpc/ports/a%2Fb"
    );
}

#[tokio::test]
async fn shows_a_token_instead_of_a_signature() {
    let transport = Scripted::answering(204, "");
    let builder = Client::builder()
        .region(Region::CN_NORTH_4)
        .transport(transport.clone());
    let client = builder
        .credentials(Credentials::token("TOKEN").project_id("p3"))
        .build()
        .unwrap();
    client.delete_port("x").send().await.unwrap();
    let (request, _) = only(&transport);
    assert_eq!(
        request.uri(),
        "https://vpc.cn-north-4.myhuaweicloud.com/v3/p3/vpc/ports/x"
    );
    assert_eq!(request.headers()["x-auth-token"], "TOKEN");
    assert!(!request.headers().contains_key("authorization"));
}

#[tokio::test]
async fn leaves_a_request_alone_that_proves_itself() {
    let transport = Scripted::answering(204, "");
    let call = client(&transport).delete_port("x");
    let token = http::HeaderValue::from_static("mine");
    call.header(http::HeaderName::from_static("x-auth-token"), token)
        .send()
        .await
        .unwrap();
    let (request, _) = only(&transport);
    assert_eq!(request.headers()["x-auth-token"], "mine");
    assert!(!request.headers().contains_key("authorization"));
}

#[test]
fn builds_a_request_without_sending_it() {
    let transport = Scripted::answering(201, "{}");
    let request = client(&transport).create_port(port()).to_request().unwrap();
    assert!(!request.headers().contains_key("authorization"));
    assert!(!request.headers().contains_key("x-security-token"));
    assert!(transport.seen.lock().unwrap().is_empty());
}

#[test]
fn never_shows_a_secret() {
    let transport = Scripted::answering(201, "{}");
    let client = client(&transport);
    let builder = Client::builder()
        .credentials(Credentials::new("AK", "SK-secret").security_token("TOKEN-secret"));
    let call = client.create_port(port());
    for shown in [
        format!("{client:?}"),
        format!("{builder:?}"),
        format!("{call:?}"),
    ] {
        assert!(!shown.contains("secret"), "{shown}");
    }
    for name in [
        "authorization",
        "proxy-authorization",
        "x-auth-token",
        "x-security-token",
    ] {
        let name = http::HeaderName::from_static(name);
        let value = http::HeaderValue::from_static("Bearer a-secret");
        let call = client.create_port(port()).header(name.clone(), value);
        let request = call.to_request().unwrap();
        assert_eq!(request.headers()[&name], "Bearer a-secret");
        let shown = format!("{call:?} {request:?}");
        assert!(!shown.contains("a-secret"), "{shown}");
    }
}

#[test]
fn takes_from_the_environment_what_is_not_set() {
    let variables = |name: &str| match name {
        "HUAWEICLOUD_SDK_REGION" => Some("cn-east-3".to_owned()),
        "HUAWEICLOUD_SDK_AK" | "HUAWEICLOUD_SDK_SK" => Some("k".to_owned()),
        "HUAWEICLOUD_SDK_PROJECT_ID" => Some("p9".to_owned()),
        _ => None,
    };
    let client = Client::builder()
        .variables(variables)
        .unwrap()
        .build()
        .unwrap();
    let request = client.list_ports().to_request().unwrap();
    assert_eq!(
        request.uri(),
        "https://vpc.cn-east-3.myhuaweicloud.com/v3/p9/vpc/ports"
    );

    let with_endpoint =
        |name: &str| (name == "HUAWEICLOUD_SDK_ENDPOINT").then(|| "vpc.example.com".to_owned());
    let client = Client::builder()
        .project_id("p")
        .variables(with_endpoint)
        .unwrap()
        .build()
        .unwrap();
    assert_eq!(
        client.list_ports().to_request().unwrap().uri().host(),
        Some("vpc.example.com")
    );
    let client = Client::builder()
        .region(Region::CN_NORTH_1)
        .project_id("p")
        .variables(with_endpoint)
        .unwrap();
    let request = client.build().unwrap().list_ports().to_request().unwrap();
    assert_eq!(
        request.uri().host(),
        Some("vpc.cn-north-1.myhuaweicloud.com")
    );
}

/// Calls can be spawned, and errors and clients can move between threads.
#[test]
fn moves_between_threads() {
    fn moves<T: Send>(_: T) {}
    fn shared<T: Send + Sync>() {}
    let transport = Scripted::answering(201, "{}");
    moves(client(&transport).create_port(port()).send());
    moves(client(&transport).create_port_dry_run(port()).send());
    shared::<Error>();
    shared::<Client>();
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}

#[test]
fn a_dry_run_may_be_repeated_where_the_operation_may_not() {
    assert_eq!(CreatePort::REPEAT, Repeat::IfUnprocessed);
    assert_eq!(DryRun::<CreatePort>::REPEAT, Repeat::IfUnprocessed);
    assert_eq!(ListPorts::REPEAT, Repeat::Safe);
}
