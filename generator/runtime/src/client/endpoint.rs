//! The address of a service.

use http::HeaderValue;
use url::{ParseError, Url};

use crate::{Error, ErrorKind, Region};

/// The address that paths are added to: scheme, host, perhaps a port, perhaps a base path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Endpoint {
    text: String,
    authority: String,
    host_header: HeaderValue,
    host: String,
    port: u16,
}

impl Endpoint {
    /// The address of a pattern in a region.
    pub(crate) fn fill(pattern: &str, region: &Region) -> Result<Self, Error> {
        if region.is_valid() {
            return Self::parse(&pattern.replace("{region}", region.as_str()));
        }
        let id = region.as_str();
        Err(bad(format!(
            "`{id}` is no id of a region: use lowercase letters, digits and hyphens, as in `cn-north-4`"
        )))
    }

    /// An address that somebody gave. Without a scheme it gets `https://`.
    pub(crate) fn parse(given: &str) -> Result<Self, Error> {
        let given = given.trim();
        if given.contains('@') {
            // Before anything else is looked at, since the text may hold a password, which is not repeated.
            return Err(bad(
                "the endpoint must not hold a user name or a password, nor any other `@`"
                    .to_owned(),
            ));
        }
        let text = if given.contains("://") {
            given.to_owned()
        } else {
            format!("https://{given}")
        };
        let refuse = |reason: &str| Err(bad(format!("the endpoint `{given}` {reason}")));
        if given.contains(char::is_whitespace) {
            return refuse("holds a blank");
        }
        let url = match Url::parse(&text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => url,
            // That is how the parser says that it does not know what stands before `://`.
            Ok(_) | Err(ParseError::RelativeUrlWithoutBase) => {
                let (scheme, _) = text.split_once("://").unwrap_or((&text, ""));
                return refuse(&format!(
                    "has the scheme `{scheme}`, which is neither `https` nor `http`"
                ));
            }
            Err(error) => return refuse(&format!("is no address: {error}")),
        };
        if url.query().is_some() || url.fragment().is_some() {
            return refuse("must end with its path, without `?` or `#`");
        }
        let authority = url.authority().to_owned();
        let host_header = HeaderValue::from_str(&authority)
            .map_err(|_| bad(format!("the host of the endpoint `{given}` cannot be sent")))?;
        let host = url.host_str().unwrap_or_default().to_owned();
        let port = url.port_or_known_default().unwrap_or_default();
        let text = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self {
            text,
            authority,
            host_header,
            host,
            port,
        })
    }

    /// The whole address, without a slash at its end.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The host, with the port if it is not the usual one.
    pub(crate) fn authority(&self) -> &str {
        &self.authority
    }

    /// The authority as it is sent.
    pub(crate) const fn host_header(&self) -> &HeaderValue {
        &self.host_header
    }

    /// The host alone.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// The port, also if it is the usual one.
    pub(crate) const fn port(&self) -> u16 {
        self.port
    }
}

fn bad(text: String) -> Error {
    Error::unsent(ErrorKind::Configuration, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses() {
        for (given, text, authority) in [
            (
                "vpc.example.com",
                "https://vpc.example.com",
                "vpc.example.com",
            ),
            (
                " https://vpc.example.com/ ",
                "https://vpc.example.com",
                "vpc.example.com",
            ),
            (
                "http://127.0.0.1:8080",
                "http://127.0.0.1:8080",
                "127.0.0.1:8080",
            ),
            ("localhost:8080", "https://localhost:8080", "localhost:8080"),
            (
                "https://example.com:443/base/",
                "https://example.com/base",
                "example.com",
            ),
            (
                "https://[::1]:8443/a/b",
                "https://[::1]:8443/a/b",
                "[::1]:8443",
            ),
        ] {
            let endpoint = Endpoint::parse(given).unwrap();
            assert_eq!(
                (endpoint.as_str(), endpoint.authority()),
                (text, authority),
                "{given}"
            );
        }
    }

    #[test]
    fn refuses_what_cannot_be_called() {
        for given in [
            "",
            "https://",
            "ftp://x",
            "https://x?y=1",
            "https://x#y",
            "https://user:hunter2@x",
            "ftp://user:hunter2@x",
            "user:hunter2@x",
            "https://user:hunter2@host:99999",
            "https:/user:hunter2@x",
            "ht!tp://x y",
            "a b",
        ] {
            let error = Endpoint::parse(given).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Configuration, "{given}");
            assert!(!error.to_string().contains("hunter2"), "{error}");
            assert!(!error.to_string().contains("relative"), "{error}");
        }
    }

    #[test]
    fn says_what_is_wrong_with_an_address() {
        for (given, reason) in [
            ("http://a b", "holds a blank"),
            ("a b.example.com", "holds a blank"),
            ("https://x/a\tb", "holds a blank"),
            (
                "ftp://x",
                "has the scheme `ftp`, which is neither `https` nor `http`",
            ),
            ("ht!tp://x", "has the scheme `ht!tp`, which is neither"),
        ] {
            let text = Endpoint::parse(given).unwrap_err().to_string();
            assert!(text.contains(reason), "{text}");
        }
    }

    #[test]
    fn puts_the_region_in_its_place() {
        let pattern = "https://vpc.{region}.example.com";
        assert_eq!(
            Endpoint::fill(pattern, &Region::new("xx-1"))
                .unwrap()
                .as_str(),
            "https://vpc.xx-1.example.com"
        );
        let error = Endpoint::fill(pattern, &Region::new("evil.com/")).unwrap_err();
        assert!(error.to_string().contains("evil.com/"), "{error}");
    }
}
