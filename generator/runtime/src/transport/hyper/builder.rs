//! How a transport is set up.

use std::fmt;
use std::net::IpAddr;
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use super::HyperTransport;
use super::places::Places;
use super::pool::{Idle, Pools};
use super::proxy::Proxy;
use super::routes::Routes;
use super::tcp::Tcp;
use super::tls::{Offer, Tls, Trust, authorities, identity};
use crate::environment;
use crate::transport::TransportError;

/// Bodies of answers above this many bytes are refused: 64 MiB.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// Connections without work are closed after this time, before gateways on the way forget them.
const IDLE: Duration = Duration::from_secs(50);

/// Sets up a [`HyperTransport`]. Needs the feature `hyper`.
///
/// Certificates come as bytes in the PEM format. Nothing is read from files, and no connection is made, before the first
/// call.
#[must_use]
pub struct HyperTransportBuilder {
    proxies: Vec<Proxy>,
    trust: Trust,
    authorities: Vec<Vec<u8>>,
    identity: Option<(Vec<u8>, Vec<u8>)>,
    offer: Offer,
    most: Option<usize>,
    most_per_host: Option<usize>,
    idle: Idle,
    keepalive: Option<Duration>,
    local_address: Option<IpAddr>,
    largest_body: usize,
}

impl Default for HyperTransportBuilder {
    fn default() -> Self {
        Self {
            proxies: Vec::new(),
            trust: Trust::System,
            authorities: Vec::new(),
            identity: None,
            offer: Offer::Http1,
            most: None,
            most_per_host: None,
            idle: Idle {
                most: usize::MAX,
                timeout: IDLE,
            },
            keepalive: None,
            local_address: None,
            largest_body: LARGEST_BODY,
        }
    }
}

impl HyperTransportBuilder {
    /// Adds a proxy. Of several, the first that is meant for a request is taken.
    pub fn proxy(mut self, proxy: Proxy) -> Self {
        self.proxies.push(proxy);
        self
    }

    /// Adds the proxies that `curl` would take from the environment: `http_proxy`, `https_proxy` or `HTTPS_PROXY`,
    /// `all_proxy` or `ALL_PROXY`, and `no_proxy` or `NO_PROXY`. They are read now. What is asked of the machine itself
    /// (169.254.0.0/16) takes no proxy.
    pub fn proxies_from_environment(self) -> Self {
        self.proxy(Proxy::from_environment(&environment::process))
    }

    /// Trusts the certificate authorities in this PEM as well.
    pub fn extra_ca_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.authorities.push(pem.into());
        self
    }

    /// Trusts the certificate authorities in this PEM in place of those of the operating system, which are not read.
    pub fn only_ca_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.trust = Trust::Given;
        self.authorities.push(pem.into());
        self
    }

    /// Takes any certificate, also one that is forged, expired or for another host.
    ///
    /// This is dangerous: whoever stands between can read and change all that is sent. Use it for tests alone;
    /// [`extra_ca_pem`](Self::extra_ca_pem) is what a certificate of your own needs.
    pub fn danger_accept_invalid_certificates(mut self) -> Self {
        self.trust = Trust::Anyone;
        self
    }

    /// Proves to the service who calls: a certificate, with those between it and its authority behind it, and its key.
    pub fn client_certificate_pem(
        mut self,
        certificate: impl Into<Vec<u8>>,
        key: impl Into<Vec<u8>>,
    ) -> Self {
        self.identity = Some((certificate.into(), key.into()));
        self
    }

    /// Whether HTTP/2 is spoken where the service agrees to it in the TLS handshake. It is not if not set.
    ///
    /// Needs the feature `http2`.
    #[cfg(feature = "http2")]
    pub fn http2(mut self, offered: bool) -> Self {
        self.offer = if offered { Offer::Http2 } else { Offer::Http1 };
        self
    }

    /// How many connections may be in use at once. Further calls wait until an answer is read to its end. The wait
    /// counts to the time of the attempt, and not to that of connecting; a call that waits too long fails with
    /// [`TransportErrorKind::Busy`](crate::TransportErrorKind::Busy). There is no limit if not set. Idle connections are
    /// not counted; over HTTP/2, which shares them, calls are.
    pub fn max_connections(mut self, most: usize) -> Self {
        self.most = Some(most);
        self
    }

    /// How many connections to one host may be in use at once; see [`max_connections`](Self::max_connections).
    pub fn max_connections_per_host(mut self, most: usize) -> Self {
        self.most_per_host = Some(most);
        self
    }

    /// How many connections without work are kept for a host. All are if not set; with 0, none is used again.
    pub fn max_idle_connections(mut self, most: usize) -> Self {
        self.idle.most = most;
        self
    }

    /// How long a connection without work is kept. 50 seconds if not set.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle.timeout = timeout;
        self
    }

    /// After which time without traffic TCP asks whether the other side is still there. It does not if not set.
    pub fn tcp_keepalive(mut self, time: Duration) -> Self {
        self.keepalive = Some(time);
        self
    }

    /// The address of this machine from which connections are made.
    pub fn local_address(mut self, address: IpAddr) -> Self {
        self.local_address = Some(address);
        self
    }

    /// The largest body of an answer in bytes, both as it comes and after decompression. 64 MiB if not set. A larger
    /// one ends the call with [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge), or, if its status says error, with
    /// that error and what had come of its body.
    pub fn largest_body(mut self, bytes: usize) -> Self {
        self.largest_body = bytes;
        self
    }

    /// Makes the transport.
    ///
    /// # Errors
    ///
    /// [`TransportErrorKind::Configuration`](crate::TransportErrorKind::Configuration) with the reason as its source: an
    /// address of a proxy or a PEM that cannot be used, or a limit of 0 connections.
    pub fn build(self) -> Result<HyperTransport, TransportError> {
        self.checked().map_err(TransportError::configuration)
    }

    /// The transport without anything that was set and can be wrong.
    pub(super) fn usual(self) -> HyperTransport {
        self.with(Routes::default(), Tls::default())
    }

    fn checked(self) -> Result<HyperTransport, String> {
        if self.most == Some(0) || self.most_per_host == Some(0) {
            return Err("with 0 connections no call could be made".to_owned());
        }
        let routes = Routes::new(&self.proxies)?;
        let mut tls = Tls {
            trust: self.trust,
            ..Tls::default()
        };
        for pem in &self.authorities {
            tls.authorities.extend(authorities(pem)?);
        }
        if let Some((certificate, key)) = &self.identity {
            tls.identity = Some(identity(certificate, key)?);
        }
        Ok(self.with(routes, tls))
    }

    fn with(self, routes: Routes, tls: Tls) -> HyperTransport {
        HyperTransport {
            pools: Pools {
                tcp: Tcp::new(self.keepalive, self.local_address),
                routes,
                tls,
                offer: self.offer,
                idle: self.idle,
                tls_config: OnceLock::new(),
                kept: Mutex::default(),
            },
            places: Places::new(self.most, self.most_per_host),
            largest_body: self.largest_body,
        }
    }
}

impl fmt::Debug for HyperTransportBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HyperTransportBuilder")
            .field("proxies", &self.proxies)
            .finish_non_exhaustive()
    }
}
