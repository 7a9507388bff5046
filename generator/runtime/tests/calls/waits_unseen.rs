//! Waiting for a state while the service is too busy to show it, or out of reach.

use std::error::Error as _;
use std::time::Duration;

use crate::support::{Rig, busy, throttled};
use crate::waits::{GONE, MINUTE, not_found, state};
use tabella_runtime::testing::{Fault, Step};
use tabella_runtime::{Error, ErrorKind, Sent};

/// What ends a request, with all its retries, and passes.
fn passing() -> Vec<Step> {
    vec![
        busy(503).into(),
        busy(500).into(),
        throttled(None).into(),
        Fault::Refused.into(),
        Fault::Reset.into(),
        Fault::Cut(state("NORMAL")).into(),
    ]
}

#[tokio::test]
async fn a_failure_that_passes_does_not_end_a_wait() {
    for step in passing() {
        let rig = Rig::new();
        rig.transport.then(state("BUILD"));
        // Two requests fail, each after its three attempts.
        for _ in 0..6 {
            rig.transport.then(step.clone());
        }
        rig.transport.then(state("NORMAL"));
        rig.attached().send().await.unwrap();
        assert_eq!(rig.transport.steps_left(), 0, "{step:?}");

        let rig = Rig::new();
        for _ in 0..3 {
            rig.transport.then(step.clone());
        }
        rig.transport.then(not_found());
        rig.gone(GONE).send().await.unwrap();
        assert_eq!(rig.transport.steps_left(), 0, "{step:?}");
    }
}

#[tokio::test]
async fn when_the_time_is_up_the_last_failure_is_told() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| busy(503));
    let wait = rig.attached().timeout(30 * MINUTE);
    let error = wait.send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.sent(), error.operation()),
        (ErrorKind::Timeout, Sent::Yes, Some("ShowPort"))
    );
    assert!(rig.slept() >= 30 * MINUTE, "{:?}", rig.slept());
    assert_eq!(error.status().unwrap(), 503);
    assert_eq!(
        (error.code(), error.request_id()),
        (Some("VPC.0503"), Some("r-503"))
    );
    let source = error.source().unwrap().downcast_ref::<Error>().unwrap();
    assert_eq!(source.kind(), ErrorKind::Api);
    let text = error.to_string();
    assert!(
        text.starts_with("ShowPort: `attached` was not reached in 18"),
        "{text}"
    );
    let last = "and the last request failed: status 503 Service Unavailable, VPC.0503: busy";
    assert_eq!(text.matches(last).count(), 1, "{text}");
}

#[tokio::test]
async fn a_service_that_is_out_of_reach_is_told_when_the_time_is_up() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| Fault::Refused);
    let error = rig.attached().timeout(MINUTE).send().await.unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Timeout, Sent::No));
    let text = error.to_string();
    assert_eq!(text.matches("Connection refused").count(), 1, "{text}");
}

#[tokio::test]
async fn the_pause_is_as_long_as_the_service_asks_for() {
    let rig = Rig::new();
    // Longer than a request would wait by itself, and than any pause.
    rig.transport
        .then(throttled(Some("90")))
        .then(state("NORMAL"));
    rig.attached().send().await.unwrap();
    assert_eq!(rig.clock.sleeps(), [Duration::from_secs(90)]);
}

#[tokio::test]
async fn a_certificate_that_is_not_trusted_ends_a_wait_at_once() {
    let rig = Rig::new();
    rig.transport.then(Fault::TlsFailed);
    let error = rig.attached().send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Tls);
    assert_eq!(rig.clock.sleeps(), []);
}
