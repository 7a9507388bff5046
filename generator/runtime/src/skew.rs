//! How far the clock of this machine is from that of the service.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use crate::retry::http_date;
use crate::{Clock, Error, Sleep};

/// A difference below this is no reason for a refusal.
const NOTICED: Duration = Duration::from_secs(60);
/// A difference above this is the reason for a refusal, whatever the service says.
const REFUSED: Duration = Duration::from_secs(15 * 60);

/// The clock of this machine, corrected by what services have told. All that a client compares with the time of a service
/// goes by it: signatures, and the ends of credentials.
pub(crate) struct CorrectedClock {
    own: Box<dyn Clock>,
    skew: Skew,
}

impl CorrectedClock {
    pub(crate) fn new(own: Box<dyn Clock>) -> Self {
        Self {
            own,
            skew: Skew::default(),
        }
    }

    /// As [`Skew::learn`].
    pub(crate) fn learn(&self, error: &Error, signed_at: SystemTime) -> bool {
        self.skew.learn(error, signed_at, self.own.now())
    }
}

impl Clock for CorrectedClock {
    fn now(&self) -> SystemTime {
        self.skew.correct(self.own.now())
    }

    fn elapsed(&self) -> Duration {
        self.own.elapsed()
    }

    fn sleep(&self, time: Duration) -> Sleep<'_> {
        self.own.sleep(time)
    }
}

/// Seconds to add to the clock of this machine.
#[derive(Debug, Default)]
struct Skew(AtomicI64);

impl Skew {
    /// The time as the service has it, as far as it is known.
    fn correct(&self, now: SystemTime) -> SystemTime {
        let seconds = self.0.load(Ordering::Relaxed);
        let by = Duration::from_secs(seconds.unsigned_abs());
        let corrected = if seconds < 0 {
            now.checked_sub(by)
        } else {
            now.checked_add(by)
        };
        corrected.unwrap_or(now)
    }

    /// Learns from a refusal of a request that was signed with a time. True if it was for the time, so that the call is
    /// worth signing once more. Other calls may have learned the same meanwhile.
    fn learn(&self, error: &Error, signed_at: SystemTime, now: SystemTime) -> bool {
        if error.status().is_none_or(|status| status.as_u16() != 401) {
            return false;
        }
        let Some(theirs) = error.headers().and_then(http_date) else {
            return false;
        };
        let off = distance(theirs, signed_at);
        let refused_for_time = off >= REFUSED || off >= NOTICED && speaks_of_time(error);
        if refused_for_time {
            self.0.store(seconds_to(theirs, now), Ordering::Relaxed);
        }
        refused_for_time
    }
}

fn distance(one: SystemTime, other: SystemTime) -> Duration {
    one.duration_since(other)
        .unwrap_or_else(|error| error.duration())
}

fn seconds_to(theirs: SystemTime, ours: SystemTime) -> i64 {
    let seconds = i64::try_from(distance(theirs, ours).as_secs()).unwrap_or_default();
    if theirs < ours { -seconds } else { seconds }
}

/// Whether the sentence of a refusal is about time. The request that it may show has a header of that name, so what
/// follows is not read.
fn speaks_of_time(error: &Error) -> bool {
    let message = error.message().unwrap_or_default().to_ascii_lowercase();
    let sentence = message.split("canonicalrequest").next().unwrap_or_default();
    ["expire", "date", "time", "clock"]
        .iter()
        .any(|word| sentence.contains(word))
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::{ErrorKind, Sent};

    const DATE: &str = "Tue, 19 Aug 2025 08:09:10 GMT";
    const UNIX: u64 = 1_755_590_950;

    fn refused(status: u16, message: &str) -> Error {
        let body = format!(r#"{{"error_code":"APIGW.0301","error_msg":"{message}"}}"#);
        let reply = http::Response::builder()
            .status(status)
            .header("Date", DATE)
            .body(Bytes::from(body))
            .unwrap();
        Error::new(ErrorKind::Api, Sent::Yes, "").with_reply(reply)
    }

    fn at(offset: i64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(UNIX.checked_add_signed(offset).unwrap())
    }

    #[test]
    fn learns_from_a_refusal_for_the_time() {
        for (offset, message) in [
            (600, "the date of the request is expired"),
            (-600, "request time"),
            (3600, "no"),
        ] {
            let skew = Skew::default();
            assert!(
                skew.learn(&refused(401, message), at(offset), at(offset)),
                "{message}"
            );
            assert_eq!(skew.correct(at(offset)), at(0), "{message}");
            // The same refusal again is for another reason.
            let corrected = skew.correct(at(offset));
            assert!(
                !skew.learn(&refused(401, message), corrected, at(offset)),
                "{message}"
            );
        }
    }

    #[test]
    fn learns_nothing_from_other_refusals() {
        let verify = "verify aksk signature fail, canonicalRequest:GET|/||x-sdk-date:20250819";
        for (status, offset, message) in [
            (401, 600, "the key is wrong"),
            (401, 600, verify),
            (401, 30, "expired"),
            (403, 3600, "expired"),
        ] {
            let skew = Skew::default();
            let refused = refused(status, message);
            assert!(!skew.learn(&refused, at(offset), at(offset)), "{message}");
            assert_eq!(skew.correct(at(offset)), at(offset));
        }
    }
}
