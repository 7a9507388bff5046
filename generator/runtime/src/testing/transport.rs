//! A transport that answers as it is told.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::{Request, Response};

use super::{Answer, FakeClock, SentRequest, Step};
use crate::{Limits, Sent, Transport, TransportError, TransportErrorKind as Kind, TransportFuture};

/// Answers requests by a script and keeps them. Clones share the script.
///
/// A request for which the script has nothing fails with an error that names it.
///
/// What takes time, takes it on a clock: the client must have the same one, by `.clock(transport.clock())`.
#[derive(Clone, Default)]
pub struct FakeTransport {
    state: Arc<Mutex<State>>,
    clock: FakeClock,
}

#[derive(Default)]
struct State {
    script: VecDeque<Step>,
    usual: Option<Answerer>,
    requests: Vec<SentRequest>,
}

type Answerer = Arc<dyn Fn(&SentRequest) -> Step + Send + Sync>;

impl FakeTransport {
    /// A transport with an empty script, and with a clock of its own.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A transport whose answers take their time on this clock.
    #[must_use]
    pub fn with_clock(clock: FakeClock) -> Self {
        Self {
            clock,
            ..Self::default()
        }
    }

    /// The clock on which answers take their time, for the client.
    #[must_use]
    pub fn clock(&self) -> FakeClock {
        self.clock.clone()
    }

    /// Adds a step to the script: each request takes one. Gives a clone, so that a script can be written in one go.
    #[expect(
        clippy::return_self_not_must_use,
        reason = "the step is in the script of all clones, whether this one is used or not"
    )]
    pub fn then(&self, step: impl Into<Step>) -> Self {
        self.state().script.push_back(step.into());
        self.clone()
    }

    /// Answers all requests for which the script has nothing: with an [`Answer`], a [`Fault`](super::Fault), or one of the
    /// two as a [`Step`]. Gives a clone.
    #[expect(
        clippy::return_self_not_must_use,
        reason = "the answer is that of all clones, whether this one is used or not"
    )]
    pub fn otherwise<S: Into<Step>>(
        &self,
        answer: impl Fn(&SentRequest) -> S + Send + Sync + 'static,
    ) -> Self {
        self.state().usual = Some(Arc::new(move |request| answer(request).into()));
        self.clone()
    }

    /// The requests so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<SentRequest> {
        self.state().requests.clone()
    }

    /// How many steps of the script no request has taken yet.
    #[must_use]
    pub fn steps_left(&self) -> usize {
        self.state().script.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step(&self, request: &SentRequest) -> Option<Step> {
        let mut state = self.state();
        state.requests.push(request.clone());
        let scripted = state.script.pop_front();
        let usual = state.usual.clone();
        // The lock is let go of first: the answer may ask the transport something.
        drop(state);
        scripted.or_else(|| usual.map(|answer| answer(request)))
    }

    /// Lets an answer take its time, or the time be up.
    fn pass(&self, answer: &Answer, limits: Limits) -> Result<(), TransportError> {
        self.clock.advance(answer.takes.min(limits.total));
        if answer.takes > limits.total {
            return Err(TransportError::new(Kind::Timeout, Sent::Perhaps));
        }
        Ok(())
    }

    fn answer(&self, sent: &SentRequest) -> Result<Response<Bytes>, TransportError> {
        match self.step(sent) {
            Some(Step::Answer(answer)) => {
                self.pass(&answer, sent.limits)?;
                Ok(answer.response())
            }
            Some(Step::Fault(fault)) => {
                self.clock.advance(fault.takes(sent.limits));
                Err(fault.error())
            }
            None => Err(
                TransportError::new(Kind::Unscripted, Sent::No).because(format!(
                    "{} {}",
                    sent.method(),
                    sent.path()
                )),
            ),
        }
    }
}

impl Transport for FakeTransport {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> TransportFuture<'_> {
        Box::pin(async move { self.answer(&SentRequest { request, limits }) })
    }

    fn keeps_limits(&self) -> bool {
        true
    }
}

impl fmt::Debug for FakeTransport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        formatter
            .debug_struct("FakeTransport")
            .field("steps_left", &state.script.len())
            .field("requests", &state.requests.len())
            .finish_non_exhaustive()
    }
}
