//! Finding the project of credentials in a region, when nobody names it.

mod lookup;

use std::error::Error as StdError;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{ClientCore, Endpoint};
use crate::credentials::{Identity, Turns};
use crate::{Error, ErrorKind, Region};
use lookup::Project;

/// The project that was found last, for whom, and the turn to look for one.
pub(crate) struct Projects {
    found: Mutex<Option<Found>>,
    turns: Turns<Failure>,
}

struct Found {
    identity: Arc<Identity>,
    id: Arc<str>,
}

/// Why no project was found. It can be told to many callers.
#[derive(Clone)]
struct Failure {
    text: String,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

/// Where the identity service is.
struct Iam {
    endpoint: Endpoint,
    /// Whether the address is the documented pattern, which does not hold for every region.
    guessed: bool,
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

    /// The only project of these credentials in the region of the client: looked up once. Nothing if the client has no
    /// region, or calls an address of its own and does not know the identity service that belongs to it.
    pub(crate) async fn find_project(
        &self,
        identity: &Arc<Identity>,
    ) -> Result<Option<Arc<str>>, Error> {
        let projects = &self.settings.projects;
        if let Some(id) = projects.of(identity) {
            return Ok(Some(id));
        }
        let Some(region) = &self.settings.region else {
            return Ok(None);
        };
        let Some(iam) = self.iam(region, identity)? else {
            return Ok(None);
        };
        let attempt = async {
            let id = self.look_up(&iam, region, identity).await?;
            projects.keep(identity, &id);
            Ok(id)
        };
        let found = projects.turns.wait(|| projects.of(identity), attempt).await;
        found.map(Some).map_err(Failure::into_error)
    }

    fn iam(&self, region: &Region, identity: &Identity) -> Result<Option<Iam>, Error> {
        let known = |endpoint| Iam {
            endpoint,
            guessed: false,
        };
        if let Some(endpoint) = &self.settings.iam_endpoint {
            return Ok(Some(known(endpoint.clone())));
        }
        if let Some(given) = identity.credentials().identity_service() {
            return Endpoint::parse(given).map(known).map(Some);
        }
        if self.settings.own_endpoint {
            // Whoever calls a cloud of their own does not want their access key shown to the public one.
            return Ok(None);
        }
        let endpoint = Endpoint::fill("https://iam.{region}.myhuaweicloud.com", region)?;
        let guessed = true;
        Ok(Some(Iam { endpoint, guessed }))
    }

    async fn look_up(
        &self,
        iam: &Iam,
        region: &Region,
        identity: &Identity,
    ) -> Result<Arc<str>, Failure> {
        let projects = self.projects(&iam.endpoint, region, identity).await;
        iam.only(region, &projects.map_err(|error| iam.failed(error))?)
    }
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

    fn failed(&self, error: impl StdError + Send + Sync + 'static) -> Failure {
        let host = self.endpoint.authority();
        let elsewhere = if self.guessed {
            "; some regions have it elsewhere, as eu-west-101 below myhuaweicloud.eu"
        } else {
            ""
        };
        Failure {
            text: format!(
                "no project is known, and the identity service {host} could not be asked for it: give the id with `.project_id(..)`, or the service with `.iam_endpoint(..)`{elsewhere}"
            ),
            source: Some(Arc::new(error)),
        }
    }
}

impl Failure {
    fn into_error(self) -> Error {
        let error = Error::unsent(ErrorKind::MissingProject, self.text);
        match self.source {
            Some(source) => error.because(Box::new(source)),
            None => error,
        }
    }
}
