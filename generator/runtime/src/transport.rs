//! The door to the network: one trait, and its usual implementation.
//!
//! A transport carries one request and waits for the whole answer. It does not retry, sign, follow redirects or read
//! bodies. Time limits are its work, so that the rest of the crate needs no clock and no runtime.

mod error;
#[cfg(feature = "hyper")]
mod hyper;

use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;

pub use error::{TransportError, TransportErrorKind};
#[cfg(feature = "hyper")]
pub use hyper::{HyperTransport, HyperTransportBuilder, Proxy};

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
    /// From the start to a connection that can be written to. Where the number of connections is limited, it starts when
    /// there may be one more.
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
