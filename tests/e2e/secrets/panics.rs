//! A panic in code of the caller that shows all it was given, and what a client is after it.

use std::sync::atomic::{AtomicBool, Ordering};

use huaweicloud_vpc::http::Request;
use huaweicloud_vpc::runtime::testing::{Answer, FakeClock, FakeTransport};
use huaweicloud_vpc::runtime::{AttemptInfo, Bytes, Hook, Limits, Transport, TransportFuture};
use huaweicloud_vpc::v3::Client;
use tokio::task::JoinError;

use super::super::{DOCUMENTED, PROJECT, option};
use super::observed::callers;
use super::revealed;

/// Panics once, with all that it sees.
#[derive(Default)]
struct Panicking {
    done: AtomicBool,
    inner: FakeTransport,
}

impl Panicking {
    fn panic(&self, request: &Request<Bytes>) {
        let done = self.done.swap(true, Ordering::SeqCst);
        assert!(done, "{request:?} {:?}", request.headers());
    }
}

impl Hook for Panicking {
    fn before(&self, _: &AttemptInfo<'_>, request: &mut Request<Bytes>) {
        self.panic(request);
    }
}

impl Transport for Panicking {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        self.panic(&request);
        self.inner.send(request, limits)
    }
}

fn message(error: JoinError) -> String {
    *error.into_panic().downcast::<String>().unwrap()
}

#[tokio::test]
async fn a_panic_shows_no_secret_and_breaks_no_client() {
    for (credentials, header) in callers() {
        let answering = FakeTransport::new();
        answering.otherwise(|_| Answer::json(201, DOCUMENTED));
        let in_transport = Panicking {
            inner: answering.clone(),
            ..Panicking::default()
        };
        let builder = || {
            Client::builder()
                .endpoint("https://vpc.example.com")
                .credentials(credentials.clone())
                .project_id(PROJECT)
                .clock(FakeClock::new())
        };
        for client in [
            builder().transport(in_transport).build().unwrap(),
            builder()
                .transport(answering)
                .hook(Panicking::default())
                .build()
                .unwrap(),
        ] {
            let mut call = client.create_sub_network_interface(option());
            if let Some((name, value)) = header.clone() {
                call = call.header(name, value);
            }
            let message = message(tokio::spawn(call.clone().send()).await.unwrap_err());
            assert!(message.contains("x-project-id"), "{message}");
            assert_eq!(revealed(&message), None, "{message}");
            assert!(!message.contains("Signature="), "{message}");
            call.send().await.unwrap();
        }
    }
}
