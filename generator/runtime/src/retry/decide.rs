//! Whether a failed attempt may be followed by another.

use super::Cost;
use crate::{Error, ErrorKind, Repeat, Sent};

/// Why a request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Nothing was sent: another address may do.
    NotConnected,
    /// The service turned the request away before it did anything.
    Throttled,
    /// What became of the request is not known, and to repeat it changes nothing.
    Harmless(Cost),
}

impl Reason {
    pub(crate) const fn cost(self) -> Cost {
        match self {
            Self::Harmless(cost) => cost,
            Self::NotConnected | Self::Throttled => Cost::Usual,
        }
    }
}

/// Why a request that failed so may be sent again, if it may.
pub(crate) fn reason(error: &Error, repeat: Repeat) -> Option<Reason> {
    let harmless = |cost| (repeat == Repeat::Safe).then_some(Reason::Harmless(cost));
    match (error.kind(), error.sent()) {
        (ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Transport, Sent::No) => {
            Some(Reason::NotConnected)
        }
        (ErrorKind::Timeout, _) => harmless(Cost::Timeout),
        (ErrorKind::Transport, _) => harmless(Cost::Usual),
        // Also of an answer whose body was cut: the service has decided by then.
        (ErrorKind::Api, _) => match error.status()?.as_u16() {
            429 => Some(Reason::Throttled),
            408 | 500 | 502 | 503 | 504 => harmless(Cost::Usual),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;

    fn answered(status: u16) -> Error {
        let reply = http::Response::builder().status(status);
        Error::new(ErrorKind::Api, Sent::Yes, "").with_reply(reply.body(Bytes::new()).unwrap())
    }

    #[test]
    fn repeats_what_is_safe_and_nothing_else() {
        use ErrorKind as Kind;
        let failed = |kind, sent| Error::new(kind, sent, "");
        let usual = Some(Reason::Harmless(Cost::Usual));
        let slow = Some(Reason::Harmless(Cost::Timeout));
        let unsent = Some(Reason::NotConnected);
        for (error, safe, unprocessed) in [
            (failed(Kind::Connect, Sent::No), unsent, unsent),
            (failed(Kind::Tls, Sent::No), None, None),
            (failed(Kind::Busy, Sent::No), None, None),
            (failed(Kind::Timeout, Sent::No), unsent, unsent),
            (failed(Kind::Timeout, Sent::Perhaps), slow, None),
            (failed(Kind::Timeout, Sent::Yes), slow, None),
            (failed(Kind::Transport, Sent::No), unsent, unsent),
            (failed(Kind::Transport, Sent::Perhaps), usual, None),
            (failed(Kind::Transport, Sent::Yes), usual, None),
            (failed(Kind::TooLarge, Sent::Yes), None, None),
            (failed(Kind::Configuration, Sent::No), None, None),
            (failed(Kind::Invalid, Sent::No), None, None),
            (failed(Kind::UnexpectedStatus, Sent::Yes), None, None),
            (failed(Kind::OnlyChecked, Sent::Yes), None, None),
            (
                answered(429),
                Some(Reason::Throttled),
                Some(Reason::Throttled),
            ),
            (answered(408), usual, None),
            (answered(500), usual, None),
            (answered(502), usual, None),
            (answered(503), usual, None),
            (answered(504), usual, None),
            (answered(400), None, None),
            (answered(401), None, None),
            (answered(403), None, None),
            (answered(404), None, None),
            (answered(409), None, None),
            (answered(501), None, None),
        ] {
            assert_eq!(reason(&error, Repeat::Safe), safe, "{error}");
            assert_eq!(
                reason(&error, Repeat::IfUnprocessed),
                unprocessed,
                "{error}"
            );
        }
    }
}
