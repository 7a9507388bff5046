//! A budget that keeps retries from making an outage worse.

use std::sync::atomic::{AtomicU32, Ordering};

/// Enough for 100 retries, or for 50 after a time that was up.
const FULL: u32 = 500;
/// What a call that succeeds gives back: five of them pay for a retry.
const GIVEN_BACK: u32 = 1;

/// Tokens that the calls of a client share.
#[derive(Debug)]
pub(crate) struct Budget(AtomicU32);

/// What a retry takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cost {
    /// The usual.
    Usual,
    /// After a time that was up: the service is slow, so more load is worse.
    Timeout,
}

impl Cost {
    const fn tokens(self) -> u32 {
        match self {
            Self::Usual => 5,
            Self::Timeout => 10,
        }
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self(AtomicU32::new(FULL))
    }
}

impl Budget {
    /// Takes what a retry costs; false if there is not enough.
    pub(crate) fn take(&self, cost: Cost) -> bool {
        self.change(|left| left.checked_sub(cost.tokens()))
    }

    /// Takes note of a success.
    pub(crate) fn succeeded(&self) {
        // Most calls find the budget full; then nothing is written that other threads would have to fetch again.
        if self.0.load(Ordering::Relaxed) < FULL {
            self.change(|left| Some((left + GIVEN_BACK).min(FULL)));
        }
    }

    /// Puts what `next` makes of the tokens; false if it makes nothing of them.
    ///
    /// The standard library's own is called `fetch_update` by the oldest compiler that we support, and `try_update` by
    /// newer ones, which warn about the old name.
    fn change(&self, next: impl Fn(u32) -> Option<u32>) -> bool {
        let mut left = self.0.load(Ordering::Relaxed);
        while let Some(wanted) = next(left) {
            match self
                .0
                .compare_exchange_weak(left, wanted, Ordering::Relaxed, Ordering::Relaxed)
            {
                Ok(_) => return true,
                Err(now) => left = now,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_empty_and_fills_again() {
        let budget = Budget::default();
        assert_eq!((0..1000).filter(|_| budget.take(Cost::Usual)).count(), 100);
        (0..10).for_each(|_| budget.succeeded());
        assert!(budget.take(Cost::Timeout));
        assert!(!budget.take(Cost::Usual));
        (0..10_000).for_each(|_| budget.succeeded());
        assert_eq!((0..1000).filter(|_| budget.take(Cost::Timeout)).count(), 50);
    }
}
