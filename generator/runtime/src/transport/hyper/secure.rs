//! TLS over a connection.

use std::io;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::Uri;
use hyper::rt::{Read, Write};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::Connection;
use rustls::ClientConfig;
use tower_service::Service;

use super::failure::{Cause, Failure, said_by_tls};
use super::tcp::Connecting;
use crate::transport::TransportErrorKind as Kind;

/// Speaks TLS over the connections that another connector opens, and tells which of the two failed.
#[derive(Clone)]
pub(super) struct Secure<C>(HttpsConnector<C>);

impl<C> Secure<C> {
    pub(super) fn new(connector: C, config: Arc<ClientConfig>) -> Self {
        Self(HttpsConnector::from((connector, config)))
    }
}

impl<C> Service<Uri> for Secure<C>
where
    C: Service<Uri, Error = Failure>,
    C::Response: Connection + Read + Write + Send + Unpin + 'static,
    C::Future: Send + 'static,
{
    type Response = MaybeHttpsStream<C::Response>;
    type Error = Failure;
    type Future = Connecting<Self::Response>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        self.0.poll_ready(context).map_err(failure)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connecting = self.0.call(uri);
        Box::pin(async move { connecting.await.map_err(failure) })
    }
}

/// Only what TLS itself says is a disagreement. A connection that breaks in the handshake may do better next time.
fn failure(error: Cause) -> Failure {
    use rustls::{Error as TlsError, InvalidMessage};
    match said_by_tls(&*error) {
        Some(TlsError::InvalidMessage(InvalidMessage::InvalidContentType)) => {
            let hint = "does the endpoint speak `http` in place of `https`?";
            Failure::new(Kind::Tls, format!("{error}: {hint}"))
        }
        None if error.is::<io::Error>() => Failure::new(Kind::Connect, error),
        _ => Failure::or(Kind::Tls, error),
    }
}
