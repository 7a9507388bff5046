//! Finding the project of credentials in a region, when nobody names it.

mod lookup;

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{ClientCore, Endpoint, Origin, place};
use crate::credentials::{Identity, Turns};
use crate::region::REGION;
use crate::{Error, ErrorKind, Region};
use lookup::Project;

/// A project that is being looked for.
type Finding<'a> = Pin<Box<dyn Future<Output = Result<Arc<str>, Error>> + Send + 'a>>;

/// The project that was found last, for whom, and the turn to look for one.
pub(crate) struct Projects {
    found: Mutex<Option<Found>>,
    turns: Turns<(Arc<Identity>, Failure)>,
}

struct Found {
    identity: Arc<Identity>,
    id: Arc<str>,
}

/// Why no project was found. It can be told to many callers.
#[derive(Clone)]
struct Failure {
    text: String,
    /// Why the identity service could not be asked.
    source: Option<Arc<Error>>,
}

/// Where the identity service is.
struct Iam {
    endpoint: Endpoint,
    /// The documented pattern does not hold for every region.
    origin: Origin,
}

impl Projects {
    pub(crate) fn new() -> Self {
        Self {
            found: Mutex::new(None),
            turns: Turns::new(),
        }
    }

    fn of(&self, identity: &Arc<Identity>) -> Option<Arc<str>> {
        let found = self.found();
        let found = found.as_ref()?;
        same_caller(&found.identity, identity).then(|| found.id.clone())
    }

    fn keep(&self, identity: &Arc<Identity>, id: &Arc<str>) {
        *self.found() = Some(Found {
            identity: identity.clone(),
            id: id.clone(),
        });
    }

    fn found(&self) -> MutexGuard<'_, Option<Found>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Renewed credentials with the same access key have the same project. A token does not tell whose it is.
fn same_caller(one: &Arc<Identity>, other: &Arc<Identity>) -> bool {
    let key = one.credentials().access_key();
    Arc::ptr_eq(one, other) || (key.is_some() && key == other.credentials().access_key())
}

impl ClientCore {
    /// The project that was looked up for these credentials, if it was.
    pub(crate) fn found_project(&self, identity: &Arc<Identity>) -> Option<Arc<str>> {
        self.settings.projects.of(identity)
    }

    /// The only project of these credentials in the region of the client: looked up once.
    ///
    /// In a box, since few calls need it and all would carry its size, and since the lookup is a call itself.
    pub(crate) fn find_project<'a>(&'a self, identity: &'a Arc<Identity>) -> Finding<'a> {
        Box::pin(self.find(identity))
    }

    async fn find(&self, identity: &Arc<Identity>) -> Result<Arc<str>, Error> {
        let projects = &self.settings.projects;
        if let Some(id) = projects.of(identity) {
            return Ok(id);
        }
        let Some(region) = &self.settings.region else {
            return Err(unknown(&format!(
                "no region is known in which it could be looked up: give the client `.region(..)`, as `Region::from_env()?` for that in {REGION}"
            )));
        };
        let iam = self.iam(region, identity)?;
        let attempt = async {
            let looked_up = self.look_up(&iam, region, identity).await;
            looked_up
                .inspect(|id| projects.keep(identity, id))
                .map_err(|failure| (identity.clone(), failure))
        };
        let known = || projects.of(identity);
        // What others may not know, this caller may.
        let concerns = |(whose, _): &(Arc<Identity>, Failure)| same_caller(whose, identity);
        let found = projects.turns.wait(known, concerns, attempt).await;
        found.map_err(|(_, failure)| failure.into_error())
    }

    fn iam(&self, region: &Region, identity: &Identity) -> Result<Iam, Error> {
        let iam = |endpoint, origin| Iam { endpoint, origin };
        if let Some(endpoint) = &self.settings.iam_endpoint {
            return Ok(iam(endpoint.clone(), Origin::Set));
        }
        if let Some(given) = identity.credentials().identity_service() {
            let endpoint = Endpoint::parse(given)
                .map_err(|error| place::bad("the identity service of the credentials", error))?;
            return Ok(iam(endpoint, Origin::Set));
        }
        match self.settings.origin {
            // Whoever calls a cloud of their own does not want their access key shown to the public one.
            Origin::Set => Err(unknown(
                "the identity service is not asked for it, since the endpoint of the client is not the documented one: name the service with `.iam_endpoint(..)`",
            )),
            Origin::Documented => {
                let endpoint = Endpoint::fill("https://iam.{region}.myhuaweicloud.com", region)?;
                Ok(iam(endpoint, Origin::Documented))
            }
        }
    }

    async fn look_up(
        &self,
        iam: &Iam,
        region: &Region,
        identity: &Arc<Identity>,
    ) -> Result<Arc<str>, Failure> {
        let projects = self.projects(&iam.endpoint, region, identity).await;
        iam.only(region, &projects.map_err(|error| iam.failed(error))?)
    }
}

/// No project is known, and nobody can be asked.
fn unknown(why: &str) -> Error {
    let text = format!(
        "no project is known: give its id with `.project_id(..)` or to the credentials, of which those of the environment read HUAWEICLOUD_SDK_PROJECT_ID; {why}"
    );
    Error::unsent(ErrorKind::MissingProject, text)
}

impl Iam {
    /// The only one of the projects in an answer.
    fn only(&self, region: &Region, projects: &[Project]) -> Result<Arc<str>, Failure> {
        match projects {
            [project] if !project.id.is_empty() => Ok(project.id.as_str().into()),
            projects => Err(self.ambiguous(region, projects)),
        }
    }

    fn ambiguous(&self, region: &Region, projects: &[Project]) -> Failure {
        let host = self.endpoint.authority();
        let text = if projects.is_empty() {
            format!(
                "no project is known, and {host} lists none named `{region}` for these credentials: give the id of one with `.project_id(..)`"
            )
        } else {
            let list = projects
                .iter()
                .map(|Project { id, name }| format!("`{id}` ({name})"));
            format!(
                "no project is known, and {host} lists {} named `{region}`: give the id of one with `.project_id(..)`: {}",
                projects.len(),
                list.collect::<Vec<_>>().join(", ")
            )
        };
        Failure { text, source: None }
    }

    fn failed(&self, error: Error) -> Failure {
        let host = self.endpoint.authority();
        let elsewhere = match self.origin {
            Origin::Documented if error.is_connection() => {
                "; some regions have it elsewhere, as eu-west-101 below myhuaweicloud.eu"
            }
            Origin::Documented | Origin::Set => "",
        };
        Failure {
            text: format!(
                "no project is known, and its lookup at the identity service {host} failed; give the id with `.project_id(..)`, or the service with `.iam_endpoint(..)`{elsewhere}"
            ),
            source: Some(Arc::new(error)),
        }
    }
}

impl Failure {
    fn into_error(self) -> Error {
        match self.source {
            Some(failed) => Error::before_call(kind(&failed), self.text, failed),
            None => Error::unsent(ErrorKind::MissingProject, self.text),
        }
    }
}

/// What a failed lookup means for the call: the same, if it tells of the caller, the connection, or how busy the cloud
/// is. But an identity service that knows no such address says nothing of what was called.
fn kind(failed: &Error) -> ErrorKind {
    let of_call = match failed.kind() {
        ErrorKind::Api => {
            failed.is_auth()
                || failed.is_forbidden()
                || failed.is_throttled()
                || failed.is_timeout()
                || failed.is_server_error()
        }
        ErrorKind::Busy
        | ErrorKind::Configuration
        | ErrorKind::Connect
        | ErrorKind::Timeout
        | ErrorKind::Tls
        | ErrorKind::Transport => true,
        _ => false,
    };
    if of_call {
        failed.kind()
    } else {
        ErrorKind::MissingProject
    }
}
