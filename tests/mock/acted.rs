//! Actions, what is made in numbers, and lists in resources that have operations of their own.

use serde_json::{Value as Json, json};
use tabella::mock::Server;

use crate::{BOXES, call, create, error, json, shop};

fn place(made: &Json) -> String {
    format!("{BOXES}/{}", made["id"].as_str().unwrap())
}

fn show(server: &Server, place: &str) -> Json {
    json(&call(server, "GET", place, ""))["box"].take()
}

#[test]
fn one_request_makes_as_many_as_it_says() {
    let server = shop().start().unwrap();
    let body = json!({"box": {"name": "a"}, "how_many": 3}).to_string();
    let reply = call(&server, "POST", &format!("{BOXES}/batch"), &body);
    let made = json(&reply)["boxes"].take();
    assert_eq!((reply.status, made.as_array().unwrap().len()), (201, 3));
    for one in made.as_array().unwrap() {
        assert_eq!(one["name"], "a");
        assert_eq!(show(&server, &place(one)), *one);
    }
    let count = call(&server, "GET", &format!("{BOXES}/count"), "");
    assert_eq!(json(&count), json!({"boxes": 3}));
}

/// The documented answer shows another box: only its state is taken, and the code, which no box has otherwise.
#[test]
fn an_action_changes_what_it_is_given_and_the_state() {
    let server = shop().start().unwrap();
    let made = create(&server, &json!({"name": "a", "size": "7"}));
    let open = format!("{}/open", place(&made));
    let opened = json(&call(&server, "POST", &open, r#"{"label": "new"}"#))["box"].take();
    let mut expected = made.clone();
    for (name, value) in [("state", "OPEN"), ("code", "?"), ("label", "new")] {
        expected[name] = json!(value);
    }
    assert_eq!(opened, expected);
    assert_eq!(show(&server, &place(&made)), expected);
    let reply = call(&server, "POST", &format!("{BOXES}/none/open"), "{}");
    assert_eq!((reply.status, error(&reply).0.as_str()), (404, "MOCK.0404"));
}

#[test]
fn an_action_on_several_changes_all_of_them_or_none() {
    let server = shop().start().unwrap();
    let made = ["a", "b", "c"].map(|name| create(&server, &json!({"name": name})));
    let label = |ids: &[&Json]| {
        let body = json!({"label": "new", "boxes": ids}).to_string();
        call(&server, "POST", &format!("{BOXES}/label"), &body)
    };
    assert_eq!(label(&[&made[0]["id"], &json!("none")]).status, 404);
    assert_eq!(show(&server, &place(&made[0])), made[0]);
    let labelled = json(&label(&[&made[2]["id"], &made[0]["id"]]))["boxes"].take();
    for (at, made) in [(0, &made[2]), (1, &made[0])] {
        assert_eq!(labelled[at]["name"], made["name"]);
        assert_eq!(labelled[at]["label"], "new");
        assert_eq!(show(&server, &place(made)), labelled[at]);
    }
    assert_eq!(show(&server, &place(&made[1])), made[1]);
}

#[test]
fn a_list_in_a_resource_has_operations_of_its_own() {
    let server = shop().start().unwrap();
    let made = create(&server, &json!({"name": "a", "parts": [{"name": "x"}]}));
    let parts = format!("{}/parts", place(&made));
    let add = |name: &str, key: &str| {
        let body = json!({"part": {"name": name, "key": key}}).to_string();
        let reply = call(&server, "POST", &parts, &body);
        (reply.status, json(&reply))
    };
    let expected = json!({"part": {"name": "y", "key": "1"}});
    assert_eq!(add("y", "1"), (201, expected));
    add("x", "2");
    let kept = json!([{"name": "y", "key": "1"}, {"name": "x", "key": "2"}]);
    assert_eq!(show(&server, &place(&made))["parts"], kept);

    create(
        &server,
        &json!({"name": "b", "parts": [{"name": "y", "key": "3"}]}),
    );
    let all = json(&call(&server, "GET", &format!("{BOXES}/parts"), ""));
    let by_name = json!([{"name": "y", "keys": ["1", "3"]}, {"name": "x", "keys": ["2"]}]);
    assert_eq!(all, json!({"parts": by_name, "number": 2}));

    let remove = || call(&server, "DELETE", &format!("{parts}/y"), "");
    assert_eq!(remove().status, 204);
    let reply = remove();
    assert_eq!((reply.status, error(&reply).0.as_str()), (404, "MOCK.0404"));
    let nowhere = format!("{BOXES}/none/parts");
    let reply = call(&server, "POST", &nowhere, r#"{"part": {"name": "x"}}"#);
    assert_eq!((reply.status, error(&reply).0.as_str()), (404, "MOCK.0404"));
}
