//! A proxy as it is set up.

use std::fmt;

use hyper_util::client::proxy::matcher::Matcher;

use super::proxy_address::{User, complete};
use crate::environment::{Lookup, get};

/// A proxy, and the requests that go through it.
///
/// The address is a URL: `http://`, `https://`, `socks5://` (names are looked up here) or `socks5h://` (the proxy looks
/// them up); without a scheme it is `http://`. Without a port it is 1080, and 443 for `https://`, as with `curl`. It may
/// hold user and password, percent-encoded. An address that cannot be used is an error
/// when the transport is built. Needs the feature `hyper`.
///
/// Requests over TLS are tunnelled (`CONNECT`), so that an HTTP proxy sees the name of the host and nothing else.
///
/// ```
/// # use tabella_runtime::{HyperTransport, Proxy};
/// # fn main() -> Result<(), tabella_runtime::TransportError> {
/// let proxy = Proxy::all("http://proxy.example:3128")
///     .basic_auth("user", "p@ss")
///     .no_proxy("localhost, 10.0.0.0/8, .internal.example");
/// let transport = HyperTransport::builder().proxy(proxy).build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct Proxy {
    http: Option<String>,
    https: Option<String>,
    /// Hosts that are called without it.
    exceptions: String,
    user: Option<User>,
}

impl Proxy {
    /// A proxy for all requests.
    #[must_use]
    pub fn all(address: impl Into<String>) -> Self {
        let address = address.into();
        Self {
            http: Some(address.clone()),
            https: Some(address),
            ..Self::default()
        }
    }

    /// A proxy for requests without TLS.
    #[must_use]
    pub fn http(address: impl Into<String>) -> Self {
        Self {
            http: Some(address.into()),
            ..Self::default()
        }
    }

    /// A proxy for requests over TLS.
    #[must_use]
    pub fn https(address: impl Into<String>) -> Self {
        Self {
            https: Some(address.into()),
            ..Self::default()
        }
    }

    /// User and password as they are, in place of those in the address.
    #[must_use]
    pub fn basic_auth(mut self, user: impl Into<String>, password: impl Into<String>) -> Self {
        self.user = Some(User {
            name: user.into(),
            password: password.into(),
        });
        self
    }

    /// Hosts that are called without the proxy, separated by commas or blanks: names, which stand for their subdomains
    /// as well, IP addresses, and networks as `10.0.0.0/8`. A lone `*` stands for all hosts.
    #[must_use]
    pub fn no_proxy(mut self, hosts: impl Into<String>) -> Self {
        self.exceptions = hosts.into();
        self
    }

    /// The proxies that `curl` would take from these variables. It does not read `HTTP_PROXY`, which a web server that
    /// runs CGI programs sets from a header of whoever calls it.
    pub(super) fn from_environment(lookup: &Lookup<'_>) -> Self {
        let either = |lower, upper| get(lookup, lower).or_else(|| get(lookup, upper));
        let all = either("all_proxy", "ALL_PROXY");
        Self {
            http: get(lookup, "http_proxy").or_else(|| all.clone()),
            https: either("https_proxy", "HTTPS_PROXY").or(all),
            exceptions: either("no_proxy", "NO_PROXY").unwrap_or_default(),
            user: None,
        }
    }

    pub(super) fn matcher(&self) -> Result<Matcher, String> {
        let mut matcher = Matcher::builder().no(self.exceptions.replace(char::is_whitespace, ","));
        let unusable =
            |what, why| format!("the address of the proxy for {what} cannot be used: {why}");
        if let Some(address) = &self.http {
            let address = complete(address, self.user.as_ref());
            matcher = matcher.http(address.map_err(|why| unusable("requests without TLS", why))?);
        }
        if let Some(address) = &self.https {
            let address = complete(address, self.user.as_ref());
            matcher = matcher.https(address.map_err(|why| unusable("requests over TLS", why))?);
        }
        if self.exceptions.trim() == "*" {
            return Ok(Matcher::builder().build());
        }
        Ok(matcher.build())
    }

    pub(super) fn needs_tls(&self) -> bool {
        let mut addresses = [&self.http, &self.https].into_iter().flatten();
        addresses.any(|address| address.to_ascii_lowercase().starts_with("https://"))
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Proxy")
            .field("no_proxy", &self.exceptions)
            .finish_non_exhaustive()
    }
}
