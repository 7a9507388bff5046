//! Setting up a client.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::caller::Caller;
use super::endpoints::Endpoints;
use super::{ClientCore, Endpoint, Settings, Validation};
use crate::credentials;
use crate::environment::{self, Lookup};
use crate::region::REGION;
use crate::request::user_agent;
use crate::retry::Budget;
use crate::skew::Skew;
use crate::{
    Clock, Credentials, CredentialsProvider, Error, ErrorKind, Hook, Limits, Region, RetryPolicy,
    Service, Transport,
};

/// The variable that names the endpoint.
const ENDPOINT: &str = "HUAWEICLOUD_SDK_ENDPOINT";

/// Sets up a client. Only a region or an endpoint is needed to build one.
///
/// ```
/// use std::time::Duration;
/// # use tabella_runtime::{ClientBuilder, ClientCore, Credentials, Region, Service};
/// # struct Client;
/// # impl Client {
/// #     fn builder() -> ClientBuilder<ClientCore> {
/// #         ClientBuilder::new(Service { name: "vpc", endpoint: "https://vpc.{region}.myhuaweicloud.com" })
/// #     }
/// # }
///
/// let client = Client::builder()
///     .region(Region::CN_NORTH_4)
///     .credentials(Credentials::new("an access key", "its secret key"))
///     .project_id("8c6fb137a48a428aaf9a0229dca4edb3")
///     .timeout(Duration::from_secs(30))
///     .build()?;
/// # let _ = client;
/// # Ok::<(), tabella_runtime::Error>(())
/// ```
#[must_use]
pub struct ClientBuilder<C> {
    service: Service,
    region: Option<Region>,
    endpoint: Option<String>,
    credentials: Option<Box<dyn CredentialsProvider>>,
    project_id: Option<String>,
    limits: Limits,
    validation: Validation,
    transport: Option<Box<dyn Transport>>,
    clock: Option<Box<dyn Clock>>,
    retry: RetryPolicy,
    hooks: Vec<Box<dyn Hook>>,
    user_agent: Option<String>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<ClientCore>> ClientBuilder<C> {
    /// Begins to set up a client of a service.
    pub fn new(service: Service) -> Self {
        Self {
            service,
            region: None,
            endpoint: None,
            credentials: None,
            project_id: None,
            limits: Limits::default(),
            validation: Validation::default(),
            transport: None,
            clock: None,
            retry: RetryPolicy::default(),
            hooks: Vec::new(),
            user_agent: None,
            client: PhantomData,
        }
    }

    /// The region whose documented endpoint is called.
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// The address to call, whatever the region. It may have a path of its own; without a scheme it gets `https://`.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// Who calls: [`Credentials`], or what gives them when they are needed. Building needs none; sending does.
    pub fn credentials(mut self, credentials: impl CredentialsProvider) -> Self {
        self.credentials = Some(Box::new(credentials));
        self
    }

    /// The project for calls that do not say one. Without it, that of the credentials is used.
    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.project_id = Some(project_id.into());
        self
    }

    /// How long a whole call may take, from its start to the last byte of the answer, with all its attempts. 120 seconds
    /// if not set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.total = timeout;
        self
    }

    /// How long it may take until there is a connection: finding the address, connecting and TLS. 10 seconds if not
    /// set. A call that fails here was not sent.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.limits.connect = timeout;
        self
    }

    /// When and how often calls are tried again. See [`RetryPolicy`] for what is done if this is not set.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Adds one that is told of each attempt, after those that were added before.
    pub fn hook(mut self, hook: impl Hook) -> Self {
        self.hooks.push(Box::new(hook));
        self
    }

    /// What the header `User-Agent` says behind `tabella/<version>`, as `my-program/1.2`.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent = Some(suffix.into());
        self
    }

    /// Whether values are checked before anything is sent. They are if this is not set.
    pub fn validation(mut self, validation: Validation) -> Self {
        self.validation = validation;
        self
    }

    /// What carries the requests, in place of `HyperTransport`.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// What tells the time and waits, in place of `TokioClock`: for tests, and for programs that do not run on Tokio.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Some(Box::new(clock));
        self
    }

    /// Takes from the environment what is not set yet.
    ///
    /// `HUAWEICLOUD_SDK_REGION` gives the region, `HUAWEICLOUD_SDK_ENDPOINT` the endpoint, and the variables of
    /// [`Credentials::from_env`] the credentials. What is not there stays unset. An endpoint in the environment does not
    /// win over a region that was set by hand.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::MissingCredentials`] when only one key of a pair is set.
    pub fn environment(self) -> Result<Self, Error> {
        self.variables(environment::process)
    }

    /// As [`environment`](Self::environment), with another source of variables.
    ///
    /// # Errors
    ///
    /// As [`environment`](Self::environment).
    pub fn variables(mut self, lookup: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let lookup: &Lookup<'_> = &lookup;
        if self.region.is_none() && self.endpoint.is_none() {
            self.region = environment::get(lookup, REGION).map(Region::new);
            self.endpoint = environment::get(lookup, ENDPOINT);
        }
        if self.credentials.is_none() {
            self.credentials = credentials::from_lookup(lookup)?.map(boxed);
        }
        Ok(self)
    }

    /// Builds the client. This touches no network and no file.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`] when there is neither a region nor an endpoint, when either cannot be an address, or
    /// when a key, a token or the suffix of the user agent cannot stand in a header.
    pub fn build(self) -> Result<C, Error> {
        let endpoint = match (&self.endpoint, &self.region) {
            (Some(endpoint), _) => Endpoint::parse(endpoint)?,
            (None, Some(region)) => Endpoint::of(self.service, region)?,
            (None, None) => return Err(nowhere()),
        };
        let settings = Settings {
            service: self.service,
            endpoints: Endpoints::new(endpoint, Vec::new()),
            caller: Caller::new(self.credentials)?,
            project_id: self.project_id,
            limits: self.limits,
            retry: self.retry,
            budget: Budget::default(),
            skew: Skew::default(),
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

fn boxed(credentials: Credentials) -> Box<dyn CredentialsProvider> {
    Box::new(credentials)
}

/// A part that the feature `hyper` brings and that is given by hand without it.
fn missing(what: &str, setter: &str) -> Error {
    let text =
        format!("nothing {what}: give the client `.{setter}(..)`, or use the feature `hyper`");
    Error::unsent(ErrorKind::Configuration, text)
}

fn nowhere() -> Error {
    let text = "a client needs a place to call: give it `.region(..)` or `.endpoint(..)`";
    Error::unsent(ErrorKind::Configuration, text)
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("service", &self.service.name)
            .field("region", &self.region)
            .field("credentials", &self.credentials.as_ref().map(|_| "set"))
            .field("project_id", &self.project_id)
            .field("limits", &self.limits)
            .field("validation", &self.validation)
            .finish_non_exhaustive()
    }
}
