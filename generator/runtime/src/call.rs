//! What a caller can set for one call alone.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::RetryPolicy;
use crate::secrets::is_proof;

/// Settings of one call; what is not set comes from the client.
///
/// ```
/// use std::time::Duration;
/// # use tabella_runtime::CallOptions;
///
/// let options = CallOptions::default()
///     .project_id("8c6fb137a48a428aaf9a0229dca4edb3")
///     .timeout(Duration::from_secs(10));
/// # let _ = options;
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct CallOptions {
    pub(crate) project_id: Option<String>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) headers: HeaderMap,
}

impl CallOptions {
    /// Sends to another project than the client's, in the path and in the header `X-Project-Id`.
    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.project_id = Some(project_id.into());
        self
    }

    /// How long the whole call may take, with all its attempts and the waits between them.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// When and how often this call is tried again, in place of the client's policy. The
    /// [lookup of a project](crate::ClientBuilder::project_id), which other calls may wait for too, goes by that of the
    /// client all the same.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// Sets a header, in place of one of that name which the runtime would set.
    ///
    /// A request with an `Authorization` or `X-Auth-Token` header that is set here is sent as it is, without a
    /// signature of the client's credentials. The value of a header that proves who calls, and any that is marked by
    /// `HeaderValue::set_sensitive`, is shown neither by `Debug` nor by an [`Error`](crate::Error).
    pub fn header(mut self, name: HeaderName, mut value: HeaderValue) -> Self {
        if is_proof(&name) {
            value.set_sensitive(true);
        }
        self.headers.insert(name, value);
        self
    }
}
