//! What the mock tells of the requests that came, and what it never tells.

use std::sync::{Arc, Mutex};

use serde_json::{Value as Json, json};
use tabella::mock::Fault;
use tabella_tests::Request;

use crate::{BOXES, call, create, json, shop};

const SECRET: &str = "Never-To-Be-Seen";

#[test]
fn requests_are_listed_in_their_order() {
    let server = shop().start().unwrap();
    create(&server, &json!({"name": "a"}));
    server.inject(Fault::Drop).unwrap();
    let _ = call(&server, "GET", &format!("{BOXES}?limit=1"), "");
    let _ = call(&server, "GET", "/none", "");
    let listed = json(&call(&server, "GET", "/_mock/requests", ""));
    assert_eq!(listed, serde_json::to_value(server.requests()).unwrap());
    let facts: Vec<Json> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            json!([
                one["method"],
                one["path"],
                one["query"],
                one["operation"],
                one["status"],
                one["fault"]
            ])
        })
        .collect();
    assert_eq!(
        facts,
        [
            json!(["POST", BOXES, "", "CreateBox", 201, null]),
            json!(["GET", BOXES, "limit=1", "ListBoxes", 503, "drop"]),
            json!(["GET", "/none", "", null, 404, null]),
        ]
    );
    assert_eq!(listed[0]["body"], json!({"box": {"name": "a"}}));
}

#[test]
fn requests_are_forgotten_on_demand() {
    let server = shop().start().unwrap();
    let remembered = || {
        let listed = json(&call(&server, "GET", "/_mock/requests", ""));
        listed.as_array().unwrap().len()
    };
    create(&server, &json!({"name": "a"}));
    assert_eq!(remembered(), 1);
    assert_eq!(call(&server, "DELETE", "/_mock/requests", "").status, 204);
    assert_eq!(remembered(), 0);
    create(&server, &json!({"name": "b"}));
    assert_eq!(remembered(), 1);
    server.clear_requests();
    assert_eq!(remembered(), 0);
}

#[test]
fn secrets_are_in_no_log_list_or_answer() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&lines);
    let mock = shop()
        .keys("AK", SECRET)
        .token(SECRET)
        .security_token(SECRET);
    let server = mock
        .log(move |received| kept.lock().unwrap().push(received.to_string()))
        .start()
        .unwrap();
    let key = json!({"box": {"name": "A", "parts": [{"name": "a", "key": SECRET}]}}).to_string();
    let unsigned = Request::new("POST", &server.address(), BOXES).json(&key);
    let signature =
        format!("SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-security-token, Signature={SECRET}");
    let replies = [
        unsigned.clone().header("x-auth-token", SECRET).send(),
        unsigned
            .clone()
            .header("authorization", &format!("Bearer {SECRET}"))
            .send(),
        unsigned
            .header("x-security-token", SECRET)
            .header("authorization", &signature)
            .send(),
    ];
    let listed = call(&server, "GET", "/_mock/requests", "").body;
    let lines = lines.lock().unwrap().join("\n");
    assert_eq!(lines.lines().count(), 3);
    assert!(lines.starts_with(&format!("POST {BOXES} 400 ")), "{lines}");
    let seen = format!(
        "{lines}{listed}{replies:?}{server:?}{:?}",
        server.requests()
    );
    assert!(!seen.contains(SECRET), "{seen}");
    assert!(listed.contains("***"), "{listed}");
}

#[test]
fn a_mock_ends_when_it_is_dropped() {
    let server = shop().start().unwrap();
    let address = server.address();
    assert_eq!(call(&server, "GET", BOXES, "").status, 200);
    drop(server);
    let host = address.trim_start_matches("http://");
    assert!(std::net::TcpStream::connect(host).is_err());
}
