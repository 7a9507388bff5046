//! Refusals for the time, and what is learned from them.

use std::time::Duration;

use crate::support::{Rig, created, listed};
use tabella_runtime::http::{HeaderName, HeaderValue};
use tabella_runtime::testing::Answer;
use tabella_runtime::{Clock, Credentials, RetryPolicy};

/// What a service says whose clock is ten minutes ahead of that of the machine.
fn expired() -> Answer {
    expired_at("Tue, 19 Aug 2025 08:19:10 GMT")
}

/// What a service says by whose clock it is then.
fn expired_at(date: &'static str) -> Answer {
    let body = r#"{"error_code":"APIGW.0301","error_msg":"the request has expired"}"#;
    Answer::json(401, body).header(
        HeaderName::from_static("date"),
        HeaderValue::from_static(date),
    )
}

fn dates(rig: &Rig) -> Vec<String> {
    let requests = rig.transport.requests();
    let date =
        |sent: &tabella_runtime::testing::SentRequest| sent.header("x-sdk-date").map(str::to_owned);
    requests.iter().filter_map(date).collect()
}

#[tokio::test]
async fn a_creation_is_signed_once_more() {
    let rig = Rig::new();
    rig.transport.then(expired()).then(created());
    rig.create().await.unwrap();
    assert_eq!(dates(&rig), ["20250819T080910Z", "20250819T081910Z"]);
}

#[tokio::test]
async fn gateways_that_disagree_on_the_time_refuse_a_call_twice_at_most() {
    let rig = Rig::new();
    let dates_of_gateways = [
        "Tue, 19 Aug 2025 08:39:10 GMT",
        "Tue, 19 Aug 2025 08:09:10 GMT",
    ];
    for date in dates_of_gateways.into_iter().cycle().take(10) {
        rig.transport.then(expired_at(date));
    }
    let client = rig.client_with(RetryPolicy::default().attempts(6));
    let error = client.list_ports().send().await.unwrap_err();
    assert!(error.is_auth());
    assert_eq!(error.attempts().len(), 2, "five refusals lock a key");
    assert_eq!(dates(&rig), ["20250819T080910Z", "20250819T083910Z"]);
}

#[tokio::test]
async fn a_refusal_after_another_failure_is_signed_once_more() {
    let rig = Rig::new();
    rig.transport
        .then(Answer::new(503))
        .then(expired())
        .then(listed());
    let client = rig.client();
    client.list_ports().send().await.unwrap();
    assert_eq!(rig.transport.requests().len(), 3);
}

#[tokio::test]
async fn what_a_last_attempt_learns_serves_the_next_call() {
    let rig = Rig::new();
    rig.transport.then(expired()).then(listed());
    let client = rig.client_with(RetryPolicy::never());
    let error = client.list_ports().send().await.unwrap_err();
    assert!(error.is_auth());
    client.list_ports().send().await.unwrap();
    assert_eq!(dates(&rig), ["20250819T080910Z", "20250819T081910Z"]);
}

#[tokio::test]
async fn credentials_end_by_the_time_of_the_service() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| listed());
    let now = rig.clock.now();
    // The service is ten minutes ahead.
    for (minutes, good) in [(9, false), (11, true)] {
        let end = now + Duration::from_secs(minutes * 60);
        let client = crate::made::Client::builder()
            .endpoint("https://vpc.example.com")
            .credentials(Credentials::new("AK", "SK").expires_at(end))
            .project_id("p1")
            .transport(rig.transport.then(expired()))
            .clock(rig.clock.clone())
            .build()
            .unwrap();
        let before = rig.transport.requests().len();
        let ended = client.list_ports().send().await;
        assert_eq!(ended.is_ok(), good, "{ended:?}");
        let sent = rig.transport.requests().len() - before;
        assert_eq!(sent, if good { 2 } else { 1 });
    }
}

#[tokio::test]
async fn a_request_that_was_not_signed_is_not_sent_again() {
    let rig = Rig::new();
    rig.transport.then(expired()).then(listed());
    let client = crate::made::Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::token("a token"))
        .project_id("p1")
        .transport(rig.transport.clone())
        .clock(rig.clock.clone())
        .build()
        .unwrap();
    let error = client.list_ports().send().await.unwrap_err();
    assert!(error.is_auth());
    assert_eq!(rig.transport.requests().len(), 1);
}
