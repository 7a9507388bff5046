//! What can go wrong on the way to a cloud and back, on demand.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::asked;

/// A fault. In JSON it is its name, or an object of its name and what it needs: `"drop"`,
/// `{"throttle": {"retry_after": 1}}`. What an [`Injection`] is read from may be shorter.
///
/// What happens to the call differs: some faults hit before anything is done, others when it is done and only the answer
/// suffers, so that a client that sends a creation again makes a second one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Fault {
    /// 429 with the gateway's error. Nothing is done.
    Throttle {
        /// The seconds of the header `Retry-After`, which is left out without them.
        #[serde(default)]
        retry_after: Option<u64>,
    },
    /// Another status with a body of its own. Nothing is done.
    Status {
        /// The status, of 200 to 599.
        status: u16,
        /// The body; one in the cloud's error shape without it.
        #[serde(default)]
        body: Option<String>,
    },
    /// A status with a page of HTML, as gateways in front of a service give it. Nothing is done.
    Html {
        /// The status, of 200 to 599; in JSON 502 if it is left out.
        #[serde(default = "bad_gateway")]
        status: u16,
    },
    /// The connection is closed without an answer. Nothing is done.
    Drop,
    /// The call is done, and the connection is closed without an answer.
    DropAnswer,
    /// The call is done, and its answer begins late.
    Delay {
        /// How late, in milliseconds.
        milliseconds: u64,
    },
    /// The call is done, and the body of its answer comes long after the headers.
    DelayBody {
        /// How long after, in milliseconds.
        milliseconds: u64,
    },
    /// The call is done, and the connection is closed when half of the body is sent.
    Cut,
    /// The call is done, and half of the body is missing; `Content-Length` is that of the half.
    Truncate,
    /// The call is done, and `Content-Length` is ten bytes more than the body has, after which the connection is closed.
    WrongLength,
    /// The call is done, and the body of its answer is left out.
    Empty,
    /// The call is done, and the body of its answer is text that is no JSON.
    NotJson,
}

const fn bad_gateway() -> u16 {
    502
}

impl Fault {
    /// For so many requests, from the next one on.
    #[must_use]
    pub fn next(self, count: u32) -> Injection {
        Injection {
            fault: self,
            when: When::Next(count),
            operation: None,
        }
    }

    /// For every so many-th request, until faults are cleared.
    #[must_use]
    pub fn every(self, count: u32) -> Injection {
        Injection {
            fault: self,
            when: When::Every(count),
            operation: None,
        }
    }

    /// Its name in JSON, such as `drop`.
    pub(super) fn name(&self) -> String {
        let name = match serde_json::to_value(self) {
            Ok(Json::String(name)) => Some(name),
            Ok(Json::Object(fault)) => fault.into_iter().next().map(|(name, _)| name),
            _ => None,
        };
        name.unwrap_or_default()
    }

    /// Whether it hits before the call is done.
    pub(super) fn is_instead(&self) -> bool {
        matches!(
            self,
            Self::Throttle { .. } | Self::Status { .. } | Self::Html { .. } | Self::Drop
        )
    }
}

/// Which requests a fault hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// So many, at least one, from the next one on.
    Next(u32),
    /// Every so many-th, counted from 1.
    Every(u32),
}

impl Default for When {
    fn default() -> Self {
        Self::Next(1)
    }
}

/// A fault and the requests that it hits.
///
/// ```
/// use tabella::mock::{Fault, Injection};
///
/// let json = r#"{"fault": {"throttle": {"retry_after": 1}}, "when": {"next": 2}}"#;
/// let injection: Injection = serde_json::from_str(json).unwrap();
/// assert_eq!(injection, Fault::Throttle { retry_after: Some(1) }.next(2));
///
/// // A name alone will do where nothing else is needed, and a number for the one that matters.
/// let injection: Injection = serde_json::from_str(r#"{"fault": {"status": 503}}"#).unwrap();
/// assert_eq!(injection, Fault::Status { status: 503, body: None }.into());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Injection {
    /// What happens.
    #[serde(deserialize_with = "asked::fault")]
    pub fault: Fault,
    /// To which requests; to the next one if it is left out.
    #[serde(default)]
    pub when: When,
    /// The operation whose requests alone are hit and counted, such as `CreateSubNetworkInterface`.
    #[serde(default)]
    pub operation: Option<String>,
}

impl Injection {
    /// Only for requests of one operation.
    #[must_use]
    pub fn of(mut self, operation: impl Into<String>) -> Self {
        self.operation = Some(operation.into());
        self
    }
}

impl From<Fault> for Injection {
    fn from(fault: Fault) -> Self {
        fault.next(1)
    }
}
