//! What can go wrong on the way to a cloud and back, on demand.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// A fault. In JSON it is its name, or an object of its name and what it needs: `"drop"`,
/// `{"throttle": {"retry_after": 1}}`.
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
        /// The status.
        status: u16,
        /// The body; one in the cloud's error shape without it.
        #[serde(default)]
        body: Option<String>,
    },
    /// A status with a page of HTML, as gateways in front of a service give it. Nothing is done.
    Html {
        /// The status.
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
    /// So many, from the next one on.
    Next(u32),
    /// Every so many-th.
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
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Injection {
    /// What happens.
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

/// The faults that are still to come.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<(Injection, u32)>);

impl Faults {
    pub(super) fn push(&mut self, injection: Injection) {
        self.0.push((injection, 0));
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The fault that hits a request: that of the oldest injection which is due.
    pub(super) fn hit(&mut self, operation: Option<&str>) -> Option<Fault> {
        let mut hit = None;
        for (injection, seen) in &mut self.0 {
            let about = injection.operation.as_deref();
            if about.is_some() && about != operation {
                continue;
            }
            let due = match injection.when {
                // A run of requests begins when the runs before it are over.
                When::Next(count) => hit.is_none() && *seen < count,
                When::Every(count) => (*seen + 1).is_multiple_of(count.max(1)),
            };
            let waits = !due && matches!(injection.when, When::Next(_));
            if !waits {
                *seen = seen.wrapping_add(1);
            }
            if due && hit.is_none() {
                hit = Some(injection.fault.clone());
            }
        }
        self.0.retain(|(injection, seen)| match injection.when {
            When::Next(count) => *seen < count,
            When::Every(_) => true,
        });
        hit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_requests_follow_each_other() {
        let mut faults = Faults::default();
        faults.push(Fault::Drop.next(2));
        faults.push(Fault::Empty.into());
        let hits: Vec<_> = (0..4).map(|_| faults.hit(None)).collect();
        let expected = [
            Some(Fault::Drop),
            Some(Fault::Drop),
            Some(Fault::Empty),
            None,
        ];
        assert_eq!(hits, expected);
    }

    #[test]
    fn every_third_request_of_an_operation_is_hit() {
        let mut faults = Faults::default();
        faults.push(Fault::Drop.every(3).of("CreateThing"));
        let calls = ["CreateThing", "ShowThing", "CreateThing", "CreateThing"];
        let hits: Vec<_> = calls.iter().map(|call| faults.hit(Some(call))).collect();
        assert_eq!(hits, [None, None, None, Some(Fault::Drop)]);
        faults.clear();
        assert_eq!(faults.hit(Some("CreateThing")), None);
    }
}
