//! The course of a call: check, ask who calls, build, sign, carry, judge the status, read the body.

mod judge;
mod log;

use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response as HttpResponse};

use crate::authenticate::is_authenticated;
use crate::credentials::Identity;
use crate::request::{self, Target, Written};
use crate::response::Response;
use crate::secrets::{Headers, Secrets};
use crate::{CallOptions, Checker, ClientCore, Error, Info, Operation, Validation};

use judge::{carried_away, judge, read};
use log::{log_answer, log_failure};

impl ClientCore {
    /// Sends an operation and reads the answer.
    ///
    /// # Errors
    ///
    /// Every [`ErrorKind`]; [`Error::sent`] tells whether the request went out.
    pub async fn send<O: Operation>(
        &self,
        operation: &O,
        options: &CallOptions,
    ) -> Result<Response<O::Output>, Error> {
        let info = O::INFO;
        let unsent = |error: Error| log_failure(error.in_operation(info.id));
        let written = self.write(operation).map_err(unsent)?;
        let prepared = self.prepare(info, written, options).await;
        let (identity, request) = prepared.map_err(unsent)?;
        let identity = identity.as_deref();
        let headers = Headers::of(request.headers());
        let secrets = || Secrets::new(identity.map(Identity::authenticator), &headers);
        self.exchange(info, O::DRY_RUN, identity, request, options)
            .await
            .and_then(|reply| read(info, reply))
            .inspect(|response| log_answer(info, response, secrets))
            .map_err(|error| log_failure(error.hiding(&secrets()).in_operation(info.id)))
    }

    /// The request as it would be sent, before it is signed. Nothing is sent, and nobody is asked who calls: of
    /// credentials that a provider gives, and of a project that is looked up, what is known by now is used.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`] when values break rules, [`ErrorKind::MissingProject`] and [`ErrorKind::Request`].
    pub fn request<O: Operation>(
        &self,
        operation: &O,
        options: &CallOptions,
    ) -> Result<Request<Bytes>, Error> {
        let identity = self.known_identity();
        self.write(operation)
            .and_then(|written| {
                let known = self.known_project(options, identity.as_deref());
                let found = identity
                    .as_ref()
                    .and_then(|identity| self.found_project(identity));
                let found = found.filter(|_| written.needs_project(O::INFO));
                self.build(O::INFO, written, options, known.or(found.as_deref()))
            })
            .map_err(|error| error.in_operation(O::INFO.id))
    }

    /// Checks the values and writes them.
    fn write<O: Operation>(&self, operation: &O) -> Result<Written, Error> {
        if self.settings.validation == Validation::On {
            let mut checker = Checker::new();
            operation.validate(&mut checker);
            checker.finish()?;
        }
        request::write(operation)
    }

    /// Finds out who calls and in which project, and builds the request.
    async fn prepare(
        &self,
        info: &Info,
        written: Written,
        options: &CallOptions,
    ) -> Result<(Option<Arc<Identity>>, Request<Bytes>), Error> {
        let proven = is_authenticated(&options.headers) || is_authenticated(written.headers());
        let identity = if proven {
            self.known_identity()
        } else {
            Some(self.identity().await?)
        };
        let known = self.known_project(options, identity.as_deref());
        let found = match &identity {
            Some(identity) if !proven && known.is_none() && written.needs_project(info) => {
                self.find_project(identity).await?
            }
            _ => None,
        };
        let request = self.build(info, written, options, known.or(found.as_deref()))?;
        Ok((identity, request))
    }

    fn build(
        &self,
        info: &Info,
        written: Written,
        options: &CallOptions,
        project_id: Option<&str>,
    ) -> Result<Request<Bytes>, Error> {
        let (_, endpoint) = self.settings.endpoints.current();
        let target = Target {
            endpoint,
            project_id,
            headers: &options.headers,
        };
        request::build(info, written, &target)
    }

    fn known_project<'a>(
        &'a self,
        options: &'a CallOptions,
        identity: Option<&'a Identity>,
    ) -> Option<&'a str> {
        let given = options.project_id.as_ref();
        let given = given.or(self.settings.project_id.as_ref());
        let in_credentials = || identity?.credentials().project();
        given.map(String::as_str).or_else(in_credentials)
    }

    async fn exchange(
        &self,
        info: &Info,
        dry_run: bool,
        identity: Option<&Identity>,
        mut request: Request<Bytes>,
        options: &CallOptions,
    ) -> Result<HttpResponse<Bytes>, Error> {
        if let Some(identity) = identity
            && !is_authenticated(request.headers())
        {
            identity.apply(&mut request, self.settings.clock.now())?;
        }
        let (_, endpoint) = self.settings.endpoints.current();
        let mut limits = self.settings.limits;
        limits.total = options.timeout.unwrap_or(limits.total);
        let reply = self
            .settings
            .transport
            .send(request, limits)
            .await
            .map_err(|error| carried_away(error, endpoint.authority()))?;
        judge(info, dry_run, reply)
    }
}
