//! Pages and items as streams, and what a dropped wait costs.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use futures_core::Stream;
use tabella_runtime::testing::FakeTransport;
use tabella_runtime::{
    Bytes, CallOptions, ClientBuilder, ClientCore, Credentials, Items, Limits, Pages, Service,
    Transport, TransportFuture, http,
};
use tokio::sync::Semaphore;

use super::lists::{ByMarker, THREE, items, pages, service};

/// Lets an answer through for each permit.
struct Gate {
    inner: FakeTransport,
    permits: Arc<Semaphore>,
}

impl Transport for Gate {
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        let answer = self.inner.send(request, limits);
        Box::pin(async move {
            let answer = answer.await;
            self.permits.acquire().await.unwrap().forget();
            answer
        })
    }
}

async fn collect<S: Stream + Unpin>(mut stream: S) -> Vec<S::Item> {
    let mut all = Vec::new();
    while let Some(next) = poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await {
        all.push(next);
    }
    all
}

#[tokio::test]
async fn both_are_streams() {
    let transport = service(THREE);
    assert_eq!(
        collect(pages(&transport, ByMarker::default())).await.len(),
        3
    );
    let transport = service(THREE);
    let found = collect(items(&transport, ByMarker::default()).at_most(2)).await;
    let found: Vec<String> = found.into_iter().map(Result::unwrap).collect();
    assert_eq!(found, ["a", "b"]);
}

fn gated() -> (FakeTransport, Arc<Semaphore>, ClientCore) {
    let inner = service(THREE);
    let permits = Arc::new(Semaphore::new(0));
    let gate = Gate {
        inner: inner.clone(),
        permits: Arc::clone(&permits),
    };
    let core = ClientBuilder::new(Service {
        name: "svc",
        endpoint: "https://svc.{region}.example.com",
    })
    .endpoint("https://svc.example.com")
    .credentials(Credentials::new("AK", "SK"))
    .project_id("p1")
    .transport(gate)
    .build()
    .unwrap();
    (inner, permits, core)
}

/// Looks at a future once, and drops it.
fn look<F: Future>(future: F) -> bool {
    let mut future = Box::pin(future);
    let waker = Waker::noop();
    matches!(
        future.as_mut().poll(&mut Context::from_waker(waker)),
        Poll::Ready(_)
    )
}

#[tokio::test]
async fn a_dropped_wait_loses_no_page() {
    let (transport, permits, core) = gated();
    let mut pages = Pages::new(core, ByMarker::default(), CallOptions::default());
    for (page, size) in [2, 0, 1].into_iter().enumerate() {
        assert!(!look(pages.next()));
        assert!(!look(pages.next()));
        permits.add_permits(1);
        let answer = pages.next().await.unwrap().unwrap();
        assert_eq!(answer.into_body().data.unwrap().things.len(), size);
        assert_eq!(transport.requests().len(), page + 1);
    }
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn a_dropped_wait_loses_no_item() {
    let (transport, permits, core) = gated();
    let mut items = Items::new(core, ByMarker::default(), CallOptions::default());
    let mut found = Vec::new();
    loop {
        if look(items.next()) {
            break;
        }
        permits.add_permits(1);
        match items.next().await {
            Some(item) => found.push(item.unwrap()),
            None => break,
        }
        if found.len() == 1 {
            // The second item is there without a call.
            found.push(items.next().await.unwrap().unwrap());
            permits.add_permits(1);
        }
    }
    assert_eq!(found, ["a", "b", "c"]);
    assert_eq!(transport.requests().len(), 3);
}

/// Users move them between tasks.
#[test]
fn both_can_be_sent() {
    fn is_send<T: Send>(_: &T) {}
    let transport = service(THREE);
    is_send(&pages(&transport, ByMarker::default()));
    let mut items = items(&transport, ByMarker::default());
    is_send(&items);
    is_send(&items.next());
}
