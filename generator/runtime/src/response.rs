//! The answer to a call.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use crate::decode::{Drift, FromBody};
use crate::error::request_id_header;

/// The answer to a call: the model that was read, and what it was read from.
///
/// It dereferences to the model, so that fields are read as `response.id`.
#[derive(Clone)]
pub struct Response<T> {
    body: T,
    status: StatusCode,
    headers: HeaderMap,
    /// Found in the body when somebody asks for it; most answers have it in their headers.
    id_in_body: OnceLock<Option<String>>,
    raw_body: Bytes,
    drift: Vec<Drift>,
}

impl<T: FromBody> Response<T> {
    /// An answer whose body is yet to be read.
    pub(crate) fn unread(reply: http::Response<Bytes>) -> Self {
        let (head, raw_body) = reply.into_parts();
        Self {
            body: T::nothing(),
            status: head.status,
            headers: head.headers,
            id_in_body: OnceLock::new(),
            raw_body,
            drift: Vec::new(),
        }
    }

    /// Reads the body where it stays. What is known of the drift comes first.
    pub(crate) fn read(&mut self, known: Option<Drift>) -> Result<(), serde_json::Error> {
        self.drift = T::read_body(&mut self.body, &self.raw_body)?;
        if let Some(known) = known {
            self.drift.insert(0, known);
        }
        Ok(())
    }
}

impl<T> Response<T> {
    /// The answer as it came.
    pub(crate) fn into_reply(self) -> http::Response<Bytes> {
        let mut reply = http::Response::new(self.raw_body);
        *reply.status_mut() = self.status;
        *reply.headers_mut() = self.headers;
        reply
    }

    /// The model.
    pub const fn body(&self) -> &T {
        &self.body
    }

    pub(crate) const fn body_mut(&mut self) -> &mut T {
        &mut self.body
    }

    /// The model, without the rest.
    pub fn into_body(self) -> T {
        self.body
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The id under which the service knows the request: the header `X-Request-Id`, else a field of the body.
    pub fn request_id(&self) -> Option<&str> {
        let in_body = || {
            self.id_in_body
                .get_or_init(|| read_request_id(&self.raw_body))
                .as_deref()
        };
        request_id_header(&self.headers).or_else(in_body)
    }

    /// The body, byte for byte.
    pub const fn raw_body(&self) -> &Bytes {
        &self.raw_body
    }

    /// Where the answer left the documentation; empty for an answer as documented.
    pub fn drift(&self) -> &[Drift] {
        &self.drift
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    // Headers, the raw body and the text of drift stay out: they may hold what the model hides.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let drift: Vec<_> = self
            .drift
            .iter()
            .map(|drift| (drift.kind, &drift.path))
            .collect();
        formatter
            .debug_struct("Response")
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .field("body", &self.body)
            .field("drift", &drift)
            .finish_non_exhaustive()
    }
}

fn read_request_id(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Identified {
        request_id: String,
    }
    serde_json::from_slice::<Identified>(body)
        .ok()
        .map(|body| body.request_id)
}
