//! Why no answer came.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;

use crate::{Error, ErrorKind, Sent};

/// Why a transport could not bring an answer.
///
/// What had come of the answer is at hand as it came, but `Debug` shows no more of it than its status: it may hold keys.
pub struct TransportError {
    kind: TransportErrorKind,
    sent: Sent,
    source: Option<Box<dyn StdError + Send + Sync>>,
    reply: Option<Box<http::Response<Bytes>>>,
}

/// What kind of failure a transport met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The transport cannot work as it is set up.
    Configuration,
    /// The address of the host, or of the proxy before it, could not be found.
    Resolve,
    /// No connection could be made.
    Connect,
    /// The proxy was reached, but did not open a way to the host.
    Proxy,
    /// There was a connection, but no agreement on TLS: a certificate that is not trusted, for example, or a host that
    /// speaks none. A connection that broke meanwhile is [`Connect`](Self::Connect). A service that wants a certificate of
    /// the client may say so only when the request has been written.
    Tls,
    /// All the connections that the transport may have were in use until the time was up. Nothing is known of the host.
    Busy,
    /// The time was up.
    Timeout,
    /// The connection failed during the call.
    Broken,
    /// The body of the answer is larger than the transport takes. Its status is that of the [reply](TransportError::reply).
    TooLarge,
    /// The script of a [fake transport](crate::testing::FakeTransport) has no answer to the request.
    #[cfg(feature = "testing")]
    Unscripted,
}

impl TransportError {
    /// An error that says whether the request went out.
    #[must_use]
    pub const fn new(kind: TransportErrorKind, sent: Sent) -> Self {
        Self {
            kind,
            sent,
            source: None,
            reply: None,
        }
    }

    /// What kind of failure it was.
    #[must_use]
    pub const fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Whether the request reached the service.
    #[must_use]
    pub const fn sent(&self) -> Sent {
        self.sent
    }

    /// What had come of the answer.
    #[must_use]
    pub fn reply(&self) -> Option<&http::Response<Bytes>> {
        self.reply.as_deref()
    }

    /// The transport cannot work as it is set up, for this reason.
    #[cfg(feature = "hyper")]
    pub(super) fn configuration(reason: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Configuration, Sent::No).because(reason)
    }

    /// Adds the cause.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The error without what had come of the answer, for those who pass it on where that is no business of theirs.
    pub(crate) fn without_reply(mut self) -> Self {
        self.reply = None;
        self
    }

    /// Adds what had come of the answer. The request was received then.
    #[must_use]
    pub fn after(mut self, reply: http::Response<Bytes>) -> Self {
        self.sent = Sent::Yes;
        self.reply = Some(Box::new(reply));
        self
    }

    /// The error of a call that this one ended. Where an error of the service was on its way, that is what the call ended
    /// with, and this is why no more is known of it.
    pub(crate) fn into_error(mut self, text: String) -> Error {
        let refused = |reply: &mut Box<http::Response<Bytes>>| reply.status().as_u16() >= 400;
        if let Some(reply) = self.reply.take_if(refused) {
            return Error::new(ErrorKind::Api, Sent::Yes, "")
                .because(Box::new(self))
                .with_reply(*reply);
        }
        let mut error = Error::new(self.kind.of_call(), self.sent, text);
        if let Some(source) = self.source {
            error = error.because(source);
        }
        match self.reply {
            Some(reply) => error.with_reply(*reply),
            None => error,
        }
    }
}

/// A transport that cannot be built is an error like those of the client that it is for.
impl From<TransportError> for Error {
    fn from(error: TransportError) -> Self {
        let text = error.kind.sentence().to_owned();
        error.into_error(text)
    }
}

impl TransportErrorKind {
    pub(crate) const fn sentence(self) -> &'static str {
        match self {
            Self::Configuration => "the transport cannot work as it is set up",
            Self::Resolve => "the address of the host could not be found",
            Self::Connect => "no connection could be made",
            Self::Proxy => "the proxy did not open a way",
            Self::Tls => "TLS could not be agreed on",
            Self::Busy => "all connections that there may be were in use until the time was up",
            Self::Timeout => "the time was up",
            Self::Broken => "the connection failed",
            Self::TooLarge => "the answer is too large",
            #[cfg(feature = "testing")]
            Self::Unscripted => "the script of the fake transport has no answer",
        }
    }

    const fn of_call(self) -> ErrorKind {
        match self {
            Self::Configuration => ErrorKind::Configuration,
            Self::Resolve | Self::Connect | Self::Proxy => ErrorKind::Connect,
            Self::Tls => ErrorKind::Tls,
            Self::Busy => ErrorKind::Busy,
            Self::Timeout => ErrorKind::Timeout,
            Self::Broken => ErrorKind::Transport,
            Self::TooLarge => ErrorKind::TooLarge,
            #[cfg(feature = "testing")]
            Self::Unscripted => ErrorKind::Configuration,
        }
    }
}

impl fmt::Debug for TransportError {
    // Headers and the body stay out: they may hold tokens or the data of users.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TransportError")
            .field("kind", &self.kind)
            .field("sent", &self.sent)
            .field("source", &self.source)
            .field("status", &self.reply().map(http::Response::status))
            .finish_non_exhaustive()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.kind.sentence())
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}
