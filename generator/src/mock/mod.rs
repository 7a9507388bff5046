//! A cloud to try clients on: it serves every operation of a spec on this machine.
//!
//! It answers as the tables say and knows nothing else of a service. Requests are held against the tables by the rules of
//! the validators, in their words, and refused in the cloud's own shape of errors. What was created is kept until the mock
//! ends, so that it can be shown, listed, changed and deleted. Ids and addresses are made up, the same ones in each run.
//!
//! Lists in resources that have operations of their own, such as tags, are read and changed by these, and lists of resources
//! can be narrowed by them. An action whose answer shows its resource, by the spec's `identifier`, changes it: what the request
//! gives is so from then on, and so is the state in which the documented answer shows the resource. Other actions are answered
//! with what their page documents, without an effect.
//!
//! It is no imitation of a service: what only the server can check (`server:` in a spec) is not checked, so that nothing is
//! in use or there already (409 comes as a [`Fault`] only).
//!
//! A request for more than 1,000 resources is refused with 400, and a request at which something panics, be it the log or the
//! clock that the mock was told, with 500; the mock goes on.
//!
//! Errors have the code that the page of the call or the gateway's documentation gives. Where none is known, it is one of
//! `MOCK.`, such as `MOCK.0404`, which the cloud never gives: the status of an error is the same there, so `is_not_found()`
//! and its like may be relied on, and a comparison with such a code may not.
//!
//! ```no_run
//! use tabella::mock::{Fault, Mock};
//!
//! let mock = Mock::read("spec", &[]).unwrap();
//! let server = mock.keys("AK", "SK").start().unwrap();
//! server.inject(Fault::Throttle { retry_after: Some(1) }.next(2)).unwrap();
//! println!("{}", server.address());
//! // Calls are made here.
//! assert_eq!(server.requests().len(), 3);
//! ```
//!
//! Clients that know no project ask the identity service for the one of their region, at `GET /v3/projects`. The mock
//! answers that as well, under the same keys: with one project, whatever the region.
//!
//! Over HTTP, the same is at `GET`, `POST` and `DELETE /_mock/faults` and at `GET` and `DELETE /_mock/requests`, which need
//! no signature.

mod act;
mod action;
mod answer;
mod asked;
mod auth;
mod call;
mod cloud;
mod compose;
mod create;
mod fault;
mod faults;
mod hide;
mod http;
mod identity;
mod impossible;
mod input;
mod list;
mod make;
mod part;
mod record;
mod rule;
mod rules;
mod server;
mod shared;
mod slot;
mod typed;
mod wire;
mod world;

use std::fmt;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use tabella_runtime::{Secret, Signer};

use crate::check::{self, Checked};
use crate::diagnostic::{Diagnostics, Sink};
use crate::front;
use crate::report::Failure;
use crate::source::Sources;

use auth::{Guard, Keys};
use server::Parts;
use shared::Shared;

pub use fault::{Fault, Injection, When};
pub use impossible::ImpossibleFault;
pub use record::Received;
pub use server::Server;
pub use shared::REMEMBERED;

pub(crate) use asked::help;

/// The id of the project that a mock has if it is told no other.
pub const PROJECT: &str = "0123456789abcdef0123456789abcdef";

/// A mock before it runs. Without keys and without a token, everybody may call it.
pub struct Mock {
    parts: Parts,
    port: u16,
    sources: Sources,
    warnings: Diagnostics,
}

impl Mock {
    /// A mock of a model.
    #[must_use]
    pub fn new(checked: Checked) -> Self {
        let shared = Shared::new(operations(&checked));
        Self {
            parts: Parts {
                checked,
                guard: Guard::default(),
                project: PROJECT.to_owned(),
                clock: Box::new(SystemTime::now),
                shared,
            },
            port: 0,
            sources: Sources::default(),
            warnings: Diagnostics::default(),
        }
    }

    /// A mock of the services in the folder of a spec; of all of them if none is named.
    ///
    /// # Errors
    ///
    /// [`Failure::Spec`] with the problems of the spec.
    pub fn read(spec: impl AsRef<Path>, services: &[String]) -> Result<Self, Failure> {
        let mut sink = Sink::new();
        let sources = front::read(spec.as_ref(), services, &mut sink);
        let api = front::parse(&sources, &mut sink);
        match check::check(api, sink) {
            Ok((checked, warnings)) => Ok(Self {
                sources,
                warnings,
                ..Self::new(checked)
            }),
            Err(diagnostics) => Err(Failure::Spec {
                sources,
                diagnostics,
            }),
        }
    }

    /// Refuses requests that are not signed with these keys, or whose date is more than 15 minutes off.
    #[must_use]
    pub fn keys(mut self, access_key: impl Into<String>, secret_key: impl Into<String>) -> Self {
        let access_key = access_key.into();
        self.parts.guard.keys = Some(Keys {
            signer: Signer::new(access_key.as_str(), secret_key),
            access_key,
        });
        self
    }

    /// Also demands that signed requests carry this token in `X-Security-Token`.
    #[must_use]
    pub fn security_token(mut self, token: impl Into<String>) -> Self {
        self.parts.guard.security_token = Some(Secret::from(token.into()));
        self
    }

    /// Lets requests through that carry this token in `X-Auth-Token`; with [`Mock::keys`], signed ones as well.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.parts.guard.token = Some(Secret::from(token.into()));
        self
    }

    /// The project that a client finds that asks for the one of its region; [`PROJECT`] without this. In calls, any project
    /// will do.
    #[must_use]
    pub fn project(mut self, id: impl Into<String>) -> Self {
        self.parts.project = id.into();
        self
    }

    /// Tells the time: for dates of answers, of what is created, and of signatures. It is that of the machine otherwise.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + 'static) -> Self {
        self.parts.clock = Box::new(clock);
        self
    }

    /// Is told of each request before it is answered.
    #[must_use]
    pub fn log(mut self, log: impl Fn(&Received) + Send + Sync + 'static) -> Self {
        self.parts.shared.log = Some(Box::new(log));
        self
    }

    /// The port on loopback; any free one if it is 0, as it is without this.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The model that is served.
    #[must_use]
    pub fn checked(&self) -> &Checked {
        &self.parts.checked
    }

    /// What is odd in the spec that was read, and the files that it points into.
    #[must_use]
    pub fn warnings(&self) -> (&Diagnostics, &Sources) {
        (&self.warnings, &self.sources)
    }

    /// Begins to serve, on threads of its own: it works inside and outside of an async program.
    ///
    /// # Errors
    ///
    /// The system refuses the port or a thread.
    pub fn start(self) -> io::Result<Server> {
        server::start(self.parts, self.port)
    }
}

/// The names of all operations of a model.
fn operations(checked: &Checked) -> Vec<String> {
    let versions = checked.api().services.iter().flat_map(|one| &one.versions);
    let groups = versions.flat_map(|version| &version.groups);
    let operations = groups.flat_map(|group| &group.operations);
    let names = operations.map(|operation| operation.id.to_string());
    names.chain([identity::OPERATION.to_owned()]).collect()
}

impl fmt::Debug for Mock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Mock")
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}
