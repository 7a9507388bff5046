//! When calls are tried again, how long is waited, and what the caller is told.

use std::time::Duration;

use crate::support::{Rig, busy, created, listed, throttled};
use tabella_runtime::http::Request;
use tabella_runtime::testing::{Answer, FakeTransport, Fault};
use tabella_runtime::{
    Bytes, Credentials, ErrorKind, Limits, RetryPolicy, Sent, Transport, TransportError,
    TransportErrorKind, TransportFuture,
};

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn repeats_a_read_until_it_succeeds() {
    let rig = Rig::new();
    rig.transport
        .then(Fault::Reset)
        .then(busy(503))
        .then(listed());
    rig.client().list_ports().send().await.unwrap();
    assert_eq!(rig.transport.requests().len(), 3);
    let waits = rig.clock.sleeps();
    assert!(
        waits.iter().sum::<Duration>() <= Duration::from_millis(200 + 400),
        "{waits:?}"
    );
}

#[tokio::test]
async fn signs_each_attempt_anew() {
    let rig = Rig::new();
    rig.transport
        .then(busy(502).after(5 * SECOND))
        .then(listed());
    rig.client().list_ports().send().await.unwrap();
    let requests = rig.transport.requests();
    let dates: Vec<_> = requests
        .iter()
        .map(|sent| sent.header("x-sdk-date").unwrap().to_owned())
        .collect();
    assert_eq!(dates[0], "20250819T080910Z");
    assert!(dates[1].as_str() >= "20250819T080915Z", "{dates:?}");
    assert_ne!(
        requests[0].header("authorization"),
        requests[1].header("authorization")
    );
}

#[tokio::test]
async fn never_sends_a_creation_twice() {
    for fault in [
        Fault::Reset,
        Fault::Silence,
        Fault::Cut(Answer::json(201, r#"{"port":{"id":"#)),
    ] {
        let rig = Rig::new();
        rig.transport.then(fault.clone()).then(created());
        let error = rig.create().await.unwrap_err();
        assert_ne!(error.sent(), Sent::No, "{fault:?}");
        assert_eq!(rig.transport.requests().len(), 1, "{fault:?}");
        assert_eq!(error.attempts().len(), 1);
    }
    for status in [401, 403, 408, 409, 500, 502, 503, 504] {
        let rig = Rig::new();
        rig.transport.then(busy(status)).then(created());
        let error = rig.create().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert_eq!(rig.transport.requests().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn repeats_a_creation_that_was_not_processed() {
    let rig = Rig::new();
    rig.transport
        .then(Fault::Refused)
        .then(throttled(None))
        .then(created());
    rig.create().await.unwrap();
    assert_eq!(rig.transport.requests().len(), 3);

    // A service that ignores the wish for a check only would create two.
    let rig = Rig::new();
    rig.transport.then(Fault::Reset).then(Answer::new(202));
    rig.dry_run().await.unwrap_err();
    assert_eq!(rig.transport.requests().len(), 1);
}

#[tokio::test]
async fn an_answer_whose_body_is_cut_counts_by_its_status() {
    let rig = Rig::new();
    rig.transport
        .then(Fault::Cut(throttled(None)))
        .then(created());
    rig.create().await.unwrap();
    assert_eq!(rig.transport.requests().len(), 2);

    for (status, attempts) in [(401, 1), (404, 1), (409, 1), (429, 3), (503, 3)] {
        let rig = Rig::new();
        rig.transport.otherwise(move |_| Fault::Cut(busy(status)));
        let error = rig.client().list_ports().send().await.unwrap_err();
        assert_eq!((error.kind(), error.sent()), (ErrorKind::Api, Sent::Yes));
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert_eq!(rig.transport.requests().len(), attempts, "{status}");
        assert_eq!(error.is_not_found(), status == 404);
        assert_eq!(error.is_throttled(), status == 429);
        assert_eq!(error.is_server_error(), status == 503);
        assert!(!error.is_connection());
        let shown = error.to_string();
        assert!(
            shown.contains(": the connection failed: error reading a body"),
            "{shown}"
        );
        let source = std::error::Error::source(&error).unwrap();
        let source = source.downcast_ref::<TransportError>().unwrap();
        assert_eq!(source.kind(), TransportErrorKind::Broken);
    }
}

/// Answers with an error that is larger than the transport takes.
struct Wordy(FakeTransport);

impl Transport for Wordy {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        Box::pin(async move {
            let answer = self.0.send(request, limits).await?;
            Err(TransportError::new(TransportErrorKind::TooLarge, Sent::Yes).after(answer))
        })
    }
}

#[tokio::test]
async fn an_error_that_is_too_large_counts_by_its_status() {
    for (status, kind, attempts) in [
        (200, ErrorKind::TooLarge, 1),
        (302, ErrorKind::TooLarge, 1),
        (404, ErrorKind::Api, 1),
        (503, ErrorKind::Api, 3),
    ] {
        let rig = Rig::new();
        rig.transport.otherwise(move |_| busy(status));
        let client = crate::made::Client::builder()
            .endpoint("https://vpc.example.com")
            .credentials(Credentials::new("AK", "SK"))
            .project_id("p1")
            .transport(Wordy(rig.transport.clone()))
            .clock(rig.clock.clone())
            .build()
            .unwrap();
        let error = client.list_ports().send().await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert_eq!(rig.transport.requests().len(), attempts, "{error}");
        assert!(
            error.to_string().contains("the answer is too large"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn waits_as_long_as_the_service_asks() {
    let rig = Rig::new();
    rig.transport.then(throttled(Some("7"))).then(created());
    rig.create().await.unwrap();
    assert_eq!(rig.clock.sleeps(), [7 * SECOND]);

    // Not longer than the policy allows, and not longer than the call may take.
    for (asked, timeout) in [("21", 120), ("15", 10)] {
        let rig = Rig::new();
        rig.transport.then(throttled(Some(asked))).then(created());
        let call = rig.client().list_ports().timeout(timeout * SECOND);
        let error = call.send().await.unwrap_err();
        assert!(error.is_throttled());
        assert_eq!(
            error.retry_after(),
            Some(asked.parse::<u32>().unwrap() * SECOND)
        );
        assert_eq!(rig.clock.sleeps(), [], "{asked}");
    }
}

#[tokio::test]
async fn tells_what_was_tried() {
    let rig = Rig::new();
    rig.transport
        .then(Fault::Silence)
        .then(busy(503))
        .then(busy(500));
    let policy = RetryPolicy::default().attempt_timeout(SECOND);
    let error = rig
        .client_with(policy)
        .list_ports()
        .send()
        .await
        .unwrap_err();
    let attempts: Vec<_> = error
        .attempts()
        .iter()
        .map(|attempt| (attempt.kind, attempt.status.map(|status| status.as_u16())))
        .collect();
    let api = ErrorKind::Api;
    assert_eq!(
        attempts,
        [
            (ErrorKind::Timeout, None),
            (api, Some(503)),
            (api, Some(500))
        ]
    );
    assert_eq!(error.attempts()[0].took, SECOND);
    assert_eq!(error.attempts()[1].code.as_deref(), Some("VPC.0503"));
    assert_eq!(
        (error.code(), error.message(), error.request_id()),
        (Some("VPC.0500"), Some("busy"), Some("r-500"))
    );
    let said = error.to_string();
    assert_eq!(
        said,
        "ListPorts: status 500 Internal Server Error, VPC.0500: busy (attempt 3; before it: timeout, status 503) (request id r-500)"
    );
}

#[tokio::test]
async fn says_that_an_earlier_attempt_may_have_been_carried_out() {
    let rig = Rig::new();
    rig.transport
        .then(Fault::Reset)
        .then(Fault::Refused)
        .then(Fault::Refused);
    let error = rig.client().list_ports().send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Connect, Sent::Perhaps)
    );
    assert_eq!(error.attempts()[2].sent, Sent::No);

    let rig = Rig::new();
    rig.transport
        .then(throttled(None))
        .then(Fault::Refused)
        .then(Fault::Refused);
    assert_eq!(rig.create().await.unwrap_err().sent(), Sent::No);
}

#[tokio::test]
async fn ends_with_the_time_of_the_call() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| Fault::Silence);
    let policy = RetryPolicy::default()
        .attempts(100)
        .attempt_timeout(10 * SECOND);
    let error = rig
        .client_with(policy)
        .list_ports()
        .timeout(25 * SECOND)
        .send()
        .await
        .unwrap_err();
    assert!(error.is_timeout());
    let limits: Vec<_> = rig
        .transport
        .requests()
        .iter()
        .map(|sent| sent.limits().total)
        .collect();
    assert_eq!(limits[..2], [10 * SECOND, 10 * SECOND]);
    assert!(limits[2] <= 5 * SECOND, "{limits:?}");
    assert_eq!(limits.len(), 3);
}

#[tokio::test]
async fn the_policy_is_the_callers() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| busy(503));
    let _ = rig
        .client_with(RetryPolicy::never())
        .list_ports()
        .send()
        .await
        .unwrap_err();
    assert_eq!(rig.transport.requests().len(), 1);
    let call = rig
        .client()
        .list_ports()
        .retry(RetryPolicy::default().attempts(5));
    let error = call.send().await.unwrap_err();
    assert_eq!(error.attempts().len(), 5);
}

#[tokio::test]
async fn an_outage_is_not_amplified() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| busy(503));
    let client = rig.client();
    for _ in 0..500 {
        let _ = client.clone().list_ports().send().await.unwrap_err();
    }
    // 500 first attempts, and the 100 retries that the budget holds.
    assert_eq!(rig.transport.requests().len(), 600);

    rig.transport.otherwise(|_| listed());
    for _ in 0..5 {
        client.list_ports().send().await.unwrap();
    }
    rig.transport.then(busy(503));
    client.list_ports().send().await.unwrap();
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_is_an_attempt_too() {
    let rig = Rig::new();
    let html = Answer::new(200).body("<html>");
    rig.transport.then(busy(503)).then(html);
    let error = rig.client().list_ports().send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    let statuses = error.attempts().iter().map(|attempt| attempt.status);
    let statuses: Vec<_> = statuses.flatten().collect();
    assert_eq!(statuses, [503, 200]);
    assert!(
        error
            .to_string()
            .contains("(attempt 2; before it: status 503)"),
        "{error}"
    );
}
