//! The usual transport: HTTP over TLS, on Tokio.

mod anyone;
mod builder;
mod dial;
mod exchange;
mod failure;
mod gzip;
mod outgoing;
mod places;
mod pool;
mod proxy;
mod proxy_address;
mod routes;
mod secure;
mod stream;
mod tcp;
mod tls;

use std::fmt;

use bytes::Bytes;
use http::header::PROXY_AUTHORIZATION;
use http::uri::Scheme;
use http::{Request, Response, StatusCode};
use tokio::runtime::Handle;
use tokio::time::Instant;

use super::{Limits, Transport, TransportError, TransportErrorKind as Kind, TransportFuture};
use crate::Sent;

pub use builder::HyperTransportBuilder;
use exchange::{Deadlines, Exchange, after, until};
use places::{Places, Queue};
use pool::{Kept, Pools};
pub use proxy::Proxy;
use stream::Hop;

/// Sends with `hyper` on a Tokio runtime: connections are kept alive, redirects are not followed, answers may come
/// compressed with gzip. Needs the feature `hyper`, and a runtime with sockets and a timer: `#[tokio::main]` gives one, and
/// `enable_all` one that is built by hand.
///
/// TLS is by `rustls`, with the certificates that the operating system trusts. They are read at the first call over
/// `https`; nothing is read or opened before a first call. Clones of a client share the connections. A
/// client may be used in several runtimes, one after the other or at once: each has connections of its own, which end
/// with it.
///
/// # A request is written once
///
/// A service may close an idle connection just when it is taken up again. Where the connection had not taken anything of
/// the request, another connection is tried: nothing can have arrived. In every other case the call fails and
/// [`TransportError::sent`] says [`Sent::Perhaps`]: no request is ever written twice.
///
/// ```
/// # use tabella_runtime::HyperTransport;
/// # fn main() -> Result<(), tabella_runtime::TransportError> {
/// let transport = HyperTransport::builder()
///     .proxies_from_environment()
///     .max_connections_per_host(16)
///     .build()?;
/// # Ok(())
/// # }
/// ```
pub struct HyperTransport {
    pools: Pools,
    places: Places,
    largest_body: usize,
}

impl HyperTransport {
    /// A transport as it is usually wanted: no proxy, HTTP/1.1, any number of connections.
    #[must_use]
    pub fn new() -> Self {
        HyperTransportBuilder::default().usual()
    }

    /// A transport of your own making.
    pub fn builder() -> HyperTransportBuilder {
        HyperTransportBuilder::default()
    }

    /// Does all that needs no waiting, so that the future of a call holds no more than what it waits for.
    fn prepare(&self, mut request: Request<Bytes>) -> Result<Prepared, TransportError> {
        let runtime = Handle::try_current().map_err(|_| {
            TransportError::configuration(
                "this transport needs a Tokio runtime, and the call is made outside of one",
            )
        })?;
        let kept = self.pools.of(&runtime);
        let queue = self.places.queue(request.uri());
        gzip::accept(request.headers_mut());
        let (exchange, reader) = if request.uri().scheme() == Some(&Scheme::HTTP) {
            self.plainly(request, &kept)?
        } else {
            let exchange = Exchange::new(self.pools.secure(&kept)?, request);
            (exchange, Hop::Host)
        };
        Ok(Prepared {
            queue,
            exchange,
            reader,
        })
    }

    /// Sends without TLS. A proxy on the way reads the request itself, and is told who calls.
    fn plainly(
        &self,
        mut request: Request<Bytes>,
        kept: &Kept,
    ) -> Result<(Exchange, Hop), TransportError> {
        let proxy = self.pools.proxy_for(request.uri());
        let user = proxy.as_ref().and_then(|proxy| proxy.basic_auth());
        if let Some(user) = user {
            let headers = request.headers_mut();
            headers.insert(PROXY_AUTHORIZATION, user.clone());
        }
        let exchange = Exchange::new(self.pools.plain(kept)?, request);
        let reader = proxy.map_or(Hop::Host, |_| Hop::Proxy);
        Ok((exchange, reader))
    }

    async fn carry(
        &self,
        prepared: Prepared,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        let Prepared {
            queue,
            exchange,
            reader,
        } = prepared;
        let begun = Instant::now();
        let end = after(begun, limits.total);
        let busy = || TransportError::new(Kind::Busy, Sent::No);
        let (_place, begun) = if queue.is_open() {
            (None, begun)
        } else {
            let place = until(end, queue.place()).await.ok_or_else(busy)?;
            (Some(place), Instant::now())
        };
        let connect = end.min(after(begun, limits.connect));
        let deadlines = Deadlines { connect, end };
        let answer = exchange.answer(deadlines, self.largest_body).await?;
        if reader == Hop::Proxy && answer.status() == StatusCode::PROXY_AUTHENTICATION_REQUIRED {
            return Err(TransportError::new(Kind::Proxy, Sent::No)
                .because("it asks for another user and password (status 407)"));
        }
        gzip::decoded(answer, self.largest_body)
    }
}

/// A call that is ready to be made.
struct Prepared {
    queue: Queue,
    exchange: Exchange,
    /// Who reads the request first.
    reader: Hop,
}

impl Default for HyperTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for HyperTransport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HyperTransport")
            .finish_non_exhaustive()
    }
}

impl Transport for HyperTransport {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        if Handle::try_current().is_ok() {
            let prepared = self.prepare(request);
            return Box::pin(async move { self.carry(prepared?, limits).await });
        }
        // Outside of a runtime, there may still be one when the future is waited for.
        Box::pin(async move {
            let prepared = self.prepare(request)?;
            self.carry(prepared, limits).await
        })
    }

    fn keeps_limits(&self) -> bool {
        true
    }
}
