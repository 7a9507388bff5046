//! How long a wait takes at most, and how often it asks.

use std::time::Duration;

const LEAST: Duration = Duration::from_millis(1);

/// The times of a wait.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    pub(super) timeout: Duration,
    first: Duration,
    longest: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(300),
            first: Duration::from_secs(2),
            longest: Duration::from_secs(30),
        }
    }
}

impl Patience {
    /// Sets the first pause and the longest one.
    pub(super) fn pauses(&mut self, first: Duration, longest: Duration) {
        self.first = first.max(LEAST);
        self.longest = longest.max(self.first);
    }

    /// The pause after so many requests: between half of a bound and all of it, and the bound doubles.
    pub(super) fn pause(&self, asked: u32, random: f64) -> Duration {
        let doublings = asked.saturating_sub(1).min(31);
        let bound = self.first.saturating_mul(1 << doublings).min(self.longest);
        let half = bound / 2;
        half + half.mul_f64(random.clamp(0.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_to_a_bound() {
        let patience = Patience::default();
        let pauses = [1, 2, 3, 4, 5, 100].map(|asked| patience.pause(asked, 1.0));
        assert_eq!(pauses, [2, 4, 8, 16, 30, 30].map(Duration::from_secs));
        assert_eq!(patience.pause(2, 0.0), Duration::from_secs(2));
        assert_eq!(patience.pause(2, 0.5), Duration::from_secs(3));
    }

    #[test]
    fn any_times_are_taken() {
        let mut patience = Patience::default();
        patience.pauses(Duration::ZERO, Duration::ZERO);
        assert_eq!(patience.pause(1, 1.0), LEAST);
        assert_eq!(patience.pause(9, 1.0), LEAST);
        patience.pauses(Duration::MAX, Duration::ZERO);
        assert!(patience.pause(9, 0.0) > Duration::from_secs(1 << 60));
    }
}
