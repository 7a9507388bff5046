//! Calls outside of Tokio, on a transport that needs no runtime: the usual clock keeps their limits and pauses.

use std::pin::pin;
use std::sync::{Arc, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use tabella_runtime::testing::FakeTransport;
use tabella_runtime::{
    CallOptions, Credentials, ErrorKind, RetryPolicy, Sent, TokioClock, Transport, Wait,
};

use crate::limits::Stuck;
use crate::made::Client;
use crate::support::{busy, listed};
use crate::waits::{ATTACHED, ShowPort, core, state};

const SHORT: Duration = Duration::from_millis(50);

/// What a future gives that is waited for on a thread without any runtime. A wake-up that is lost fails the test and does
/// not hang it.
fn outside<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> T {
    let (told, ended) = mpsc::channel();
    thread::spawn(move || told.send(parked(future)));
    ended.recv_timeout(Duration::from_secs(30)).unwrap()
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn parked<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(done) => return done,
            Poll::Pending => thread::park(),
        }
    }
}

/// A client with a transport of its own and the usual clock.
fn client(transport: impl Transport) -> Client {
    Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p1")
        .transport(transport)
        .build()
        .unwrap()
}

#[test]
fn a_call_ends_with_its_timeout() {
    let begun = Instant::now();
    let client = client(Stuck::default());
    let call = async move { client.list_ports().timeout(SHORT).send().await.map(drop) };
    let error = outside(call).unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Timeout, Sent::Perhaps)
    );
    assert!(begun.elapsed() >= SHORT, "{:?}", begun.elapsed());
}

#[test]
fn a_pause_before_the_next_attempt_ends() {
    let transport = FakeTransport::new();
    transport.then(busy(503)).then(busy(503)).then(listed());
    let client = client(transport.clone());
    let policy = RetryPolicy::default().first_wait(SHORT);
    let call = async move { client.list_ports().retry(policy).send().await.map(drop) };
    outside(call).unwrap();
    assert_eq!(transport.requests().len(), 3);
}

fn attached(transport: &FakeTransport) -> Wait<ShowPort> {
    let core = core(transport, TokioClock);
    let wait = Wait::until_value(core, CallOptions::default(), ShowPort, ATTACHED);
    wait.interval(SHORT, SHORT)
}

#[test]
fn the_pauses_of_a_waiter_end_and_so_does_its_time() {
    let transport = FakeTransport::new();
    transport.then(state("BUILD")).then(state("NORMAL"));
    let wait = attached(&transport);
    outside(async move { wait.send().await.map(drop) }).unwrap();
    transport.otherwise(|_| state("BUILD"));
    let wait = attached(&transport).timeout(3 * SHORT);
    let error = outside(async move { wait.send().await.map(drop) }).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
}
