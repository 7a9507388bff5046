//! The usual transport: HTTP/1.1 over TLS with the certificates that the operating system trusts.

use std::fmt;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::OnceLock;
use std::task::Poll;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::uri::Scheme;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::{
    CaptureConnection, Connect, HttpConnector, capture_connection,
};
use hyper_util::client::legacy::{Client, ResponseFuture};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio::time::{Instant, timeout_at};

use super::{Limits, Transport, TransportError, TransportErrorKind as Kind, TransportFuture};
use crate::Sent;

/// Bodies of answers above this many bytes are refused: 64 MiB.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// Connections without work are closed after this time, before gateways on the way forget them.
const IDLE: Duration = Duration::from_secs(50);

/// Sends with `hyper` on a Tokio runtime: HTTP/1.1, connections kept alive, no redirects, no proxy.
///
/// TLS is by `rustls`. Its configuration, which reads the trusted certificates of the operating system, is made at the
/// first call over `https`. Clones of a client share the connections; use a client in one runtime, since a connection
/// ends with the runtime in which it was made.
#[derive(Default)]
pub struct HyperTransport {
    plain: OnceLock<Client<HttpConnector, Full<Bytes>>>,
    secure: OnceLock<Client<HttpsConnector<HttpConnector>, Full<Bytes>>>,
}

impl HyperTransport {
    /// A transport that has no connections yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn plain(&self) -> &Client<HttpConnector, Full<Bytes>> {
        self.plain.get_or_init(|| client(HttpConnector::new()))
    }

    fn secure(
        &self,
    ) -> Result<&Client<HttpsConnector<HttpConnector>, Full<Bytes>>, TransportError> {
        if let Some(client) = self.secure.get() {
            return Ok(client);
        }
        // The provider is named, since a program that also builds rustls with another one would have no default.
        let connector = HttpsConnectorBuilder::new()
            .with_provider_and_platform_verifier(rustls::crypto::ring::default_provider())
            .map_err(|error| TransportError::new(Kind::Configuration, Sent::No).because(error))?
            .https_only()
            .enable_http1()
            .build();
        Ok(self.secure.get_or_init(|| client(connector)))
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
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                let error =
                    "this transport needs a Tokio runtime, and the call is made outside of one";
                return Err(TransportError::new(Kind::Configuration, Sent::No).because(error));
            }
            if request.uri().scheme() == Some(&Scheme::HTTP) {
                exchange(self.plain(), request, limits).await
            } else {
                exchange(self.secure()?, request, limits).await
            }
        })
    }
}

fn client<C: Connect + Clone>(connector: C) -> Client<C, Full<Bytes>> {
    Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(IDLE)
        .build(connector)
}

async fn exchange<C>(
    client: &Client<C, Full<Bytes>>,
    request: Request<Bytes>,
    limits: Limits,
) -> Result<Response<Bytes>, TransportError>
where
    C: Connect + Clone + Send + Sync + 'static,
{
    let start = Instant::now();
    let end = after(start, limits.total);
    let connect_end = end.min(after(start, limits.connect));

    let mut request = request.map(Full::new);
    let mut connection = capture_connection(&mut request);
    let mut response = client.request(request);
    let connecting = connected(&mut response, &mut connection);
    let answer = match timeout_at(connect_end, connecting)
        .await
        .map_err(|_| timeout(Sent::No))?
    {
        Some(answer) => answer,
        None => timeout_at(end, response)
            .await
            .map_err(|_| timeout(Sent::Perhaps))?,
    };
    read_body(answer.map_err(failed)?, end).await
}

/// Waits for a connection, or for the answer if that comes first.
async fn connected(
    response: &mut ResponseFuture,
    connection: &mut CaptureConnection,
) -> Option<Result<Response<Incoming>, hyper_util::client::legacy::Error>> {
    let mut connection = pin!(connection.wait_for_connection_metadata());
    poll_fn(|context| {
        if let Poll::Ready(answer) = Pin::new(&mut *response).poll(context) {
            return Poll::Ready(Some(answer));
        }
        connection.as_mut().poll(context).map(|_| None)
    })
    .await
}

async fn read_body(
    answer: Response<Incoming>,
    end: Instant,
) -> Result<Response<Bytes>, TransportError> {
    let (head, mut body) = answer.into_parts();
    let mut received = BytesMut::new();
    let failure = loop {
        match timeout_at(end, body.frame()).await {
            Err(_) => break timeout(Sent::Yes),
            Ok(None) => return Ok(Response::from_parts(head, received.freeze())),
            Ok(Some(Err(error))) => {
                break TransportError::new(Kind::Broken, Sent::Yes).because(error);
            }
            Ok(Some(Ok(frame))) => {
                received.extend_from_slice(frame.data_ref().map_or(&[], |data| data));
            }
        }
        if received.len() > LARGEST_BODY {
            break TransportError::new(Kind::TooLarge, Sent::Yes);
        }
    };
    Err(failure.after(Response::from_parts(head, received.freeze())))
}

fn failed(error: hyper_util::client::legacy::Error) -> TransportError {
    let (kind, sent) = if error.is_connect() {
        (Kind::Connect, Sent::No)
    } else {
        (Kind::Broken, Sent::Perhaps)
    };
    TransportError::new(kind, sent).because(error)
}

const fn timeout(sent: Sent) -> TransportError {
    TransportError::new(Kind::Timeout, sent)
}

/// A point in time; one that lies beyond what the clock can tell is a year away, which is as good as never.
fn after(start: Instant, time: Duration) -> Instant {
    const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);
    start.checked_add(time).unwrap_or(start + YEAR)
}
