//! How errors are made, inside this crate alone.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use super::reply::Reply;
use super::{Attempt, Error, ErrorKind, Inner, Sent};
use crate::secrets::Secrets;
use crate::{Response, Violation};

impl Error {
    pub(crate) fn new(kind: ErrorKind, sent: Sent, text: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            sent,
            operation: None,
            text: text.into(),
            violations: Vec::new(),
            reply: None,
            created_id: None,
            attempts: Vec::new(),
            source: None,
            causes: String::new(),
        }))
    }

    pub(crate) fn unsent(kind: ErrorKind, text: impl Into<String>) -> Self {
        Self::new(kind, Sent::No, text)
    }

    /// An error of a call that was not made since another request had failed: of its kind, with what was answered to it.
    pub(crate) fn over(source: &Arc<Self>, mut text: String) -> Self {
        let reply = source.0.reply.clone();
        if reply.is_none() {
            text = format!("{text}: {source}");
        } else if !source.0.text.is_empty() {
            text = format!("{text}: {}", source.0.text);
        }
        let mut error = Self::unsent(source.kind(), text);
        error.0.reply = reply;
        error.0.source = Some(Box::new(Shared(source.clone())));
        error
    }

    pub(crate) fn invalid(violations: Vec<Violation>) -> Self {
        let mut error = Self::unsent(ErrorKind::Invalid, "");
        error.0.violations = violations;
        error
    }

    pub(crate) fn in_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn because(mut self, source: Box<dyn StdError + Send + Sync>) -> Self {
        self.0.causes = causes(&*source);
        self.0.source = Some(source);
        self
    }

    pub(crate) fn with_created_id(mut self, created_id: Option<String>) -> Self {
        self.0.created_id = created_id;
        self
    }

    pub(crate) fn with_reply(mut self, reply: http::Response<Bytes>) -> Self {
        self.0.reply = Some(Reply::new(reply));
        self
    }

    /// Keeps an answer of success, of whose body nothing is shown: what must be hidden in it is not known here.
    pub(crate) fn with_answer<T>(mut self, answer: &Response<T>) -> Self {
        self.0.reply = Some(Reply::of_success(answer));
        self
    }

    /// Adds what was tried. If an earlier attempt may have done what was asked, the error no longer says that nothing
    /// was sent.
    pub(crate) fn after(mut self, attempts: Vec<Attempt>) -> Self {
        if self.0.sent == Sent::No && attempts.iter().any(Attempt::may_have_happened) {
            self.0.sent = Sent::Perhaps;
        }
        self.0.attempts = attempts;
        self
    }

    /// Adds a sentence about the cause of an answer.
    pub(crate) fn explained(mut self, text: String) -> Self {
        self.0.text = text;
        self
    }

    /// Hides the secrets of the call in all that the error shows.
    pub(crate) fn hiding(mut self, secrets: &Secrets<'_>) -> Self {
        let Inner {
            text,
            causes,
            created_id,
            reply,
            attempts,
            ..
        } = &mut *self.0;
        for text in [Some(text), Some(causes), created_id.as_mut()]
            .into_iter()
            .flatten()
        {
            *text = secrets.hide(text);
        }
        let of_attempts = attempts
            .iter_mut()
            .flat_map(|attempt| [attempt.code.as_mut(), attempt.request_id.as_mut()]);
        for text in of_attempts.flatten() {
            *text = secrets.hide(text);
        }
        if let Some(reply) = reply {
            reply.hide(secrets);
        }
        self
    }
}

/// What an error and its sources say, as `: refused: reset`.
fn causes(error: &(dyn StdError + 'static)) -> String {
    let mut text = String::new();
    let mut cause = Some(error);
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

/// An error that several callers are told. Its source is the error itself, so that it can be found there.
#[derive(Debug)]
struct Shared(Arc<Error>);

impl fmt::Display for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl StdError for Shared {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.0)
    }
}
