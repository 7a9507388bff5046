//! The project of a region, which a client asks for that knows none.

use std::time::{Duration, SystemTime};

use huaweicloud_vpc::v3::Client;
use huaweicloud_vpc::{Credentials, Error, ErrorKind, Region, Sent};
use serde_json::json;
use tabella::mock::{Fault, Mock, PROJECT, Server};
use tabella_tests::{Request, authorization};

use crate::{call, error, folder, json, shop};

/// The mock as service and as identity service; the client names no project.
async fn list(server: &Server, secret_key: &str) -> Result<(), Error> {
    let client = Client::builder()
        .region(Region::CN_NORTH_4)
        .endpoint(server.address())
        .iam_endpoint(server.address())
        .credentials(Credentials::new("AK", secret_key))
        .build()?;
    client.list_sub_network_interfaces().send().await.map(drop)
}

fn vpc() -> Mock {
    let mock = Mock::read(folder("../spec"), &[]).unwrap();
    mock.keys("AK", "SK")
}

#[tokio::test]
async fn a_client_without_a_project_finds_that_of_the_mock() {
    for (mock, project) in [(vpc(), PROJECT), (vpc().project("mine"), "mine")] {
        let server = mock.start().unwrap();
        list(&server, "SK").await.unwrap();
        let seen: Vec<_> = server
            .requests()
            .into_iter()
            .map(|one| (one.operation.unwrap(), one.path, one.query))
            .collect();
        let listed = format!("/v3/{project}/vpc/sub-network-interfaces");
        let expected = [
            ("KeystoneListProjects", "/v3/projects", "name=cn-north-4"),
            ("ListSubNetworkInterfaces", listed.as_str(), ""),
        ];
        let expected = expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
        assert_eq!(seen, expected);
    }
}

#[tokio::test]
async fn whoever_has_other_keys_finds_no_project() {
    let server = vpc().start().unwrap();
    let error = list(&server, "another").await.unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Api, Sent::No));
    assert!(error.is_auth());
    let statuses: Vec<u16> = server.requests().iter().map(|one| one.status).collect();
    assert_eq!(statuses, [401]);
}

#[test]
fn the_project_is_named_as_the_region_and_shown_to_callers_alone() {
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950);
    let server = shop().keys("AK", "SK").clock(move || at).start().unwrap();
    let unsigned = Request::new("GET", &server.address(), "/v3/projects?name=xx-1")
        .header("x-sdk-date", "20250819T080910Z");
    let reply = unsigned.send();
    assert_eq!(
        (reply.status, error(&reply).0.as_str()),
        (401, "APIGW.0301")
    );
    let proof = authorization(&unsigned, "x-sdk-date", "AK", "SK");
    let reply = unsigned.header("authorization", &proof).send();
    assert_eq!(reply.status, 200, "{}", reply.body);
    let projects = json(&reply)["projects"].take();
    assert_eq!(projects.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&projects[0]["id"], &projects[0]["name"]),
        (&json!(PROJECT), &json!("xx-1"))
    );
}

#[test]
fn the_lookup_of_a_project_can_fail_as_any_call() {
    let server = shop().start().unwrap();
    let throttle = Fault::Throttle { retry_after: None };
    server
        .inject(throttle.next(1).of("KeystoneListProjects"))
        .unwrap();
    let ask = |method| call(&server, method, "/v3/projects", "").status;
    assert_eq!([ask("GET"), ask("GET"), ask("POST")], [429, 200, 404]);
}
