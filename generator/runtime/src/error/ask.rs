//! Questions to an error that tell what to do.

use std::time::Duration;

use http::StatusCode;

use super::{Error, ErrorKind, Sent};

impl Error {
    /// Whether values break documented rules: correct them. Nothing was sent.
    #[must_use]
    pub fn is_invalid(&self) -> bool {
        self.kind() == ErrorKind::Invalid
    }

    /// Whether the service asks to slow down (429). Nothing was done; see [`retry_after`](Self::retry_after).
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.has_answer(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether the thing does not exist (404).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.has_answer(StatusCode::NOT_FOUND)
    }

    /// Whether the state of things forbids it (409): the thing exists already, is in use, or was changed meanwhile.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.has_answer(StatusCode::CONFLICT)
    }

    /// Whether it is not known who calls: no credentials could be had, for whatever reason
    /// ([`ErrorKind::MissingCredentials`]), or the service did not accept them (401).
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.kind() == ErrorKind::MissingCredentials || self.has_answer(StatusCode::UNAUTHORIZED)
    }

    /// Whether the caller is known but may not do this (403).
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.has_answer(StatusCode::FORBIDDEN)
    }

    /// Whether the time was up: the client's own, or the gateway's (408 and 504).
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
            || self.has_answer(StatusCode::REQUEST_TIMEOUT)
            || self.has_answer(StatusCode::GATEWAY_TIMEOUT)
    }

    /// Whether the service could not be reached or the connection to it failed.
    #[must_use]
    pub fn is_connection(&self) -> bool {
        matches!(
            self.kind(),
            ErrorKind::Connect | ErrorKind::Tls | ErrorKind::Transport
        )
    }

    /// Whether the service failed (500 and above).
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.kind() == ErrorKind::Api
            && self.status().is_some_and(|status| status.is_server_error())
    }

    /// Whether the same call may succeed later without any change, and repeating it can do no harm as far as is known
    /// from the failure alone: nothing was sent, or the service turned it away unread.
    #[must_use]
    pub fn is_safe_to_retry(&self) -> bool {
        self.is_throttled()
            || self.sent() == Sent::No
                && matches!(
                    self.kind(),
                    ErrorKind::Connect
                        | ErrorKind::Busy
                        | ErrorKind::Timeout
                        | ErrorKind::Transport
                )
    }

    /// How long the service asks to wait before the next attempt: its header `Retry-After`.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.reply.as_ref()?.retry_after
    }

    fn has_answer(&self, status: StatusCode) -> bool {
        self.kind() == ErrorKind::Api && self.status() == Some(status)
    }
}
