//! Which operation a request reaches.

use serde_json::json;

use crate::{BOXES, call, create, error, json, shop};

#[test]
fn what_the_spec_does_not_know_is_refused_as_the_gateway_does() {
    let server = shop().start().unwrap();
    for path in [
        "/",
        "/base/v1/p/boxes/",
        "/v1/p/boxes",
        "/base/v1//boxes",
        "/base/v1/p/boxes/a/b",
    ] {
        let reply = call(&server, "GET", path, "");
        assert_eq!(
            (reply.status, error(&reply).0.as_str()),
            (404, "APIGW.0101"),
            "{path}"
        );
    }
    let reply = call(&server, "PATCH", BOXES, "{}");
    assert_eq!(
        (reply.status, error(&reply).0.as_str()),
        (405, "APIGW.0101")
    );
    assert_eq!(reply.headers["allow"], "POST, GET");
}

#[test]
fn text_in_a_path_wins_over_a_parameter() {
    let server = shop().start().unwrap();
    create(&server, &json!({"name": "a"}));
    let reply = call(&server, "GET", &format!("{BOXES}/count"), "");
    assert_eq!((reply.status, json(&reply)), (200, json!({"boxes": 1})));
}

#[test]
fn fixed_values_tell_operations_on_one_path_apart() {
    let server = shop().start().unwrap();
    let action = |body: &str| call(&server, "POST", &format!("{BOXES}/1/action"), body);
    for name in ["lock", "unlock"] {
        let reply = action(&json!({"action": name}).to_string());
        assert_eq!(json(&reply), json!({"message": format!("done: {name}")}));
    }
    let operations: Vec<_> = server
        .requests()
        .into_iter()
        .map(|one| one.operation)
        .collect();
    assert_eq!(
        operations,
        [Some("LockBox".to_owned()), Some("UnlockBox".to_owned())]
    );
    for body in ["{}", r#"{"action": "open"}"#] {
        let reply = action(body);
        assert_eq!(reply.status, 400, "{body}");
        assert!(error(&reply).1.contains("`action`"), "{}", reply.body);
    }
}

#[test]
fn each_answer_has_a_date_and_an_id_of_its_own() {
    let at = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_755_590_950);
    let server = shop().clock(move || at).start().unwrap();
    let replies = [
        call(&server, "GET", BOXES, ""),
        call(&server, "GET", "/", ""),
    ];
    for reply in &replies {
        assert_eq!(reply.headers["date"], "Tue, 19 Aug 2025 08:09:10 GMT");
    }
    assert_ne!(
        replies[0].headers["x-request-id"],
        replies[1].headers["x-request-id"]
    );
}
