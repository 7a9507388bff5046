//! The usual transport, against servers of a few bytes on this machine.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod authority;
mod basics;
mod faked;
mod gzip;
mod http2;
mod limits;
mod proxies;
mod proxy_server;
mod reused;
mod runtimes;
mod server;
mod settings;
mod tls;

use std::fmt::Display;
use std::time::Duration;

use tabella_runtime::{Bytes, Limits, Sent, TransportError, TransportErrorKind, http};

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.connect = Duration::from_secs(20);
    limits.total = Duration::from_secs(20);
    limits
}

fn short_limits() -> Limits {
    let mut limits = Limits::default();
    limits.connect = Duration::from_millis(300);
    limits.total = Duration::from_millis(300);
    limits
}

fn request(address: impl Display) -> http::Request<Bytes> {
    http::Request::post(address.to_string())
        .body(Bytes::from("{}"))
        .unwrap()
}

/// What an error is, to compare.
fn told(error: &TransportError) -> (TransportErrorKind, Sent) {
    (error.kind(), error.sent())
}

/// An error and its causes.
fn text(error: &TransportError) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
