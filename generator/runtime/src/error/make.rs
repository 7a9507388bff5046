//! How errors are made, inside this crate alone.

use std::error::Error as StdError;
use std::sync::Arc;

use bytes::Bytes;

use super::reply::Reply;
use super::{Attempt, Error, ErrorKind, Inner, Last, Sent};
use crate::excerpt::one_line;
use crate::retry::End;
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
            last: Last::Attempt,
            end: None,
            source: None,
            causes: String::new(),
        }))
    }

    pub(crate) fn unsent(kind: ErrorKind, text: impl Into<String>) -> Self {
        Self::new(kind, Sent::No, text)
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
        self.0.source = Some(source.into());
        self
    }

    /// The failure of what was asked before a call could be sent. It is the source, and if the kind is its own, it is told
    /// as that of the call.
    pub(crate) fn before_call(kind: ErrorKind, text: String, failed: Arc<Self>) -> Self {
        let mut error = Self::unsent(kind, text);
        if kind == failed.kind() {
            return error.telling(failed);
        }
        // What it says names its own causes.
        error.0.causes = format!(": {failed}");
        error.0.source = Some(failed);
        error
    }

    /// Takes over what another failure tells of its answer and of its attempts. That one is the source.
    pub(crate) fn telling(mut self, failed: Arc<Self>) -> Self {
        if !failed.0.text.is_empty() {
            self.0.text = format!("{}: {}", self.0.text, failed.0.text);
        }
        self.0.causes.clone_from(&failed.0.causes);
        self.0.reply.clone_from(&failed.0.reply);
        self.0.attempts.clone_from(&failed.0.attempts);
        self.0.end = failed.0.end;
        self.0.source = Some(failed);
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

    /// Adds what was tried before. If an attempt of that may have done what was asked, the error no longer says that
    /// nothing was sent.
    pub(crate) fn after(mut self, mut attempts: Vec<Attempt>) -> Self {
        if self.0.sent == Sent::No && attempts.iter().any(Attempt::may_have_happened) {
            self.0.sent = Sent::Perhaps;
        }
        attempts.append(&mut self.0.attempts);
        self.0.attempts = attempts;
        self
    }

    /// Adds what was tried before it failed to prepare another attempt. What was asked first may have been tried too.
    pub(crate) fn unready_after(mut self, attempts: Vec<Attempt>) -> Self {
        if self.0.attempts.is_empty() {
            self.0.last = Last::Preparation;
        }
        self.after(attempts)
    }

    /// Adds why it was not tried again, where all else that the error shows does not tell.
    pub(crate) fn ended(mut self, end: Option<End>) -> Self {
        self.0.end = end;
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

/// What an error and its sources say, which may be of any origin, as `: refused: reset`.
fn causes(error: &(dyn StdError + 'static)) -> String {
    let mut text = String::new();
    let mut cause = Some(error);
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&one_line(&error.to_string()));
        cause = error.source();
    }
    text
}
