//! Which requests go through which proxy.

use std::fmt;
use std::sync::Arc;

use http::Uri;
use http::uri::Authority;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::environment::{Lookup, get};

/// A proxy, and the requests that go through it.
///
/// The address is a URL: `http://`, `https://`, `socks5://` (names are looked up here) or `socks5h://` (the proxy looks
/// them up); without a scheme it is `http://`. Without a port it is 1080, and 443 for `https://`, as with `curl`. It may
/// hold user and password, percent-encoded. An address that cannot be used is an error of
/// [`build`](crate::HyperTransportBuilder::build).
///
/// Requests over TLS are tunnelled (`CONNECT`), so that an HTTP proxy sees the name of the host and nothing else.
///
/// ```
/// use tabella_runtime::{HyperTransport, Proxy};
///
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
    no_proxy: String,
    user: Option<(String, String)>,
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
        self.user = Some((user.into(), password.into()));
        self
    }

    /// Hosts that are called without the proxy, separated by commas or blanks: names, which stand for their subdomains
    /// as well, IP addresses, and networks as `10.0.0.0/8`. A lone `*` stands for all hosts.
    #[must_use]
    pub fn no_proxy(mut self, hosts: impl Into<String>) -> Self {
        self.no_proxy = hosts.into();
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
            no_proxy: either("no_proxy", "NO_PROXY").unwrap_or_default(),
            user: None,
        }
    }

    fn matcher(&self) -> Result<Matcher, String> {
        let mut matcher = Matcher::builder().no(self.no_proxy.replace(char::is_whitespace, ","));
        let unusable =
            |what, why| format!("the address of the proxy for {what} cannot be used: {why}");
        if let Some(address) = &self.http {
            let address = self.complete(address);
            matcher = matcher.http(address.map_err(|why| unusable("requests without TLS", why))?);
        }
        if let Some(address) = &self.https {
            let address = self.complete(address);
            matcher = matcher.https(address.map_err(|why| unusable("requests over TLS", why))?);
        }
        if self.no_proxy.trim() == "*" {
            return Ok(Matcher::builder().build());
        }
        Ok(matcher.build())
    }

    fn needs_tls(&self) -> bool {
        let mut addresses = [&self.http, &self.https].into_iter().flatten();
        addresses.any(|address| address.to_ascii_lowercase().starts_with("https://"))
    }

    /// An address with scheme, user and port. What is wrong with one is said without showing it, since it may hold a
    /// password.
    fn complete(&self, address: &str) -> Result<String, String> {
        let address = if address.contains("://") {
            address.to_owned()
        } else {
            format!("http://{address}")
        };
        let uri: Uri = address.parse().map_err(|error| {
            format!(
                "{error} (signs other than letters and digits in a password are percent-encoded)"
            )
        })?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err("it has no host".to_owned());
        };
        let scheme = scheme.to_ascii_lowercase();
        let usual_port = match scheme.as_str() {
            "http" | "socks5" | "socks5h" => 1080,
            "https" => 443,
            _ => {
                return Err(format!(
                    "a proxy is `http`, `https`, `socks5` or `socks5h`, not `{scheme}`"
                ));
            }
        };
        let port = port(authority)?.unwrap_or(usual_port);
        let user = self.user_info(authority);
        Ok(format!("{scheme}://{user}{}:{port}", authority.host()))
    }

    /// User and password as a URL holds them, up to the `@`.
    fn user_info(&self, authority: &Authority) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        match &self.user {
            Some((user, password)) => format!("{}:{}@", encoded(user), encoded(password)),
            None => match authority.as_str().rsplit_once('@') {
                Some((user, _)) => format!("{user}@"),
                None => String::new(),
            },
        }
    }
}

fn port(authority: &Authority) -> Result<Option<u16>, String> {
    let text = authority.as_str();
    let address = text.rsplit_once('@').map_or(text, |(_, address)| address);
    if authority.host().is_empty() {
        return Err("it has no host".to_owned());
    }
    match address.strip_prefix(authority.host()) {
        Some("") => Ok(None),
        _ => authority
            .port_u16()
            .map(Some)
            .ok_or_else(|| "its port is no number up to 65535".to_owned()),
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Proxy")
            .field("no_proxy", &self.no_proxy)
            .finish_non_exhaustive()
    }
}

/// All proxies; the first that is meant for a request is taken.
#[derive(Clone, Default)]
pub(super) struct Routes {
    matchers: Arc<[Matcher]>,
    tls: bool,
}

impl Routes {
    pub(super) fn new(proxies: &[Proxy]) -> Result<Self, String> {
        let matchers: Result<Vec<_>, _> = proxies.iter().map(Proxy::matcher).collect();
        Ok(Self {
            matchers: matchers?.into(),
            tls: proxies.iter().any(Proxy::needs_tls),
        })
    }

    /// Whether a proxy is spoken to over TLS.
    pub(super) fn need_tls(&self) -> bool {
        self.tls
    }

    pub(super) fn proxy_for(&self, uri: &Uri) -> Option<Intercept> {
        let mut matchers = self.matchers.iter();
        matchers.find_map(|matcher| matcher.intercept(uri))
    }
}
