//! A client on a fake transport and a fake clock.
#![expect(unreachable_pub, reason = "the tests of this program share it")]

use tabella_runtime::http::{HeaderName, HeaderValue};
use tabella_runtime::testing::{Answer, FakeClock, FakeTransport};
use tabella_runtime::{Credentials, DryRunOutcome, Error, Response, RetryPolicy};

use crate::made::Client;
use crate::made::answers::CreatePortResponse;
use crate::made::requests::PortOption;

pub struct Rig {
    pub transport: FakeTransport,
    pub clock: FakeClock,
}

impl Rig {
    pub fn new() -> Self {
        let clock = FakeClock::new();
        Self {
            transport: FakeTransport::with_clock(clock.clone()),
            clock,
        }
    }

    pub fn client(&self) -> Client {
        self.client_with(RetryPolicy::default())
    }

    pub fn client_with(&self, policy: RetryPolicy) -> Client {
        Client::builder()
            .endpoint("https://vpc.example.com")
            .credentials(Credentials::new("AK", "SK"))
            .project_id("p1")
            .retry(policy)
            .transport(self.transport.clone())
            .clock(self.clock.clone())
            .build()
            .unwrap()
    }

    pub async fn create(&self) -> Result<Response<CreatePortResponse>, Error> {
        self.client().create_port(port()).send().await
    }

    pub async fn dry_run(&self) -> Result<Response<DryRunOutcome>, Error> {
        self.client().create_port_dry_run(port()).send().await
    }
}

pub fn port() -> PortOption {
    PortOption::builder()
        .subnet_id("08278e6c-61ca-46c1-9fc3-0d4f6c12f193")
        .build()
}

pub fn created() -> Answer {
    Answer::json(201, r#"{"port":{"id":"x"}}"#)
}

pub fn listed() -> Answer {
    Answer::json(200, r#"{"ports":[]}"#)
}

/// An error of the service whose code and request id name its status.
pub fn busy(status: u16) -> Answer {
    let body =
        format!(r#"{{"error_code":"VPC.0{status}","error_msg":"busy","request_id":"r-{status}"}}"#);
    Answer::json(status, body)
}

pub fn throttled(retry_after: Option<&'static str>) -> Answer {
    let answer = Answer::json(
        429,
        r#"{"error_code":"APIGW.0308","error_msg":"slow down"}"#,
    );
    match retry_after {
        Some(wait) => answer.header(
            HeaderName::from_static("retry-after"),
            HeaderValue::from_static(wait),
        ),
        None => answer,
    }
}
