//! A value that no type can hold costs itself alone: the answer around it is read.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod made;

use made::answers::{CreatePortResponse, ListPortsResponse, Port};
use made::from_body;
use tabella_runtime::FromBody;

/// Reads an answer and writes its drift as `path kind found`.
fn read<T: FromBody>(body: &str) -> (T, Vec<String>) {
    let (value, drift) = from_body(body.as_bytes()).unwrap();
    let lines = drift
        .iter()
        .map(|drift| format!("{} {} {}", drift.path, drift.kind.as_str(), drift.found));
    (value, lines.collect())
}

const LARGE: &str = "number out of range";
const LONE: &str = "lone leading surrogate in hex escape";

#[test]
fn leaves_out_what_no_type_can_hold() {
    for (value, reason) in [
        ("1e400", LARGE),
        ("-1e999", LARGE),
        (r#""a\ud800""#, LONE),
        (r#""\ud800\u0041""#, LONE),
    ] {
        for name in [
            "vlan_id",
            "weight",
            "enabled",
            "created_at",
            "state",
            "scope",
            "key",
            "note",
            "tags",
        ] {
            let body = format!(r#"{{"port":{{"{name}":{value},"id":"p"}}}}"#);
            let (answer, drift) = read::<CreatePortResponse>(&body);
            let port = Port::default();
            let expected = Port {
                id: Some("p".to_owned()),
                ..port
            };
            assert_eq!(answer.port, Some(expected), "{body}");
            let Some(drift) = drift.first() else {
                panic!("{body}: no drift")
            };
            let start = format!("port.{name} unreadable_value ");
            let found = drift.strip_prefix(&start).unwrap();
            assert!(found == reason || reason == LONE, "{body}: {found}");
        }
    }
}

#[test]
fn leaves_out_one_item_and_one_entry() {
    let (port, drift) = read::<Port>(
        r#"{"groups":["a","\udc00","b"],"limits":{"x":1,"y":1e400},"tags":[{"key":"k","value":"\ud800"}],"new":1}"#,
    );
    assert_eq!(port.groups, ["a", "b"]);
    assert_eq!(port.limits.len(), 1);
    assert_eq!(port.tags[0].key, "k");
    let places: Vec<_> = drift
        .iter()
        .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        places,
        [
            "groups[1] unreadable_value",
            "limits.y unreadable_value",
            "tags[0].value unreadable_value",
            "new unknown_field"
        ]
    );
    let (list, drift) = read::<ListPortsResponse>(r#"{"ports":[{"id":"a"},{"\ud800":1}]}"#);
    assert_eq!(list.ports.len(), 1);
    assert_eq!(drift.len(), 1);
}

#[test]
fn never_shows_the_value() {
    let (_, drift) = read::<Port>(r#"{"key":"hunter2\ud800"}"#);
    assert!(!drift[0].contains("hunter2"), "{drift:?}");
}

#[test]
fn is_bounded_in_depth() {
    let deep = |levels: usize, inside: &str| {
        let start = r#"{"parent":"#.repeat(levels);
        format!("{start}{inside}{}", "}".repeat(levels))
    };
    for (levels, inside) in [
        (100, r#"{"weight":1e400}"#),
        (200, r#"{"weight":1e400}"#),
        (10_000, "{}"),
    ] {
        let (port, drift) = read::<Port>(&deep(levels, inside));
        assert_eq!(drift.len(), 1, "{levels}");
        assert!(drift[0].contains("unreadable_value"), "{levels}");
        assert!(port.parent.is_some(), "{levels}");
    }
    assert_eq!(read::<Port>(&deep(100, "{}")).1.len(), 0);
    let open = r#"{"parent":"#.repeat(200);
    assert!(from_body::<Port>(open.as_bytes()).is_err());
}

#[test]
fn still_fails_on_what_is_no_json() {
    for body in [
        r#"{"weight":1e400"#,
        r#"{"weight":1e400} x"#,
        r#"{"weight":1e}"#,
        r#"{"id":"\ud8"}"#,
        r#"{"weight":1e400,"id":}"#,
    ] {
        assert!(from_body::<Port>(body.as_bytes()).is_err(), "{body}");
    }
    assert!(from_body::<Port>(b"{\"weight\":1e400,\"id\":\"\xff\"}").is_err());
}
