//! Whether what failed is tried again: one answer for calls and for what a client asks on its own account.

use std::time::{Duration, SystemTime};

use super::Settings;
use crate::retry::{self, RetryPolicy};
use crate::{Error, Repeat};

/// An attempt that failed.
pub(crate) struct Failed<'a> {
    pub(crate) error: &'a Error,
    /// The time with which it was signed.
    pub(crate) signed_at: SystemTime,
    /// Which attempt it was, from 1.
    pub(crate) number: u32,
    pub(crate) repeat: Repeat,
}

impl Settings {
    /// How long to wait before another attempt, if there is to be one. It takes from the budget what that costs.
    pub(crate) fn again(
        &self,
        policy: &RetryPolicy,
        failed: &Failed<'_>,
        left: Duration,
    ) -> Option<Duration> {
        if failed.number >= policy.attempts {
            return None;
        }
        let now = self.clock.now();
        if self.skew.learn(failed.error, failed.signed_at, now) {
            return Some(Duration::ZERO);
        }
        let reason = retry::reason(failed.error, failed.repeat)?;
        let wait = retry::wait(policy, failed.number + 1, failed.error)?;
        if wait >= left {
            return None;
        }
        let paid = !policy.budget || self.budget.take(reason.cost());
        paid.then_some(wait)
    }
}
