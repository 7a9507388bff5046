//! Requests and specs that ask for more than a machine has.

use std::fs;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::{Value as Json, json};
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

/// How many values there are in a value.
fn size(value: &Json) -> usize {
    match value {
        Json::Array(items) => items.iter().map(size).sum(),
        Json::Object(fields) => fields.values().map(size).sum(),
        _ => 1,
    }
}

#[test]
fn lists_that_a_spec_demands_inside_of_lists_are_bounded_together() {
    let of = |item| format!("array of {item}, description: Many., items: {{count: {{min: 1000}}}}");
    let more = format!(
        "  - name: Rack\n    description: A rack.\n    rows:\n      - {{name: shelves, type: {}}}\n\
         \x20 - name: Shelf\n    description: A shelf.\n    rows:\n      - {{name: books, type: {}}}\n\
         \x20 - name: Box\n    description: A box.\n    rows:\n      - {{name: racks, type: {}}}\n",
        of("Shelf"),
        of("integer"),
        of("Rack")
    );
    let from = "  - name: Box\n    description: A box.\n    rows:\n";
    let server = shop_with("types.yaml", from, &more);
    let (told, replies) = mpsc::channel();
    // On a thread of its own, so that an answer without end fails the test and does not hang it.
    thread::spawn(move || {
        let body = json!({"box": {"name": "a"}}).to_string();
        told.send(call(&server, "POST", BOXES, &body)).unwrap();
    });
    let reply = replies.recv_timeout(Duration::from_secs(30)).unwrap();
    assert_eq!(reply.status, 201, "{}", reply.body);
    let made = &body_of(&reply)["box"];
    let first = &made["racks"][0]["shelves"][0]["books"];
    assert_eq!(first.as_array().unwrap().len(), 1000);
    let size = size(made);
    assert!((90_000..110_000).contains(&size), "{size}");
    assert!(
        made["id"].is_string() && made["weight"].is_number(),
        "what comes behind is made too"
    );
}
