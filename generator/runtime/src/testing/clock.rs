//! A clock that moves when it is told to.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use crate::{Clock, Sleep};

/// A clock that stands still, but for sleeping: a sleep is over at once, and then so much later it is.
///
/// Clones share the time.
#[derive(Clone, Debug)]
pub struct FakeClock(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    start: SystemTime,
    elapsed: Duration,
    sleeps: Vec<Duration>,
}

impl Default for FakeClock {
    fn default() -> Self {
        Self::new()
    }
}

impl FakeClock {
    /// A clock that shows 2025-08-19T08:09:10Z.
    #[must_use]
    pub fn new() -> Self {
        Self::at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950))
    }

    /// A clock that shows this time.
    #[must_use]
    pub fn at(time: SystemTime) -> Self {
        Self(Arc::new(Mutex::new(State {
            start: time,
            elapsed: Duration::ZERO,
            sleeps: Vec::new(),
        })))
    }

    /// Makes it so much later.
    pub fn advance(&self, time: Duration) {
        let mut state = self.state();
        state.elapsed = state.elapsed.saturating_add(time);
    }

    /// What was slept, in order.
    #[must_use]
    pub fn sleeps(&self) -> Vec<Duration> {
        self.state().sleeps.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for FakeClock {
    fn now(&self) -> SystemTime {
        let state = self.state();
        state
            .start
            .checked_add(state.elapsed)
            .unwrap_or(state.start)
    }

    fn elapsed(&self) -> Duration {
        self.state().elapsed
    }

    fn sleep(&self, time: Duration) -> Sleep<'_> {
        Box::pin(async move {
            self.advance(time);
            self.state().sleeps.push(time);
        })
    }
}
