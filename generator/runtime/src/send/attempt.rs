//! One attempt: write, sign, carry, judge.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{Request, Response as HttpResponse};
use tracing::{Instrument, Span};

use super::To;
use super::course::Course;
use super::judge::{carried_away, judge};
use super::log::{attempt_span, record};
use crate::authenticate::is_authenticated;
use crate::client::{Endpoint, Settings};
use crate::credentials::Identity;
use crate::error::{Attempt, explain_refusal};
use crate::request::{self, Target};
use crate::secrets::{self, Headers, Secrets};
use crate::transport;
use crate::{AttemptInfo, CallOptions, Clock, Error, ErrorKind, Sent, TransportErrorKind, within};

/// An answer of success, and what must be kept out of all that is shown of it.
pub(crate) struct Carried<'a> {
    pub(crate) reply: HttpResponse<Bytes>,
    pub(crate) held: Held,
    pub(crate) past: Past<'a>,
}

/// How it came to an answer, which is told only if that cannot be read.
pub(crate) struct Past<'a> {
    host: &'a str,
    took: Duration,
    waited: Duration,
    before: Vec<Attempt>,
}

impl Past<'_> {
    /// Tells what was tried until the attempt whose answer gave this error.
    pub(crate) fn told_by(mut self, error: Error) -> Error {
        let last = Attempt::of(&error, self.host, self.took, self.waited);
        self.before.push(last);
        error.after(self.before)
    }
}

/// An attempt that failed after it was ready to be sent.
pub(super) struct Ended {
    pub(super) error: Error,
    /// The time with which it was signed, if it was.
    pub(super) signed_at: Option<SystemTime>,
    /// Which address was called.
    pub(super) endpoint: usize,
}

/// A request that is ready to be sent.
struct Ready {
    request: Request<Bytes>,
    /// The text that was signed.
    canonical: Option<String>,
    signed_at: SystemTime,
    held: Held,
}

/// What a call must keep to itself.
pub(crate) struct Held {
    identity: Option<Arc<Identity>>,
    headers: Headers,
}

impl Held {
    pub(crate) fn secrets(&self) -> Secrets<'_> {
        let identity = self.identity.as_deref();
        Secrets::new(identity.map(Identity::authenticator), &self.headers)
    }
}

impl Settings {
    /// Where a call with these options goes.
    pub(super) fn target<'a>(
        &'a self,
        endpoint: &'a Endpoint,
        project_id: Option<&'a str>,
        options: &'a CallOptions,
    ) -> Target<'a> {
        Target {
            endpoint,
            project_id,
            user_agent: &self.user_agent,
            headers: &options.headers,
        }
    }

    /// The project of a call, as far as it is known without asking.
    pub(super) fn known_project<'a>(
        &'a self,
        options: &'a CallOptions,
        identity: Option<&'a Identity>,
    ) -> Option<&'a str> {
        let given = options.project_id.as_ref();
        let given = given.or(self.project_id.as_ref());
        let in_credentials = || identity?.credentials().project();
        given.map(String::as_str).or_else(in_credentials)
    }

    /// Why there may be no such address: any region can be named, and its id becomes a part of the host.
    fn unknown_region(&self, endpoint: &Endpoint) -> String {
        let region = self.region.as_ref();
        let region = region.filter(|region| endpoint.host().contains(region.as_str()));
        let told = |region| format!(": the id of the region, `{region}`, may be misspelt");
        region.map(told).unwrap_or_default()
    }

    /// Tells those who listen of an attempt that begins. They may change the request.
    fn tell_before(&self, info: &AttemptInfo<'_>, request: &mut Request<Bytes>) {
        for hook in &self.hooks {
            hook.before(info, request);
            secrets::mark(request.headers_mut());
        }
    }

    /// Tells them what became of it.
    fn tell_after(
        &self,
        info: &AttemptInfo<'_>,
        span: &Span,
        result: Result<&HttpResponse<Bytes>, &Error>,
        took: Duration,
    ) {
        record(span, result);
        for hook in &self.hooks {
            hook.after(info, result, took);
        }
    }
}

impl<'a> Course<'a> {
    /// Makes an attempt. The outer error is one that no other attempt would mend: nothing could be sent at all.
    pub(super) async fn attempt(&mut self) -> Result<Result<Carried<'a>, Ended>, Error> {
        let (index, endpoint) = self.place();
        let info = AttemptInfo {
            operation: self.call.info.id,
            number: self.number(),
            host: endpoint.authority(),
        };
        let ready = match self.no_time() {
            Some(error) => Err(error),
            None => self.prepare(endpoint, &info).await,
        };
        let ready = ready.map_err(|error| self.unready(error))?;
        let span = attempt_span(self.call.info, endpoint, info.number);
        let start = self.settings.clock.elapsed();
        let limits = self.limits(start);
        let Settings {
            transport, clock, ..
        } = self.settings;
        let sending = transport::send(&**transport, clock, ready.request, limits);
        let carried = sending.instrument(span.clone()).await;
        let took = self.settings.clock.elapsed().saturating_sub(start);
        let result = carried
            .map_err(|error| {
                let reason = match error.kind() {
                    TransportErrorKind::Timeout => self.limit(error.sent(), limits, took),
                    TransportErrorKind::Resolve => self.settings.unknown_region(endpoint),
                    _ => String::new(),
                };
                carried_away(error, &reason, info.host)
            })
            .and_then(|reply| judge(self.call.info, self.call.dry_run, reply));
        let result = result.map_err(|error| {
            explain_refusal(error, ready.canonical.as_deref())
                .hiding(&ready.held.secrets())
                .in_operation(self.call.info.id)
        });
        self.settings
            .tell_after(&info, &span, result.as_ref(), took);
        Ok(match result {
            Ok(reply) => Ok(Carried {
                reply,
                held: ready.held,
                past: Past {
                    host: info.host,
                    took,
                    waited: self.waited,
                    before: std::mem::take(&mut self.attempts),
                },
            }),
            Err(error) => {
                let attempt = Attempt::of(&error, info.host, took, self.waited);
                self.attempts.push(attempt);
                Err(Ended {
                    error,
                    signed_at: ready.canonical.map(|_| ready.signed_at),
                    endpoint: index,
                })
            }
        })
    }

    /// Why an attempt could not send anything, if it may take no time at all.
    fn no_time(&self) -> Option<Error> {
        let limits = self.limits(self.now());
        let reason = || self.limit(Sent::No, limits, Duration::ZERO);
        limits.total.is_zero().then(|| {
            let text = format!("the time was up{}", reason());
            Error::unsent(ErrorKind::Timeout, text)
        })
    }

    /// The address that is called, and which one it is.
    fn place(&self) -> (usize, &'a Endpoint) {
        match self.call.to {
            To::Service => self.settings.endpoints.current(),
            To::Identity(endpoint, _) => (0, endpoint),
        }
    }

    /// An error before anything was sent, on which earlier attempts have a bearing all the same.
    fn unready(&mut self, error: Error) -> Error {
        let attempts = std::mem::take(&mut self.attempts);
        error
            .in_operation(self.call.info.id)
            .unready_after(attempts)
    }

    /// Writes the request, finds out who calls, and signs.
    async fn prepare(&self, endpoint: &Endpoint, info: &AttemptInfo<'_>) -> Result<Ready, Error> {
        let (call, settings) = (self.call, self.settings);
        let written = (call.write)()?;
        let proven = is_authenticated(&call.options.headers) || is_authenticated(written.headers());
        let identity = match call.to {
            To::Identity(_, caller) => Some(caller.clone()),
            To::Service if proven => self.core.known_identity(),
            To::Service => Some(self.in_time(self.core.identity(&|| self.left())).await?),
        };
        let known = settings.known_project(call.options, identity.as_deref());
        let found = match &identity {
            Some(identity) if !proven && known.is_none() && written.needs_project(call.info) => {
                Some(self.in_time(self.core.find_project(identity)).await?)
            }
            _ => None,
        };
        let target = settings.target(endpoint, known.or(found.as_deref()), call.options);
        let mut request = request::build(call.info, written, &target)?;
        settings.tell_before(info, &mut request);
        let headers = Headers::of(request.headers());
        let signed_at = settings.clock.now();
        let canonical = match &identity {
            Some(identity) if !is_authenticated(request.headers()) => {
                identity.apply(&mut request, signed_at)?
            }
            _ => None,
        };
        Ok(Ready {
            request,
            canonical,
            signed_at,
            held: Held { identity, headers },
        })
    }

    /// Waits for what must be known before anything can be sent, but no longer than the call may take.
    async fn in_time<T>(&self, work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        let late = || {
            let text = "the time was up before it was known who calls, and in which project";
            Err(Error::unsent(ErrorKind::Timeout, text))
        };
        within(&self.settings.clock, || self.left(), work)
            .await
            .unwrap_or_else(late)
    }
}
