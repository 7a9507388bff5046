//! When and how often a call is tried again.
//!
//! Only what is safe is repeated. A request that surely was not processed always is: no connection was made, or the
//! service turned it away (429). What may have been processed is repeated only where that changes nothing: see
//! [`Repeat`](crate::Repeat). A refused signature is never sent again, since five failures lock a key, with one
//! exception: when the answer shows that the clock of this machine is off, the call is signed once more with the
//! service's time.

mod after;
mod backoff;
mod budget;
mod decide;
mod end;

use std::time::Duration;

use crate::Limits;

pub(crate) use after::{http_date, retry_after};
pub(crate) use backoff::wait;
pub(crate) use budget::{Budget, Cost};
pub(crate) use decide::reason;
pub(crate) use end::{End, seconds};

/// How often a call is tried, and how long is waited in between.
///
/// Waits double from try to try and are drawn at random between nothing and that bound, so that clients which failed
/// together do not come back together. Where the service says when to come back (`Retry-After`), that is waited instead.
/// A call never goes on beyond its timeout: if the wait would, its error is given at once.
///
/// Tried again are, of every operation: what could not be sent, and what the service turned away (429). Of operations
/// that may be repeated, which are those that read and those that delete unless their documentation says otherwise,
/// also: 408, 500, 502, 503, 504, a connection that broke and a time that was up. A delete whose first answer was lost
/// may therefore end with "not found"; [`Error::attempts`](crate::Error::attempts) tells. A refusal for the time of the
/// signature is signed once more with the time of the service; any other refusal is final, and so is a second one in the
/// same call.
///
/// By default there are 3 attempts, with waits of up to 0.2 s before the second and up to 0.4 s before the third, and of
/// no more than 20 s; an attempt may take as long as the call; and the client has a [budget](Self::without_budget).
///
/// Of several [endpoints](crate::ClientBuilder::endpoints), one that could not be reached leads to the next at once, without
/// a wait and at no cost. That does not count as an attempt before each of them was tried once: attempts are rounds over
/// the addresses.
///
/// ```
/// use std::time::Duration;
/// # use tabella_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::default().attempts(6).longest_wait(Duration::from_secs(60));
/// let once = RetryPolicy::never();
/// # let _ = (patient, once);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) first_wait: Duration,
    pub(crate) longest_wait: Duration,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) charge: Charge,
}

/// What a retry is paid from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Charge {
    /// The budget of the client.
    Budget,
    /// Nothing: there may be any number.
    Nothing,
}

impl Default for RetryPolicy {
    /// Three attempts; waits of up to 0.2 seconds that double to at most 20; within a budget.
    fn default() -> Self {
        Self {
            attempts: 3,
            first_wait: Duration::from_millis(200),
            longest_wait: Duration::from_secs(20),
            attempt_timeout: None,
            charge: Charge::Budget,
        }
    }
}

impl RetryPolicy {
    /// The limits of one attempt, where so much time is left.
    pub(crate) fn limits(&self, limits: Limits, left: Duration) -> Limits {
        let total = self.attempt_timeout.map_or(left, |limit| limit.min(left));
        Limits { total, ..limits }
    }

    /// One attempt only: of several endpoints that cannot be reached, each is tried once.
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// How many attempts a call may have, the first one among them. 0 counts as 1.
    ///
    /// With several [endpoints](crate::ClientBuilder::endpoints), they are rounds over the addresses: where no address can
    /// be reached, each is tried once a round, so that `attempts(3)` with two addresses tries six times in all, which
    /// [`Error::attempts`](crate::Error::attempts) lists. An address that answers, if only with an error, ends the round.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The bound of the first wait; that of each further one is twice as long.
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait;
        self
    }

    /// The bound above which waits no longer grow. A `Retry-After` beyond it is not waited for.
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait;
        self
    }

    /// How long one attempt may take, within the timeout of the whole call. Without it an attempt may take all that is
    /// left, and then nothing is left to try again.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// Takes no account of the budget.
    ///
    /// All calls of a client and its clones share one. It holds 100 retries, of which one after a time that was up takes
    /// two, and five successes give one back. In an outage it runs empty, and calls fail with their first error instead
    /// of multiplying the load.
    pub fn without_budget(mut self) -> Self {
        self.charge = Charge::Nothing;
        self
    }
}
