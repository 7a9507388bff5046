//! What came of a call, as a caller of the public API sees it.

use huaweicloud_vpc::{Error, Response};
use serde::Serialize;
use serde_json::Value as Json;

use crate::Result;

/// A success has no `error`.
#[derive(Default, Serialize)]
pub(crate) struct Outcome {
    status: Option<u16>,
    body: Option<Json>,
    /// The kind of the error.
    error: Option<&'static str>,
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
}

impl Outcome {
    /// What a call gave; `read` makes JSON of what its answer was read as.
    pub(crate) fn new<T>(
        sent: std::result::Result<Response<T>, Error>,
        read: impl Fn(&T) -> Result<Json>,
    ) -> Result<Self> {
        match sent {
            Ok(response) => Ok(Self {
                status: Some(response.status().as_u16()),
                body: Some(read(response.body())?),
                request_id: response.request_id().map(str::to_owned),
                ..Self::default()
            }),
            Err(error) => Ok(Self::failed(&error)),
        }
    }

    /// What several calls gave together.
    pub(crate) fn of(body: Json) -> Self {
        Self {
            body: Some(body),
            ..Self::default()
        }
    }

    pub(crate) fn failed(error: &Error) -> Self {
        Self {
            status: error.status().map(|status| status.as_u16()),
            body: None,
            error: Some(error.kind().as_str()),
            code: error.code().map(str::to_owned),
            message: Some(
                error
                    .message()
                    .map_or_else(|| error.to_string(), str::to_owned),
            ),
            request_id: error.request_id().map(str::to_owned),
        }
    }
}
