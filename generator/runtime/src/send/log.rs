//! What a call tells `tracing`. The values are made only when somebody listens.

use crate::response::Response;
use crate::secrets::Secrets;
use crate::{Error, Info};

/// Tells that a call succeeded, and where its answer left the documentation.
pub(super) fn log_answer<'a, T>(
    info: &Info,
    response: &Response<T>,
    secrets: impl Fn() -> Secrets<'a>,
) {
    tracing::debug!(
        target: "tabella::call",
        operation = info.id,
        status = response.status().as_u16(),
        request_id = response.request_id().map(|id| secrets().hide(id)),
    );
    for drift in response.drift() {
        tracing::debug!(
            target: "tabella::drift",
            operation = info.id,
            path = secrets().hide(&drift.path),
            kind = drift.kind.as_str(),
        );
    }
}

/// Tells that a call failed. An error of an answer has its secrets hidden by then.
pub(super) fn log_failure(error: Error) -> Error {
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
