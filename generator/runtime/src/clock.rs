//! Time: what it is now, and waiting.
//!
//! Nothing else in this crate asks the system for the time, so that tests can go through hours in no time and platforms
//! without a clock of the standard library can bring their own.

#[cfg(feature = "hyper")]
mod tokio;

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, SystemTime};

#[cfg(feature = "hyper")]
pub use self::tokio::TokioClock;

/// Tells the time and waits. An `Arc` of a clock is one too, for several clients.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// # use tabella_runtime::{Clock, Sleep};
///
/// /// Stands still, and waits for nothing.
/// struct Stopped(SystemTime);
///
/// impl Clock for Stopped {
///     fn now(&self) -> SystemTime {
///         self.0
///     }
///
///     fn elapsed(&self) -> Duration {
///         Duration::ZERO
///     }
///
///     fn sleep(&self, _: Duration) -> Sleep<'_> {
///         Box::pin(std::future::ready(()))
///     }
/// }
/// ```
pub trait Clock: Send + Sync + 'static {
    /// The date and time, with which requests are signed and expiries compared. It may jump.
    fn now(&self) -> SystemTime;

    /// The time since some fixed moment, for measuring. It never goes back.
    fn elapsed(&self) -> Duration;

    /// Waits so long.
    fn sleep(&self, time: Duration) -> Sleep<'_>;
}

impl<C: Clock + ?Sized> Clock for Box<C> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn elapsed(&self) -> Duration {
        (**self).elapsed()
    }

    fn sleep(&self, time: Duration) -> Sleep<'_> {
        (**self).sleep(time)
    }
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn elapsed(&self) -> Duration {
        (**self).elapsed()
    }

    fn sleep(&self, time: Duration) -> Sleep<'_> {
        (**self).sleep(time)
    }
}

/// A wait that ends when its time is up.
pub type Sleep<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// What the work brings, unless the time is up before. A wait is begun only for work that is not done at once.
pub(crate) async fn within<T>(
    clock: &dyn Clock,
    time: impl Fn() -> Duration,
    work: impl Future<Output = T>,
) -> Option<T> {
    let mut work = pin!(work);
    let mut sleep = None;
    poll_fn(|context| {
        if let Poll::Ready(done) = work.as_mut().poll(context) {
            return Poll::Ready(Some(done));
        }
        let sleep = sleep.get_or_insert_with(|| clock.sleep(time()));
        sleep.as_mut().poll(context).map(|()| None)
    })
    .await
}
