//! Reading answers leniently and models strictly.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;

use made::answers::{CreatePortResponse, ListPortsResponse, Port};
use made::from_body;
use made::requests::{PortOption, Tag};
use made::values::{PortState, Scope};
use serde_json::json;
use tabella_runtime::{DateTime, DriftKind, FromBody, Nullable, Secret};

/// Reads an answer and writes its drift as `path kind found`.
fn read<T: FromBody>(body: &str) -> (T, Vec<String>) {
    let (value, drift) = from_body(body.as_bytes()).unwrap();
    let lines = drift
        .iter()
        .map(|drift| format!("{} {} {}", drift.path, drift.kind.as_str(), drift.found));
    (value, lines.collect())
}

#[test]
fn reads_an_answer_as_documented() {
    let (port, drift) = read::<Port>(
        r#"{"id":"p","vlan_id":551,"weight":1,"enabled":true,"groups":["a","b"],"tags":[{"key":"k","value":"v"}],
            "created_at":"2019-05-07T05:31:57Z","state":"NORMAL","scope":"mine","key":"s","limits":{"x":1},
            "note":"n","anything":{"a":[1,null]},"parent":{"id":"q"}}"#,
    );
    assert_eq!(drift, [""; 0]);
    assert_eq!(port.id.as_deref(), Some("p"));
    assert_eq!(port.vlan_id, Some(551));
    assert_eq!(port.weight, Some(1.0));
    assert_eq!(port.enabled, Some(true));
    assert_eq!(port.groups, ["a", "b"]);
    assert_eq!(port.tags, [Tag::new("k", Some("v"))]);
    assert_eq!(
        port.created_at,
        Some(DateTime::from("2019-05-07T05:31:57Z"))
    );
    assert_eq!(port.state, Some(PortState::Normal));
    assert_eq!(port.scope, Some(Scope("mine".to_owned())));
    assert_eq!(port.key, Some(Secret::from("s")));
    assert_eq!(port.limits["x"], 1);
    assert_eq!(port.note, Nullable::from("n"));
    assert_eq!(port.anything, Some(json!({"a": [1, null]})));
    assert_eq!(port.parent.unwrap().id.as_deref(), Some("q"));
}

#[test]
fn takes_missing_and_null_as_nothing() {
    for body in [
        "{}",
        r#"{"id":null,"vlan_id":null,"weight":null,"enabled":null,"groups":null,"tags":null,"created_at":null,
            "state":null,"scope":null,"key":null,"limits":null,"anything":null,"parent":null}"#,
        r#"{"groups":[null],"tags":[null,null],"limits":{"a":null}}"#,
        "null",
        " null ",
    ] {
        assert_eq!(read::<Port>(body), (Port::default(), vec![]), "{body}");
    }
    assert_eq!(read::<Port>(r#"{"note":null}"#).0.note, Nullable::Null);
    assert_eq!(read::<Vec<String>>("null"), (vec![], vec![]));
    assert_eq!(read::<Vec<Port>>("[null]"), (vec![], vec![]));
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn tells_drift_and_reads_the_rest() {
    // Each case: a field with its value, the drift, and what the model then holds of it.
    type Check = fn(&Port) -> bool;
    let cases: [(&str, &str, Check); 22] = [
        (
            r#""vlan_id":"551""#,
            r#"port.vlan_id wrong_type "551""#,
            |port| port.vlan_id == Some(551),
        ),
        (
            r#""vlan_id":551.0"#,
            "port.vlan_id wrong_type 551.0",
            |port| port.vlan_id == Some(551),
        ),
        (
            r#""vlan_id":"x""#,
            r#"port.vlan_id wrong_type "x""#,
            |port| port.vlan_id.is_none(),
        ),
        (r#""vlan_id":1.5"#, "port.vlan_id wrong_type 1.5", |port| {
            port.vlan_id.is_none()
        }),
        (
            r#""vlan_id":true"#,
            "port.vlan_id wrong_type true",
            |port| port.vlan_id.is_none(),
        ),
        (
            r#""vlan_id":18446744073709551615"#,
            "port.vlan_id wrong_type 18446744073709551615",
            |port| port.vlan_id.is_none(),
        ),
        (
            r#""vlan_id":{"a":[1]}"#,
            "port.vlan_id wrong_type an object",
            |port| port.vlan_id.is_none(),
        ),
        (
            r#""weight":"1.5""#,
            r#"port.weight wrong_type "1.5""#,
            |port| port.weight == Some(1.5),
        ),
        (
            r#""enabled":"false""#,
            r#"port.enabled wrong_type "false""#,
            |port| port.enabled == Some(false),
        ),
        (r#""enabled":0"#, "port.enabled wrong_type 0", |port| {
            port.enabled.is_none()
        }),
        (
            r#""created_at":5"#,
            "port.created_at unreadable_time 5",
            |port| port.created_at == Some("5".into()),
        ),
        (
            r#""created_at":"soon""#,
            "port.created_at unreadable_time soon",
            |port| port.created_at == Some("soon".into()),
        ),
        (r#""state":"NEW""#, "port.state unknown_value NEW", |port| {
            port.state == Some(PortState::Unknown("NEW".to_owned()))
        }),
        (r#""state":[]"#, "port.state wrong_type a list", |port| {
            port.state.is_none()
        }),
        (r#""scope":7"#, "port.scope wrong_type 7", |port| {
            port.scope == Some(Scope("7".to_owned()))
        }),
        (r#""groups":"a""#, r#"port.groups wrong_type "a""#, |port| {
            port.groups.is_empty()
        }),
        (
            r#""groups":["a",null,{},"b"]"#,
            "port.groups[2] wrong_type an object",
            |port| port.groups == ["a", "b"],
        ),
        (
            r#""tags":[{"key":"k"},{"key":{}}]"#,
            "port.tags[1].key wrong_type an object",
            |port| port.tags.len() == 2,
        ),
        (
            r#""tags":["x",{"key":"k"}]"#,
            r#"port.tags[0] wrong_type "x""#,
            |port| port.tags == [Tag::new("k", None)],
        ),
        (
            r#""limits":{"a b":{},"c":2}"#,
            r#"port.limits["a b"] wrong_type an object"#,
            |port| port.limits.len() == 1 && port.limits["c"] == 2,
        ),
        (
            r#""parent":{"parent":{"vlan_id":[]}}"#,
            "port.parent.parent.vlan_id wrong_type a list",
            |port| port.parent.is_some(),
        ),
        (
            r#""new":{"a": [1, "x"]}"#,
            r#"port.new unknown_field {"a": [1, "x"]}"#,
            |_| true,
        ),
    ];
    for (field, expected, holds) in cases {
        let body = format!(r#"{{"port":{{{field},"id":"p"}}}}"#);
        let (answer, drift) = read::<CreatePortResponse>(&body);
        let port = answer.port.unwrap();
        assert_eq!(drift.first().map(String::as_str), Some(expected), "{field}");
        assert!(holds(&port), "{field}: {port:?}");
        assert_eq!(
            port.id.as_deref(),
            Some("p"),
            "{field}: what follows is read too"
        );
    }
}

#[test]
fn takes_a_number_for_text_and_says_so() {
    let (port, drift) = read::<Port>(r#"{"id":5,"note":1.50}"#);
    assert_eq!(port.id.as_deref(), Some("5"));
    assert_eq!(port.note, Nullable::from("1.5"));
    assert_eq!(drift, ["id wrong_type 5", "note wrong_type 1.5"]);
}

#[test]
fn lets_the_last_of_two_equal_keys_win() {
    assert_eq!(
        read::<Port>(r#"{"id":"a","id":"b"}"#).0.id.as_deref(),
        Some("b")
    );
    assert_eq!(read::<Port>(r#"{"id":"a","id":null}"#).0.id, None);
}

#[test]
fn reads_names_with_escapes() {
    assert_eq!(
        read::<Port>(r#"{"\u0069d":"a"}"#).0.id.as_deref(),
        Some("a")
    );
}

#[test]
fn never_shows_a_secret() {
    let (port, drift) = read::<Port>(r#"{"key":12345}"#);
    assert_eq!(port.key, Some(Secret::from("12345")));
    assert_eq!(drift, ["key wrong_type ***"]);
    assert!(!format!("{port:?}").contains("12345"));
}

#[test]
fn shortens_what_it_found() {
    let body = format!(r#"{{"new":"{}"}}"#, "x".repeat(5000));
    let (_, drift) = from_body::<Port>(body.as_bytes()).unwrap();
    assert!(drift[0].found.len() < 200);
    assert_eq!(drift[0].kind, DriftKind::UnknownField);
}

#[test]
fn skips_deep_and_strange_values_of_unknown_fields() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let (port, drift) = read::<Port>(&format!(r#"{{"new":{deep},"far":1e999,"id":"p"}}"#));
    assert_eq!(port.id.as_deref(), Some("p"));
    assert_eq!(drift.len(), 2);
}

#[test]
fn reads_bodies_that_are_not_what_was_expected() {
    for (body, expected) in [
        ("", " empty_body "),
        (" \n", " empty_body "),
        ("[]", " wrong_type a list"),
        ("\"x\"", " wrong_type \"x\""),
        ("7", " wrong_type 7"),
    ] {
        assert_eq!(
            read::<Port>(body),
            (Port::default(), vec![expected.to_owned()]),
            "{body}"
        );
    }
    assert_eq!(
        read::<ListPortsResponse>(r#"{"ports":[{}]}"#).0.ports.len(),
        1
    );
    assert_eq!(read::<Vec<String>>(r#"["a"]"#).0, ["a"]);
    assert_eq!(read::<()>("<html>"), ((), vec![]));
}

#[test]
fn fails_on_what_is_no_json() {
    let deep = "[".repeat(200);
    let nested = format!("{}{}", r#"{"parent":"#.repeat(200), "{}");
    for body in [
        "<html>",
        "{",
        r#"{"id":}"#,
        r#"{"id":"a"} x"#,
        "{\"new\":[1,}",
        &deep,
        &nested,
    ] {
        assert!(from_body::<Port>(body.as_bytes()).is_err(), "{body}");
    }
    assert!(from_body::<Port>(b"{\"id\":\"\xff\"}").is_err());
}

#[test]
fn nothing_of_another_answer_stays_behind() {
    let (full, _) = read::<Port>(r#"{"id":"p","groups":["a"]}"#);
    for body in ["", " \n", "null", "[]", "5", "{}", r#"{"weight":1e400}"#] {
        let mut place = full.clone();
        Port::read_body(&mut place, body.as_bytes()).unwrap();
        assert_eq!(place, Port::nothing(), "{body}");
        let mut list = vec![full.clone()];
        Vec::read_body(&mut list, body.as_bytes()).unwrap();
        assert_eq!(list, Vec::nothing(), "{body}");
    }
}

#[test]
fn reads_models_strictly() {
    let read = serde_json::from_str::<PortOption>;
    let port = read(r#"{"subnet_id":"s","state":"NEW","new":1,"name":null}"#).unwrap();
    assert_eq!(port.subnet_id, "s");
    assert_eq!(port.state, Some(PortState::Unknown("NEW".to_owned())));
    for (text, message) in [
        ("{}", "the required field `subnet_id` is missing"),
        (r#"{"subnet_id":5}"#, "`subnet_id`: expected text, found 5"),
        (
            r#"{"subnet_id":null}"#,
            "`subnet_id`: expected text, found null",
        ),
        (
            r#"{"subnet_id":"s","groups":["a",true]}"#,
            "`groups[1]`: expected text, found true",
        ),
        (
            r#"{"subnet_id":"s","tags":[{"key":"k"},{}]}"#,
            "the required field `tags[1].key` is missing",
        ),
        (
            r#"{"subnet_id":"s","pairs":{"x":[]}}"#,
            "`pairs[\"x\"]`: expected an object, found a list",
        ),
        (
            r#"{"subnet_id":"s","key":["hunter2"]}"#,
            "`key`: expected text, found something else",
        ),
        ("[]", "expected an object, found a list"),
    ] {
        let error = read(text).unwrap_err().to_string();
        assert!(error.starts_with(message), "{text}: {error}");
    }
    let message = serde_json::from_str::<Port>(r#"{"parent":{"vlan_id":"5"}}"#)
        .unwrap_err()
        .to_string();
    assert!(
        message.starts_with("`parent.vlan_id`: expected an integer, found \"5\""),
        "{message}"
    );
}

#[test]
fn reads_strictly_from_a_value_too() {
    let port: PortOption =
        serde_json::from_value(json!({"subnet_id": "s", "tags": [{"key": "k"}], "new": {}}))
            .unwrap();
    assert_eq!(port.tags.unwrap().len(), 1);
}

#[test]
fn writes_what_it_reads() {
    let text = r#"{"subnet_id":"s","name":"n","state":"NEW","groups":[],"key":"k","tags":[{"key":"a","value":"b"}]}"#;
    let port: PortOption = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&port).unwrap(), text);
}
