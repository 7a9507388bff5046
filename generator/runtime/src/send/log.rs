//! What a call tells `tracing`. The values are made only when somebody listens.

use std::time::Duration;

use bytes::Bytes;
use tracing::Span;
use tracing::field::Empty;

use crate::client::Endpoint;
use crate::response::Response;
use crate::secrets::Secrets;
use crate::{Attempt, Error, Info};

/// A span for one attempt, with the names that OpenTelemetry gives to requests of HTTP.
pub(super) fn attempt_span(info: &Info, endpoint: &Endpoint, number: u32) -> Span {
    tracing::info_span!(
        target: "tabella::http",
        "request",
        otel.kind = "client",
        otel.name = %format_args!("{} {}", info.method, info.path),
        otel.status_code = Empty,
        rpc.method = info.id,
        http.request.method = info.method.as_str(),
        url.template = info.path,
        server.address = endpoint.host(),
        server.port = endpoint.port(),
        http.request.resend_count = (number > 1).then(|| number - 1),
        http.response.status_code = Empty,
        error.r#type = Empty,
    )
}

/// Adds to the span of an attempt what became of it.
pub(super) fn record(span: &Span, result: Result<&http::Response<Bytes>, &Error>) {
    let status = match result {
        Ok(reply) => Some(reply.status()),
        Err(error) => error.status(),
    };
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if let Err(error) = result {
        span.record("otel.status_code", "ERROR");
        match error.status() {
            Some(status) => span.record("error.type", status.as_str()),
            None => span.record("error.type", error.kind().as_str()),
        };
    }
}

/// Tells that a call will be tried again, and how the attempt before failed.
pub(super) fn log_retry(info: &Info, attempt: u32, failed: Option<&Attempt>, wait: Duration) {
    tracing::debug!(
        target: "tabella::retry",
        operation = info.id,
        attempt,
        kind = failed.map(|failed| tracing::field::debug(failed.kind)),
        status = failed.and_then(|failed| failed.status).map(|status| status.as_u16()),
        wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
    );
}

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
        attempts = error.attempts().len(),
    );
    error
}
