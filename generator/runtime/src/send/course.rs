//! The attempts of a call, and what is between them.

use std::time::Duration;

use http::StatusCode;

use super::again::Failed;
use super::attempt::{Carried, Ended};
use super::{Call, To};
use crate::client::Settings;
use crate::error::Attempt;
use crate::retry::{End, RetryPolicy, seconds};
use crate::{ClientCore, Clock, Error, Limits, Sent};

/// Tries until it succeeds, must not go on, or may not.
pub(crate) async fn run<'a>(
    core: &'a ClientCore,
    call: &'a Call<'a>,
) -> Result<Carried<'a>, Error> {
    let mut course = Course::begin(core, call);
    loop {
        let error = match course.attempt().await? {
            Ok(carried) => {
                core.settings.budget.succeeded();
                return Ok(carried);
            }
            Err(ended) => ended,
        };
        match course.next(&error) {
            Ok(wait) => course.pause(wait).await,
            Err(end) => return Err(error.error.after(course.attempts).ended(end)),
        }
    }
}

/// Where a call stands.
pub(super) struct Course<'a> {
    pub(super) core: &'a ClientCore,
    pub(super) settings: &'a Settings,
    pub(super) call: &'a Call<'a>,
    policy: &'a RetryPolicy,
    begun: Duration,
    total: Duration,
    pub(super) attempts: Vec<Attempt>,
    /// How many of them only led to the next address, and do not count.
    moves: u32,
    /// How many of these there were since the last attempt that counts: each address is tried once for it.
    moved: usize,
    /// What was waited before the attempt that follows.
    pub(super) waited: Duration,
}

impl<'a> Course<'a> {
    fn begin(core: &'a ClientCore, call: &'a Call<'a>) -> Self {
        let settings = &*core.settings;
        Self {
            core,
            settings,
            call,
            policy: call.options.retry.as_ref().unwrap_or(&settings.retry),
            begun: settings.clock.elapsed(),
            total: call.options.timeout.unwrap_or(settings.limits.total),
            attempts: Vec::new(),
            moves: 0,
            moved: 0,
            waited: Duration::ZERO,
        }
    }

    /// The number of the attempt that follows, from 1.
    pub(super) fn number(&self) -> u32 {
        u32::try_from(self.attempts.len()).map_or(u32::MAX, |before| before.saturating_add(1))
    }

    /// How long an attempt may take that starts now.
    pub(super) fn limits(&self, now: Duration) -> Limits {
        self.policy.limits(self.settings.limits, self.left_at(now))
    }

    /// Which limit an attempt ran into that took so long, as `: the connect_timeout is 10 s`.
    pub(super) fn limit(&self, sent: Sent, limits: Limits, took: Duration) -> String {
        let unconnected = sent == Sent::No && took < limits.total && limits.connect < limits.total;
        let (name, limit, reached) = if unconnected {
            ("`connect_timeout`", limits.connect, limits.connect)
        } else if self.policy.attempt_timeout == Some(limits.total) {
            ("`attempt_timeout`", limits.total, limits.total)
        } else {
            ("`timeout` of the call", self.total, limits.total)
        };
        if took < reached {
            // A transport may have limits of its own.
            return format!(" after {}", seconds(took));
        }
        format!(": the {name} is {}", seconds(limit))
    }

    /// The time before an attempt. Until there was one, it is that of the beginning.
    pub(super) fn now(&self) -> Duration {
        if self.attempts.is_empty() {
            return self.begun;
        }
        self.settings.clock.elapsed()
    }

    /// How long the call may still take.
    pub(super) fn left(&self) -> Duration {
        self.left_at(self.settings.clock.elapsed())
    }

    fn left_at(&self, now: Duration) -> Duration {
        self.total.saturating_sub(now.saturating_sub(self.begun))
    }

    /// How long to wait for another attempt, if there is to be one; else why not.
    fn next(&mut self, ended: &Ended) -> Result<Duration, Option<End>> {
        let error = &ended.error;
        let unreached = error.is_connection() || error.is_timeout();
        let elsewhere = matches!(self.call.to, To::Service) && unreached;
        if elsewhere && error.sent() == Sent::No && !self.left().is_zero() {
            self.settings.endpoints.failed(ended.endpoint);
            if self.moved < self.settings.endpoints.others() {
                self.moved += 1;
                self.moves += 1;
                return Ok(Duration::ZERO);
            }
        }
        self.moved = 0;
        let before = self
            .attempts
            .split_last()
            .map_or(&[][..], |(_, before)| before);
        let failed = Failed {
            error,
            signed_at: ended.signed_at,
            number: self.number() - 1 - self.moves,
            repeat: self.call.repeat,
            refused_before: before.iter().filter(|attempt| refused(attempt)).count(),
        };
        self.settings.again(self.policy, &failed, self.left())
    }

    async fn pause(&mut self, wait: Duration) {
        let failed = self.attempts.last();
        super::log::log_retry(self.call.info, self.number(), failed, wait);
        if !wait.is_zero() {
            self.settings.clock.sleep(wait).await;
        }
        self.waited = wait;
    }
}

fn refused(attempt: &Attempt) -> bool {
    attempt.status == Some(StatusCode::UNAUTHORIZED)
}
