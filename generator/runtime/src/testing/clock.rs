//! A clock that moves when it is told to.

use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use crate::{Clock, Sleep};

/// A clock that stands still, but for sleeping: a sleep is over at once, and then so much later it is.
///
/// Clones share the time.
///
/// Where a client waits for something within a time, as for a provider of credentials, it sleeps beside it. If that is
/// not there at once, because it waits for another task for example, the sleep is over first, and with it the time. For
/// such tests the clock can be [still](Self::still).
#[derive(Clone, Debug)]
pub struct FakeClock(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    start: SystemTime,
    elapsed: Duration,
    sleeps: Vec<Duration>,
    sleeping: Sleeping,
    /// Those who sleep until it is later.
    sleepers: Vec<Waker>,
}

/// What ends a sleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sleeping {
    /// Nothing more than that somebody waits for its end.
    MovesTheClock,
    /// That the test moves the clock.
    WaitsForTheClock,
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
            sleeping: Sleeping::MovesTheClock,
            sleepers: Vec::new(),
        })))
    }

    /// Lets sleeping not move it either, for all its clones: a sleep ends when [`advance`](Self::advance) has made it
    /// late enough.
    ///
    /// ```
    /// # use std::task::{Context, Waker};
    /// # use std::time::Duration;
    /// # use tabella_runtime::Clock;
    /// # use tabella_runtime::testing::FakeClock;
    /// # let mut context = Context::from_waker(Waker::noop());
    /// let clock = FakeClock::new().still();
    /// let mut sleep = clock.sleep(Duration::from_secs(60));
    /// assert!(sleep.as_mut().poll(&mut context).is_pending());
    /// clock.advance(Duration::from_secs(60));
    /// assert!(sleep.as_mut().poll(&mut context).is_ready());
    /// ```
    #[must_use]
    pub fn still(self) -> Self {
        self.state().sleeping = Sleeping::WaitsForTheClock;
        self
    }

    /// Makes it so much later, and wakes those whose sleep is over by then.
    pub fn advance(&self, time: Duration) {
        let mut state = self.state();
        state.elapsed = state.elapsed.saturating_add(time);
        let sleepers = std::mem::take(&mut state.sleepers);
        // The lock is let go of first: who wakes may ask for the time.
        drop(state);
        sleepers.into_iter().for_each(Waker::wake);
    }

    /// What was slept to its end, in order.
    #[must_use]
    pub fn sleeps(&self) -> Vec<Duration> {
        self.state().sleeps.clone()
    }

    fn poll_until(&self, end: Duration, context: &Context<'_>) -> Poll<()> {
        let mut state = self.state();
        if state.elapsed >= end {
            return Poll::Ready(());
        }
        let waker = context.waker();
        if !state.sleepers.iter().any(|known| known.will_wake(waker)) {
            state.sleepers.push(waker.clone());
        }
        Poll::Pending
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
        let end = self.elapsed().saturating_add(time);
        Box::pin(async move {
            if self.state().sleeping == Sleeping::MovesTheClock {
                self.advance(time);
            } else {
                poll_fn(|context| self.poll_until(end, context)).await;
            }
            self.state().sleeps.push(time);
        })
    }
}
