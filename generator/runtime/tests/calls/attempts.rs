//! What each attempt is: its hooks, its clock, its user agent, and why a signature was refused.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::{Rig, busy, listed};
use tabella_runtime::http::header::AUTHORIZATION;
use tabella_runtime::http::{HeaderName, HeaderValue, Request, Response};
use tabella_runtime::testing::{Answer, FakeClock, FakeTransport};
use tabella_runtime::{AttemptInfo, Bytes, Credentials, Error, ErrorKind, Hook};

use crate::made::Client;

/// The time that fake clocks show, as answers write it.
const NOW: &str = "Tue, 19 Aug 2025 08:09:10 GMT";

fn refused(message: &str, date: &'static str) -> Answer {
    let body = format!(r#"{{"error_code":"APIGW.0301","error_msg":"{message}","request_id":"r"}}"#);
    Answer::json(401, body).header(
        HeaderName::from_static("date"),
        HeaderValue::from_static(date),
    )
}

#[tokio::test]
async fn learns_the_time_of_the_service_once_for_all_calls() {
    let rig = Rig::new();
    let ten_minutes_later = "Tue, 19 Aug 2025 08:19:10 GMT";
    rig.transport
        .then(refused(
            "the date of the request is expired",
            ten_minutes_later,
        ))
        .otherwise(|_| listed());
    let client = rig.client();
    client.list_ports().send().await.unwrap();
    client.list_ports().send().await.unwrap();
    let dates: Vec<_> = rig
        .transport
        .requests()
        .iter()
        .map(|sent| sent.header("x-sdk-date").unwrap().to_owned())
        .collect();
    assert_eq!(
        dates,
        ["20250819T080910Z", "20250819T081910Z", "20250819T081910Z"]
    );
}

#[tokio::test]
async fn never_repeats_another_refusal() {
    for message in ["the access key is not known", "token expired"] {
        let rig = Rig::new();
        rig.transport.then(refused(message, NOW)).then(listed());
        let error = rig.client().list_ports().send().await.unwrap_err();
        assert!(error.is_auth());
        assert_eq!(rig.transport.requests().len(), 1, "{message}");
        let said = error.to_string();
        assert!(said.contains("does not accept the credentials"), "{said}");
    }
}

/// A token and a proof of the caller's own are refused as keys are.
#[tokio::test]
async fn a_refusal_of_what_was_not_signed_is_said_as_well() {
    let said = "ListPorts: the service does not accept the credentials: status 401";
    let rig = Rig::new();
    rig.transport
        .then(refused("the token is not known", NOW))
        .then(refused("the proof is not known", NOW));
    let client = Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::token("T"))
        .project_id("p1")
        .transport(rig.transport.clone())
        .clock(rig.clock.clone())
        .build()
        .unwrap();
    let error = client.list_ports().send().await.unwrap_err();
    assert!(error.to_string().starts_with(said), "{error}");
    let own = HeaderValue::from_static("own");
    let call = rig.client().list_ports().header(AUTHORIZATION, own);
    let error = call.send().await.unwrap_err();
    assert!(error.to_string().starts_with(said), "{error}");
}

/// Answers as a gateway does that understood the request in another way.
fn echo(change: impl Fn(String) -> String + Send + Sync + 'static) -> FakeTransport {
    let transport = FakeTransport::new();
    transport.otherwise(move |sent| {
        let header = |name: &str| format!("{name}:{}|", sent.header(name).unwrap());
        let canonical = format!(
            "GET|{}/||{}{}{}|host;x-project-id;x-sdk-date|{}",
            sent.path(),
            header("host"),
            header("x-project-id"),
            header("x-sdk-date"),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        let message = format!(
            "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:{}",
            change(canonical)
        );
        refused(&message, NOW)
    });
    transport
}

async fn refusal(transport: &FakeTransport) -> Error {
    let client = Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p1")
        .transport(transport.clone())
        .clock(FakeClock::new())
        .build()
        .unwrap();
    client.list_ports().send().await.unwrap_err()
}

#[tokio::test]
async fn says_what_a_gateway_signed_otherwise() {
    for (change, said) in [
        (("", ""), "the secret key is not the one of this access key"),
        (
            ("host:vpc.example.com", "host:10.0.0.7:8080"),
            "its header `host` is `10.0.0.7:8080`, here it was `vpc.example.com` (a proxy",
        ),
        (
            ("|/v3/", "|/api/v3/"),
            "its path is `/api/v3/p1/vpc/ports/`",
        ),
    ] {
        let (from, to) = change;
        let error = refusal(&echo(move |text| text.replacen(from, to, 1))).await;
        let shown = error.to_string();
        assert!(shown.contains(said), "{shown}");
        assert_eq!(error.kind(), ErrorKind::Api);
        // The request as the gateway shows it is what was held against ours, and too long for a line.
        assert!(shown.contains("verify aksk signature fail ("), "{shown}");
        assert!(error.message().unwrap().contains("canonicalRequest:GET|"));
    }
}

#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<String>>>);

impl Hook for Recorder {
    fn before(&self, attempt: &AttemptInfo<'_>, request: &mut Request<Bytes>) {
        let value = HeaderValue::from(attempt.number);
        request.headers_mut().insert("x-attempt", value);
        assert!(!request.headers().contains_key("authorization"));
    }

    fn after(
        &self,
        attempt: &AttemptInfo<'_>,
        result: Result<&Response<Bytes>, &Error>,
        took: Duration,
    ) {
        let AttemptInfo {
            operation,
            number,
            host,
            ..
        } = *attempt;
        let result = match result {
            Ok(reply) => reply.status().to_string(),
            Err(error) => format!("{:?}", error.kind()),
        };
        let line = format!("{operation} {number} {host} {result} {took:?}");
        self.0.lock().unwrap().push(line);
    }
}

#[tokio::test]
async fn hooks_see_and_change_each_attempt() {
    let rig = Rig::new();
    rig.transport
        .then(busy(503).after(Duration::from_secs(2)))
        .then(listed());
    let recorder = Recorder::default();
    let client = Client::builder()
        .endpoint("https://vpc.example.com:8443")
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p1")
        .hook(recorder.clone())
        .user_agent_suffix("inventory/1.2")
        .transport(rig.transport.clone())
        .clock(rig.clock.clone())
        .build()
        .unwrap();
    client.list_ports().send().await.unwrap();
    let lines = recorder.0.lock().unwrap().clone();
    assert_eq!(
        lines,
        [
            "ListPorts 1 vpc.example.com:8443 Api 2s",
            "ListPorts 2 vpc.example.com:8443 200 OK 0ns"
        ]
    );
    let requests = rig.transport.requests();
    assert_eq!(requests[1].header("x-attempt"), Some("2"));
    let agent = requests[0].header("user-agent").unwrap();
    assert_eq!(
        agent,
        format!("tabella/{} inventory/1.2", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn refuses_a_user_agent_that_cannot_be_sent() {
    let builder = Client::builder()
        .endpoint("https://x")
        .user_agent_suffix("a\nb");
    let error = builder.build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("user_agent_suffix"), "{error}");
}

struct Proves;

impl Hook for Proves {
    fn before(&self, _: &AttemptInfo<'_>, request: &mut Request<Bytes>) {
        let token = HeaderValue::from_static("a-token-that-a-hook-sets");
        request.headers_mut().insert("x-auth-token", token);
    }
}

#[tokio::test]
async fn a_proof_that_a_hook_sets_is_hidden_like_any_other() {
    let transport = FakeTransport::new();
    transport.otherwise(|sent| {
        let token = sent.header("x-auth-token").unwrap();
        let body = format!(r#"{{"error_code":"C","error_msg":"the token {token}"}}"#);
        Answer::json(403, body)
    });
    let client = Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p1")
        .transport(transport.clone())
        .clock(FakeClock::new())
        .hook(Proves)
        .build()
        .unwrap();
    let error = client.list_ports().send().await.unwrap_err();
    assert_eq!(error.message(), Some("the token ***"));
    let sent = format!("{:?}", transport.requests());
    assert!(!sent.contains("a-token"), "{sent}");
}
