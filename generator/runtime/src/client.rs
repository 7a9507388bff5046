//! A client: where calls go, in whose name, and within which limits.
//!
//! How a call runs is the business of the private module `send`.

mod builder;
mod caller;
mod endpoint;
mod endpoints;
mod place;
mod projects;

use std::fmt;
use std::sync::Arc;

use http::HeaderValue;

use crate::retry::Budget;
use crate::skew::CorrectedClock;
use crate::{Hook, Limits, Region, RetryPolicy, Service, Transport};

pub use builder::ClientBuilder;
use caller::Caller;
pub(crate) use endpoint::Endpoint;
use endpoints::Endpoints;
use place::Origin;
use projects::Projects;

/// What the client of a made crate holds. Clones are cheap and share their connections.
#[derive(Clone)]
pub struct ClientCore {
    pub(crate) settings: Arc<Settings>,
}

/// What a client was built with.
pub(crate) struct Settings {
    pub(crate) service: Service,
    pub(crate) region: Option<Region>,
    pub(crate) endpoints: Endpoints,
    /// Who says what the endpoints are.
    pub(crate) origin: Origin,
    pub(crate) iam_endpoint: Option<Endpoint>,
    pub(crate) caller: Caller,
    pub(crate) project_id: Option<String>,
    pub(crate) projects: Projects,
    pub(crate) limits: Limits,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) hooks: Vec<Box<dyn Hook>>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) validation: Validation,
    pub(crate) transport: Box<dyn Transport>,
    pub(crate) clock: CorrectedClock,
}

/// Whether values are checked against their documented rules before anything is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Validation {
    /// They are.
    #[default]
    On,
    /// They are not: for rules that the service has relaxed before the documentation here followed.
    Off,
}

impl AsRef<Self> for ClientCore {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl fmt::Debug for ClientCore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings {
            service,
            endpoints,
            project_id,
            limits,
            validation,
            ..
        } = &*self.settings;
        formatter
            .debug_struct("ClientCore")
            .field("service", &service.name)
            .field(
                "endpoints",
                &endpoints.all().map(Endpoint::as_str).collect::<Vec<_>>(),
            )
            .field("project_id", project_id)
            .field("limits", limits)
            .field("validation", validation)
            .finish_non_exhaustive()
    }
}
