//! Transports that do not end in time by themselves.

use std::future::{pending, poll_fn};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Poll;
use std::time::Duration;

use tabella_runtime::http::Request;
use tabella_runtime::testing::{FakeClock, FakeTransport};
use tabella_runtime::{
    Bytes, Credentials, ErrorKind, HyperTransport, Limits, MetadataCredentials, RetryPolicy, Sent,
    Transport, TransportFuture,
};

use crate::made::Client;
use crate::support::{listed, port};

const TIMEOUT: Duration = Duration::from_millis(50);

/// Never answers, and keeps no limits. Clones share how often it was asked.
#[derive(Clone, Default)]
pub(super) struct Stuck(Arc<AtomicUsize>);

impl Transport for Stuck {
    fn send(&self, _: Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Box::pin(pending())
    }
}

fn client(transport: impl Transport, clock: &FakeClock) -> Client {
    Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p1")
        .timeout(TIMEOUT)
        .transport(transport)
        .clock(clock.clone())
        .build()
        .unwrap()
}

#[tokio::test]
async fn a_transport_that_never_ends_does_not_hold_up_a_call() {
    let (stuck, clock) = (Stuck::default(), FakeClock::new());
    let client = client(stuck.clone(), &clock);
    let error = client.create_port(port()).send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Timeout, Sent::Perhaps)
    );
    assert!(
        error
            .to_string()
            .contains("the `timeout` of the call is 0.05 s"),
        "{error}"
    );
    assert_eq!(clock.sleeps(), [TIMEOUT]);
    assert_eq!(stuck.0.load(Ordering::SeqCst), 1, "it may have arrived");
}

#[tokio::test]
async fn nor_does_a_metadata_service_that_it_never_reaches() {
    let clock = FakeClock::new();
    let client = Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(MetadataCredentials::new())
        .project_id("p1")
        .transport(Stuck::default())
        .clock(clock.clone())
        .build()
        .unwrap();
    let error = client.list_ports().send().await.unwrap_err();
    assert!(error.is_auth(), "{error}");
    assert_eq!(clock.sleeps(), [Duration::from_secs(3)]);
}

/// Answers when it is asked a second time, and says whether it ends in time.
struct Slow {
    inner: FakeTransport,
    keeps_limits: bool,
}

impl Transport for Slow {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        Box::pin(async move {
            let mut asked = false;
            poll_fn(|context| {
                if std::mem::replace(&mut asked, true) {
                    return Poll::Ready(());
                }
                context.waker().wake_by_ref();
                Poll::Pending
            })
            .await;
            self.inner.send(request, limits).await
        })
    }

    fn keeps_limits(&self) -> bool {
        self.keeps_limits
    }
}

#[tokio::test]
async fn no_timer_is_started_for_a_transport_that_keeps_its_limits() {
    for keeps_limits in [true, false] {
        let (inner, clock) = (FakeTransport::new(), FakeClock::new());
        inner.then(listed());
        let slow = Slow {
            inner,
            keeps_limits,
        };
        let ended = client(slow, &clock).list_ports().send().await;
        assert_eq!(ended.is_ok(), keeps_limits);
        assert_eq!(clock.sleeps().is_empty(), keeps_limits);
    }
}

#[test]
fn the_usual_transport_keeps_its_limits_in_a_box_too() {
    assert!(HyperTransport::new().keeps_limits());
    assert!(Arc::new(HyperTransport::new()).keeps_limits());
    let boxed: Box<dyn Transport> = Box::new(HyperTransport::new());
    assert!(boxed.keeps_limits());
    assert!(!Arc::new(Stuck::default()).keeps_limits());
}

/// There is no time in which anything could be sent, so nothing is.
#[tokio::test]
async fn no_time_is_none_to_send_anything_in() {
    let (transport, clock) = (FakeTransport::new(), FakeClock::new());
    let none = RetryPolicy::default().attempt_timeout(Duration::ZERO);
    for (policy, timeout, limit) in [
        (none, TIMEOUT, "the `attempt_timeout` is 0 s"),
        (
            RetryPolicy::default(),
            Duration::ZERO,
            "the `timeout` of the call is 0 s",
        ),
    ] {
        let call = client(transport.clone(), &clock).list_ports();
        let error = call
            .retry(policy)
            .timeout(timeout)
            .send()
            .await
            .unwrap_err();
        assert_eq!((error.kind(), error.sent()), (ErrorKind::Timeout, Sent::No));
        let text = error.to_string();
        assert!(text.contains(limit), "{text}");
        assert!(text.ends_with("(nothing was sent)"), "{text}");
    }
    assert!(transport.requests().is_empty() && clock.sleeps().is_empty());
}
