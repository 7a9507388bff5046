//! What can go wrong in a call, in one type that always says whether the request went out.

mod answer;
mod ask;
mod attempt;
mod display;
mod kind;
mod make;
mod refusal;
mod reply;
mod tried;

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::Violation;
use crate::retry::End;

pub(crate) use answer::read_answer;
pub use attempt::Attempt;
pub use kind::{ErrorKind, Sent};
pub(crate) use refusal::explain_refusal;
use reply::Reply;
pub(crate) use reply::request_id_header;

/// Why a call, or the building of a client, failed.
///
/// Secrets of the call (its secret key, its tokens, an `Authorization` that the caller set) are not shown even where the
/// service sends them back: `***` stands in their place in all texts of the error. Only [`raw_body`](Self::raw_body),
/// [`headers`](Self::headers) and the [source](StdError::source) are as they came.
///
/// ```
/// # use tabella_runtime::{Error, ErrorKind, Sent};
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
    attempts: Vec<Attempt>,
    last: Last,
    end: Option<End>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
    /// What the source says, and its own sources.
    causes: String,
}

/// What a call did last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// It made an attempt, of which the error tells, if it made any.
    Attempt,
    /// It prepared another attempt, and that failed.
    Preparation,
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

    /// The service's own sentence, with `***` in the place of a secret that it repeats.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.reply.as_ref()?.answer.message.as_deref()
    }

    /// The id under which the service knows the request: the header `X-Request-Id`, else a field of the body.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.reply.as_ref()?.answer.request_id.as_deref()
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

    /// The body of the answer, byte for byte; only its beginning if the connection broke meanwhile or it is too large.
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

    /// The attempts of the call, the last one at the end; empty for an error outside of a call or before the first
    /// attempt. All else that the error tells is of the last one, but for [`sent`](Self::sent), which speaks for all. Where
    /// another attempt could not be made ready, as when the credentials have ended meanwhile, the error tells of that,
    /// and of the attempts here alone.
    ///
    /// If a call fails as the [lookup of its project](crate::ClientBuilder::project_id) did, they end with those of the
    /// lookup, at the host of the identity service.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.0.attempts
    }

    /// The identifier of what was created, or changed, although only a check was asked for, if the answer has it.
    #[must_use]
    pub fn created_id(&self) -> Option<&str> {
        self.0.created_id.as_deref()
    }
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
            .field("attempts", &self.0.attempts.len())
            .field("text", &self.to_string())
            .finish_non_exhaustive()
    }
}
