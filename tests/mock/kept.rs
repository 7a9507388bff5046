//! What was created is there until it is deleted.

use serde_json::{Value as Json, json};
use tabella_tests::Request;

use crate::{BOXES, call, create, error, json, shop};

const OWN: &str = "1f5fca65-6a75-47c8-942b-db1bbb81a22a";

fn time() -> std::time::SystemTime {
    std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_755_590_950)
}

#[test]
fn a_resource_is_made_of_the_request_and_of_what_a_service_adds() {
    let server = shop().clock(time).start().unwrap();
    let made = create(
        &server,
        &json!({"name": "a", "size": "7", "parts": [{"name": "x"}]}),
    );
    let id = made["id"].as_str().unwrap();
    assert_eq!(id.len(), 36);
    let address = made["address"].as_str().unwrap();
    assert!(address.parse::<std::net::Ipv4Addr>().is_ok(), "{address}");
    let mac = made["mac"].as_str().unwrap();
    assert_eq!(mac.split(':').count(), 6);
    let expected = json!({
        "id": id, "project_id": "p", "name": "a", "size": 7, "label": "", "state": "CLOSED",
        "address": address, "mac": mac, "block": "192.168.0.0/24", "code": "AAA", "weight": 2.0,
        "parts": [{"name": "x"}], "created_at": "2025-08-19T08:09:10Z",
    });
    assert_eq!(made, expected);
    // A default of the page is taken, and no two resources share what is their own.
    let other = create(&server, &json!({"name": "b"}));
    assert_eq!(other["size"], 3);
    for name in ["id", "address", "mac"] {
        assert_ne!(made[name], other[name], "{name}");
    }
}

#[test]
fn the_same_calls_make_the_same_resources() {
    let made = || {
        let server = shop().clock(time).start().unwrap();
        [
            create(&server, &json!({"name": "a"})),
            create(&server, &json!({"name": "b"})),
        ]
    };
    assert_eq!(made(), made());
}

#[test]
fn show_update_and_delete_see_what_was_created() {
    let server = shop().start().unwrap();
    let made = create(&server, &json!({"name": "a", "label": "old"}));
    let place = format!("{BOXES}/{}", made["id"].as_str().unwrap());
    let show = || call(&server, "GET", &place, "");
    assert_eq!(json(&show())["box"], made);

    let change = json!({"box": {"size": "9", "label": null}}).to_string();
    let changed = json(&call(&server, "PUT", &place, &change))["box"].take();
    let mut expected = made;
    expected["size"] = json!(9);
    expected["label"] = Json::Null;
    assert_eq!(changed, expected);
    assert_eq!(json(&show())["box"], expected);

    let gone = call(&server, "DELETE", &place, "");
    assert_eq!((gone.status, gone.body.as_str()), (204, ""));
    for method in ["GET", "DELETE", "PUT"] {
        let body = if method == "PUT" { change.as_str() } else { "" };
        let reply = call(&server, method, &place, body);
        assert_eq!(
            (reply.status, error(&reply).0.as_str()),
            (404, "MOCK.0404"),
            "{method}"
        );
    }
}

#[test]
fn projects_do_not_see_each_other() {
    let server = shop().start().unwrap();
    let made = create(&server, &json!({"name": "a"}));
    let other = format!("/base/v1/q/boxes/{}", made["id"].as_str().unwrap());
    assert_eq!(call(&server, "GET", &other, "").status, 404);
    let list = call(&server, "GET", "/base/v1/q/boxes", "");
    assert_eq!(json(&list), json!({"boxes": [], "total_count": 0}));
}

#[test]
fn an_id_of_the_callers_own_is_taken_once() {
    let server = shop().start().unwrap();
    let option = json!({"name": "a", "id": OWN});
    assert_eq!(create(&server, &option)["id"], OWN);
    let body = json!({"box": option}).to_string();
    let reply = call(&server, "POST", BOXES, &body);
    assert_eq!((reply.status, error(&reply).0.as_str()), (409, "SHOP.1234"));
}

#[test]
fn of_two_boxes_with_one_id_in_a_request_neither_is_made() {
    let server = shop().start().unwrap();
    let import = |ids: [&str; 2]| {
        let boxes = ids.map(|id| json!({"name": "a", "id": id}));
        let body = json!({ "boxes": boxes }).to_string();
        call(&server, "POST", &format!("{BOXES}/import"), &body)
    };
    let reply = import([OWN, OWN]);
    assert_eq!((reply.status, error(&reply).0.as_str()), (409, "SHOP.1234"));
    let listed = || json(&call(&server, "GET", BOXES, ""))["boxes"].take();
    assert_eq!(listed(), json!([]));
    let other = "2be868f2-f7c9-48db-abc0-eea0b9105b0d";
    assert_eq!(import([OWN, other]).status, 201);
    assert_eq!(listed().as_array().unwrap().len(), 2);
}

#[test]
fn the_request_id_of_a_body_is_that_of_the_header() {
    let server = shop().start().unwrap();
    let body = json!({"box": {"name": "a"}}).to_string();
    let reply = Request::new("POST", &server.address(), BOXES)
        .json(&body)
        .send();
    assert_eq!(
        json(&reply)["request_id"],
        reply.headers["x-request-id"].as_str()
    );
}
