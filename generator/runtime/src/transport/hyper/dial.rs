//! The way to a host: straight, or through a proxy.

use std::future::{Ready, ready};
use std::net::IpAddr;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::Uri;
use http::uri::{Authority, Scheme};
use hyper_rustls::MaybeHttpsStream;
use hyper_util::client::legacy::connect::proxy::{SocksV5, Tunnel};
use hyper_util::client::proxy::matcher::Intercept;
use rustls::ClientConfig;
use tower_service::Service;

use super::failure::Failure;
use super::routes::Routes;
use super::secure::Secure;
use super::stream::{Hop, Stream};
use super::tcp::{Connecting, Tcp};
use crate::transport::TransportErrorKind as Kind;

/// Opens connections to hosts, each by its way.
#[derive(Clone)]
pub(super) struct Dial {
    pub(super) tcp: Tcp,
    pub(super) routes: Routes,
    /// For proxies that are spoken to over TLS.
    pub(super) proxy_tls: Option<Arc<ClientConfig>>,
}

impl Service<Uri> for Dial {
    type Response = Stream;
    type Error = Failure;
    type Future = Connecting<Stream>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        self.tcp.poll_ready(context)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let mut dial = self.clone();
        Box::pin(async move {
            let Some(proxy) = dial.routes.proxy_for(&uri) else {
                let socket = dial.tcp.call(uri).await?;
                return Ok(Stream::new(MaybeHttpsStream::Http(socket), Hop::Host));
            };
            through(dial, &proxy, uri)
                .await
                .map_err(|failure| failure.through(proxy.uri()))
        })
    }
}

async fn through(mut dial: Dial, proxy: &Intercept, uri: Uri) -> Result<Stream, Failure> {
    let at = proxy.uri();
    let uri = match at.scheme_str() {
        Some("socks5") => resolved(&uri).await?,
        _ => uri,
    };
    let io = match (&dial.proxy_tls, at.scheme_str()) {
        (Some(config), Some("https")) => {
            Secure::new(dial.tcp, config.clone())
                .call(at.clone())
                .await?
        }
        _ => MaybeHttpsStream::Http(dial.tcp.call(at.clone()).await?),
    };
    match at.scheme_str() {
        Some("socks5" | "socks5h") => socks(proxy, Stream::new(io, Hop::Host), &uri).await,
        _ if uri.scheme() == Some(&Scheme::HTTPS) => {
            tunnel(proxy, Stream::new(io, Hop::Host), &uri).await
        }
        _ => Ok(Stream::new(io, Hop::Proxy)),
    }
}

async fn tunnel(proxy: &Intercept, stream: Stream, uri: &Uri) -> Result<Stream, Failure> {
    let mut tunnel = Tunnel::new(proxy.uri().clone(), Open(Some(stream)));
    if let Some(authorization) = proxy.basic_auth() {
        tunnel = tunnel.with_auth(authorization.clone());
    }
    let tunneling = tunnel.call(with_port(uri)?);
    tunneling
        .await
        .map_err(|error| Failure::new(Kind::Proxy, error))
}

async fn socks(proxy: &Intercept, stream: Stream, uri: &Uri) -> Result<Stream, Failure> {
    let mut socks = SocksV5::new(proxy.uri().clone(), Open(Some(stream)));
    if let Some((user, password)) = proxy.raw_auth() {
        socks = socks.with_auth(user.to_owned(), password.to_owned());
    }
    let shaking = socks.call(with_port(uri)?);
    shaking
        .await
        .map_err(|error| Failure::new(Kind::Proxy, error.to_string()))
}

/// The address with its host looked up here, for proxies that are not to look it up.
async fn resolved(uri: &Uri) -> Result<Uri, Failure> {
    let host = uri.host().unwrap_or_default();
    if host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
        return Ok(uri.clone());
    }
    let mut found = tokio::net::lookup_host((host, port(uri)))
        .await
        .map_err(|error| Failure::new(Kind::Resolve, error))?;
    let address = found
        .next()
        .ok_or_else(|| Failure::new(Kind::Resolve, "the name has no address"))?;
    with_authority(uri, &address.to_string())
}

/// The address with the port that its scheme stands for: the proxies' protocols take 443 for all that have none.
fn with_port(uri: &Uri) -> Result<Uri, Failure> {
    let host = uri.host().unwrap_or_default();
    with_authority(uri, &format!("{host}:{}", port(uri)))
}

fn port(uri: &Uri) -> u16 {
    let usual = if uri.scheme() == Some(&Scheme::HTTP) {
        80
    } else {
        443
    };
    uri.port_u16().unwrap_or(usual)
}

fn with_authority(uri: &Uri, authority: &str) -> Result<Uri, Failure> {
    let failure = |error: http::Error| Failure::new(Kind::Connect, error);
    let authority: Authority = authority
        .parse()
        .map_err(|error| failure(http::Error::from(error)))?;
    let mut parts = uri.clone().into_parts();
    parts.authority = Some(authority);
    Uri::from_parts(parts).map_err(|error| failure(error.into()))
}

/// A connector whose connection is open already, so that a failed handshake is not taken for a failed connection.
struct Open(Option<Stream>);

impl Service<Uri> for Open {
    type Response = Stream;
    type Error = std::io::Error;
    type Future = Ready<Result<Stream, std::io::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), std::io::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        let stream = self.0.take();
        ready(stream.ok_or_else(|| std::io::Error::other("the connection is in use")))
    }
}
