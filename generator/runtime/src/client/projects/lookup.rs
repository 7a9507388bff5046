//! Asking the identity service for projects.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use serde::Deserialize;

use crate::client::{ClientCore, Endpoint, Failed, Settings};
use crate::credentials::Identity;
use crate::error::explain_refusal;
use crate::secrets::{Headers, Secrets};
use crate::{Error, ErrorKind, Limits, Region, Repeat, Sent, request};

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
        loop {
            let signed_at = settings.skew.correct(settings.clock.now());
            let mut request = self.question(iam, region)?;
            let canonical = identity.apply(&mut request, signed_at)?;
            let answer = self.answer(request, identity, canonical.as_deref());
            let error = match answer.await {
                Ok(projects) => return Ok(projects),
                Err(error) => error,
            };
            let failed = Failed {
                error: &error,
                signed_at: Some(signed_at),
                number,
                repeat: Repeat::Safe,
            };
            // The call that waits for the answer bounds the time.
            match settings.again(&settings.retry, &failed, Duration::MAX) {
                None => return Err(error),
                Some(wait) if wait.is_zero() => {}
                Some(wait) => settings.clock.sleep(wait).await,
            }
            number += 1;
        }
    }

    /// How long one attempt may take.
    fn limits(&self) -> Limits {
        let Settings { limits, retry, .. } = &*self.settings;
        let total = retry
            .attempt_timeout
            .map_or(limits.total, |limit| limit.min(limits.total));
        Limits { total, ..*limits }
    }

    fn question(&self, iam: &Endpoint, region: &Region) -> Result<Request<Bytes>, Error> {
        let query = [("name".to_owned(), region.as_str().to_owned())];
        request::get(iam, &self.settings.user_agent, "/v3/projects", &query)
    }

    async fn answer(
        &self,
        request: Request<Bytes>,
        identity: &Identity,
        canonical: Option<&str>,
    ) -> Result<Vec<Project>, Error> {
        let headers = Headers::of(request.headers());
        let sending = self.settings.transport.send(request, self.limits());
        let reply = sending.await.map_err(|error| {
            let text = error.kind().sentence().to_owned();
            error.into_error(text)
        })?;
        let refused = |kind, text, reply| {
            let secrets = Secrets::new(Some(identity.authenticator()), &headers);
            let error = Error::new(kind, Sent::Yes, text).with_reply(reply);
            explain_refusal(error, canonical).hiding(&secrets)
        };
        if !reply.status().is_success() {
            return Err(refused(ErrorKind::Api, "", reply));
        }
        // What the parser says is not shown: it repeats parts of the body, which may hold a secret.
        match serde_json::from_slice(reply.body()) {
            Ok(Answer { projects }) => Ok(projects),
            Err(_) => Err(refused(
                ErrorKind::Decode,
                "the answer is no list of projects",
                reply,
            )),
        }
    }
}
