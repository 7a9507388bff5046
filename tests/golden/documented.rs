//! The documented examples of the resource's other operations: what is sent, and what is made of the answer.

use std::sync::{Arc, Mutex};

use huaweicloud_vpc::runtime::{Limits, Operation, TransportFuture};
use huaweicloud_vpc::v3::{
    AllowedAddressPair, Call, Client, UpdateSubNetworkInterface, UpdateSubNetworkInterfaceOption,
};
use huaweicloud_vpc::{
    Bytes, Credentials, Error, ErrorKind, Json, Response, Transport, Validation, http,
};
use serde::Serialize;
use serde_json::json;

use super::spec::{api, page};
use super::{GROUP, PROJECT, client};

const ID: &str = "2be868f2-f7c9-48db-abc0-eea0b9105b0d";
const SHOWN: &str = include_str!("data/show-response.json");
const LISTED: &str = include_str!("data/list-response.json");
const UPDATE: &str = include_str!("data/update-request.json");
const UPDATED: &str = include_str!("data/update-response.json");

/// What the pages show in place of every error.
const FAILED: &str = r#"{"request_id": "string", "error_msg": "string", "error_code": "string"}"#;

/// The bodies that the pages show, and where: the operation, the status of an answer or none for a request.
const EXAMPLES: &[(&str, Option<u16>, &str)] = &[
    ("ShowSubNetworkInterface", Some(200), SHOWN),
    ("ListSubNetworkInterfaces", Some(200), LISTED),
    ("UpdateSubNetworkInterface", None, UPDATE),
    ("UpdateSubNetworkInterface", Some(200), UPDATED),
];

/// Keeps the request, and answers as a page does.
#[derive(Clone)]
struct Documented {
    status: u16,
    body: Bytes,
    request: Arc<Mutex<Option<http::Request<Bytes>>>>,
}

impl Transport for Documented {
    fn send(&self, request: http::Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        *self.request.lock().unwrap() = Some(request);
        let mut response = http::Response::new(self.body.clone());
        *response.status_mut() = http::StatusCode::from_u16(self.status).unwrap();
        Box::pin(async move { Ok(response) })
    }
}

/// The answer to a call, and the request: its line, and its body if it has one.
pub(crate) async fn answer<O: Operation>(
    status: u16,
    body: &str,
    call: impl FnOnce(&Client) -> Call<O>,
) -> (Result<Response<O::Output>, Error>, String, Option<Json>) {
    let request = Arc::default();
    let documented = Documented {
        status,
        body: Bytes::copy_from_slice(body.as_bytes()),
        request: Arc::clone(&request),
    };
    let client = Client::builder()
        .endpoint("https://Endpoint")
        .credentials(Credentials::new("AK", "SK"))
        .project_id(PROJECT)
        .transport(documented)
        .build()
        .unwrap();
    let answer = call(&client).send().await;
    let request = request.lock().unwrap().take().unwrap();
    let body = request.body();
    let body = (!body.is_empty()).then(|| serde_json::from_slice(body).unwrap());
    let line = format!("{} {}", request.method(), request.uri());
    (answer, line, body)
}

/// No field of the documented answer is left unread.
#[track_caller]
pub(crate) fn is_read<T: Serialize>(answer: &Response<T>, documented: &str) {
    assert_eq!(answer.drift(), []);
    let mut expected = serde_json::from_str(documented).unwrap();
    as_written(&mut expected);
    assert_eq!(serde_json::to_value(answer.body()).unwrap(), expected);
}

/// What is null is written as absent, and a list that these pages do not have as empty.
fn as_written(json: &mut Json) {
    match json {
        Json::Array(items) => items.iter_mut().for_each(as_written),
        Json::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            if fields.contains_key("vlan_id") {
                let pairs = fields.entry("allowed_address_pairs");
                pairs.or_insert_with(|| json!([]));
            }
            fields.values_mut().for_each(as_written);
        }
        _ => {}
    }
}

fn update(client: &Client) -> Call<UpdateSubNetworkInterface> {
    let option = UpdateSubNetworkInterfaceOption::builder()
        .security_groups([GROUP])
        .build();
    client.update_sub_network_interface(ID, option)
}

#[tokio::test]
async fn show() {
    let call = |client: &Client| client.show_sub_network_interface(ID);
    let (shown, line, body) = answer(200, SHOWN, call).await;
    assert_eq!(
        line,
        format!("GET https://endpoint/v3/{PROJECT}/vpc/sub-network-interfaces/{ID}")
    );
    assert_eq!(body, None);
    is_read(&shown.unwrap(), SHOWN);
}

#[tokio::test]
async fn list() {
    let vpc = "63b97e6b-3598-430f-9eb8-1caf06937be8";
    let call = |client: &Client| client.list_sub_network_interfaces().vpc_id([vpc]);
    let (listed, line, body) = answer(200, LISTED, call).await;
    assert_eq!(
        line,
        format!("GET https://endpoint/v3/{PROJECT}/vpc/sub-network-interfaces?vpc_id={vpc}")
    );
    assert_eq!(body, None);
    is_read(&listed.unwrap(), LISTED);
}

/// No example has them all. Several values of a filter are sent under its name each.
#[tokio::test]
async fn a_list_with_every_filter() {
    let call = |client: &Client| {
        let call = client.list_sub_network_interfaces().limit(2000).marker(ID);
        let call = call.description(["a b", "网卡"]).id([ID, ID]);
        let call = call.mac_address(["fa:16:3e:48:f8:6f"]).parent_id(["p"]);
        let call = call.private_ip_address(["10.0.0.225"]);
        call.virsubnet_id(["s"]).vpc_id(["v", "w"])
    };
    let (_, line, _) = answer(200, LISTED, call).await;
    let (_, query) = line.split_once('?').unwrap();
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    let id = format!("id={ID}");
    let marker = format!("marker={ID}");
    let expected = [
        "description=%E7%BD%91%E5%8D%A1",
        "description=a%20b",
        &id,
        &id,
        "limit=2000",
        "mac_address=fa%3A16%3A3e%3A48%3Af8%3A6f",
        &marker,
        "parent_id=p",
        "private_ip_address=10.0.0.225",
        "virsubnet_id=s",
        "vpc_id=v",
        "vpc_id=w",
    ];
    assert_eq!(pairs, expected);
}

#[tokio::test]
async fn update_and_its_dry_run() {
    let (updated, line, body) = answer(200, UPDATED, update).await;
    let expected = format!("PUT https://endpoint/v3/{PROJECT}/vpc/sub-network-interfaces/{ID}");
    assert_eq!(line, expected);
    let mut documented: Json = serde_json::from_str(UPDATE).unwrap();
    assert_eq!(body.as_ref(), Some(&documented));
    is_read(&updated.unwrap(), UPDATED);

    let call = |client: &Client| {
        let option = update(client).operation().sub_network_interface.clone();
        client.update_sub_network_interface_dry_run(ID, option)
    };
    let (checked, line, body) = answer(202, "", call).await;
    assert_eq!(line, expected);
    documented["dry_run"] = json!(true);
    assert_eq!(body, Some(documented));
    assert_eq!(checked.unwrap().status(), 202);
}

/// Rules hold for an update and for a query as they do for a creation.
#[test]
fn what_the_pages_forbid_is_refused() {
    let client = client(Validation::On);
    let option = UpdateSubNetworkInterfaceOption::builder()
        .description("<".repeat(256))
        .allowed_address_pairs([AllowedAddressPair::builder().ip_address("x").build()])
        .build();
    let update = client.update_sub_network_interface(ID, option);
    let list = client.list_sub_network_interfaces().limit(2001);
    let refused = [update.to_request(), list.to_request()].map(|request| request.unwrap_err());
    let violations = refused.iter().flat_map(Error::violations);
    let found: Vec<_> = violations.map(|one| (one.path(), one.rule())).collect();
    let expected = [
        ("sub_network_interface.description", "length"),
        ("sub_network_interface.description", "forbid"),
        (
            "sub_network_interface.allowed_address_pairs[0].ip_address",
            "ip_or_cidr",
        ),
        ("limit", "range"),
    ];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn delete() {
    let call = |client: &Client| client.delete_sub_network_interface(ID);
    let (deleted, line, body) = answer(204, "", call).await;
    assert_eq!(
        line,
        format!("DELETE https://endpoint/v3/{PROJECT}/vpc/sub-network-interfaces/{ID}")
    );
    assert_eq!(body, None);
    assert_eq!(deleted.unwrap().status(), 204);
}

#[tokio::test]
async fn documented_errors() {
    for status in [400, 401, 403, 404, 409, 500] {
        let call = |client: &Client| client.delete_sub_network_interface(ID);
        for failure in [
            answer(status, FAILED, update).await.0.err(),
            answer(status, FAILED, call).await.0.err(),
        ] {
            let error = failure.unwrap();
            assert_eq!(error.kind(), ErrorKind::Api);
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            let said = [error.code(), error.message(), error.request_id()];
            assert_eq!(said, [Some("string"); 3]);
        }
    }
}

/// The spec has the examples of the pages word for word.
#[test]
fn the_spec_has_these_examples() {
    let api = api();
    for (id, status, text) in EXAMPLES {
        let operation = page(&api, id).operation;
        let bodies = operation
            .examples
            .iter()
            .filter_map(|example| match status {
                None => example.request.as_ref()?.body.as_ref(),
                Some(status) => {
                    let response = example.response.as_ref()?;
                    let body = response.body.as_ref();
                    body.filter(|_| response.status.value == *status)
                }
            });
        let texts: Vec<&str> = bodies.map(|body| body.text.value.as_str()).collect();
        assert_eq!(texts, [text.trim_end()], "{id} {status:?}");
    }
}
