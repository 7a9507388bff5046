//! How long to wait before the next attempt.

use std::time::Duration;

use super::{End, RetryPolicy};
use crate::Error;

/// How long to wait before the given attempt: what the service asks for, if that is not too long, else what the policy
/// says.
pub(crate) fn wait(policy: &RetryPolicy, attempt: u32, error: &Error) -> Result<Duration, End> {
    match error.retry_after() {
        Some(asked) if asked > policy.longest_wait => Err(End::Asked(asked)),
        Some(asked) => Ok(asked),
        None => Ok(delay(policy, attempt, fastrand::f64())),
    }
}

/// A wait before the given attempt, counted from 1 for the first one: full jitter below a bound that doubles.
fn delay(policy: &RetryPolicy, attempt: u32, random: f64) -> Duration {
    let doublings = attempt.saturating_sub(2).min(31);
    let bound = policy
        .first_wait
        .saturating_mul(1 << doublings)
        .min(policy.longest_wait);
    bound.mul_f64(random.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_to_a_bound() {
        let policy = RetryPolicy::default();
        let bounds = [2, 3, 4, 8, 9, 30, 1000].map(|attempt| delay(&policy, attempt, 1.0));
        let millis = [200, 400, 800, 12_800, 20_000, 20_000, 20_000].map(Duration::from_millis);
        assert_eq!(bounds, millis);
        assert_eq!(delay(&policy, 3, 0.0), Duration::ZERO);
        assert_eq!(delay(&policy, 3, 0.5), Duration::from_millis(200));
    }

    #[test]
    fn takes_any_policy() {
        let policy = RetryPolicy::default()
            .first_wait(Duration::MAX)
            .longest_wait(Duration::MAX);
        // Rounding a bound of 2^64 seconds may exceed what a duration can be, so less than all of it is asked for.
        assert!(delay(&policy, 40, 0.5) > Duration::from_secs(1));
        let none = RetryPolicy::default().first_wait(Duration::ZERO);
        assert_eq!(delay(&none, 5, 1.0), Duration::ZERO);
    }
}
