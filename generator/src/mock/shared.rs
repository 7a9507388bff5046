//! What the server's handle and its threads share.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::fault::{Fault, Injection};
use super::faults::Faults;
use super::impossible::ImpossibleFault;
use super::record::Received;
use super::world::uuid;

/// What is told of each request.
pub(super) type Log = Box<dyn Fn(&Received) + Send + Sync>;

/// So many requests are remembered, the latest ones. A mock may run for days, and its memory is not to grow with them.
pub const REMEMBERED: usize = 10_000;

/// Faults to come and requests that came.
#[derive(Default)]
pub(super) struct Shared {
    /// The names of all operations that are served.
    operations: Vec<String>,
    faults: Mutex<Faults>,
    requests: Mutex<VecDeque<Received>>,
    /// How many requests had an answer without the cloud.
    without_cloud: AtomicU64,
    pub(super) log: Option<Log>,
}

impl Shared {
    pub(super) fn new(operations: Vec<String>) -> Self {
        Self {
            operations,
            ..Self::default()
        }
    }

    /// An id for a request that the cloud does not see. The cloud counts from the other end, so that it gives none of these.
    pub(super) fn request_id(&self) -> String {
        uuid(u64::MAX - self.without_cloud.fetch_add(1, Ordering::Relaxed))
    }

    /// Adds a fault that some request can hit.
    pub(super) fn inject(&self, injection: Injection) -> Result<(), ImpossibleFault> {
        ImpossibleFault::look_for(&injection, &self.operations)?;
        lock(&self.faults).push(injection);
        Ok(())
    }

    pub(super) fn pending(&self) -> Vec<Injection> {
        lock(&self.faults).pending()
    }

    pub(super) fn clear_faults(&self) {
        lock(&self.faults).clear();
    }

    pub(super) fn fault(&self, operation: Option<&str>) -> Option<Fault> {
        lock(&self.faults).hit(operation)
    }

    pub(super) fn remember(&self, received: Received) {
        if let Some(log) = &self.log {
            log(&received);
        }
        let mut requests = lock(&self.requests);
        if requests.len() == REMEMBERED {
            requests.pop_front();
        }
        requests.push_back(received);
    }

    pub(super) fn requests(&self) -> Vec<Received> {
        lock(&self.requests).iter().cloned().collect()
    }

    pub(super) fn clear_requests(&self) {
        lock(&self.requests).clear();
    }
}

/// A thread that died while it held the lock left nothing half done: each change is one call.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::*;
    use crate::mock::input::Incoming;

    #[test]
    fn the_latest_requests_are_remembered() {
        let incoming = Incoming {
            method: "GET".to_owned(),
            path: "/".to_owned(),
            query: String::new(),
            headers: HeaderMap::new(),
            body: Vec::new(),
        };
        let shared = Shared::default();
        for number in 0..REMEMBERED + 2 {
            shared.remember(Received::new(&incoming, &number.to_string()));
        }
        let requests = shared.requests();
        assert_eq!(requests.len(), REMEMBERED);
        assert_eq!(requests[0].request_id, "2");
        assert_eq!(requests[REMEMBERED - 1].request_id, "10001");
    }
}
