//! What the mock answers, in the shapes of the cloud.

use serde_json::{Value as Json, json};

/// An answer before it is put on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// Headers beside those that every answer has.
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) content_type: &'static str,
    /// Nothing is another answer than an empty text: it has no content type.
    pub(super) body: Option<String>,
}

impl Answer {
    /// An answer with a JSON body.
    pub(super) fn json(status: u16, body: &Json) -> Self {
        Self::text(status, "application/json", body.to_string())
    }

    /// An answer with a text.
    pub(super) fn text(status: u16, content_type: &'static str, body: impl Into<String>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            content_type,
            body: Some(body.into()),
        }
    }

    /// An answer without a body.
    pub(super) fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            content_type: "",
            body: None,
        }
    }

    /// Adds a header.
    pub(super) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// An error before it is given the request's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) code: String,
    pub(super) message: String,
    pub(super) headers: Vec<(&'static str, String)>,
}

impl Refusal {
    pub(super) fn new(status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            status,
            code: code.into(),
            message: message.into(),
            headers: Vec::new(),
        }
    }

    /// The gateway refuses to say that a caller is who it says.
    pub(super) fn unauthorized(reason: &str) -> Self {
        let message = format!("Incorrect IAM authentication information: {reason}");
        Self::new(401, "APIGW.0301", message)
    }

    /// The gateway knows no such call.
    pub(super) fn unknown_call() -> Self {
        let message =
            "The API does not exist or has not been published in the environment".to_owned();
        Self::new(404, "APIGW.0101", message)
    }

    /// The gateway lets no more calls through for now.
    pub(super) fn throttled(retry_after: Option<u64>) -> Self {
        let mut refusal = Self::new(
            429,
            "APIGW.0308",
            "The throttling threshold has been reached",
        );
        let seconds = retry_after.map(|seconds| ("retry-after", seconds.to_string()));
        refusal.headers.extend(seconds);
        refusal
    }

    /// The answer to the request of an id.
    pub(super) fn answer(&self, request_id: &str) -> Answer {
        let mut answer = Answer::json(self.status, &error(&self.code, &self.message, request_id));
        answer.headers.clone_from(&self.headers);
        answer
    }
}

/// A code for what no page gives one for. It names the mock and not the service, so that nobody takes it for one of the
/// service's codes and compares with it.
pub(super) fn made_up_code(status: u16) -> String {
    format!("MOCK.0{status}")
}

/// An error's body.
pub(super) fn error(code: &str, message: &str, request_id: &str) -> Json {
    json!({"error_code": code, "error_msg": message, "request_id": request_id})
}
