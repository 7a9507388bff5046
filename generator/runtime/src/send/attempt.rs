//! One attempt: write, sign, carry, judge.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{Request, Response as HttpResponse};
use tracing::{Instrument, Span};

use super::course::Course;
use super::judge::{carried_away, judge};
use super::log::{attempt_span, record};
use crate::authenticate::{Authenticator, is_authenticated};
use crate::client::Settings;
use crate::error::{Attempt, explain_refusal};
use crate::request::Target;
use crate::secrets::{Headers, Secrets};
use crate::{AttemptInfo, CallOptions, Error, ErrorKind};

/// An answer of success, and what must be kept out of all that is shown of it.
pub(super) struct Carried {
    pub(super) reply: HttpResponse<Bytes>,
    pub(super) held: Held,
}

/// An attempt that failed after it was ready to be sent.
pub(super) struct Ended {
    pub(super) error: Error,
    /// The time with which it was signed.
    pub(super) signed_at: SystemTime,
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
pub(super) struct Held {
    authenticator: Option<std::sync::Arc<Authenticator>>,
    headers: Headers,
}

impl Held {
    pub(super) fn secrets(&self) -> Secrets<'_> {
        Secrets::new(self.authenticator.as_deref(), &self.headers)
    }
}

impl Settings {
    /// Where the calls with these options go.
    pub(super) fn target<'a>(&'a self, options: &'a CallOptions) -> Target<'a> {
        Target {
            endpoint: &self.endpoint,
            project_id: options.project_id.as_deref().or(self.project_id.as_deref()),
            user_agent: &self.user_agent,
            headers: &options.headers,
        }
    }
}

impl Course<'_> {
    /// Makes an attempt. The outer error is one that no other attempt would mend: nothing could be sent at all.
    pub(super) async fn attempt(&mut self) -> Result<Result<Carried, Ended>, Error> {
        let target = self.settings.target(self.call.options);
        let info = AttemptInfo {
            operation: self.call.info.id,
            number: self.number(),
            host: target.endpoint.authority(),
        };
        let ready = self
            .prepare(&target, &info)
            .map_err(|error| self.unready(error))?;
        let span = attempt_span(self.call.info, target.endpoint, info.number);
        let start = self.settings.clock.elapsed();
        let sending = self.settings.transport.send(ready.request, self.limits());
        let result = sending
            .instrument(span.clone())
            .await
            .map_err(|error| carried_away(error, info.host))
            .and_then(|reply| judge(self.call.info, self.call.dry_run, reply));
        let took = self.settings.clock.elapsed().saturating_sub(start);
        let result = result.map_err(|error| {
            explain_refusal(error, ready.canonical.as_deref())
                .hiding(&ready.held.secrets())
                .in_operation(self.call.info.id)
        });
        self.ended(&info, &span, result.as_ref(), took);
        Ok(match result {
            Ok(reply) => Ok(Carried {
                reply,
                held: ready.held,
            }),
            Err(error) => {
                let attempt = Attempt::of(&error, info.host, took, self.waited);
                self.attempts.push(attempt);
                Err(Ended {
                    error,
                    signed_at: ready.signed_at,
                })
            }
        })
    }

    /// An error before anything was sent, on which earlier attempts have a bearing all the same.
    fn unready(&mut self, error: Error) -> Error {
        let attempts = std::mem::take(&mut self.attempts);
        error.in_operation(self.call.info.id).after(attempts)
    }

    fn prepare(&self, target: &Target<'_>, info: &AttemptInfo<'_>) -> Result<Ready, Error> {
        let mut request = (self.call.write)(target)?;
        for hook in &self.settings.hooks {
            hook.before(info, &mut request);
        }
        let headers = Headers::of(request.headers());
        let signed_at = self.settings.skew.correct(self.settings.clock.now());
        let authenticator = self.settings.authenticator.clone();
        let canonical = authenticate(authenticator.as_deref(), &mut request, signed_at)?;
        Ok(Ready {
            request,
            canonical,
            signed_at,
            held: Held {
                authenticator,
                headers,
            },
        })
    }

    /// Tells those who listen.
    fn ended(
        &self,
        info: &AttemptInfo<'_>,
        span: &Span,
        result: Result<&HttpResponse<Bytes>, &Error>,
        took: Duration,
    ) {
        record(span, result);
        for hook in &self.settings.hooks {
            hook.after(info, result, took);
        }
    }
}

/// Signs a request, unless it says already who calls. Gives the text that was signed.
fn authenticate(
    authenticator: Option<&Authenticator>,
    request: &mut Request<Bytes>,
    now: SystemTime,
) -> Result<Option<String>, Error> {
    if is_authenticated(request.headers()) {
        return Ok(None);
    }
    match authenticator {
        Some(authenticator) => authenticator.apply(request, now),
        None => Err(Error::unsent(
            ErrorKind::MissingCredentials,
            "the client has no credentials: give it `.credentials(Credentials::from_env()?)`",
        )),
    }
}
