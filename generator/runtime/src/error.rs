//! What can go wrong in a call, in one type that always says whether the request went out.

mod answer;
mod display;

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::Violation;

pub(crate) use answer::{Answer, read_answer};

/// Why a call, or the building of a client, failed.
///
/// ```
/// use tabella_runtime::{Error, ErrorKind, Sent};
///
/// fn advice(error: &Error) -> &'static str {
///     match (error.kind(), error.sent()) {
///         (ErrorKind::Invalid, _) => "correct the values",
///         (_, Sent::No) => "safe to try again",
///         (_, Sent::Perhaps) => "look whether it happened before trying again",
///         (_, Sent::Yes) => "read what the service answered",
///     }
/// }
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    sent: Sent,
    operation: Option<&'static str>,
    text: String,
    violations: Vec<Violation>,
    reply: Option<Reply>,
    created_id: Option<String>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What came back, as far as it came.
struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    answer: Answer,
}

/// What kind of failure it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Values break documented rules; see [`Error::violations`]. Nothing was sent.
    Invalid,
    /// The path needs a project and none is known. Nothing was sent.
    MissingProject,
    /// There are no credentials to sign with, or half of a pair. Nothing was sent.
    MissingCredentials,
    /// The client is set up in a way that cannot work: its region, endpoint or TLS. Nothing was sent.
    Configuration,
    /// The request cannot be written, for example with an empty path parameter. Nothing was sent.
    Request,
    /// No connection could be made. Nothing was sent.
    Connect,
    /// The time was up; [`Error::sent`] tells how far the call had come.
    Timeout,
    /// The connection failed during the call.
    Transport,
    /// The service answered with an error (a status of 400 or above).
    Api,
    /// The service answered with a status that is neither success nor error, as a redirect; none is followed.
    UnexpectedStatus,
    /// The service answered a creation with the status of a dry run: nothing was created.
    NotCreated,
    /// The service carried out what it was only asked to check; see [`Error::created_id`].
    CreatedByDryRun,
    /// The service reports success, but its body is no JSON. What was asked for has been done.
    Decode,
}

/// Whether a request reached the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sent {
    /// It did not: nothing happened there.
    No,
    /// It is not known: it may have happened.
    Perhaps,
    /// It did: the service answered.
    Yes,
}

impl Error {
    /// What kind of failure it was.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the request reached the service.
    #[must_use]
    pub fn sent(&self) -> Sent {
        self.0.sent
    }

    /// The operation that was called, as `CreateSubNetworkInterface`; none for errors outside a call.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The status of the answer, if one came.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.reply.as_ref().map(|reply| reply.status)
    }

    /// The service's own code, as `VPC.0003`. A code that is a number in the body is given as text.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.reply.as_ref()?.answer.code.as_deref()
    }

    /// The service's own sentence.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.reply.as_ref()?.answer.message.as_deref()
    }

    /// The id under which the service knows the request: the header `X-Request-Id`, else a field of the body.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        let reply = self.0.reply.as_ref()?;
        request_id_header(&reply.headers).or(reply.answer.request_id.as_deref())
    }

    /// The encoded reasons of a refused authorisation, for the service that decodes them.
    #[must_use]
    pub fn encoded_authorization_message(&self) -> Option<&str> {
        self.0
            .reply
            .as_ref()?
            .answer
            .encoded_authorization_message
            .as_deref()
    }

    /// The body of the answer, byte for byte; only its beginning if the connection broke meanwhile.
    #[must_use]
    pub fn raw_body(&self) -> Option<&Bytes> {
        self.0.reply.as_ref().map(|reply| &reply.body)
    }

    /// The headers of the answer.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.reply.as_ref().map(|reply| &reply.headers)
    }

    /// The documented rules that values break; empty unless the kind is [`ErrorKind::Invalid`].
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.0.violations
    }

    /// The identifier of what was created although only a check was asked for, if the answer has it.
    #[must_use]
    pub fn created_id(&self) -> Option<&str> {
        self.0.created_id.as_deref()
    }
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, sent: Sent, text: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            sent,
            operation: None,
            text: text.into(),
            violations: Vec::new(),
            reply: None,
            created_id: None,
            source: None,
        }))
    }

    pub(crate) fn unsent(kind: ErrorKind, text: impl Into<String>) -> Self {
        Self::new(kind, Sent::No, text)
    }

    pub(crate) fn invalid(violations: Vec<Violation>) -> Self {
        let mut error = Self::unsent(ErrorKind::Invalid, "");
        error.0.violations = violations;
        error
    }

    pub(crate) fn in_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn because(mut self, source: Box<dyn StdError + Send + Sync>) -> Self {
        self.0.source = Some(source);
        self
    }

    pub(crate) fn with_created_id(mut self, created_id: Option<String>) -> Self {
        self.0.created_id = created_id;
        self
    }

    pub(crate) fn with_reply(mut self, reply: http::Response<Bytes>) -> Self {
        let (head, body) = reply.into_parts();
        let answer = serde_json::from_slice(&body)
            .map(|json| read_answer(&json))
            .unwrap_or_default();
        self.0.reply = Some(Reply {
            status: head.status,
            headers: head.headers,
            body,
            answer,
        });
        self
    }
}

/// The id of the request in the headers of an answer.
pub(crate) fn request_id_header(headers: &HeaderMap) -> Option<&str> {
    let id = headers.get("x-request-id")?.to_str().ok()?.trim();
    (!id.is_empty()).then_some(id)
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0
            .source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}

impl fmt::Debug for Error {
    // Headers and the body stay out: they may hold tokens or the data of users.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Error")
            .field("kind", &self.kind())
            .field("sent", &self.sent())
            .field("operation", &self.operation())
            .field("status", &self.status())
            .field("code", &self.code())
            .field("request_id", &self.request_id())
            .field("created_id", &self.created_id())
            .field("text", &self.to_string())
            .finish_non_exhaustive()
    }
}
