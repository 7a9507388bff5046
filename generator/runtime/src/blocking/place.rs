//! Where a blocking call is made.

use std::pin::pin;
use std::task::{Context, Waker};

use tokio::task::coop::consume_budget;

/// More steps than Tokio lets a task take before it has to make way for others: the budget is counted in a byte.
const STEPS: usize = 256;

/// Whether this thread is running a task of Tokio, or a future in its `block_on`.
///
/// Tokio has no question for it, and its handle is there in `spawn_blocking` too. But a task has a budget, after which
/// Tokio asks it to make way; where blocking is allowed, there is none. What is left of the budget is used up by this:
/// the task, which gets an error, makes way at its next step.
///
/// A task that has lifted its budget (`tokio::task::unconstrained`) and tasks of other executors are not seen. A call
/// there blocks their thread until it is answered; it does not wait for itself, since the call has its own thread.
pub(super) fn is_in_a_task() -> bool {
    let mut context = Context::from_waker(Waker::noop());
    (0..STEPS).any(|_| pin!(consume_budget()).poll(&mut context).is_pending())
}
