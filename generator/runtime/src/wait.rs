//! Waiting for a state: a call that is sent again and again until its answer shows what was waited for.
//!
//! Retries are another matter: each look is a call with retries of its own. What such a call fails with ends the wait,
//! unless it is a failure that may pass: then it is only not known how far the state is.

mod look;
mod patience;

use std::time::Duration;

#[cfg(feature = "blocking")]
use crate::BlockingCore;
use crate::credentials::Identity;
use crate::secrets::{Headers, Secrets};
use crate::{CallOptions, ClientCore, Clock, Error, ErrorKind, Operation, Response, Sent};

use look::Look;
use patience::Patience;

/// A state of a service's documentation that can be waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiter {
    /// Its name, as `attached`.
    pub name: &'static str,
    /// The way from the top of the answer to the field that tells the state; empty if none does.
    pub field: &'static [&'static str],
    /// Values of the field with which the state is reached.
    pub is: &'static [&'static str],
    /// Values of the field with which the state is never reached any more.
    pub fails: &'static [&'static str],
    /// The status of an answer with which the state is reached.
    pub status: Option<u16>,
}

/// A wait that has not begun: say how long it may take, then `send` it.
///
/// It asks at once, then after 2 seconds, then after 4, and so on up to every 30 seconds, for 5 minutes. Each pause is
/// drawn at random between half of that and all of it, so that many programs do not ask at the same moment. `send` gives
/// the answer that shows the state, or nothing where the state is that the service has nothing to show.
///
/// A request that fails because the service is too busy (429), fails itself (500 and above), cannot be reached or does not
/// answer in time does not end the wait, even after its retries: the next one may succeed. The pause before it is as long
/// as the service asks for, if that is longer. If the time is up with such a failure, the error tells it.
///
/// Dropping the future of `send` ends the wait. What is waited for goes on in the service.
///
/// ```
/// use std::time::Duration;
/// # use tabella_runtime::{Error, Operation, Wait};
///
/// async fn patiently<O: Operation>(wait: Wait<O>) -> Result<O::Output, Error> {
///     let reached = wait
///         .timeout(Duration::from_secs(1_800))
///         .interval(Duration::from_secs(10), Duration::from_secs(60))
///         .send()
///         .await?;
///     Ok(reached.into_body())
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `.send()`"]
pub struct Wait<O: Operation, C = ClientCore, R = Response<<O as Operation>::Output>> {
    core: C,
    options: CallOptions,
    watch: Watch<O, R>,
}

/// All of a wait but the client.
#[derive(Clone, Debug)]
struct Watch<O: Operation, R> {
    operation: O,
    waiter: &'static Waiter,
    look: Looker<O, R>,
    patience: Patience,
}

/// What makes of a call's result how far the state is.
type Looker<O, R> = fn(&Waiter, Result<Response<<O as Operation>::Output>, Error>) -> Look<R>;

impl<O: Operation, C> Wait<O, C> {
    /// Waits for a value of the field. Made crates call it.
    #[doc(hidden)]
    pub fn until_value(
        core: C,
        options: CallOptions,
        operation: O,
        waiter: &'static Waiter,
    ) -> Self {
        Self::new(core, options, Watch::new(operation, waiter, look::at_value))
    }
}

impl<O: Operation, C> Wait<O, C, ()> {
    /// Waits for the status, which is one of an error and brings no answer. Made crates call it.
    #[doc(hidden)]
    pub fn until_status(
        core: C,
        options: CallOptions,
        operation: O,
        waiter: &'static Waiter,
    ) -> Self {
        Self::new(
            core,
            options,
            Watch::new(operation, waiter, look::at_status),
        )
    }
}

impl<O: Operation, C, R> Wait<O, C, R> {
    const fn new(core: C, options: CallOptions, watch: Watch<O, R>) -> Self {
        Self {
            core,
            options,
            watch,
        }
    }

    /// How long to go on asking; without it, 5 minutes.
    ///
    /// The last request is sent when the time is up, and its answer still counts: it has 5 seconds. How long each request
    /// may take before is set on the call, but none takes longer than until 5 seconds after the time is up.
    pub const fn timeout(mut self, timeout: Duration) -> Self {
        self.watch.patience.timeout = timeout;
        self
    }

    /// The first pause between two requests and the longest one; without it, 2 and 30 seconds. They double in between.
    ///
    /// A first pause of less than a millisecond is one of a millisecond.
    pub fn interval(mut self, first: Duration, longest: Duration) -> Self {
        self.watch.patience.pauses(first, longest);
        self
    }
}

impl<O: Operation, R> Wait<O, ClientCore, R> {
    /// Asks until the state is reached.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::WaitFailed`] when the answer shows that the state is never reached any more,
    /// [`ErrorKind::Timeout`] when the time is up, and at once everything else that the call fails with and that does not
    /// pass by itself. That is also a 404, where it is not what was waited for: a wrong id should not take minutes to be
    /// found. After a last request that failed, status, code, request id and attempts of the timeout are those of that
    /// failure, which is its source.
    pub async fn send(self) -> Result<R, Error> {
        self.watch.until_reached(&self.core, &self.options).await
    }
}

#[cfg(feature = "blocking")]
impl<O: Operation, R: Send + 'static> Wait<O, BlockingCore, R> {
    /// Asks until the state is reached, and waits for it.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::WaitFailed`] when the answer shows that the state is never reached any more,
    /// [`ErrorKind::Timeout`] when the time is up, and at once everything else that the call fails with and that does not
    /// pass by itself. That is also a 404, where it is not what was waited for: a wrong id should not take minutes to be
    /// found. After a last request that failed, status, code, request id and attempts of the timeout are those of that
    /// failure, which is its source. Called by
    /// asynchronous code, it sends nothing and says so.
    pub fn send(self) -> Result<R, Error> {
        let (options, watch) = (self.options, self.watch);
        self.core.run(O::INFO.id, |core| async move {
            watch.until_reached(&core, &options).await
        })
    }
}

impl<O: Operation, R> Watch<O, R> {
    fn new(operation: O, waiter: &'static Waiter, look: Looker<O, R>) -> Self {
        Self {
            operation,
            waiter,
            look,
            patience: Patience::default(),
        }
    }

    async fn until_reached(&self, core: &ClientCore, options: &CallOptions) -> Result<R, Error> {
        let clock = &core.settings.clock;
        let start = clock.elapsed();
        let mut asked: u32 = 0;
        loop {
            asked = asked.saturating_add(1);
            let spent = clock.elapsed().saturating_sub(start);
            let left = self.patience.timeout.saturating_sub(spent);
            let result = core
                .send(&self.operation, &capped(core, options, left))
                .await;
            let last = match (self.look)(self.waiter, result) {
                Look::Reached(reached) => return Ok(reached),
                Look::Failed(error) => return Err(error),
                Look::Never(state) => {
                    return Err(hidden(core, options, never::<O>(self.waiter, &state)));
                }
                Look::NotYet(state) => Last::Seen(state),
                Look::Unseen(error) => Last::Failed(error),
            };
            let spent = clock.elapsed().saturating_sub(start);
            let left = self.patience.timeout.saturating_sub(spent);
            if left.is_zero() {
                let error = time_up::<O>(self.waiter, last, asked, spent);
                return Err(hidden(core, options, error));
            }
            let pause = self.patience.pause(asked, fastrand::f64());
            clock.sleep(pause.max(last.asks_to_wait()).min(left)).await;
        }
    }
}

/// What came of the last request.
enum Last {
    /// The state is another one, which this text shows.
    Seen(String),
    /// It failed.
    Failed(Error),
}

impl Last {
    /// How long the service asks to wait before the next request.
    fn asks_to_wait(&self) -> Duration {
        match self {
            Self::Seen(_) => Duration::ZERO,
            Self::Failed(error) => error.retry_after().unwrap_or_default(),
        }
    }
}

/// The options of a request, which may not take much longer than the time that is left for the wait.
fn capped(core: &ClientCore, options: &CallOptions, left: Duration) -> CallOptions {
    const LAST: Duration = Duration::from_secs(5);
    let usual = options.timeout.unwrap_or(core.settings.limits.total);
    let mut options = options.clone();
    options.timeout = Some(usual.min(left.saturating_add(LAST)));
    options
}

fn never<O: Operation>(waiter: &Waiter, state: &str) -> Error {
    let text = format!("`{}` is not reached any more: {state}", waiter.name);
    Error::new(ErrorKind::WaitFailed, Sent::Yes, text).in_operation(O::INFO.id)
}

fn time_up<O: Operation>(waiter: &Waiter, last: Last, asked: u32, spent: Duration) -> Error {
    let times = if asked == 1 { "time" } else { "times" };
    let text = format!(
        "`{}` was not reached in {:.1} s (asked {asked} {times})",
        waiter.name,
        spent.as_secs_f64()
    );
    let error = match last {
        Last::Seen(state) => {
            let text = format!("{text}: {state}");
            Error::new(ErrorKind::Timeout, Sent::Yes, text)
        }
        Last::Failed(failed) => {
            let text = format!("{text}, and the last request failed");
            Error::new(ErrorKind::Timeout, failed.sent(), text).telling(failed.into())
        }
    };
    error.in_operation(O::INFO.id)
}

/// What a service says of a state is shown, but nothing that the call must keep to itself.
fn hidden(core: &ClientCore, options: &CallOptions, error: Error) -> Error {
    let identity = core.known_identity();
    let headers = Headers::of(&options.headers);
    error.hiding(&Secrets::new(
        identity.as_deref().map(Identity::authenticator),
        &headers,
    ))
}
