//! What a fake transport does with a request.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::{Limits, Sent, TransportError, TransportErrorKind as Kind};

// What the usual transport says on Linux.
const UNRESOLVED: &str = "client error (Connect): dns error: failed to lookup address information: Name or service not known";
const REFUSED: &str =
    "client error (Connect): tcp connect error: Connection refused (os error 111)";
const DISTRUSTED: &str = "client error (Connect): invalid peer certificate: UnknownIssuer";
const RESET: &str =
    "client error (SendRequest): connection error: Connection reset by peer (os error 104)";
const CUT: &str = "error reading a body from connection: end of file before message length reached";

/// An answer to give.
#[derive(Clone, Debug)]
#[must_use]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    pub(super) takes: Duration,
}

/// A failure on the way.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Fault {
    /// The name of the host is not known. Nothing is sent.
    Unresolved,
    /// The connection is refused. Nothing is sent.
    Refused,
    /// There is no connection in time: as long as connecting may take passes, and then it is given up. Nothing is sent.
    ConnectTimeout,
    /// All connections that the transport may have are in use: as long as the call is given passes. Nothing is sent.
    Busy,
    /// TLS cannot be agreed on: the certificate is not trusted. Nothing is sent.
    TlsFailed,
    /// The connection breaks before it is known whether the request arrived.
    Reset,
    /// No answer comes: as long as the call is given passes, and then the time is up. It passes on the clock of the
    /// transport. A client with another clock takes it for over at once, and may try again.
    Silence,
    /// The connection breaks within the body of this answer.
    Cut(Answer),
}

/// One step of a script.
#[derive(Clone, Debug)]
pub enum Step {
    /// Answer so.
    Answer(Answer),
    /// Fail so.
    Fault(Fault),
}

impl Answer {
    /// An answer without a body.
    ///
    /// A status that is none becomes 200, as `StatusCode` does by default.
    pub fn new(status: u16) -> Self {
        Self {
            status: StatusCode::from_u16(status).unwrap_or_default(),
            headers: HeaderMap::new(),
            body: Bytes::new(),
            takes: Duration::ZERO,
        }
    }

    /// An answer with a body of JSON, which is sent as it stands.
    pub fn json(status: u16, body: impl Into<Bytes>) -> Self {
        Self::new(status)
            .header(
                http::header::CONTENT_TYPE,
                HeaderValue::from_static("application/json"),
            )
            .body(body)
    }

    /// Sets the body.
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    /// Sets a header.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// How long it takes to come, on the [clock](super::FakeTransport::clock) of the transport.
    pub fn after(mut self, time: Duration) -> Self {
        self.takes = time;
        self
    }

    pub(super) fn response(self) -> http::Response<Bytes> {
        let mut response = http::Response::new(self.body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}

impl Fault {
    /// How long it takes.
    pub(super) fn takes(&self, limits: Limits) -> Duration {
        match self {
            Self::ConnectTimeout => limits.connect.min(limits.total),
            Self::Busy | Self::Silence => limits.total,
            _ => Duration::ZERO,
        }
    }

    pub(super) fn error(self) -> TransportError {
        let failed = |kind, sent, cause: &str| TransportError::new(kind, sent).because(cause);
        match self {
            Self::Unresolved => failed(Kind::Resolve, Sent::No, UNRESOLVED),
            Self::Refused => failed(Kind::Connect, Sent::No, REFUSED),
            Self::ConnectTimeout => TransportError::new(Kind::Timeout, Sent::No),
            Self::Busy => TransportError::new(Kind::Busy, Sent::No),
            Self::TlsFailed => failed(Kind::Tls, Sent::No, DISTRUSTED),
            Self::Reset => failed(Kind::Broken, Sent::Perhaps, RESET),
            Self::Silence => TransportError::new(Kind::Timeout, Sent::Perhaps),
            Self::Cut(answer) => failed(Kind::Broken, Sent::Yes, CUT).after(answer.response()),
        }
    }
}

impl From<Answer> for Step {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

impl From<Fault> for Step {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}
