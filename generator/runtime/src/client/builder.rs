//! Setting up a client.

mod build;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::{ClientCore, Validation, place};
use crate::environment::{self, Lookup, Variables};
use crate::region::REGION;
use crate::{
    Clock, CredentialsChain, CredentialsProvider, Error, ErrorKind, Hook, Limits, Region,
    RetryPolicy, Service, Transport, credentials,
};

/// The variable that names the endpoint.
const ENDPOINT: &str = "HUAWEICLOUD_SDK_ENDPOINT";

/// Sets up a client. Only a region or an endpoint is needed to build one.
///
/// In the example, `Client` stands in the module of a version, and the other names at the root of the crate:
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
    endpoints: Vec<String>,
    iam_endpoint: Option<String>,
    credentials: Option<Box<dyn CredentialsProvider>>,
    project_id: Option<String>,
    limits: Limits,
    validation: Validation,
    transport: Option<Box<dyn Transport>>,
    clock: Option<Box<dyn Clock>>,
    retry: RetryPolicy,
    hooks: Vec<Box<dyn Hook>>,
    user_agent: Option<String>,
    variables: Variables,
    client: PhantomData<fn() -> C>,
}

impl<C: From<ClientCore>> ClientBuilder<C> {
    /// Begins to set up a client of a service. Made crates call it.
    #[doc(hidden)]
    pub fn new(service: Service) -> Self {
        Self {
            service,
            region: None,
            endpoints: Vec::new(),
            iam_endpoint: None,
            credentials: None,
            project_id: None,
            limits: Limits::default(),
            validation: Validation::default(),
            transport: None,
            clock: None,
            retry: RetryPolicy::default(),
            hooks: Vec::new(),
            user_agent: None,
            variables: Arc::new(environment::process),
            client: PhantomData,
        }
    }

    /// The region whose endpoint is called.
    ///
    /// That is the documented one, unless the user sets another for all programs: in a variable as
    /// `HUAWEICLOUD_SDK_REGION_VPC_CN_NORTH_4`, which may list several endpoints, separated by commas; else in the file
    /// that `HUAWEICLOUD_SDK_REGIONS_FILE` names; else in `~/.huaweicloud/regions.yaml`:
    ///
    /// ```yaml
    /// VPC:
    ///   - {id: cn-north-4, endpoint: https://vpc.example.com}
    ///   - {id: xx-1, endpoints: [https://a.example.com, https://b.example.com]}
    /// ```
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// The address to call, whatever the region. It may have a path of its own; without a scheme it gets `https://`.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoints = vec![endpoint.into()];
        self
    }

    /// Addresses to call, whatever the region: the first, until it cannot be reached, then the next, and after the last
    /// the first again. A call tries each once before it fails, whatever its [`RetryPolicy`]. An empty list counts as none.
    pub fn endpoints(mut self, endpoints: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.endpoints = endpoints.into_iter().map(Into::into).collect();
        self
    }

    /// The address of the identity service, where a project is looked up. If it is not set, it comes from
    /// `HUAWEICLOUD_SDK_IAM_ENDPOINT`, else from the credentials, else it is that of the region,
    /// `https://iam.{region}.myhuaweicloud.com`.
    pub fn iam_endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.iam_endpoint = Some(endpoint.into());
        self
    }

    /// Who calls: [`Credentials`](crate::Credentials), or what gives them when they are needed. Building needs none;
    /// sending does.
    pub fn credentials(mut self, credentials: impl CredentialsProvider) -> Self {
        self.credentials = Some(Box::new(credentials));
        self
    }

    /// The project for calls that do not say one. Without it, that of the credentials is used.
    ///
    /// If they name none either, the first call that needs a project asks the identity service for the one of the
    /// client's [region](Self::region), and the client remembers it. There must be exactly one. Without a region nobody
    /// is asked; and a client whose endpoint is not the documented one, whether it was set here, in a variable or in a
    /// file, asks only an identity service that was named, by [`iam_endpoint`](Self::iam_endpoint) or as described there.
    ///
    /// That request is retried, shown to [hooks](Self::hook), traced and logged like a call, as `KeystoneListProjects`.
    /// All calls that wait share what becomes of it, so that it goes by the [policy](Self::retry) and the
    /// [timeout](Self::timeout) of the client and not by those of one call; but a call waits for it no longer than its own
    /// timeout allows. If it fails, the call fails in the same way: the kind, status, code, request id and attempts of its
    /// error are those of the lookup, whose own error is the source. Where they would say nothing of the call, the kind
    /// is [`ErrorKind::MissingProject`].
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

    /// What carries the requests, in place of `HyperTransport`. Limits that it does not
    /// [keep](Transport::keeps_limits) are kept by the client, but for the [connect timeout](Self::connect_timeout).
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// What tells the time and waits, in place of `TokioClock`, which takes the timer of Tokio, and outside of Tokio a
    /// thread of its own. For tests, for a runtime of Tokio without a timer, and for platforms without threads.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Some(Box::new(clock));
        self
    }

    /// Takes from the environment what is not set yet.
    ///
    /// - `HUAWEICLOUD_SDK_REGION` gives the region and `HUAWEICLOUD_SDK_ENDPOINT` the endpoint, if neither is set yet:
    ///   an endpoint in the environment does not win over a region that was set by hand.
    /// - The variables of [`Credentials::from_env`](crate::Credentials::from_env) give the credentials, and with them
    ///   the project. If there are no keys, the [default chain](CredentialsChain::default) does: it looks at the user's
    ///   profile and at the metadata of a cloud server, but not before the first call.
    ///
    /// What is not there stays unset. Other variables, as those of [`region`](Self::region) and
    /// [`iam_endpoint`](Self::iam_endpoint), are read in any case, when the client is built.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::MissingCredentials`] when only one key of a pair is set, [`ErrorKind::Configuration`] when
    /// `HUAWEICLOUD_SDK_ENDPOINT` is used and is no address.
    pub fn environment(self) -> Result<Self, Error> {
        self.variables(environment::process)
    }

    /// As [`environment`](Self::environment), with another source of variables: now, when the client is built, and
    /// when its credentials are asked for.
    ///
    /// # Errors
    ///
    /// As [`environment`](Self::environment).
    pub fn variables(
        mut self,
        lookup: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        self.variables = Arc::new(lookup);
        let lookup: &Lookup<'_> = &*self.variables;
        if self.region.is_none() && self.endpoints.is_empty() {
            self.region = environment::get(lookup, REGION).map(Region::new);
            let endpoint = place::in_variable(ENDPOINT, lookup)?;
            self.endpoints
                .extend(endpoint.map(|endpoint| endpoint.as_str().to_owned()));
        }
        if self.credentials.is_none() {
            let half = |text| Error::unsent(ErrorKind::MissingCredentials, text);
            let found = credentials::from_lookup(lookup).map_err(half)?;
            self.credentials = Some(match found {
                Some(credentials) => Box::new(credentials),
                None => Box::new(CredentialsChain::usual(&self.variables)),
            });
        }
        Ok(self)
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("service", &self.service.name)
            .field("region", &self.region)
            // They are not checked yet, and may hold a password.
            .field("endpoints", &self.endpoints.len())
            .field("credentials", &self.credentials.as_ref().map(|_| "set"))
            .field("project_id", &self.project_id)
            .field("limits", &self.limits)
            .field("validation", &self.validation)
            .finish_non_exhaustive()
    }
}
