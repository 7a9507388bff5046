//! Faults on demand, looked at as bytes.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tabella::mock::{Fault, Server};
use tabella_tests::Reply;

use crate::{BOXES, call, create, error, json, shop};

/// Calls once with a fault, and gives the answer and how many boxes there are then.
fn hit(fault: Fault) -> (Reply, u64) {
    let server = shop().start().unwrap();
    server.inject(fault).unwrap();
    let body = json!({"box": {"name": "a"}}).to_string();
    let reply = call(&server, "POST", BOXES, &body);
    (reply, count(&server))
}

fn count(server: &Server) -> u64 {
    let reply = call(server, "GET", &format!("{BOXES}/count"), "");
    json(&reply)["boxes"].as_u64().unwrap()
}

fn length(reply: &Reply) -> usize {
    reply.headers["content-length"].parse().unwrap()
}

#[test]
fn throttling_is_told_with_or_without_a_time() {
    for retry_after in [None, Some(3)] {
        let (reply, kept) = hit(Fault::Throttle { retry_after });
        assert_eq!(
            (reply.status, error(&reply).0.as_str(), kept),
            (429, "APIGW.0308", 0)
        );
        let header = reply.headers.get("retry-after").cloned();
        assert_eq!(header, retry_after.map(|seconds| seconds.to_string()));
    }
}

#[test]
fn other_statuses_stand_in_for_the_call() {
    let (reply, kept) = hit(Fault::Status {
        status: 503,
        body: None,
    });
    assert_eq!(
        (reply.status, error(&reply).0.as_str(), kept),
        (503, "MOCK.0503", 0)
    );
    let body = Some("no".to_owned());
    let (reply, kept) = hit(Fault::Status { status: 302, body });
    assert_eq!((reply.status, reply.body.as_str(), kept), (302, "no", 0));
    let (reply, kept) = hit(Fault::Html { status: 502 });
    assert_eq!((reply.status, kept), (502, 0));
    assert_eq!(reply.headers["content-type"], "text/html");
    assert!(reply.body.starts_with("<html>"));
}

#[test]
fn a_connection_ends_before_or_after_the_call() {
    let (reply, kept) = hit(Fault::Drop);
    assert_eq!((reply.status, kept), (0, 0));
    let (reply, kept) = hit(Fault::DropAnswer);
    assert_eq!((reply.status, kept), (0, 1));
}

#[test]
fn bodies_are_cut_short() {
    let (cut, kept) = hit(Fault::Cut);
    assert_eq!((cut.status, kept), (201, 1));
    assert_eq!(cut.body.len(), length(&cut) / 2);
    let (truncated, kept) = hit(Fault::Truncate);
    assert_eq!((truncated.body.len(), kept), (cut.body.len(), 1));
    assert_eq!(truncated.body.len(), length(&truncated));
    let unfinished = serde_json::from_str::<Value>(&truncated.body).unwrap_err();
    assert!(unfinished.is_eof());
    let (long, kept) = hit(Fault::WrongLength);
    assert_eq!((long.body.len() + 10, kept), (length(&long), 1));
    assert_eq!(json(&long)["box"]["name"], "a");
}

#[test]
fn bodies_are_empty_or_no_json() {
    let (reply, kept) = hit(Fault::Empty);
    assert_eq!((reply.status, reply.body.as_str(), kept), (201, "", 1));
    let (reply, kept) = hit(Fault::NotJson);
    assert_eq!((reply.status, kept), (201, 1));
    assert!(serde_json::from_str::<Value>(&reply.body).is_err());
}

#[test]
fn answers_come_late() {
    let milliseconds = 60;
    for fault in [
        Fault::Delay { milliseconds },
        Fault::DelayBody { milliseconds },
    ] {
        let start = Instant::now();
        let (reply, kept) = hit(fault);
        assert!(start.elapsed() >= Duration::from_millis(milliseconds));
        assert_eq!(
            (reply.status, json(&reply)["box"]["name"].as_str(), kept),
            (201, Some("a"), 1)
        );
    }
}

#[test]
fn faults_hit_the_requests_that_they_are_for() {
    let server = shop().start().unwrap();
    server.inject(Fault::Drop.next(1).of("DeleteBox")).unwrap();
    let throttle = Fault::Throttle { retry_after: None };
    server.inject(throttle.every(2).of("ListBoxes")).unwrap();
    create(&server, &json!({"name": "a"}));
    let statuses: Vec<u16> = (0..4)
        .map(|_| call(&server, "GET", BOXES, "").status)
        .collect();
    assert_eq!(statuses, [200, 429, 200, 429]);
    server.clear_faults();
    assert_eq!(call(&server, "GET", BOXES, "").status, 200);
    assert_eq!(call(&server, "GET", BOXES, "").status, 200);
}

#[test]
fn faults_are_asked_for_over_http() {
    let server = shop().keys("AK", "SK").start().unwrap();
    let ask = |body: &str| call(&server, "POST", "/_mock/faults", body).status;
    assert_eq!(
        ask(r#"{"fault": {"throttle": {"retry_after": 1}}, "when": {"next": 2}}"#),
        204
    );
    assert_eq!(ask(r#"{"fault": "drop"}"#), 204);
    let statuses: Vec<u16> = (0..4)
        .map(|_| call(&server, "GET", BOXES, "").status)
        .collect();
    assert_eq!(statuses, [429, 429, 0, 401]);
    assert_eq!(ask(r#"{"fault": "empty", "when": {"every": 1}}"#), 204);
    assert_eq!(call(&server, "DELETE", "/_mock/faults", "").status, 204);
    assert_eq!(call(&server, "GET", BOXES, "").status, 401);
    for wrong in [
        "",
        r#"{"fault": "fire"}"#,
        r#"{"fault": "drop", "times": 2}"#,
    ] {
        assert_eq!(ask(wrong), 400, "{wrong}");
    }
}
