//! The clock of programs that run on Tokio.

use std::future::{pending, ready};
use std::io;
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use tokio::runtime::{Builder, Handle};
use tokio::task::coop::unconstrained;

use super::{Clock, Sleep};

/// The system's clock, and the timer of the Tokio runtime in which a call is made. Needs the feature `hyper`.
///
/// Where there is no such runtime, as with a transport that needs none, a thread of the process keeps the time. It is
/// started by the first wait. If the system gives no thread, waits end at once.
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
        let Some(timer) = timer() else {
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

/// The runtime of the thread that keeps the time for calls outside of Tokio.
fn timer() -> Option<&'static Handle> {
    static TIMER: OnceLock<Option<Handle>> = OnceLock::new();
    TIMER.get_or_init(|| start().ok()).as_ref()
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
    use std::sync::Arc;
    use std::task::{Context, Wake, Waker};
    use std::thread::Thread;

    use tokio::task::coop::consume_budget;

    use super::*;
    use crate::clock::within;

    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
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
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        let clock = TokioClock;
        let before = clock.elapsed();
        let mut sleep = clock.sleep(Duration::from_millis(20));
        while sleep
            .as_mut()
            .poll(&mut Context::from_waker(&waker))
            .is_pending()
        {
            thread::park();
        }
        let took = clock.elapsed().saturating_sub(before);
        assert!(took >= Duration::from_millis(20), "{took:?}");
    }
}
