//! The clock of programs that run on Tokio.

use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime};

use super::{Clock, Sleep};

/// The system's clock, and the timer of the Tokio runtime in which a call is made. Needs the feature `hyper`.
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioClock;

impl Clock for TokioClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn elapsed(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }

    fn sleep(&self, time: Duration) -> Sleep<'_> {
        Box::pin(tokio::time::sleep(time))
    }
}
