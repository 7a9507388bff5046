//! The course of a call: check, build, sign, carry, judge the status, read the body.

use std::time::SystemTime;

use bytes::Bytes;
use http::{Request, Response as HttpResponse, StatusCode};

use crate::authenticate::is_authenticated;
use crate::decode::{Drift, DriftKind, FromBody};
use crate::request::{self, Target};
use crate::response::Response;
use crate::transport::{TransportError, TransportErrorKind};
use crate::{
    CallOptions, Checker, ClientCore, DryRunInfo, Error, ErrorKind, Info, Operation, Sent,
    Validation,
};

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
        let result = match self.request(operation, options) {
            Ok(request) => self
                .exchange(info, O::DRY_RUN, request, options)
                .await
                .and_then(|reply| read(info, reply)),
            Err(error) => Err(error),
        };
        result
            .inspect(|response| log_answer(info, response))
            .map_err(|error| log_failure(error.in_operation(info.id)))
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
            Some(authenticator) => authenticator.apply(request, SystemTime::now()),
            None => Err(Error::unsent(
                ErrorKind::MissingCredentials,
                "the client has no credentials: give it `.credentials(Credentials::from_env()?)`",
            )),
        }
    }
}

fn carried_away(error: TransportError, host: &str) -> Error {
    let TransportError {
        kind,
        sent,
        source,
        reply,
    } = error;
    let text = format!("{} (calling {host})", kind.sentence());
    let kind = match kind {
        TransportErrorKind::Configuration => ErrorKind::Configuration,
        TransportErrorKind::Connect => ErrorKind::Connect,
        TransportErrorKind::Timeout => ErrorKind::Timeout,
        TransportErrorKind::Broken | TransportErrorKind::TooLarge => ErrorKind::Transport,
    };
    let mut error = Error::new(kind, sent, text);
    if let Some(source) = source {
        error = error.because(source);
    }
    match reply {
        Some(reply) => error.with_reply(*reply),
        None => error,
    }
}

/// Decides by the status alone.
fn judge(
    info: &Info,
    dry_run: bool,
    reply: HttpResponse<Bytes>,
) -> Result<HttpResponse<Bytes>, Error> {
    let status = reply.status();
    if !status.is_success() {
        let (kind, text) = if status.as_u16() < 400 {
            (
                ErrorKind::UnexpectedStatus,
                "the service answered with neither success nor an error",
            )
        } else {
            (ErrorKind::Api, "")
        };
        return Err(Error::new(kind, Sent::Yes, text).with_reply(reply));
    }
    match (&info.dry_run, dry_run) {
        (Some(known), false) if status.as_u16() == known.status => {
            let text = "nothing was created, since the service only checked the request";
            Err(Error::new(ErrorKind::NotCreated, Sent::Yes, text).with_reply(reply))
        }
        (Some(known), true) if status.as_u16() != known.status => {
            Err(created_by_dry_run(known, reply))
        }
        _ => Ok(reply),
    }
}

fn created_by_dry_run(known: &DryRunInfo, reply: HttpResponse<Bytes>) -> Error {
    let id = known.identifier.and_then(|pointer| {
        let body: serde_json::Value = serde_json::from_slice(reply.body()).ok()?;
        body.pointer(pointer)?.as_str().map(str::to_owned)
    });
    let text = match &id {
        Some(id) => {
            format!("the service carried out what it was only asked to check, and created `{id}`")
        }
        None => "the service carried out what it was only asked to check".to_owned(),
    };
    Error::new(ErrorKind::CreatedByDryRun, Sent::Yes, text)
        .with_created_id(id)
        .with_reply(reply)
}

fn read<T: FromBody>(info: &Info, reply: HttpResponse<Bytes>) -> Result<Response<T>, Error> {
    match T::from_body(reply.body()) {
        Ok((body, drift)) => {
            let drift = undocumented(info, reply.status())
                .into_iter()
                .chain(drift)
                .collect();
            Ok(Response::new(body, reply, drift))
        }
        Err(error) => {
            let text = "the service reports success, but its answer cannot be read";
            Err(Error::new(ErrorKind::Decode, Sent::Yes, text)
                .because(Box::new(error))
                .with_reply(reply))
        }
    }
}

fn undocumented(info: &Info, status: StatusCode) -> Option<Drift> {
    let known = info.success.contains(&status.as_u16())
        || info
            .dry_run
            .is_some_and(|known| known.status == status.as_u16());
    (!known).then(|| {
        Drift::new(
            String::new(),
            DriftKind::UndocumentedStatus,
            status.as_str(),
        )
    })
}

fn log_answer<T>(info: &Info, response: &Response<T>) {
    tracing::debug!(
        target: "tabella::call",
        operation = info.id,
        status = response.status().as_u16(),
        request_id = response.request_id(),
    );
    for drift in response.drift() {
        tracing::debug!(target: "tabella::drift", operation = info.id, path = drift.path, kind = drift.kind.as_str());
    }
}

fn log_failure(error: Error) -> Error {
    tracing::debug!(
        target: "tabella::call",
        operation = error.operation(),
        kind = ?error.kind(),
        sent = ?error.sent(),
        status = error.status().map(|status| status.as_u16()),
        code = error.code(),
        request_id = error.request_id(),
    );
    error
}
