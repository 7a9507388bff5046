//! Clients on a fake transport, and what can be seen of them.
#![expect(unreachable_pub, reason = "the tests of this program share it")]

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use tabella_runtime::http::{HeaderMap, Request};
use tabella_runtime::testing::{Answer, FakeClock, FakeTransport, SentRequest};
use tabella_runtime::{
    Bytes, ClientBuilder, Clock, Credentials, CredentialsContext, CredentialsError,
    CredentialsFuture, CredentialsProvider, Error, Limits, Sleep, Transport, TransportFuture,
};
use tokio::sync::watch;

use crate::made::Client;

/// Stands for all secrets, so that one search finds any of them.
pub const SECRET: &str = "not-to-be-seen";

/// Looks up variables in a list.
pub fn variables(
    list: &[(&str, &str)],
) -> impl Fn(&str) -> Option<String> + Clone + Send + Sync + 'static {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let list: BTreeMap<_, _> = list.iter().map(owned).collect();
    move |name: &str| list.get(name).cloned()
}

/// What an error says, after a look for secrets in it and its causes.
pub fn said(error: &(dyn StdError + 'static)) -> String {
    let mut next = Some(error);
    while let Some(error) = next {
        assert_silent(&format!("{error} {error:?} {error:#?}"));
        next = error.source();
    }
    error.to_string()
}

pub fn assert_silent(shown: &str) {
    assert!(!shown.contains(SECRET), "{shown}");
}

/// A transport that lists no ports, and whatever else a script says.
pub fn transport() -> FakeTransport {
    let transport = FakeTransport::new();
    transport.otherwise(|_| listed());
    transport
}

pub fn listed() -> Answer {
    Answer::json(200, r#"{"ports":[]}"#)
}

/// A client without a place, on a clock that stands still.
pub fn placeless(transport: &FakeTransport) -> ClientBuilder<Client> {
    Client::builder()
        .transport(transport.clone())
        .clock(FakeClock::new())
}

pub async fn list(client: &Client) -> Result<(), Error> {
    client.list_ports().send().await.map(drop)
}

/// The headers of a call in the project `p` with what a provider gives, and the requests before it.
pub async fn call_with(
    provider: impl CredentialsProvider,
    transport: &FakeTransport,
) -> Result<(HeaderMap, Vec<SentRequest>), Error> {
    let client = placeless(transport)
        .endpoint("https://vpc.example.com")
        .credentials(provider)
        .build()?;
    client.list_ports().project_id("p").send().await?;
    let mut requests = transport.requests();
    let last = requests.pop().unwrap();
    Ok((last.headers().clone(), requests))
}

/// Checks that a provider gives these keys, whole: what is signed with them is the same.
pub async fn assert_gives(provider: impl CredentialsProvider, expected: Credentials, case: &str) {
    let (found, _) = call_with(provider, &transport()).await.unwrap();
    let (expected, _) = call_with(expected, &transport()).await.unwrap();
    assert_eq!(found, expected, "{case}");
}

/// Why a provider gives nothing.
pub async fn refusal(provider: impl CredentialsProvider) -> Error {
    let transport = transport();
    let error = call_with(provider, &transport).await.unwrap_err();
    assert!(error.is_auth(), "{error}");
    error
}

/// A provider that a test controls. Clones share what they count.
#[derive(Clone)]
pub struct Gives {
    answer: Arc<Answers>,
    asked: Arc<AtomicUsize>,
    open: watch::Sender<bool>,
}

type Answers = dyn Fn(usize) -> Result<Credentials, CredentialsError> + Send + Sync;

impl Gives {
    /// Answers by how often it was asked, from 1.
    pub fn new(
        answer: impl Fn(usize) -> Result<Credentials, CredentialsError> + Send + Sync + 'static,
    ) -> Self {
        Self {
            answer: Arc::new(answer),
            asked: Arc::default(),
            open: watch::Sender::new(true),
        }
    }

    pub fn failing(error: impl Fn() -> CredentialsError + Send + Sync + 'static) -> Self {
        Self::new(move |_| Err(error()))
    }

    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    /// Whether it answers; else it lets those who ask wait until it does.
    pub fn set_open(&self, open: bool) {
        self.open.send_replace(open);
    }
}

impl CredentialsProvider for Gives {
    fn provide<'a>(&'a self, _: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        Box::pin(async {
            let count = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
            self.open.subscribe().wait_for(|open| *open).await.unwrap();
            (self.answer)(count)
        })
    }
}

/// A clock that stands still, and on which a sleep never ends. Clones share the time.
#[derive(Clone)]
pub struct StillClock(Arc<Mutex<Duration>>);

impl StillClock {
    pub fn new() -> Self {
        Self(Arc::default())
    }

    pub fn advance(&self, time: Duration) {
        *self.0.lock().unwrap() += time;
    }
}

impl Clock for StillClock {
    fn now(&self) -> SystemTime {
        FakeClock::new().now() + self.elapsed()
    }

    fn elapsed(&self) -> Duration {
        *self.0.lock().unwrap()
    }

    fn sleep(&self, _: Duration) -> Sleep<'_> {
        Box::pin(std::future::pending())
    }
}

/// Carries nothing until it is opened.
#[derive(Clone)]
pub struct SlowTransport {
    inner: FakeTransport,
    open: watch::Sender<bool>,
}

impl SlowTransport {
    pub fn new(inner: FakeTransport) -> Self {
        Self {
            inner,
            open: watch::Sender::new(false),
        }
    }

    pub fn open(&self) {
        self.open.send_replace(true);
    }
}

impl Transport for SlowTransport {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        Box::pin(async move {
            self.open.subscribe().wait_for(|open| *open).await.unwrap();
            self.inner.send(request, limits).await
        })
    }
}
