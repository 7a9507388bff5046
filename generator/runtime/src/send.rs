//! The course of a call: check, build, sign, carry, judge the status, read the body.

mod judge;
mod log;

use bytes::Bytes;
use http::{Request, Response as HttpResponse};

use crate::authenticate::is_authenticated;
use crate::request::{self, Target};
use crate::response::Response;
use crate::secrets::{Headers, Secrets};
use crate::{CallOptions, Checker, ClientCore, Error, ErrorKind, Info, Operation, Validation};

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
        let request = self.request(operation, options).map_err(log_failure)?;
        let headers = Headers::of(request.headers());
        let secrets = || Secrets::new(self.settings.authenticator.as_ref(), &headers);
        self.exchange(info, O::DRY_RUN, request, options)
            .await
            .and_then(|reply| read(info, reply))
            .inspect(|response| log_answer(info, response, secrets))
            .map_err(|error| log_failure(error.hiding(&secrets()).in_operation(info.id)))
    }

    /// The request as it would be sent, before it is signed. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`] when values break rules, [`ErrorKind::MissingProject`] and [`ErrorKind::Request`].
    pub fn request<O: Operation>(
        &self,
        operation: &O,
        options: &CallOptions,
    ) -> Result<Request<Bytes>, Error> {
        self.build(operation, options)
            .map_err(|error| error.in_operation(O::INFO.id))
    }

    fn build<O: Operation>(
        &self,
        operation: &O,
        options: &CallOptions,
    ) -> Result<Request<Bytes>, Error> {
        if self.settings.validation == Validation::On {
            let mut checker = Checker::new();
            operation.validate(&mut checker);
            checker.finish()?;
        }
        let target = Target {
            endpoint: &self.settings.endpoint,
            project_id: options
                .project_id
                .as_deref()
                .or(self.settings.project_id.as_deref()),
            headers: &options.headers,
        };
        request::build(operation, &target)
    }

    async fn exchange(
        &self,
        info: &Info,
        dry_run: bool,
        mut request: Request<Bytes>,
        options: &CallOptions,
    ) -> Result<HttpResponse<Bytes>, Error> {
        self.authenticate(&mut request)?;
        let mut limits = self.settings.limits;
        limits.total = options.timeout.unwrap_or(limits.total);
        let reply = self
            .settings
            .transport
            .send(request, limits)
            .await
            .map_err(|error| carried_away(error, self.settings.endpoint.authority()))?;
        judge(info, dry_run, reply)
    }

    fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), Error> {
        if is_authenticated(request.headers()) {
            return Ok(());
        }
        match &self.settings.authenticator {
            Some(authenticator) => authenticator.apply(request, self.settings.clock.now()),
            None => Err(Error::unsent(
                ErrorKind::MissingCredentials,
                "the client has no credentials: give it `.credentials(Credentials::from_env()?)`",
            )),
        }
    }
}
