//! The faults that were asked for, and which request each of them hits.

use super::fault::{Fault, Injection, When};

/// The faults that are still to come.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<(Injection, u32)>);

impl Faults {
    pub(super) fn push(&mut self, injection: Injection) {
        self.0.push((injection, 0));
    }

    /// What is still to come, of a run of requests what is left of it.
    pub(super) fn pending(&self) -> Vec<Injection> {
        let left = |(injection, seen): &(Injection, u32)| {
            let mut left = injection.clone();
            if let When::Next(count) = &mut left.when {
                *count = count.saturating_sub(*seen);
            }
            left
        };
        self.0.iter().map(left).collect()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The fault that hits a request: that of the oldest injection which is due.
    pub(super) fn hit(&mut self, operation: Option<&str>) -> Option<Fault> {
        let mut hit = None;
        for (injection, seen) in &mut self.0 {
            let about = injection.operation.as_deref();
            if about.is_some() && about != operation {
                continue;
            }
            let due = match injection.when {
                // A run of requests begins when the runs before it are over.
                When::Next(count) => hit.is_none() && *seen < count,
                When::Every(count) => (*seen + 1).is_multiple_of(count),
            };
            let waits = !due && matches!(injection.when, When::Next(_));
            if !waits {
                *seen = seen.wrapping_add(1);
            }
            if due && hit.is_none() {
                hit = Some(injection.fault.clone());
            }
        }
        self.0.retain(|(injection, seen)| match injection.when {
            When::Next(count) => *seen < count,
            When::Every(_) => true,
        });
        hit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_requests_follow_each_other() {
        let mut faults = Faults::default();
        faults.push(Fault::Drop.next(2));
        faults.push(Fault::Empty.into());
        let hits: Vec<_> = (0..4).map(|_| faults.hit(None)).collect();
        let expected = [
            Some(Fault::Drop),
            Some(Fault::Drop),
            Some(Fault::Empty),
            None,
        ];
        assert_eq!(hits, expected);
    }

    #[test]
    fn every_third_request_of_an_operation_is_hit() {
        let mut faults = Faults::default();
        faults.push(Fault::Drop.every(3).of("CreateThing"));
        let calls = ["CreateThing", "ShowThing", "CreateThing", "CreateThing"];
        let hits: Vec<_> = calls.iter().map(|call| faults.hit(Some(call))).collect();
        assert_eq!(hits, [None, None, None, Some(Fault::Drop)]);
        faults.clear();
        assert_eq!(faults.hit(Some("CreateThing")), None);
    }
}
