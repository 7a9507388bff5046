//! Whether what failed is tried again: one answer for calls and for what a client asks on its own account.

use std::time::{Duration, SystemTime};

use super::Settings;
use crate::retry::{self, RetryPolicy};
use crate::{Error, Repeat};

/// An attempt that failed.
pub(crate) struct Failed<'a> {
    pub(crate) error: &'a Error,
    /// The time with which it was signed, if it was.
    pub(crate) signed_at: Option<SystemTime>,
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
        // Learned also from the last attempt, for the calls that follow.
        let refused_for_time = failed.signed_at.is_some_and(|signed_at| {
            let now = self.clock.now();
            self.skew.learn(failed.error, signed_at, now)
        });
        if failed.number >= policy.attempts {
            return None;
        }
        if refused_for_time {
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
