//! What one answer says about the state that is waited for.

use serde_json::Value;

use super::Waiter;
use crate::excerpt::excerpt;
use crate::{Error, ErrorKind, Response};

/// How far the state is.
pub(super) enum Look<R> {
    /// It is reached.
    Reached(R),
    /// It is not, and this is what the answer shows.
    NotYet(String),
    /// It is never reached any more, because of what the answer shows.
    Never(String),
    /// It is not known, since the call failed as it may for a while: the service is too busy, or cannot be reached.
    Unseen(Error),
    /// The call failed, and not in the way that was waited for.
    Failed(Error),
}

/// Looks for a value of the field.
pub(super) fn at_value<T>(
    waiter: &Waiter,
    result: Result<Response<T>, Error>,
) -> Look<Response<T>> {
    let response = match result {
        Ok(response) => response,
        Err(error) => return failed(error),
    };
    match value(waiter, &response) {
        Some(value) if waiter.is.contains(&value.as_str()) => Look::Reached(response),
        value => pending(waiter, value),
    }
}

/// Looks for the status.
pub(super) fn at_status<T>(waiter: &Waiter, result: Result<Response<T>, Error>) -> Look<()> {
    match result {
        Ok(response) if waiter.field.is_empty() => {
            Look::NotYet(format!("the answer has status {}", response.status()))
        }
        Ok(response) => pending(waiter, value(waiter, &response)),
        Err(error) if is_told(waiter, &error) => Look::Reached(()),
        Err(error) => failed(error),
    }
}

/// A failure that may pass says nothing of the state. An error of the service about the call itself will not pass, nor will
/// a certificate that is not trusted.
fn failed<R>(error: Error) -> Look<R> {
    let unheard = matches!(
        error.kind(),
        ErrorKind::Connect | ErrorKind::Transport | ErrorKind::Busy
    );
    if unheard || error.is_throttled() || error.is_server_error() || error.is_timeout() {
        Look::Unseen(error)
    } else {
        Look::Failed(error)
    }
}

/// Whether it is the service that answers with the status. A gateway answers so too when the address is wrong, and a
/// proxy without a code; that says nothing of the resource.
fn is_told(waiter: &Waiter, error: &Error) -> bool {
    error.kind() == ErrorKind::Api
        && error.status().map(|status| status.as_u16()) == waiter.status
        && error.code().is_some_and(|code| !code.starts_with("APIGW."))
}

fn pending<R>(waiter: &Waiter, value: Option<String>) -> Look<R> {
    let field = waiter.field.join(".");
    match value {
        None => Look::NotYet(format!("`{field}` is not in the answer")),
        Some(value) => {
            let text = format!("`{field}` is `{}`", excerpt(&value));
            if waiter.fails.contains(&value.as_str()) {
                Look::Never(text)
            } else {
                Look::NotYet(text)
            }
        }
    }
}

/// The text of the field. It is read from the body as it came, since the model may lack a field that was drift.
fn value<T>(waiter: &Waiter, response: &Response<T>) -> Option<String> {
    let body: Value = serde_json::from_slice(response.raw_body()).ok()?;
    let mut at = &body;
    for name in waiter.field {
        at = at.get(name)?;
    }
    at.as_str().map(str::to_owned)
}
