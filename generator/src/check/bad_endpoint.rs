//! The endpoint of a service is no address that a call can go to.
//!
//! It begins with `https://` (or `http://`, for tests), has a host, and perhaps a port and a path. `{region}` stands where
//! the region's id goes and is the only placeholder. It has no query, no fragment and no user.
//!
//! Bad:
//!
//! ```yaml
//! endpoint: vpc.{Region}.myhuaweicloud.com
//! ```
//!
//! Good:
//!
//! ```yaml
//! endpoint: https://vpc.{region}.myhuaweicloud.com
//! ```
use crate::diagnostic::{Diagnostic, Rule, Sink};

use super::view::View;
use super::words::quoted;

pub(super) static RULE: Rule = Rule {
    code: "T0222",
    name: "bad-endpoint",
    manual: include_str!("bad_endpoint.rs"),
};

pub(super) fn check(view: &View<'_>, sink: &mut Sink) {
    for endpoint in view.api.services.iter().map(|service| &service.endpoint) {
        if let Some(problem) = problem(endpoint) {
            let message = format!("{} cannot be called: {problem}", quoted(endpoint));
            sink.push(
                Diagnostic::error(&RULE, endpoint.span, message)
                    .help("an endpoint is such as `https://vpc.{region}.myhuaweicloud.com`"),
            );
        }
    }
}

fn problem(endpoint: &str) -> Option<&'static str> {
    let rest = endpoint
        .strip_prefix("https://")
        .or_else(|| endpoint.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Some("it does not begin with `https://` or `http://`");
    };
    let plain = rest.replace("{region}", "region");
    if plain.contains(['{', '}']) {
        return Some("it has a placeholder other than `{region}`");
    }
    let (authority, path) = plain
        .split_once('/')
        .map_or((plain.as_str(), ""), |(host, path)| (host, path));
    if authority.contains('@') {
        return Some("it has a user");
    }
    if !is_authority(authority) {
        return Some("its host or port is none");
    }
    let of_path = |one: char| one.is_ascii_alphanumeric() || "-._~/%:@!$&'()*+,;=".contains(one);
    (!path.chars().all(of_path))
        .then_some("its path has a query, a fragment, a space or another strange character")
}

fn is_authority(authority: &str) -> bool {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let port_fits = port.is_none_or(|port| {
        port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
    });
    port_fits && (is_host(host) || is_ipv6(host))
}

fn is_host(host: &str) -> bool {
    host.split('.').all(|label| {
        let allowed = label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        !label.is_empty() && label.len() <= 63 && allowed
    })
}

fn is_ipv6(host: &str) -> bool {
    let inner = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    inner.is_some_and(|address| address.parse::<std::net::Ipv6Addr>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints_are_addresses_with_at_most_a_region() {
        for good in [
            "https://vpc.{region}.myhuaweicloud.com",
            "http://127.0.0.1:8080",
            "http://[::1]:8080/base",
            "https://example.com/a/b",
        ] {
            assert_eq!(problem(good), None, "{good}");
        }
        for bad in [
            "",
            "https://",
            "ftp://example.com",
            "https://a..b",
            "https://{project}.com",
            "https://user@example.com",
            "https://example.com?x=1",
            "https://example.com/a?b",
            "https://example.com/a b",
            "https://example.com:99999",
        ] {
            assert!(problem(bad).is_some(), "{bad}");
        }
    }
}
