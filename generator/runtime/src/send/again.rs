//! Whether what failed is tried again.

use std::time::{Duration, SystemTime};

use crate::client::Settings;
use crate::retry::{self, Charge, End, RetryPolicy};
use crate::{Error, Repeat};

/// An attempt that failed.
pub(super) struct Failed<'a> {
    pub(super) error: &'a Error,
    /// The time with which it was signed, if it was.
    pub(super) signed_at: Option<SystemTime>,
    /// Which attempt it was, from 1.
    pub(super) number: u32,
    pub(super) repeat: Repeat,
    /// How many attempts before it were refused (401) as well.
    pub(super) refused_before: usize,
}

impl Settings {
    /// How long to wait before another attempt, if there is to be one; else why not, where the error alone does not tell.
    /// It takes from the budget what that costs.
    pub(super) fn again(
        &self,
        policy: &RetryPolicy,
        failed: &Failed<'_>,
        left: Duration,
    ) -> Result<Duration, Option<End>> {
        // What is learned helps the calls after this one, even where this one may not go on.
        let learned = failed
            .signed_at
            .is_some_and(|at| self.clock.learn(failed.error, at));
        if failed.number >= policy.attempts || left.is_zero() {
            return Err(None);
        }
        // Once in a call: where several gateways do not agree on the time, each further refusal brings the key closer to
        // being locked.
        if learned && failed.refused_before == 0 {
            return Ok(Duration::ZERO);
        }
        let reason = retry::reason(failed.error, failed.repeat).ok_or(None)?;
        let wait = retry::wait(policy, failed.number + 1, failed.error).map_err(Some)?;
        if wait >= left {
            return Err(Some(End::Late(wait)));
        }
        match policy.charge {
            Charge::Budget if !self.budget.take(reason.cost()) => Err(Some(End::Budget)),
            Charge::Budget | Charge::Nothing => Ok(wait),
        }
    }
}
