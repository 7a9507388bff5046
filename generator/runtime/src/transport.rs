//! The door to the network: one trait, and its usual implementation.

mod error;
#[cfg(feature = "hyper")]
mod hyper;

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use crate::{Clock, Sent, within};

pub use error::{TransportError, TransportErrorKind};
#[cfg(feature = "hyper")]
pub use hyper::{HyperTransport, HyperTransportBuilder, Proxy};

/// Carries requests to a service.
///
/// A transport carries one request and waits for the whole answer. It does not retry, sign, follow redirects or read
/// bodies, and every status is an answer, not an error. When its future is dropped, it gives the request up.
///
/// # Limits
///
/// A request should end within the [`Limits`] that come with it. If it takes longer than [`Limits::total`], the client
/// drops it by its own clock and takes it for a request that [may have arrived](crate::Sent::Perhaps), which is not
/// repeated unless that can do no harm. A transport that ends in time by itself, and then knows whether it sent
/// anything, says so by [`keeps_limits`](Self::keeps_limits), and the client starts no timer of its own. Nobody but the
/// transport can keep [`Limits::connect`].
///
/// # In a browser
///
/// The future must be [`Send`], and what waits for JavaScript, as for its `fetch`, is not. Begin that with
/// `wasm_bindgen_futures::spawn_local`, let it put the answer into a channel, such as `tokio::sync::oneshot`, and wait for
/// the other end of the channel, which is `Send`. A [`Clock`](crate::Clock) with timers of JavaScript sleeps in the same
/// way. With the feature `js`, waits between attempts are random there too.
///
/// # Examples
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
    ///
    /// # Errors
    ///
    /// The future gives a [`TransportError`] when no whole answer came. It says whether the request went out: on that
    /// depends whether the call is tried again.
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_>;

    /// Whether every request ends within its limits, whatever the other side does. If not, which is what a transport says
    /// that does not say anything, the client sees to it.
    fn keeps_limits(&self) -> bool {
        false
    }
}

impl<T: Transport + ?Sized> Transport for Box<T> {
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        (**self).send(request, limits)
    }

    fn keeps_limits(&self) -> bool {
        (**self).keeps_limits()
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        (**self).send(request, limits)
    }

    fn keeps_limits(&self) -> bool {
        (**self).keeps_limits()
    }
}

/// An answer on its way.
pub type TransportFuture<'a> =
    Pin<Box<dyn Future<Output = Result<http::Response<Bytes>, TransportError>> + Send + 'a>>;

/// Sends a request, and drops it when its time is up, unless the transport sees to that.
pub(crate) async fn send(
    transport: &dyn Transport,
    clock: &dyn Clock,
    request: http::Request<Bytes>,
    limits: Limits,
) -> Result<http::Response<Bytes>, TransportError> {
    let sending = transport.send(request, limits);
    if transport.keeps_limits() {
        return sending.await;
    }
    let late = || {
        Err(TransportError::new(
            TransportErrorKind::Timeout,
            Sent::Perhaps,
        ))
    };
    within(clock, || limits.total, sending)
        .await
        .unwrap_or_else(late)
}

/// How long the steps of one request may take. A [`Transport`] should keep to them.
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
