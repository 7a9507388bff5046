//! Asking the identity service for projects.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{Method, Request, Response};
use serde::Deserialize;
use tracing::Instrument;

use crate::authenticate::is_authenticated;
use crate::client::{ClientCore, Endpoint, Failed, Settings};
use crate::credentials::Identity;
use crate::error::explain_refusal;
use crate::secrets::{Headers, Secrets};
use crate::send::attempt_span;
use crate::{
    AttemptInfo, Error, ErrorKind, Info, Region, Repeat, Sent, Source, TransportError, request,
};

/// What is asked, for those who listen.
static LIST_PROJECTS: Info = Info {
    id: "KeystoneListProjects",
    method: Method::GET,
    path: "/v3/projects",
    source: Source {
        page: "Querying Project Information",
        updated: "",
    },
    success: &[200],
    body: false,
    dry_run: None,
    repeat: Repeat::Safe,
};

#[derive(Deserialize)]
struct Answer {
    projects: Vec<Project>,
}

#[derive(Deserialize)]
pub(super) struct Project {
    pub(super) id: String,
    #[serde(default)]
    pub(super) name: String,
}

/// A question that is ready to be sent.
struct Question {
    request: Request<Bytes>,
    /// The text that was signed.
    canonical: Option<String>,
    headers: Headers,
}

impl ClientCore {
    /// The projects of a region that these credentials may use. It is asked for again as the policy of the client says,
    /// since asking changes nothing.
    pub(super) async fn projects(
        &self,
        iam: &Endpoint,
        region: &Region,
        identity: &Identity,
    ) -> Result<Vec<Project>, Error> {
        let settings = &*self.settings;
        let mut number = 1;
        let mut refused_before = 0;
        loop {
            let info = AttemptInfo {
                operation: LIST_PROJECTS.id,
                number,
                host: iam.authority(),
            };
            let now = settings.skew.correct(settings.clock.now());
            let mut question = settings.question(iam, region, &info)?;
            question.prove(identity, now)?;
            let signed_at = question.canonical.is_some().then_some(now);
            let error = match settings.ask(question, iam, &info, identity).await {
                Ok(projects) => return Ok(projects),
                Err(error) => error,
            };
            let failed = Failed {
                error: &error,
                signed_at,
                number,
                repeat: LIST_PROJECTS.repeat,
                refused_before,
            };
            // The call that waits for the answer bounds the time.
            match settings.again(&settings.retry, &failed, Duration::MAX) {
                Err(end) => return Err(error.ended(end)),
                Ok(wait) if wait.is_zero() => {}
                Ok(wait) => settings.clock.sleep(wait).await,
            }
            number += 1;
            refused_before += usize::from(error.is_auth());
        }
    }
}

impl Settings {
    fn question(
        &self,
        iam: &Endpoint,
        region: &Region,
        info: &AttemptInfo<'_>,
    ) -> Result<Question, Error> {
        let query = [("name".to_owned(), region.as_str().to_owned())];
        let mut request = request::get(iam, &self.user_agent, LIST_PROJECTS.path, &query)?;
        self.tell_before(info, &mut request);
        Ok(Question {
            headers: Headers::of(request.headers()),
            request,
            canonical: None,
        })
    }

    async fn ask(
        &self,
        question: Question,
        iam: &Endpoint,
        info: &AttemptInfo<'_>,
        identity: &Identity,
    ) -> Result<Vec<Project>, Error> {
        let Question {
            request,
            canonical,
            headers,
        } = question;
        let span = attempt_span(&LIST_PROJECTS, iam, info.number);
        let start = self.clock.elapsed();
        let limits = self.retry.limits(self.limits, self.limits.total);
        let sending = self.transport.send(request, limits);
        let result = sending.instrument(span.clone()).await;
        let result = result.map_err(carried_away).and_then(judge);
        let took = self.clock.elapsed().saturating_sub(start);
        let secrets = Secrets::new(Some(identity.authenticator()), &headers);
        let result =
            result.map_err(|error| explain_refusal(error, canonical.as_deref()).hiding(&secrets));
        self.tell_after(info, &span, result.as_ref(), took);
        read(result?).map_err(|error| error.hiding(&secrets))
    }
}

impl Question {
    /// Signs it, unless a hook has put a proof onto it.
    fn prove(&mut self, identity: &Identity, now: SystemTime) -> Result<(), Error> {
        if !is_authenticated(self.request.headers()) {
            self.canonical = identity.apply(&mut self.request, now)?;
        }
        Ok(())
    }
}

fn carried_away(error: TransportError) -> Error {
    let text = error.kind().sentence().to_owned();
    error.into_error(text)
}

fn judge(reply: Response<Bytes>) -> Result<Response<Bytes>, Error> {
    let status = reply.status();
    if status.is_success() {
        return Ok(reply);
    }
    let kind = if status.as_u16() < 400 {
        ErrorKind::UnexpectedStatus
    } else {
        ErrorKind::Api
    };
    Err(Error::new(kind, Sent::Yes, "").with_reply(reply))
}

fn read(reply: Response<Bytes>) -> Result<Vec<Project>, Error> {
    // What the parser says is not shown: it repeats parts of the body, which may hold a secret.
    if let Ok(Answer { projects }) = serde_json::from_slice(reply.body()) {
        return Ok(projects);
    }
    let text = "the answer is no list of projects";
    Err(Error::new(ErrorKind::Decode, Sent::Yes, text).with_reply(reply))
}
