//! The mock of the cloud, over its wire: a client that knows nothing of it, and a spec with something of everything.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod acted;
mod asked;
mod bounded;
mod broken;
mod family;
mod generated;
mod identity;
mod kept;
mod listed;
mod panicked;
mod refused;
mod remembered;
mod routed;
mod signed;
mod started;

use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use tabella::mock::{Mock, Server};
use tabella_tests::{Reply, Request};

/// The path of a project's boxes.
const BOXES: &str = "/base/v1/p/boxes";

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A mock of the spec beside this file, before it runs.
fn shop() -> Mock {
    Mock::read(folder("mock/spec"), &[]).unwrap()
}

fn call(server: &Server, method: &str, target: &str, body: &str) -> Reply {
    let request = Request::new(method, &server.address(), target);
    if body.is_empty() {
        return request.send();
    }
    request.json(body).send()
}

/// Makes a box and gives its place in the answer.
fn create(server: &Server, option: &Json) -> Json {
    let body = serde_json::json!({"box": option}).to_string();
    let reply = call(server, "POST", BOXES, &body);
    assert_eq!(reply.status, 201, "{}", reply.body);
    json(&reply)["box"].take()
}

#[track_caller]
fn json(reply: &Reply) -> Json {
    let json = serde_json::from_str(&reply.body);
    assert!(json.is_ok(), "{reply:?}");
    json.unwrap()
}

/// The code and the message of an error, whose id must be that of the header.
#[track_caller]
fn error(reply: &Reply) -> (String, String) {
    let body = json(reply);
    let text = |name: &str| body[name].as_str().unwrap().to_owned();
    let id = text("request_id");
    assert_eq!(reply.headers.get("x-request-id"), Some(&id));
    assert!(!id.is_empty());
    (text("error_code"), text("error_msg"))
}
