//! Which step of connecting failed.

use std::error::Error as StdError;
use std::fmt;
use std::io;

use hyper_util::client::legacy::Error as ClientError;

use crate::transport::TransportErrorKind as Kind;

pub(super) type Cause = Box<dyn StdError + Send + Sync>;

/// A step of connecting that failed. It is shown as its cause is, so that nothing is said twice.
#[derive(Debug)]
pub(super) struct Failure {
    kind: Kind,
    /// The proxy that was to be used, without user and password.
    proxy: Option<String>,
    cause: Cause,
}

impl Failure {
    pub(super) fn new(kind: Kind, cause: impl Into<Cause>) -> Self {
        Self {
            kind,
            proxy: None,
            cause: cause.into(),
        }
    }

    /// A failure that has a kind keeps it; any other error is of this kind.
    pub(super) fn or(kind: Kind, cause: Cause) -> Self {
        match cause.downcast::<Self>() {
            Ok(failure) => *failure,
            Err(cause) => Self::new(kind, cause),
        }
    }

    /// Says that the way led through a proxy.
    pub(super) fn through(mut self, proxy: &http::Uri) -> Self {
        self.proxy = Some(proxy.to_string());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(proxy) = &self.proxy {
            write!(formatter, "with the proxy {proxy}: ")?;
        }
        self.cause.fmt(formatter)
    }
}

impl StdError for Failure {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.cause.source()
    }
}

/// What kind of failure kept the client from a connection.
pub(super) fn kind_of(error: &ClientError) -> Kind {
    let mut next: Option<&(dyn StdError + 'static)> = Some(error);
    while let Some(error) = next {
        if let Some(failure) = error.downcast_ref::<Failure>() {
            return failure.kind;
        }
        next = error.source();
    }
    Kind::Connect
}

/// What TLS says, however it is wrapped: errors of input and output do not call what they hold their source.
pub(super) fn said_by_tls<'e>(error: &'e (dyn StdError + 'static)) -> Option<&'e rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(said) = error.downcast_ref() {
            return Some(said);
        }
        next = match error.downcast_ref::<io::Error>() {
            Some(wrapping) => wrapping
                .get_ref()
                .map(|inner| inner as &'e (dyn StdError + 'static)),
            None => error.source(),
        };
    }
    None
}
