//! Requests and specs that ask for more than a machine has.

use std::fs;

use serde_json::json;
use tabella::mock::{Mock, Server};

use crate::{BOXES, call, error, folder, json as body_of};

/// The shop, with a text in a file of its spec in place of another one.
fn shop_with(file: &str, from: &str, to: &str) -> Server {
    let copy = tempfile::tempdir().unwrap();
    let boxes = copy.path().join("shop/v1/boxes");
    fs::create_dir_all(&boxes).unwrap();
    let spec = folder("mock/spec/shop");
    fs::copy(
        spec.join("service.yaml"),
        copy.path().join("shop/service.yaml"),
    )
    .unwrap();
    for entry in fs::read_dir(spec.join("v1/boxes")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, boxes.join(path.file_name().unwrap())).unwrap();
    }
    let changed = boxes.join(file);
    let text = fs::read_to_string(&changed).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(changed, text.replace(from, to)).unwrap();
    Mock::read(copy.path(), &[]).unwrap().start().unwrap()
}

#[test]
fn a_request_for_too_many_resources_is_refused() {
    let server = shop_with("create-boxes.yaml", ", range: {min: 1, max: 4}", "");
    let ask = |number: u64| {
        let body = json!({"box": {"name": "a"}, "how_many": number}).to_string();
        call(&server, "POST", &format!("{BOXES}/batch"), &body)
    };
    for number in [1001, 2_000_000_000, u64::MAX / 2] {
        let reply = ask(number);
        let (code, message) = error(&reply);
        assert_eq!((reply.status, code.as_str()), (400, "MOCK.0400"));
        let said = format!("one request makes 1000 resources at most, and not {number}");
        assert_eq!(message, said);
    }
    let listed = body_of(&call(&server, "GET", BOXES, ""));
    assert_eq!(listed["total_count"], 0, "all of them or nothing");
    let reply = ask(1000);
    assert_eq!(reply.status, 201);
}

#[test]
fn what_a_spec_demands_too_much_of_is_made_smaller() {
    let more = "    rows:\n      - {name: many, type: array of integer, description: Many., items: {count: {min: 3000}}}\n\
        \x20     - {name: long, type: string, description: Long., length: {min: 3000}}\n";
    let server = shop_with("types.yaml", "    rows:\n", more);
    let body = json!({"box": {"name": "a"}}).to_string();
    let reply = call(&server, "POST", BOXES, &body);
    assert_eq!(reply.status, 201, "{}", reply.body);
    let made = &body_of(&reply)["box"];
    assert_eq!(made["many"].as_array().unwrap().len(), 1000);
    assert_eq!(made["long"].as_str().unwrap().len(), 1000);
}
