//! Which requests go through which proxy.

use std::fmt;
use std::sync::Arc;

use http::Uri;
use http::uri::Authority;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::environment::{Lookup, get};

const ENCODED: &str = "signs other than letters and digits in a password are percent-encoded";

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
    /// Hosts that are called without it.
    exceptions: String,
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

    fn matcher(&self) -> Result<Matcher, String> {
        let mut matcher = Matcher::builder().no(self.exceptions.replace(char::is_whitespace, ","));
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
        if self.exceptions.trim() == "*" {
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
        let uri: Uri = address
            .parse()
            .map_err(|error| format!("{error} ({ENCODED})"))?;
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
        let complete = format!("{scheme}://{user}{}:{port}", authority.host());
        if is_understood(&complete) {
            Ok(complete)
        } else {
            Err(format!("it is not the URL of a proxy ({ENCODED})"))
        }
    }

    /// User and password as a URL holds them, up to the `@`.
    fn user_info(&self, authority: &Authority) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        match &self.user {
            Some((user, password)) => format!("{}:{}@", encoded(user), encoded(password)),
            None => match authority.as_str().rsplit_once('@') {
                // As `curl` does, the last `@` is taken for the end of the password.
                Some((user, _)) => format!("{}@", user.replace('@', "%40")),
                None => String::new(),
            },
        }
    }
}

/// The matcher passes over an address that it cannot read, and then there would be no proxy at all.
fn is_understood(address: &str) -> bool {
    let matcher = Matcher::builder().all(address).build();
    let any = Uri::from_static("http://host.invalid");
    matcher.intercept(&any).is_some()
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
            .field("no_proxy", &self.exceptions)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The proxies that a request over HTTP and one over HTTPS take, with these variables.
    fn taken(variables: &[(&str, &str)], host: &str) -> [Option<String>; 2] {
        let lookup = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let routes = Routes::new(&[Proxy::from_environment(&lookup)]).unwrap();
        ["http", "https"].map(|scheme| {
            let uri = format!("{scheme}://{host}/").parse().unwrap();
            Some(routes.proxy_for(&uri)?.uri().to_string())
        })
    }

    #[test]
    fn reads_the_environment_as_curl_does() {
        let some = |uri: &str| Some(uri.to_owned());
        for (variables, proxies) in [
            (&[][..], [None, None]),
            (
                &[("http_proxy", "a:1"), ("https_proxy", "http://b:2")],
                [some("http://a:1/"), some("http://b:2/")],
            ),
            (&[("HTTP_PROXY", "a:1")], [None, None]),
            (&[("HTTPS_PROXY", "a")], [None, some("http://a:1080/")]),
            (
                &[("all_proxy", "socks5h://a"), ("https_proxy", "https://b")],
                [some("socks5h://a:1080/"), some("https://b:443/")],
            ),
            (
                &[
                    ("ALL_PROXY", "a:1"),
                    ("all_proxy", "b:2"),
                    ("http_proxy", " "),
                ],
                [some("http://b:2/"), some("http://b:2/")],
            ),
            (
                &[("all_proxy", "a:1"), ("no_proxy", "x.com")],
                [some("http://a:1/"), some("http://a:1/")],
            ),
            (
                &[("all_proxy", "a:1"), ("NO_PROXY", "x.com example.com")],
                [None, None],
            ),
            (&[("all_proxy", "a:1"), ("no_proxy", "*")], [None, None]),
        ] {
            assert_eq!(
                taken(variables, "api.example.com"),
                proxies,
                "{variables:?}"
            );
        }
        let variables = [("all_proxy", "a:1"), ("no_proxy", "10.0.0.0/8,::1")];
        for host in ["10.1.2.3", "[::1]"] {
            assert_eq!(taken(&variables, host), [None, None]);
        }
        assert_ne!(taken(&variables, "11.1.2.3"), [None, None]);
    }

    #[test]
    fn reads_user_and_password() {
        let any = Uri::from_static("https://host.example");
        for address in ["socks5://u:p%40s%3A@h", "socks5h://u:p@s%3A@h:1080"] {
            let routes = Routes::new(&[Proxy::all(address)]).unwrap();
            let proxy = routes.proxy_for(&any).unwrap();
            assert_eq!(proxy.raw_auth(), Some(("u", "p@s:")));
            assert_eq!(proxy.uri().port_u16(), Some(1080));
        }
    }
}
