//! A transport that answers as it is told.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(unreachable_pub, reason = "tests share this module")]

use std::sync::{Arc, Mutex};

use tabella_runtime::testing::FakeClock;
use tabella_runtime::{
    Bytes, Credentials, Limits, Transport, TransportError, TransportFuture, http,
};

use crate::made::Client;
use crate::made::requests::PortOption;

pub const SUBNET: &str = "08278e6c-61ca-46c1-9fc3-0d4f6c12f193";

/// What was sent, and within which limits.
pub type Seen = Vec<(http::Request<Bytes>, Limits)>;

/// Answers every request alike and keeps the requests.
#[derive(Clone)]
pub struct Scripted {
    answer: Arc<dyn Fn() -> Result<http::Response<Bytes>, TransportError> + Send + Sync>,
    pub seen: Arc<Mutex<Seen>>,
}

impl Scripted {
    pub fn new(
        answer: impl Fn() -> Result<http::Response<Bytes>, TransportError> + Send + Sync + 'static,
    ) -> Self {
        Self {
            answer: Arc::new(answer),
            seen: Arc::default(),
        }
    }

    pub fn answering(status: u16, body: &'static str) -> Self {
        Self::new(move || Ok(reply(status, body)))
    }
}

impl Transport for Scripted {
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        self.seen.lock().unwrap().push((request, limits));
        Box::pin(std::future::ready((self.answer)()))
    }
}

pub fn reply(status: u16, body: &'static str) -> http::Response<Bytes> {
    http::Response::builder()
        .status(status)
        .header("X-Request-Id", "from-header")
        .body(Bytes::from(body))
        .unwrap()
}

pub fn client(transport: &Scripted) -> Client {
    Client::builder()
        .endpoint("http://127.0.0.1:9/base/")
        .credentials(Credentials::new("AK", "SK-secret").security_token("TOKEN-secret"))
        .project_id("p1")
        .transport(transport.clone())
        .clock(FakeClock::new())
        .build()
        .unwrap()
}

pub fn port() -> PortOption {
    PortOption::builder().subnet_id(SUBNET).build()
}
