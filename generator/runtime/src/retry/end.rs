//! Why a call is not tried again.

use std::fmt;
use std::time::Duration;

/// Why what may be tried again is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The service asks to wait so long, which is longer than the policy allows.
    Asked(Duration),
    /// The wait that is due would outlast the call.
    Late(Duration),
    /// The budget is used up.
    Budget,
}

impl fmt::Display for End {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Asked(wait) => write!(
                formatter,
                "the service asks to wait {}, longer than `longest_wait`",
                seconds(wait)
            ),
            Self::Late(wait) => write!(
                formatter,
                "the wait of {} would outlast the `timeout` of the call",
                seconds(wait)
            ),
            Self::Budget => formatter.write_str("the retry budget of the client is used up"),
        }
    }
}

/// A time as it is shown: `0.2 s`.
pub(crate) fn seconds(time: Duration) -> String {
    let milliseconds = (time.as_secs_f64() * 1000.0).round();
    format!("{} s", milliseconds / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        for (milliseconds, shown) in [
            (0, "0 s"),
            (200, "0.2 s"),
            (1_000, "1 s"),
            (90_061, "90.061 s"),
        ] {
            assert_eq!(seconds(Duration::from_millis(milliseconds)), shown);
        }
        assert_eq!(seconds(Duration::from_micros(1_499)), "0.001 s");
    }
}
