//! The door to the network: one trait, and its usual implementation.
//!
//! A transport carries one request and waits for the whole answer. It does not retry, sign, follow redirects or read
//! bodies. How long connecting and an answer may take is for it to keep to: the rest of the crate waits for it as long as
//! it takes, and sleeps on a [`Clock`](crate::Clock) only before and between attempts.

mod error;
#[cfg(feature = "hyper")]
mod hyper;

use std::pin::Pin;
use std::sync::Arc;
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
///
/// An `Arc` of a transport is one too: clients that are each given a clone share its connections, and their limits.
///
/// ```
/// # #[cfg(feature = "hyper")]
/// # fn main() -> Result<(), tabella_runtime::TransportError> {
/// # use tabella_runtime::{ClientBuilder, ClientCore, HyperTransport, Service};
/// # struct Client;
/// # impl Client {
/// #     fn builder() -> ClientBuilder<ClientCore> {
/// #         ClientBuilder::new(Service { name: "vpc", endpoint: "https://vpc.{region}.example.com" })
/// #     }
/// # }
/// use std::sync::Arc;
///
/// let transport = Arc::new(HyperTransport::builder().max_connections(100).build()?);
/// let one = Client::builder().transport(transport.clone());
/// let other = Client::builder().transport(transport);
/// # let _ = (one, other);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "hyper"))]
/// # fn main() {}
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends a request, which is complete and signed, and gives the answer with its whole body.
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_>;
}

impl<T: Transport + ?Sized> Transport for Box<T> {
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        (**self).send(request, limits)
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        (**self).send(request, limits)
    }
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
