//! Finding addresses and opening connections to them.

use std::net::IpAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use std::{fmt, io};

use http::Uri;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::{GaiAddrs, GaiResolver, Name};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower_service::Service;

use super::failure::{Cause, Failure};
use crate::transport::TransportErrorKind as Kind;

pub(super) type Socket = TokioIo<TcpStream>;
pub(super) type Connecting<T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send>>;

/// Opens connections, and tells a name without an address from an address without an answer.
#[derive(Clone)]
pub(super) struct Tcp(HttpConnector<Resolver>);

impl Tcp {
    pub(super) fn new(keepalive: Option<Duration>, local: Option<IpAddr>) -> Self {
        let mut connector = HttpConnector::new_with_resolver(Resolver(GaiResolver::new()));
        connector.enforce_http(false);
        connector.set_nodelay(true);
        connector.set_keepalive(keepalive);
        connector.set_local_address(local);
        Self(connector)
    }
}

impl Service<Uri> for Tcp {
    type Response = Socket;
    type Error = Failure;
    type Future = Connecting<Socket>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        self.0.poll_ready(context).map_err(failure)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connecting = self.0.call(uri);
        Box::pin(async move { connecting.await.map_err(failure) })
    }
}

fn failure(error: impl Into<Cause>) -> Failure {
    let error = error.into();
    let kind = match error.source() {
        Some(cause) if cause.is::<Unresolved>() => Kind::Resolve,
        _ => Kind::Connect,
    };
    Failure::new(kind, error)
}

/// The resolver of the operating system, with errors that can be told from others.
#[derive(Clone)]
pub(super) struct Resolver(GaiResolver);

impl Service<Name> for Resolver {
    type Response = GaiAddrs;
    type Error = Unresolved;
    type Future = Pin<Box<dyn Future<Output = Result<GaiAddrs, Unresolved>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Unresolved>> {
        self.0.poll_ready(context).map_err(Unresolved)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let resolving = self.0.call(name);
        Box::pin(async move { resolving.await.map_err(Unresolved) })
    }
}

/// A name has no address.
#[derive(Debug)]
pub(super) struct Unresolved(io::Error);

impl fmt::Display for Unresolved {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for Unresolved {}
