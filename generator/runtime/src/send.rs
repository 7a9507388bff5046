//! The course of a call: check, then write, sign, carry and judge, once or several times, then read the body.

mod again;
mod attempt;
mod course;
mod judge;
mod log;

use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use crate::client::Endpoint;
use crate::credentials::Identity;
use crate::operation::Repeat;
use crate::request::{self, Written};
use crate::response::Response;
use crate::{CallOptions, Checker, ClientCore, Error, Info, Operation, Validation};

pub(crate) use attempt::Carried;
pub(crate) use course::run;
use judge::read;
use log::{log_answer, log_failure};

/// A call without its types, so that its course is compiled once and not for each operation.
pub(crate) struct Call<'a> {
    pub(crate) info: &'static Info,
    pub(crate) dry_run: bool,
    pub(crate) repeat: Repeat,
    pub(crate) to: To<'a>,
    pub(crate) options: &'a CallOptions,
    /// Writes what the operation holds; it is asked once for each attempt.
    pub(crate) write: &'a (dyn Fn() -> Result<Written, Error> + Sync),
}

/// Who is called.
#[derive(Clone, Copy)]
pub(crate) enum To<'a> {
    /// The service of the client.
    Service,
    /// The identity service, on account of a call whose caller is known by then.
    Identity(&'a Endpoint, &'a Arc<Identity>),
}

impl ClientCore {
    /// Sends an operation and reads the answer. Made crates call it. What may be repeated is: see
    /// [`RetryPolicy`](crate::RetryPolicy).
    ///
    /// Dropping the future ends the call; what was sent by then may still be carried out.
    ///
    /// # Errors
    ///
    /// Every [`ErrorKind`](crate::ErrorKind); [`Error::sent`] tells whether the request went out.
    #[doc(hidden)]
    pub async fn send<O: Operation>(
        &self,
        operation: &O,
        options: &CallOptions,
    ) -> Result<Response<O::Output>, Error> {
        let info = O::INFO;
        self.check(operation).map_err(log_failure)?;
        let call = Call {
            info,
            dry_run: O::DRY_RUN,
            repeat: O::REPEAT,
            to: To::Service,
            options,
            write: &|| request::write(operation),
        };
        let carried = run(self, &call).await.map_err(log_failure)?;
        let Carried { reply, held, past } = carried;
        let secrets = || held.secrets();
        // Written out, since an answer is large and combinators would move it once each.
        match read(info, reply) {
            Ok(response) => {
                log_answer(info, &response, secrets);
                Ok(response)
            }
            Err(error) => {
                let error = error.hiding(&secrets()).in_operation(info.id);
                Err(log_failure(past.told_by(error)))
            }
        }
    }

    /// The request as it would be sent, before it is signed. Made crates call it. Nothing is sent, and nobody is asked who
    /// calls: of credentials that a provider gives, and of a project that is looked up, what is known by now is used.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when values break rules,
    /// [`ErrorKind::MissingProject`](crate::ErrorKind::MissingProject) and
    /// [`ErrorKind::Request`](crate::ErrorKind::Request).
    #[doc(hidden)]
    pub fn request<O: Operation>(
        &self,
        operation: &O,
        options: &CallOptions,
    ) -> Result<Request<Bytes>, Error> {
        self.check(operation)?;
        let identity = self.known_identity();
        let known = self.settings.known_project(options, identity.as_deref());
        let found = identity
            .as_ref()
            .filter(|_| known.is_none())
            .and_then(|identity| self.found_project(identity));
        let (_, endpoint) = self.settings.endpoints.current();
        let target = self
            .settings
            .target(endpoint, known.or(found.as_deref()), options);
        request::write(operation)
            .and_then(|written| request::build(O::INFO, written, &target))
            .map_err(|error| error.in_operation(O::INFO.id))
    }

    fn check<O: Operation>(&self, operation: &O) -> Result<(), Error> {
        if self.settings.validation == Validation::Off {
            return Ok(());
        }
        let mut checker = Checker::new();
        operation.validate(&mut checker);
        checker
            .finish()
            .map_err(|error| error.in_operation(O::INFO.id))
    }
}
