//! Parts of a client that several clients share, or that are chosen at run time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tabella_runtime::http::{HeaderValue, Request, Response};
use tabella_runtime::testing::{FakeClock, FakeTransport, Fault};
use tabella_runtime::{AttemptInfo, Bytes, Clock, Credentials, Error, Hook, Transport};

use crate::made::Client;
use crate::support::listed;

/// Marks each request, and counts attempts that have ended.
#[derive(Default)]
struct Count(AtomicU32);

impl Hook for Count {
    fn before(&self, _: &AttemptInfo<'_>, request: &mut Request<Bytes>) {
        let headers = request.headers_mut();
        headers.insert("x-marked", HeaderValue::from_static("yes"));
    }

    fn after(&self, _: &AttemptInfo<'_>, _: Result<&Response<Bytes>, &Error>, _: Duration) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

fn client(transport: impl Transport, clock: impl Clock, hook: impl Hook) -> Client {
    Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::new("AK", "SK").project_id("p"))
        .transport(transport)
        .clock(clock)
        .hook(hook)
        .build()
        .unwrap()
}

#[tokio::test]
async fn clients_share_what_they_are_given_an_arc_of() {
    let (fake, time) = (FakeTransport::new(), FakeClock::new());
    let (transport, clock) = (Arc::new(fake.clone()), Arc::new(time.clone()));
    let hook = Arc::new(Count::default());
    for _ in 0..2 {
        fake.then(Fault::Refused).then(listed());
        let client = client(transport.clone(), clock.clone(), hook.clone());
        client.list_ports().send().await.unwrap();
    }
    assert_eq!(hook.0.load(Ordering::SeqCst), 4);
    assert_eq!(time.sleeps().len(), 2);
    let requests = fake.requests();
    assert_eq!(requests.len(), 4);
    for sent in requests {
        assert_eq!(sent.header("x-marked"), Some("yes"));
        assert!(sent.header("x-sdk-date").unwrap().starts_with("20250819"));
    }
}

#[tokio::test]
async fn parts_may_be_chosen_at_run_time() {
    let fake = FakeTransport::new();
    fake.then(listed());
    let transport: Box<dyn Transport> = Box::new(fake.clone());
    let clock: Box<dyn Clock> = Box::new(FakeClock::new());
    let hook: Box<dyn Hook> = Box::new(Count::default());
    let client = client(transport, clock, hook);
    client.list_ports().send().await.unwrap();
    let requests = fake.requests();
    assert_eq!(requests[0].header("x-marked"), Some("yes"));
}
