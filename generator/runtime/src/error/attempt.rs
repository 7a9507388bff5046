//! What a call that failed has tried.

use std::fmt;
use std::time::Duration;

use http::StatusCode;

use super::{Error, ErrorKind, Sent};

/// One attempt of a call that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// What kind of failure it was.
    pub kind: ErrorKind,
    /// Whether the request reached the service.
    pub sent: Sent,
    /// The host that was called.
    pub host: String,
    /// The status of the answer, if one came.
    pub status: Option<StatusCode>,
    /// The service's own code.
    pub code: Option<String>,
    /// The id under which the service knows this attempt.
    pub request_id: Option<String>,
    /// How long it took.
    pub took: Duration,
    /// What was waited before it.
    pub waited: Duration,
}

impl Attempt {
    pub(crate) fn of(error: &Error, host: &str, took: Duration, waited: Duration) -> Self {
        Self {
            kind: error.kind(),
            sent: error.sent(),
            host: host.to_owned(),
            status: error.status(),
            code: error.code().map(str::to_owned),
            request_id: error.request_id().map(str::to_owned),
            took,
            waited,
        }
    }

    /// Whether the service may have carried out what was asked.
    pub(crate) fn may_have_happened(&self) -> bool {
        match self.sent {
            Sent::No => false,
            Sent::Perhaps => true,
            // A request that was throttled or not let in was not looked at.
            Sent::Yes => self
                .status
                .is_none_or(|status| !matches!(status.as_u16(), 401 | 429)),
        }
    }
}

impl fmt::Display for Attempt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            Some(status) => write!(formatter, "status {}", status.as_u16()),
            None => formatter.write_str(self.kind.as_str()),
        }
    }
}
