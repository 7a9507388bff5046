//! Faults asked for over HTTP: what is still to come, and what no request could hit.

use serde_json::json;
use tabella::mock::{Fault, Injection};

use crate::{BOXES, call, error, json, shop};

#[test]
fn faults_that_are_still_to_come_are_listed() {
    let server = shop().start().unwrap();
    let listed = || json(&call(&server, "GET", "/_mock/faults", ""));
    assert_eq!(listed(), json!([]));
    let asked = r#"{"fault": "throttle", "when": {"next": 2}}"#;
    assert_eq!(call(&server, "POST", "/_mock/faults", asked).status, 204);
    let every = Fault::Status {
        status: 503,
        body: None,
    };
    server.inject(every.every(3).of("ListBoxes")).unwrap();
    assert_eq!(call(&server, "GET", BOXES, "").status, 429);
    let left = json!([
        {"fault": {"throttle": {"retry_after": null}}, "when": {"next": 1}, "operation": null},
        {"fault": {"status": {"status": 503, "body": null}}, "when": {"every": 3}, "operation": "ListBoxes"},
    ]);
    assert_eq!(listed(), left);
    assert_eq!(serde_json::to_value(server.faults()).unwrap(), left);
    // What is listed can be asked for again.
    let again = left[1].to_string();
    assert_eq!(call(&server, "POST", "/_mock/faults", &again).status, 204);
    assert_eq!(call(&server, "DELETE", "/_mock/faults", "").status, 204);
    assert_eq!(listed(), json!([]));
}

#[test]
fn a_misspelt_operation_is_refused() {
    let server = shop().start().unwrap();
    let near = server.inject(Fault::Drop.next(1).of("LisBoxes"));
    let near = near.unwrap_err().to_string();
    assert_eq!(
        near,
        "there is no operation `LisBoxes`; did you mean `ListBoxes`?"
    );
    let asked = r#"{"fault": "drop", "operation": "CreateSubNetworkInterface"}"#;
    let reply = call(&server, "POST", "/_mock/faults", asked);
    let (code, message) = error(&reply);
    assert_eq!((reply.status, code.as_str()), (400, "MOCK.0400"));
    assert!(message.contains("there are `"), "{message}");
    assert!(message.contains("`CreateBox`"), "{message}");
    assert_eq!(json(&call(&server, "GET", "/_mock/faults", "")), json!([]));
}

#[test]
fn a_fault_that_can_never_happen_is_refused() {
    let server = shop().start().unwrap();
    for (asked, message) in [
        (
            r#"{"fault": {"status": 99}}"#,
            "no answer has the status 99; take one of 200 to 599",
        ),
        (
            r#"{"fault": {"status": 100}}"#,
            "no answer has the status 100",
        ),
        (
            r#"{"fault": {"status": 600}}"#,
            "no answer has the status 600",
        ),
        (r#"{"fault": {"html": 0}}"#, "no answer has the status 0"),
        (
            r#"{"fault": "drop", "when": {"next": 0}}"#,
            r#"{"next": 0} is of no request; count from 1"#,
        ),
        (
            r#"{"fault": "drop", "when": {"every": 0}}"#,
            r#"{"every": 0} is of no request; count from 1"#,
        ),
    ] {
        let reply = call(&server, "POST", "/_mock/faults", asked);
        let (code, said) = error(&reply);
        assert_eq!((reply.status, code.as_str()), (400, "MOCK.0400"), "{asked}");
        assert!(said.contains(message), "{message}: {said}");
        let injection: Injection = serde_json::from_str(asked).unwrap();
        let said = server.inject(injection).unwrap_err().to_string();
        assert!(said.contains(message), "{message}: {said}");
    }
    assert_eq!(json(&call(&server, "GET", "/_mock/faults", "")), json!([]));
    for status in [200, 599] {
        server.inject(Fault::Html { status }).unwrap();
        assert_eq!(call(&server, "GET", BOXES, "").status, status);
    }
}

#[test]
fn a_fault_that_is_none_is_answered_with_those_that_there_are() {
    let server = shop().start().unwrap();
    let reply = call(&server, "POST", "/_mock/faults", r#"{"fault": "trottle"}"#);
    let (code, message) = error(&reply);
    assert_eq!((reply.status, code.as_str()), (400, "MOCK.0400"));
    for part in [
        "did you mean `throttle`?",
        r#"{"status": 503}"#,
        r#""when""#,
    ] {
        assert!(message.contains(part), "{part}: {message}");
    }
}
