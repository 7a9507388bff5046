//! TLS over a connection.

use std::sync::Arc;
use std::task::{Context, Poll};

use http::Uri;
use hyper::rt::{Read, Write};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::Connection;
use rustls::ClientConfig;
use tower_service::Service;

use super::failure::Failure;
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

fn failure(error: super::failure::Cause) -> Failure {
    Failure::or(Kind::Tls, error)
}
