//! What was sent.

use bytes::Bytes;
use http::{HeaderMap, Method, Request};
use percent_encoding::percent_decode_str;

use crate::{Json, Limits};

/// A request that a fake transport was given, as it would have gone out.
#[derive(Clone, Debug)]
pub struct SentRequest {
    pub(super) request: Request<Bytes>,
    pub(super) limits: Limits,
}

impl SentRequest {
    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        self.request.method()
    }

    /// The path, percent-encoded as it was sent.
    #[must_use]
    pub fn path(&self) -> &str {
        self.request.uri().path()
    }

    /// The names and values of the query, decoded, in the order in which they were sent.
    #[must_use]
    pub fn query(&self) -> Vec<(String, String)> {
        let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let query = self.request.uri().query().unwrap_or_default();
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        pairs
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                (decode(name), decode(value))
            })
            .collect()
    }

    /// The text of a header, if it is there and is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers().get(name)?.to_str().ok()
    }

    /// All headers, the signature among them.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.request.headers()
    }

    /// The body as JSON; null if there is none.
    #[must_use]
    pub fn json(&self) -> Json {
        serde_json::from_slice(self.request.body()).unwrap_or_default()
    }

    /// The body, byte for byte.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        self.request.body()
    }

    /// How long it was given.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// The whole request.
    #[must_use]
    pub fn request(&self) -> &Request<Bytes> {
        &self.request
    }
}
