//! What the server's handle and its threads share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::fault::{Fault, Faults, Injection};
use super::record::Received;

/// What is told of each request.
pub(super) type Log = Box<dyn Fn(&Received) + Send + Sync>;

/// Faults to come and requests that came.
#[derive(Default)]
pub(super) struct Shared {
    faults: Mutex<Faults>,
    requests: Mutex<Vec<Received>>,
    pub(super) log: Option<Log>,
}

impl Shared {
    pub(super) fn inject(&self, injection: Injection) {
        lock(&self.faults).push(injection);
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
        lock(&self.requests).push(received);
    }

    pub(super) fn requests(&self) -> Vec<Received> {
        lock(&self.requests).clone()
    }
}

/// A thread that died while it held the lock left nothing half done: each change is one call.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
