//! Addresses of proxies: reading them as `curl` does, and saying what is wrong with one.

use http::Uri;
use http::uri::Authority;
use hyper_util::client::proxy::matcher::Matcher;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

const ENCODED: &str = "signs other than letters and digits in a password are percent-encoded";

/// Who uses a proxy, as it was given.
#[derive(Clone)]
pub(super) struct User {
    pub(super) name: String,
    pub(super) password: String,
}

/// An address with scheme, user and port. What is wrong with one is said without showing it, since it may hold a
/// password.
pub(super) fn complete(address: &str, user: Option<&User>) -> Result<String, String> {
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
    let user = user_info(authority, user);
    let complete = format!("{scheme}://{user}{}:{port}", authority.host());
    if is_understood(&complete) {
        Ok(complete)
    } else {
        Err(format!("it is not the URL of a proxy ({ENCODED})"))
    }
}

/// User and password as a URL holds them, up to the `@`.
fn user_info(authority: &Authority, user: Option<&User>) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    match user {
        Some(user) => format!("{}:{}@", encoded(&user.name), encoded(&user.password)),
        None => match authority.as_str().rsplit_once('@') {
            // As `curl` does, the last `@` is taken for the end of the password.
            Some((user, _)) => format!("{}@", user.replace('@', "%40")),
            None => String::new(),
        },
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
