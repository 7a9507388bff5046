//! A client: where calls go, in whose name, and within which limits.
//!
//! How a call runs is the business of the private module `send`.

mod builder;
mod endpoint;

use std::fmt;
use std::sync::Arc;

use crate::authenticate::Authenticator;
use crate::{Clock, Limits, Service, Transport};

pub use builder::ClientBuilder;
pub(crate) use endpoint::Endpoint;

/// What the client of a made crate holds. Clones are cheap and share their connections.
#[derive(Clone)]
pub struct ClientCore {
    pub(crate) settings: Arc<Settings>,
}

/// What a client was built with.
pub(crate) struct Settings {
    pub(crate) service: Service,
    pub(crate) endpoint: Endpoint,
    pub(crate) authenticator: Option<Authenticator>,
    pub(crate) project_id: Option<String>,
    pub(crate) limits: Limits,
    pub(crate) validation: Validation,
    pub(crate) transport: Box<dyn Transport>,
    pub(crate) clock: Box<dyn Clock>,
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
            endpoint,
            project_id,
            limits,
            validation,
            ..
        } = &*self.settings;
        formatter
            .debug_struct("ClientCore")
            .field("service", &service.name)
            .field("endpoint", &endpoint.as_str())
            .field("project_id", project_id)
            .field("limits", limits)
            .field("validation", validation)
            .finish_non_exhaustive()
    }
}
