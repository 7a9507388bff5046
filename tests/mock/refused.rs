//! What is held against the tables.

use serde_json::{Value as Json, json};

use tabella_tests::Request;

use crate::{BOXES, call, error, json, shop};

/// What is said of a request to make a box.
fn said(body: &str) -> String {
    let server = shop().start().unwrap();
    let reply = call(&server, "POST", BOXES, body);
    if reply.status == 201 {
        return String::new();
    }
    let (code, message) = error(&reply);
    assert_eq!(
        (reply.status, code.as_str()),
        (400, "MOCK.0400"),
        "{message}"
    );
    message
}

/// A box with one more field.
fn with(name: &str, value: Json) -> String {
    let mut option = json!({"name": "a"});
    option[name] = value;
    json!({"box": option}).to_string()
}

#[track_caller]
fn good(name: &str, value: Json) {
    assert_eq!(said(&with(name, value)), "");
}

#[track_caller]
fn bad(name: &str, value: Json, sentence: &str) {
    assert_eq!(said(&with(name, value)), sentence);
}

#[test]
fn bodies_have_the_form_of_their_tables() {
    assert!(said("{").starts_with("the body is no JSON: "));
    assert_eq!(
        said("[]"),
        "`the body` is a list of 0, but must be an object"
    );
    assert_eq!(said(""), "`box` is required and missing");
    assert_eq!(said("{}"), "`box` is required and missing");
    assert_eq!(
        said(r#"{"box": null}"#),
        "`box` is null, but the row is not `nullable`"
    );
    assert_eq!(said(r#"{"box": {}}"#), "`box.name` is required and missing");
    let unknown = r#"{"box": {"name": "a", "nam": 1}, "x": 1}"#;
    let said = said(unknown);
    assert!(
        said.contains("`box.nam` is no field of type `CreateBoxOption`; did you mean `name`?"),
        "{said}"
    );
    assert!(said.contains("`x` is no field of this object"), "{said}");
}

#[test]
fn values_have_their_types() {
    for (name, value) in [
        ("name", json!(1)),
        ("size", json!(3)),
        ("numbers", json!(["1"])),
        ("numbers", json!({})),
        ("parts", json!([1])),
        ("notes", json!([])),
        ("kind", json!(true)),
    ] {
        let said = said(&with(name, value.clone()));
        assert!(said.contains("but must be"), "{name} {value}: {said}");
        assert!(said.starts_with(&format!("`box.{name}")), "{said}");
    }
    good("label", Json::Null);
    bad(
        "kind",
        Json::Null,
        "`box.kind` is null, but the row is not `nullable`",
    );
    good("free", json!({"any": [1]}));
}

#[test]
fn a_secret_of_the_wrong_type_is_not_repeated() {
    for (value, kind) in [
        (json!(73_519), "a number"),
        (json!(true), "a boolean"),
        (json!([73_519]), "a list of 1"),
    ] {
        bad(
            "parts",
            json!([{"key": value}]),
            &format!("`box.parts[0].key` is {kind}, but must be a string"),
        );
    }
}

#[test]
fn every_constraint_has_an_inside_and_an_outside() {
    good("name", json!("abcdefgh"));
    bad(
        "name",
        json!("abcdefghi"),
        "`box.name`: expected 1 to 8 characters, found \"abcdefghi\"",
    );
    bad(
        "name",
        json!("a<"),
        "`box.name`: expected none of the characters `<` `>`, found \"a<\"",
    );
    bad(
        "name",
        json!("A"),
        "`box.name`: expected text that matches `^[a-z<>]+$`, found \"A\"",
    );
    good("size", json!("9"));
    bad(
        "size",
        json!("09"),
        "`box.size`: expected an integer from 1 to 9 in decimal digits, found \"09\"",
    );
    good("kind", json!("wood"));
    bad(
        "kind",
        json!("glass"),
        "`box.kind`: expected one of wood, steel, found \"glass\"",
    );
    good("owner", json!("nobody"));
    good("owner", json!("1f5fca65-6a75-47c8-942b-db1bbb81a22a"));
    bad(
        "owner",
        json!("me"),
        "`box.owner`: expected one of nobody, or a UUID, found \"me\"",
    );
    good("numbers", json!([0, 1]));
    bad(
        "numbers",
        json!([0, 1, 2]),
        "`box.numbers`: expected 0 to 2 items, found \"3 items\"",
    );
    bad(
        "numbers",
        json!([1, 1]),
        "`box.numbers[1]`: expected an item that is not there yet, found \"1\"",
    );
    bad(
        "numbers",
        json!([-1]),
        "`box.numbers[0]`: expected a number from 0, found \"-1\"",
    );
    good("notes", json!({"a": "abc"}));
    bad(
        "notes",
        json!({"a": "abcd"}),
        "`box.notes[\"a\"]`: expected 0 to 3 characters, found \"abcd\"",
    );
    good("parts", json!([{"name": "a"}, {"name": "b"}]));
    bad(
        "parts",
        json!([{"name": "a"}, {"name": "a"}]),
        "`box.parts[1].name`: expected an item that is not there yet, found \"a\"",
    );
    bad(
        "parts",
        json!([{"name": "abcde"}]),
        "`box.parts[0].name`: expected 0 to 4 characters, found \"abcde\"",
    );
    // The value is a secret.
    bad(
        "parts",
        json!([{"key": "123456789"}]),
        "`box.parts[0].key`: expected 0 to 8 characters",
    );
}

#[test]
fn rules_between_fields_hold() {
    bad(
        "from",
        json!("a"),
        "`box.to`: expected all or none of `from`, `to`",
    );
    bad(
        "kind",
        json!("steel"),
        "`box.owner`: expected a value, since `kind` is `steel`",
    );
    let both = json!({"box": {"name": "a", "label": "l", "free": 1}}).to_string();
    assert_eq!(
        said(&both),
        "`box.free`: expected at most one of `label`, `free`"
    );
    let neither = json!({"box": {"name": "a", "label": null, "free": 1}}).to_string();
    assert_eq!(said(&neither), "");
}

#[test]
fn one_refusal_says_all_that_is_wrong() {
    let body = json!({"box": {"name": "A", "size": "0", "kind": 1, "x": 1}}).to_string();
    let said = said(&body);
    for path in ["`box.name`", "`box.size`", "`box.kind`", "`box.x`"] {
        assert!(said.contains(path), "{path}: {said}");
    }
}

#[test]
fn parameters_have_types_and_rules() {
    let server = shop().start().unwrap();
    for (target, sentence) in [
        ("?limit=x", "`limit` is `\"x\"`, but must be an integer"),
        (
            "?limit=6",
            "`limit`: expected a number from 1 to 5, found \"6\"",
        ),
        (
            "?offset=-1",
            "`offset`: expected a number from 0, found \"-1\"",
        ),
        ("/1", "`box_id`: expected a UUID, found \"1\""),
    ] {
        let reply = call(&server, "GET", &format!("{BOXES}{target}"), "");
        assert_eq!(
            (reply.status, error(&reply).1.as_str()),
            (400, sentence),
            "{target}"
        );
    }
    let request = Request::new("POST", &server.address(), BOXES).json(&with("size", json!("1")));
    let reply = request.clone().header("x-reason", "because").send();
    assert_eq!(
        error(&reply).1,
        "`X-Reason`: expected 0 to 5 characters, found \"because\""
    );
    assert_eq!(request.header("x-reason", "none").send().status, 201);
}

#[test]
fn a_dry_run_is_checked_and_keeps_nothing() {
    let server = shop().start().unwrap();
    let dry_run = |name: &str| {
        let body = json!({"dry_run": true, "box": {"name": name}}).to_string();
        call(&server, "POST", BOXES, &body)
    };
    let reply = dry_run("a");
    assert_eq!((reply.status, error(&reply).0.as_str()), (202, "SYS.0202"));
    assert_eq!(dry_run("A").status, 400);
    let count = call(&server, "GET", &format!("{BOXES}/count"), "");
    assert_eq!(json(&count), json!({"boxes": 0}));
}
