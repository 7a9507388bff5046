//! One attempt at a time, however many wait for what it brings.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Mutex as Turn;

/// Lets one caller try while the others wait, and gives its failure to those who waited.
///
/// Dropping the future of an attempt gives the turn to the next caller, who then tries anew. A future that is kept and not
/// polled keeps the turn: nothing here can run by itself, since this crate starts no tasks.
pub(crate) struct Turns<E> {
    turn: Turn<()>,
    failed: Mutex<Failed<E>>,
}

/// The failures so far.
struct Failed<E> {
    count: u64,
    last: Option<E>,
}

impl<E: Clone> Turns<E> {
    pub(crate) fn new() -> Self {
        let failed = Failed {
            count: 0,
            last: None,
        };
        Self {
            turn: Turn::new(()),
            failed: Mutex::new(failed),
        }
    }

    /// What is known once it is this caller's turn; else what an attempt brings, its own or the one it waited for, if the
    /// failure of that one concerns this caller.
    pub(crate) async fn wait<T>(
        &self,
        known: impl Fn() -> Option<T>,
        concerns: impl Fn(&E) -> bool,
        attempt: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let before = self.failed().count;
        let _turn = self.turn.lock().await;
        if let Some(known) = known() {
            return Ok(known);
        }
        if let Some(error) = self.failed_after(before).filter(concerns) {
            return Err(error);
        }
        self.run(attempt).await
    }

    /// As [`wait`](Self::wait), but nothing while it is another's turn.
    pub(crate) async fn unless_taken<T>(
        &self,
        known: impl Fn() -> Option<T>,
        attempt: impl Future<Output = Result<T, E>>,
    ) -> Option<Result<T, E>> {
        let _turn = self.turn.try_lock().ok()?;
        if let Some(known) = known() {
            return Some(Ok(known));
        }
        Some(self.run(attempt).await)
    }

    async fn run<T>(&self, attempt: impl Future<Output = Result<T, E>>) -> Result<T, E> {
        attempt.await.inspect_err(|error| {
            let mut failed = self.failed();
            failed.count += 1;
            failed.last = Some(error.clone());
        })
    }

    fn failed_after(&self, before: u64) -> Option<E> {
        let failed = self.failed();
        (failed.count > before)
            .then(|| failed.last.clone())
            .flatten()
    }

    fn failed(&self) -> MutexGuard<'_, Failed<E>> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
