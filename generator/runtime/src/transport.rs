//! The door to the network: one trait, and its usual implementation.
//!
//! A transport carries one request and waits for the whole answer. It does not retry, sign, follow redirects or read
//! bodies. Time limits are its work, so that the rest of the crate needs no clock and no runtime.

#[cfg(feature = "hyper")]
mod hyper;

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;

use crate::Sent;

#[cfg(feature = "hyper")]
pub use hyper::HyperTransport;

/// Carries requests to a service.
///
/// Implement it to send through something else, or to answer in tests:
///
/// ```
/// # use tabella_runtime::{Bytes, Limits, Transport, TransportFuture, http};
///
/// struct Always(u16);
///
/// impl Transport for Always {
///     fn send(&self, _: http::Request<Bytes>, _: Limits) -> TransportFuture<'_> {
///         let mut response = http::Response::new(Bytes::new());
///         *response.status_mut() = http::StatusCode::from_u16(self.0).unwrap_or_default();
///         Box::pin(async move { Ok(response) })
///     }
/// }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends a request, which is complete and signed, and gives the answer with its whole body.
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_>;
}

/// An answer on its way.
pub type TransportFuture<'a> =
    Pin<Box<dyn Future<Output = Result<http::Response<Bytes>, TransportError>> + Send + 'a>>;

/// How long the steps of a call may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// From the start to a connection that can be written to.
    pub connect: Duration,
    /// From the start to the last byte of the answer.
    pub total: Duration,
}

impl Default for Limits {
    /// 10 seconds to connect, 120 seconds in all.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            total: Duration::from_secs(120),
        }
    }
}

/// Why a transport could not bring an answer.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) kind: TransportErrorKind,
    pub(crate) sent: Sent,
    pub(crate) source: Option<Box<dyn StdError + Send + Sync>>,
    pub(crate) reply: Option<Box<http::Response<Bytes>>>,
}

/// What kind of failure a transport met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The transport cannot work as it is set up.
    Configuration,
    /// No connection could be made.
    Connect,
    /// The time was up.
    Timeout,
    /// The connection failed during the call.
    Broken,
    /// The body of the answer is larger than the transport takes.
    TooLarge,
}

impl TransportError {
    /// An error that says whether the request went out.
    #[must_use]
    pub const fn new(kind: TransportErrorKind, sent: Sent) -> Self {
        Self {
            kind,
            sent,
            source: None,
            reply: None,
        }
    }

    /// What kind of failure it was.
    #[must_use]
    pub const fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Whether the request reached the service.
    #[must_use]
    pub const fn sent(&self) -> Sent {
        self.sent
    }

    /// What had come of the answer.
    #[must_use]
    pub fn reply(&self) -> Option<&http::Response<Bytes>> {
        self.reply.as_deref()
    }

    /// Adds the cause.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Adds what had come of the answer. The request was received then.
    #[must_use]
    pub fn after(mut self, reply: http::Response<Bytes>) -> Self {
        self.sent = Sent::Yes;
        self.reply = Some(Box::new(reply));
        self
    }
}

impl TransportErrorKind {
    pub(crate) const fn sentence(self) -> &'static str {
        match self {
            Self::Configuration => "the transport cannot work as it is set up",
            Self::Connect => "no connection could be made",
            Self::Timeout => "the time was up",
            Self::Broken => "the connection failed",
            Self::TooLarge => "the answer is too large",
        }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.kind.sentence())
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}
