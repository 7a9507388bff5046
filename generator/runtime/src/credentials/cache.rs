//! What a client keeps of what its provider gave.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::{CredentialsContext, CredentialsError, CredentialsProvider, Identity, Turns};
use crate::within;

/// Credentials are renewed when less than this is left of them, or a third of the time that they were good for.
const EARLY: Duration = Duration::from_secs(40 * 60);

/// A provider is not asked again before this time, as long as what it gave is good.
const PAUSE: Duration = Duration::from_secs(10);

/// After a failure to renew, the provider is asked again within this time.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// How long a call whose keys are still good waits for new ones, at most.
const LONGEST_RENEWAL: Duration = Duration::from_secs(15);

/// And no longer than this part of the time that it has left, so that it can still be made with the old ones.
const RENEWAL_SHARE: u32 = 4;

/// How long a call may still take. It is asked only when there is something to wait for.
pub(crate) type Left<'a> = dyn Fn() -> Duration + Sync + 'a;

/// Asks a provider when there is need, and then once for all who wait.
pub(crate) struct Cache {
    provider: Box<dyn CredentialsProvider>,
    held: Mutex<Option<Held>>,
    turns: Turns<CredentialsError>,
}

#[derive(Clone)]
struct Held {
    identity: Arc<Identity>,
    /// When the provider is to be asked again; never for credentials without an end.
    renew_at: Option<SystemTime>,
}

/// How good what is held is.
enum State {
    Fresh(Arc<Identity>),
    /// Still good, but to be renewed.
    Ending(Arc<Identity>),
    Missing,
}

impl Cache {
    pub(crate) fn new(provider: Box<dyn CredentialsProvider>) -> Self {
        Self {
            provider,
            held: Mutex::new(None),
            turns: Turns::new(),
        }
    }

    /// The identity to call with: what is held while it is good, else what the provider gives.
    pub(crate) async fn identity(
        &self,
        context: CredentialsContext<'_>,
        left: &Left<'_>,
    ) -> Result<Arc<Identity>, CredentialsError> {
        let now = || context.clock().now();
        match self.state(now()) {
            State::Fresh(identity) => Ok(identity),
            State::Ending(identity) => self.renew(identity, context, left).await,
            State::Missing => {
                let good = || self.good(now());
                self.turns.wait(good, |_| true, self.ask(context)).await
            }
        }
    }

    /// What is held, if it is good, without asking.
    pub(crate) fn good(&self, now: SystemTime) -> Option<Arc<Identity>> {
        match self.state(now) {
            State::Fresh(identity) | State::Ending(identity) => Some(identity),
            State::Missing => None,
        }
    }

    /// Renews what is still good. Whoever comes meanwhile goes on with the old, and so do all after a failure or if it
    /// takes too long.
    async fn renew(
        &self,
        old: Arc<Identity>,
        context: CredentialsContext<'_>,
        left: &Left<'_>,
    ) -> Result<Arc<Identity>, CredentialsError> {
        let now = || context.clock().now();
        let fresh = || match self.state(now()) {
            State::Fresh(identity) => Some(identity),
            State::Ending(_) | State::Missing => None,
        };
        let attempt = async {
            // Whatever becomes of this attempt, and if it is dropped: calls do not begin one after the other.
            self.postpone(now());
            let late = || Err(CredentialsError::failed("the provider does not answer"));
            let patience = || LONGEST_RENEWAL.min(left() / RENEWAL_SHARE);
            let asking = within(context.clock(), patience, self.ask(context));
            asking.await.unwrap_or_else(late)
        };
        match self.turns.unless_taken(fresh, attempt).await {
            None => Ok(old),
            Some(Ok(new)) => Ok(new),
            Some(Err(error)) => {
                tracing::debug!(target: "tabella::credentials", %error, "not renewed");
                self.postpone(now());
                self.good(now()).ok_or(error)
            }
        }
    }

    async fn ask(
        &self,
        context: CredentialsContext<'_>,
    ) -> Result<Arc<Identity>, CredentialsError> {
        let credentials = self.provider.provide(context).await?;
        let now = context.clock().now();
        if credentials.ended(now) {
            return Err(CredentialsError::failed(
                "the provider gave credentials that have ended, by the clock of this machine",
            ));
        }
        let unusable = |error| {
            CredentialsError::failed("the provider gave credentials that cannot be used")
                .because(error)
        };
        let identity = Arc::new(Identity::new(&credentials).map_err(unusable)?);
        *self.held() = Some(Held {
            identity: identity.clone(),
            renew_at: credentials.end().and_then(|end| renew_at(end, now)),
        });
        Ok(identity)
    }

    fn state(&self, now: SystemTime) -> State {
        let Some(held) = self.held().clone() else {
            return State::Missing;
        };
        if held.identity.credentials().ended(now) {
            State::Missing
        } else if held.renew_at.is_some_and(|moment| moment <= now) {
            State::Ending(held.identity)
        } else {
            State::Fresh(held.identity)
        }
    }

    /// Leaves the provider alone for a while.
    fn postpone(&self, now: SystemTime) {
        if let Some(held) = &mut *self.held() {
            let end = held.identity.credentials().end();
            let left = end.and_then(|end| end.duration_since(now).ok());
            let pause = (left.unwrap_or_default() / 3).clamp(PAUSE, LONGEST_PAUSE);
            held.renew_at = now.checked_add(pause);
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When credentials that end at a moment are to be renewed.
///
/// It is later the less is left, so that a provider that gives the same credentials again and again is asked a few
/// times and not at every call.
fn renew_at(end: SystemTime, now: SystemTime) -> Option<SystemTime> {
    let left = end.duration_since(now).unwrap_or_default();
    let early = EARLY.min(left / 3);
    now.checked_add(left.saturating_sub(early).max(PAUSE))
}
