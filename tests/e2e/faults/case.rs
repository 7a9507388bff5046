//! What is expected of a call, and whether it comes so.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use huaweicloud_vpc::http::{self, Method, StatusCode};
use huaweicloud_vpc::runtime::testing::FakeClock;
use huaweicloud_vpc::runtime::{AttemptInfo, Bytes, Hook, RetryPolicy};
use huaweicloud_vpc::v3::Client;
use huaweicloud_vpc::{ClientBuilder, Credentials, Error, ErrorKind, Sent};
use tabella_tests::verify;

use super::super::{AK, PROJECT, SK, option};
use super::server::Server;
use super::step::Step;
use super::time::with_time;

/// A call may take so long, if it does not say anything else.
pub(crate) const TOTAL: Duration = Duration::from_secs(100);

/// What the server does, and what a call that may be repeated and a creation make of it.
pub(crate) struct Case {
    name: &'static str,
    script: Vec<Step>,
    endpoint: fn(&Server) -> String,
    policy: RetryPolicy,
    /// What passes when the server keeps the call waiting.
    holds: Duration,
    /// What an error must say.
    says: &'static str,
    list: Expected,
    create: Expected,
}

/// How a call ends.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expected {
    end: End,
    attempts: u32,
    requests: usize,
    waits: Option<Vec<Duration>>,
}

#[derive(Clone, Debug, PartialEq)]
enum End {
    Done,
    Failed {
        kind: ErrorKind,
        sent: Sent,
        status: Option<u16>,
        code: Option<String>,
    },
}

impl Case {
    /// Both calls are expected to end alike.
    pub(crate) fn both(name: &'static str, script: Vec<Step>, expected: Expected) -> Self {
        Self::each(name, script, expected.clone(), expected)
    }

    pub(crate) fn each(
        name: &'static str,
        script: Vec<Step>,
        list: Expected,
        create: Expected,
    ) -> Self {
        Self {
            name,
            script,
            endpoint: Server::address,
            policy: RetryPolicy::default().first_wait(Duration::from_millis(1)),
            holds: TOTAL,
            says: "",
            list,
            create,
        }
    }

    /// Calls this address in place of the server's.
    pub(crate) fn at(self, endpoint: fn(&Server) -> String) -> Self {
        Self { endpoint, ..self }
    }

    pub(crate) fn saying(self, says: &'static str) -> Self {
        Self { says, ..self }
    }

    pub(crate) fn attempts(self, attempts: u32) -> Self {
        Self {
            policy: self.policy.attempts(attempts),
            ..self
        }
    }

    pub(crate) fn attempt_timeout(self, timeout: Duration) -> Self {
        Self {
            policy: self.policy.attempt_timeout(timeout),
            holds: timeout,
            ..self
        }
    }

    /// Makes both calls, each to a server of its own.
    pub(crate) async fn check(&self) {
        self.check_call(Method::GET, &self.list).await;
        self.check_call(Method::POST, &self.create).await;
    }

    async fn check_call(&self, method: Method, expected: &Expected) {
        let server = Server::start(self.script.clone());
        let clock = FakeClock::new();
        let hook = Attempts::default();
        let client = builder((self.endpoint)(&server), &clock)
            .retry(self.policy.clone())
            .hook(hook.clone())
            .build()
            .unwrap();
        let ended = with_time(&server, &clock, self.holds, send(&client, &method)).await;
        let name = format!("{}, {method}: {ended:?}", self.name);
        let requests = server.requests();
        let seen = Expected {
            attempts: hook.0.load(Ordering::SeqCst),
            requests: requests.len(),
            waits: expected.waits.as_ref().map(|_| clock.sleeps()),
            end: End::of(&ended),
        };
        assert_eq!(&seen, expected, "{name}");
        if let Err(error) = ended {
            assert_eq!(error.attempts().len(), seen.attempts as usize, "{name}");
            assert!(error.to_string().contains(self.says), "{name}");
        }
        let processed = requests.iter().filter(|reached| reached.processed).count();
        assert!(
            method != Method::POST || processed <= 1,
            "{name}: {processed} creations"
        );
        for reached in &requests {
            assert_eq!(reached.request.method, method.as_str(), "{name}");
            let unread = method == Method::POST && reached.request.body.is_empty();
            assert!(unread || verify(&reached.request, AK, SK), "{name}");
        }
    }
}

/// A client of this address, whose waits are over at once.
pub(crate) fn builder(endpoint: String, clock: &FakeClock) -> ClientBuilder<Client> {
    Client::builder()
        .endpoint(endpoint)
        .credentials(Credentials::new(AK, SK))
        .project_id(PROJECT)
        .clock(clock.clone())
        .timeout(TOTAL)
}

/// Makes the call that has this method.
pub(crate) async fn send(client: &Client, method: &Method) -> Result<StatusCode, Error> {
    if method == Method::POST {
        let call = client.create_sub_network_interface(option());
        return call.send().await.map(|answer| answer.status());
    }
    let call = client.list_sub_network_interfaces();
    call.send().await.map(|answer| answer.status())
}

/// Success.
pub(crate) fn done() -> Expected {
    Expected {
        end: End::Done,
        attempts: 1,
        requests: 1,
        waits: None,
    }
}

/// Failure without an answer.
pub(crate) fn fails(kind: ErrorKind, sent: Sent) -> Expected {
    Expected {
        end: End::Failed {
            kind,
            sent,
            status: None,
            code: None,
        },
        ..done()
    }
}

/// Failure with an answer.
pub(crate) fn answered(kind: ErrorKind, status: u16, code: Option<&str>) -> Expected {
    Expected {
        end: End::Failed {
            kind,
            sent: Sent::Yes,
            status: Some(status),
            code: code.map(str::to_owned),
        },
        ..done()
    }
}

impl Expected {
    /// At this attempt, each of which reached the server.
    pub(crate) fn at_attempt(self, attempts: u32) -> Self {
        Self {
            attempts,
            requests: attempts as usize,
            ..self
        }
    }

    /// So many requests reached the server.
    pub(crate) fn reaching(self, requests: usize) -> Self {
        Self { requests, ..self }
    }

    /// With these waits before the attempts that follow the first.
    pub(crate) fn after_waits(self, seconds: &[u64]) -> Self {
        let waits = seconds.iter().map(|wait| Duration::from_secs(*wait));
        Self {
            waits: Some(waits.collect()),
            ..self
        }
    }
}

impl End {
    fn of(ended: &Result<StatusCode, Error>) -> Self {
        match ended {
            Ok(_) => Self::Done,
            Err(error) => Self::Failed {
                kind: error.kind(),
                sent: error.sent(),
                status: error.status().map(|status| status.as_u16()),
                code: error.code().map(str::to_owned),
            },
        }
    }
}

/// Counts attempts, those of a success too.
#[derive(Clone, Default)]
pub(crate) struct Attempts(pub(crate) Arc<AtomicU32>);

impl Hook for Attempts {
    fn before(&self, attempt: &AttemptInfo<'_>, _: &mut http::Request<Bytes>) {
        let before = self.0.fetch_add(1, Ordering::SeqCst);
        assert_eq!(attempt.number, before + 1);
    }
}
