//! The usual clock: the timer of Tokio, and outside of Tokio one of its own.

use std::future::{pending, ready};
use std::io;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use tokio::runtime::{Builder, Handle};
use tokio::task::coop::unconstrained;

use super::{Clock, Sleep};

/// The system's clock, and the timer of the Tokio runtime in which a call is made. Needs the feature `hyper`.
///
/// Outside of Tokio, as with a [`Transport`](crate::Transport) that needs no runtime, a thread of the process keeps the
/// time. The first wait starts it. If the system gives no thread, that wait ends at once, and the next one tries again.
///
/// # Panics
///
/// Waiting panics, in Tokio's words, inside of a runtime that has no timer or has ended. `#[tokio::main]` and
/// `#[tokio::test]` give it one; a runtime that is built by hand needs `enable_time` or `enable_all`.
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioClock;

impl Clock for TokioClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn elapsed(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }

    fn sleep(&self, time: Duration) -> Sleep<'_> {
        if Handle::try_current().is_ok() {
            return timed(time);
        }
        let Some(timer) = started(&TIMER, start) else {
            return Box::pin(ready(()));
        };
        let _inside = timer.enter();
        timed(time)
    }
}

/// A wait in the runtime that was entered. Where it is a limit, work that uses up what Tokio lets a task do at a time must
/// leave it its turn.
fn timed(time: Duration) -> Sleep<'static> {
    Box::pin(unconstrained(tokio::time::sleep(time)))
}

/// The runtime of the thread that keeps the time for calls outside of Tokio, once it could be started.
static TIMER: Mutex<Option<Handle>> = Mutex::new(None);

/// What was started, by now or before. What could not be started is tried again by the next wait.
fn started(
    timer: &Mutex<Option<Handle>>,
    start: impl FnOnce() -> io::Result<Handle>,
) -> Option<Handle> {
    let mut timer = timer.lock().unwrap_or_else(PoisonError::into_inner);
    if timer.is_none() {
        *timer = start().ok();
    }
    timer.clone()
}

fn start() -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_time().build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new()
        .name("tabella-timer".to_owned())
        .spawn(move || runtime.block_on(pending::<()>()))?;
    Ok(handle)
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::{Arc, mpsc};
    use std::task::{Context, Poll, Wake, Waker};
    use std::thread::Thread;

    use tokio::task::coop::consume_budget;

    use super::*;
    use crate::clock::within;

    #[test]
    fn a_thread_that_could_not_be_started_is_tried_again() {
        let timer = Mutex::new(None);
        let none = || Err(io::Error::other("no thread can be had"));
        assert!(started(&timer, none).is_none());
        assert!(started(&timer, start).is_some());
        assert!(started(&timer, none).is_some(), "one is enough");
    }

    #[tokio::test]
    async fn a_limit_holds_for_work_that_leaves_no_budget() {
        let busy = async {
            loop {
                consume_budget().await;
            }
        };
        let limit = || Duration::from_millis(20);
        let limited = within::<()>(&TokioClock, limit, busy);
        let ended = tokio::time::timeout(Duration::from_secs(10), limited).await;
        assert_eq!(ended, Ok(None));
    }

    #[test]
    fn a_wait_outside_of_tokio_ends() {
        let (told, ended) = mpsc::channel();
        let wait = Duration::from_millis(20);
        let before = TokioClock.elapsed();
        // On a thread of its own, so that a wake-up that is lost fails the test and does not hang it.
        thread::spawn(move || {
            parked(TokioClock.sleep(wait));
            told.send(TokioClock.elapsed()).unwrap();
        });
        let after = ended.recv_timeout(Duration::from_secs(30)).unwrap();
        let took = after.saturating_sub(before);
        assert!(took >= wait, "{took:?}");
    }

    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    /// Waits without any runtime.
    fn parked<T>(future: impl Future<Output = T>) -> T {
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        let mut future = pin!(future);
        loop {
            match future.as_mut().poll(&mut Context::from_waker(&waker)) {
                Poll::Ready(done) => return done,
                Poll::Pending => thread::park(),
            }
        }
    }
}
