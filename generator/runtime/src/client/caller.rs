//! Who calls: known from the start, or asked for at the first call.

use std::sync::Arc;
use std::time::SystemTime;

use super::ClientCore;
use crate::credentials::{Cache, CredentialsContext, CredentialsProvider, Identity, Left};
use crate::{Clock, Error, ErrorKind};

/// Where the identity of a call comes from.
pub(crate) enum Caller {
    Nobody,
    Known(Arc<Identity>),
    Asked(Cache),
}

impl Caller {
    /// Checks credentials that are known already, and keeps a provider for later.
    pub(super) fn new(provider: Option<Box<dyn CredentialsProvider>>) -> Result<Self, Error> {
        let Some(provider) = provider else {
            return Ok(Self::Nobody);
        };
        match provider.known() {
            Some(credentials) => Ok(Self::Known(Arc::new(Identity::new(credentials)?))),
            None => Ok(Self::Asked(Cache::new(provider))),
        }
    }

    async fn identity(
        &self,
        context: CredentialsContext<'_>,
        left: &Left<'_>,
    ) -> Result<Arc<Identity>, Error> {
        match self {
            Self::Nobody => Err(missing(
                "the client has no credentials: give it `.environment()?`, or `.credentials(..)` with `Credentials::from_env()?` or `CredentialsChain::default()`",
            )),
            Self::Known(identity) if ended(identity, context) => Err(missing(
                "the credentials have ended, by the clock of this machine; a provider can give new ones in time",
            )),
            Self::Known(identity) => Ok(identity.clone()),
            // In a box, so that calls with known credentials do not carry the size of the cache's work.
            Self::Asked(cache) => Box::pin(cache.identity(context, left))
                .await
                .map_err(|error| missing("no credentials could be had").because(Box::new(error))),
        }
    }

    /// The identity as far as it is known without asking.
    fn known(&self, now: SystemTime) -> Option<Arc<Identity>> {
        match self {
            Self::Nobody => None,
            Self::Known(identity) => Some(identity.clone()),
            Self::Asked(cache) => cache.good(now),
        }
    }
}

impl ClientCore {
    /// The identity to call with. This may ask the network, for a share of the time left while there is one that is
    /// still good.
    pub(crate) async fn identity(&self, left: &Left<'_>) -> Result<Arc<Identity>, Error> {
        self.settings.caller.identity(self.context(), left).await
    }

    /// The identity as far as it is known without asking.
    pub(crate) fn known_identity(&self) -> Option<Arc<Identity>> {
        self.settings.caller.known(self.settings.clock.now())
    }

    fn context(&self) -> CredentialsContext<'_> {
        CredentialsContext::new(&*self.settings.transport, &self.settings.clock)
    }
}

/// Most credentials have no end, and then nobody looks at the clock.
fn ended(identity: &Identity, context: CredentialsContext<'_>) -> bool {
    let end = identity.credentials().end();
    end.is_some_and(|end| end <= context.clock().now())
}

fn missing(text: &str) -> Error {
    Error::unsent(ErrorKind::MissingCredentials, text)
}
