//! What an error keeps of the answer of a service.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::answer::{Answer, read_answer};
use crate::excerpt::excerpt;
use crate::response::Response;
use crate::retry::retry_after;
use crate::secrets::Secrets;

/// What came back, as far as it came.
#[derive(Clone)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// What the body says about itself, with the id of the request from the headers if they have one.
    pub(super) answer: Answer,
    /// The beginning of the body, for an answer that does not say what is wrong.
    pub(super) shown: String,
    /// What the service asks to wait.
    pub(super) retry_after: Option<Duration>,
}

impl Reply {
    pub(super) fn new(reply: http::Response<Bytes>) -> Self {
        let (head, body) = reply.into_parts();
        let mut answer: Answer = serde_json::from_slice(&body)
            .map(|json| read_answer(&json))
            .unwrap_or_default();
        if let Some(id) = request_id_header(&head.headers) {
            answer.request_id = Some(id.to_owned());
        }
        Self {
            status: head.status,
            retry_after: retry_after(&head.headers),
            headers: head.headers,
            shown: excerpt(beginning(&body).trim()),
            body,
            answer,
        }
    }

    pub(super) fn of_success<T>(answer: &Response<T>) -> Self {
        let id = request_id_header(answer.headers());
        Self {
            status: answer.status(),
            headers: answer.headers().clone(),
            body: answer.raw_body().clone(),
            answer: Answer {
                request_id: id.map(str::to_owned),
                ..Answer::default()
            },
            shown: String::new(),
            retry_after: None,
        }
    }

    /// Hides secrets in all that is shown; headers and body stay as they came.
    pub(super) fn hide(&mut self, secrets: &Secrets<'_>) {
        let Answer {
            code,
            message,
            request_id,
            encoded_authorization_message,
        } = &mut self.answer;
        for text in [code, message, request_id, encoded_authorization_message]
            .into_iter()
            .flatten()
        {
            *text = secrets.hide(text);
        }
        // Hidden before it is shortened: half a secret would not be found.
        self.shown = excerpt(secrets.hide(&beginning(&self.body)).trim());
    }
}

/// So much of a body, at least, that an excerpt of it and the secrets in it lie within; a large body is not copied.
fn beginning(body: &[u8]) -> std::borrow::Cow<'_, str> {
    const BEGINNING: usize = 16 * 1024;
    String::from_utf8_lossy(body.get(..BEGINNING).unwrap_or(body))
}

/// The id of the request in the headers of an answer.
pub(crate) fn request_id_header(headers: &HeaderMap) -> Option<&str> {
    let id = headers.get("x-request-id")?.to_str().ok()?.trim();
    (!id.is_empty()).then_some(id)
}
