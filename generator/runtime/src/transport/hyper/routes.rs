//! Which requests go through which proxy.

use std::net::Ipv4Addr;
use std::sync::Arc;

use http::Uri;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use super::proxy::Proxy;

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

    /// The proxy for a request. What is asked of the machine itself, as its keys, never leaves it.
    pub(super) fn proxy_for(&self, uri: &Uri) -> Option<Intercept> {
        if self.matchers.is_empty() || is_link_local(uri) {
            return None;
        }
        let mut matchers = self.matchers.iter();
        matchers.find_map(|matcher| matcher.intercept(uri))
    }
}

/// Whether the host is an address that no router passes on.
fn is_link_local(uri: &Uri) -> bool {
    let address = uri.host().and_then(|host| host.parse().ok());
    address.is_some_and(|address: Ipv4Addr| address.is_link_local())
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
    fn asks_the_machine_itself_without_a_proxy() {
        let variables = [("all_proxy", "a:1")];
        for host in ["169.254.169.254", "169.254.0.1:80"] {
            assert_eq!(taken(&variables, host), [None, None], "{host}");
        }
        for host in ["169.255.0.1", "169.254.169.254.example.com"] {
            assert_ne!(taken(&variables, host), [None, None], "{host}");
        }
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
