//! From what was set to a client.

use std::sync::Arc;

use super::{ClientBuilder, ENDPOINT};
use crate::client::caller::Caller;
use crate::client::endpoints::Endpoints;
use crate::client::place::{self, Origin};
use crate::client::projects::Projects;
use crate::client::{ClientCore, Endpoint, Settings};
use crate::environment::Lookup;
use crate::region::REGION;
use crate::request::user_agent;
use crate::retry::Budget;
use crate::skew::CorrectedClock;
use crate::{Clock, Error, ErrorKind, Transport};

/// The variable that names the endpoint of the identity service.
const IAM_ENDPOINT: &str = "HUAWEICLOUD_SDK_IAM_ENDPOINT";

impl<C: From<ClientCore>> ClientBuilder<C> {
    /// Builds the client. This touches no network, and of files only that of [regions](Self::region).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] when there is neither a region nor an endpoint, when either, or that of the identity
    /// service, cannot be an address, when the file of regions is bad, or when a key, a token or the suffix of the user
    /// agent cannot stand in a header; [`ErrorKind::MissingCredentials`] when a key or a token is blank.
    pub fn build(self) -> Result<C, Error> {
        let lookup: &Lookup<'_> = &*self.variables;
        let (endpoints, origin) = match (self.endpoints.as_slice(), &self.region) {
            ([first, others @ ..], _) => (Endpoints::parse(first, others)?, Origin::Set),
            ([], Some(region)) => place::of(self.service, region, lookup)?,
            ([], None) => return Err(nowhere()),
        };
        let iam_endpoint = match self.iam_endpoint {
            Some(given) => Some(Endpoint::parse(&given)?),
            None => place::in_variable(IAM_ENDPOINT, lookup)?,
        };
        let settings = Settings {
            service: self.service,
            origin,
            region: self.region,
            iam_endpoint,
            projects: Projects::new(),
            endpoints,
            caller: Caller::new(self.credentials)?,
            project_id: self.project_id,
            limits: self.limits,
            retry: self.retry,
            budget: Budget::default(),
            hooks: self.hooks,
            user_agent: user_agent(self.user_agent.as_deref())?,
            validation: self.validation,
            transport: self
                .transport
                .or_else(usual_transport)
                .ok_or_else(|| missing("carries its requests", "transport"))?,
            clock: self
                .clock
                .or_else(usual_clock)
                .map(CorrectedClock::new)
                .ok_or_else(|| missing("tells the time", "clock"))?,
        };
        Ok(C::from(ClientCore {
            settings: Arc::new(settings),
        }))
    }
}

#[cfg(feature = "hyper")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "without the feature there is none"
)]
fn usual_transport() -> Option<Box<dyn Transport>> {
    Some(Box::new(crate::HyperTransport::new()))
}

#[cfg(feature = "hyper")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "without the feature there is none"
)]
fn usual_clock() -> Option<Box<dyn Clock>> {
    Some(Box::new(crate::TokioClock))
}

#[cfg(not(feature = "hyper"))]
fn usual_transport() -> Option<Box<dyn Transport>> {
    None
}

#[cfg(not(feature = "hyper"))]
fn usual_clock() -> Option<Box<dyn Clock>> {
    None
}

/// A part that the feature `hyper` brings and that is given by hand without it.
fn missing(what: &str, setter: &str) -> Error {
    let text =
        format!("nothing {what}: give the client `.{setter}(..)`, or use the feature `hyper`");
    Error::unsent(ErrorKind::Configuration, text)
}

fn nowhere() -> Error {
    let text = format!(
        "a client needs a place to call: give it `.region(..)` or `.endpoint(..)`, or `.environment()?` for the variables {REGION} and {ENDPOINT}"
    );
    Error::unsent(ErrorKind::Configuration, text)
}
