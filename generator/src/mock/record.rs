//! What the mock remembers of requests, without their secrets.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde_json::Value as Json;

use super::input::Incoming;

/// Stands in the place of a secret.
pub(super) const HIDDEN: &str = "***";

/// Whether a header, named in lower case, proves who calls.
pub(super) fn is_secret_header(name: &str) -> bool {
    matches!(
        name,
        "authorization" | "proxy-authorization" | "x-auth-token" | "x-security-token" | "cookie"
    )
}

/// A request that the mock received, and its answer.
///
/// Secrets are hidden: headers that prove who calls, of a signature all but its access key and the names of what is signed,
/// and fields that the spec calls secret. Of a request to no known operation, the body is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Received {
    /// The method.
    pub method: String,
    /// The path as it was on the wire.
    pub path: String,
    /// The query as it was on the wire; empty if there was none.
    pub query: String,
    /// The headers, their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body, if it was JSON.
    pub body: Option<Json>,
    /// The operation, such as `CreateSubNetworkInterface`, if it is known; `KeystoneListProjects` of who asks for projects.
    pub operation: Option<String>,
    /// The status of the answer, even where a fault then kept it from being sent.
    pub status: u16,
    /// The id of the request.
    pub request_id: String,
    /// The name of the fault that hit it.
    pub fault: Option<String>,
}

impl Received {
    pub(super) fn new(incoming: &Incoming, request_id: &str) -> Self {
        let headers = incoming.headers.iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes());
            (name.as_str().to_owned(), shown(name.as_str(), &value))
        });
        Self {
            method: incoming.method.clone(),
            path: incoming.path.clone(),
            query: incoming.query.clone(),
            headers: headers.collect(),
            body: None,
            operation: None,
            status: 0,
            request_id: request_id.to_owned(),
            fault: None,
        }
    }
}

/// One line of a log: `POST /v3/p/things 201 5d3c…`.
impl fmt::Display for Received {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            method,
            path,
            status,
            request_id,
            ..
        } = self;
        write!(formatter, "{method} {path} {status} {request_id}")?;
        match &self.fault {
            Some(fault) => write!(formatter, " {fault}"),
            None => Ok(()),
        }
    }
}

fn shown(name: &str, value: &str) -> String {
    match (name, value.rsplit_once("Signature=")) {
        ("authorization", Some((before, _))) => format!("{before}Signature={HIDDEN}"),
        _ if is_secret_header(name) => HIDDEN.to_owned(),
        _ => value.to_owned(),
    }
}
