//! What the line of an error says of the attempts: how often, where, after how long, and why no more.

use std::time::Duration;

use crate::made::Client;
use crate::support::{Rig, busy, throttled};
use tabella_runtime::testing::{Answer, FakeClock, FakeTransport, Fault};
use tabella_runtime::{
    Bytes, Clock, Credentials, CredentialsContext, CredentialsError, CredentialsFuture,
    CredentialsProvider, ErrorKind, Limits, RetryPolicy, Sent, Transport, TransportError,
    TransportErrorKind, TransportFuture, http,
};

const SECOND: Duration = Duration::from_secs(1);

async fn said(client: &Client) -> String {
    client.list_ports().send().await.unwrap_err().to_string()
}

#[tokio::test]
async fn a_limit_is_named_with_its_length() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| Fault::Silence);
    let once = RetryPolicy::never();
    let text = said(&rig.client_with(once.clone())).await;
    let expected = "ListPorts: the time was up: the `timeout` of the call is 120 s (calling vpc.example.com) (the request may have been carried out)";
    assert_eq!(text, expected);

    let hasty = once.attempt_timeout(Duration::from_millis(1500));
    let text = said(&rig.client_with(hasty.clone())).await;
    assert!(
        text.contains("up: the `attempt_timeout` is 1.5 s (calling"),
        "{text}"
    );

    let call = rig.client_with(hasty).list_ports().timeout(SECOND);
    let text = call.send().await.unwrap_err().to_string();
    assert!(
        text.contains("up: the `timeout` of the call is 1 s (calling"),
        "{text}"
    );
}

/// Lets so much time pass and says that it was up.
struct Late(FakeClock, Duration, Sent);

impl Transport for Late {
    fn send(&self, _: http::Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        self.0.advance(self.1);
        let error = TransportError::new(TransportErrorKind::Timeout, self.2);
        Box::pin(std::future::ready(Err(error)))
    }
}

#[tokio::test]
async fn a_limit_of_the_transport_is_told_from_those_of_the_client() {
    for (seconds, sent, expected) in [
        (
            10,
            Sent::No,
            "the time was up: the `connect_timeout` is 10 s (calling",
        ),
        (3, Sent::No, "the time was up after 3 s (calling"),
        (5, Sent::Perhaps, "the time was up after 5 s (calling"),
        (
            120,
            Sent::Perhaps,
            "the time was up: the `timeout` of the call is 120 s (calling",
        ),
        // It waited for a connection all the time, so that none was begun.
        (
            120,
            Sent::No,
            "the time was up: the `timeout` of the call is 120 s (calling",
        ),
    ] {
        let clock = FakeClock::new();
        let client = Client::builder()
            .endpoint("https://vpc.example.com")
            .credentials(Credentials::new("AK", "SK"))
            .project_id("p1")
            .retry(RetryPolicy::never())
            .transport(Late(clock.clone(), seconds * SECOND, sent))
            .clock(clock)
            .build()
            .unwrap();
        let text = said(&client).await;
        assert!(text.contains(expected), "{text}");
    }
}

#[tokio::test]
async fn attempts_in_a_row_that_ended_alike_are_counted() {
    let rig = Rig::new();
    rig.transport
        .then(busy(503))
        .then(busy(503))
        .then(Fault::Reset)
        .otherwise(|_| busy(502));
    let text = said(&rig.client_with(RetryPolicy::default().attempts(5))).await;
    let before = "(attempt 5; before it: 2 times status 503, transport, status 502)";
    assert!(text.contains(before), "{text}");
}

#[tokio::test]
async fn several_hosts_are_named() {
    let rig = Rig::new();
    rig.transport
        .then(busy(503))
        .then(Fault::Refused)
        .otherwise(|_| busy(502));
    let client = Client::builder()
        .endpoints(["https://a.example.com", "https://b.example.com"])
        .credentials(Credentials::new("AK", "SK"))
        .project_id("p1")
        .retry(RetryPolicy::default().attempts(2))
        .transport(rig.transport.clone())
        .clock(rig.clock.clone())
        .build()
        .unwrap();
    let text = said(&client).await;
    let before = "(attempt 3 (b.example.com); before it: status 503 (a.example.com), connect (a.example.com))";
    assert!(text.contains(before), "{text}");
}

#[tokio::test]
async fn a_budget_that_is_used_up_is_named() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| busy(503));
    let client = rig.client();
    let reason = "(not tried again: the retry budget of the client is used up)";
    for _ in 0..50 {
        let text = said(&client).await;
        assert!(!text.contains(reason), "{text}");
    }
    let text = said(&client).await;
    assert!(text.contains(reason), "{text}");
}

#[tokio::test]
async fn without_a_budget_there_are_as_many_retries_as_attempts() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| busy(503));
    let many = RetryPolicy::default()
        .attempts(300)
        .first_wait(Duration::ZERO);
    for (policy, attempts) in [(many.clone(), 101), (many.without_budget(), 300)] {
        let call = rig.client_with(policy).list_ports();
        let error = call.send().await.unwrap_err();
        assert_eq!(error.attempts().len(), attempts);
    }
}

#[tokio::test]
async fn a_wait_that_is_too_long_is_named() {
    let rig = Rig::new();
    rig.transport.otherwise(|_| throttled(Some("21")));
    let text = said(&rig.client()).await;
    let reason = "(not tried again: the service asks to wait 21 s, longer than `longest_wait`)";
    assert!(text.contains(reason), "{text}");

    let patient = RetryPolicy::default().longest_wait(60 * SECOND);
    let call = rig.client_with(patient).list_ports().timeout(20 * SECOND);
    let text = call.send().await.unwrap_err().to_string();
    let reason = "(not tried again: the wait of 21 s would outlast the `timeout` of the call)";
    assert!(text.contains(reason), "{text}");
}

/// What may not be repeated, and what was tried as often as it may be, needs no reason.
#[tokio::test]
async fn nothing_is_said_where_the_error_says_it() {
    for status in [400, 401, 409, 503] {
        let rig = Rig::new();
        rig.transport.otherwise(move |_| busy(status));
        let text = said(&rig.client()).await;
        assert!(!text.contains("not tried again"), "{text}");
    }
}

#[tokio::test]
async fn attempts_are_told_when_another_one_could_not_be_made_ready() {
    for (count, before) in [(1, "status 503"), (2, "2 times status 503")] {
        let transport = FakeTransport::new();
        for _ in 0..count {
            transport.then(busy(503).after(SECOND));
        }
        // They end while the service takes its time with the last answer.
        let end = transport.clock().now() + count * SECOND;
        let policy = RetryPolicy::default().first_wait(Duration::ZERO);
        let client = Client::builder()
            .endpoint("https://vpc.example.com")
            .credentials(Credentials::new("AK", "SK").expires_at(end))
            .project_id("p1")
            .retry(policy)
            .transport(transport.clone())
            .clock(transport.clock())
            .build()
            .unwrap();
        let error = client.list_ports().send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::MissingCredentials);
        assert_eq!(error.sent(), Sent::Perhaps);
        let last = error.attempts().last().unwrap();
        assert_eq!(last.code.as_deref(), Some("VPC.0503"));
        assert_eq!(last.request_id.as_deref(), Some("r-503"));
        let text = error.to_string();
        let told = format!("(before it: {before}) (the request may have been carried out)");
        assert!(text.ends_with(&told), "{text}");
    }
}

/// Fails with what somebody else says.
struct Loud;

impl CredentialsProvider for Loud {
    fn provide<'a>(&'a self, _: CredentialsContext<'a>) -> CredentialsFuture<'a> {
        let error = CredentialsError::failed("the vault says:\nno\u{1b}[2J");
        Box::pin(std::future::ready(Err(error)))
    }
}

#[tokio::test]
async fn what_others_say_stays_in_the_line() {
    let setup = || {
        Client::builder()
            .endpoint("https://vpc.example.com")
            .project_id("p1")
            .clock(FakeClock::new())
    };
    let transport = FakeTransport::new();
    let body = r#"{"error_code":"a\nb","error_msg":"c\rd\u001b[2J","request_id":"e\nf"}"#;
    transport.then(Answer::json(400, body));
    let loud = setup().credentials(Loud).transport(transport.clone());
    let text = said(&loud.build().unwrap()).await;
    assert!(text.contains(r"the vault says:\nno\u{1b}[2J"), "{text}");

    let client = setup().credentials(Credentials::new("AK", "SK"));
    let error = client.transport(transport).build().unwrap();
    let error = error.list_ports().send().await.unwrap_err();
    assert_eq!(error.message(), Some("c\rd\u{1b}[2J"), "as it came");
    let text = error.to_string();
    let line = r", a\nb: c\rd\u{1b}[2J (request id e\nf)";
    assert!(text.ends_with(line), "{text}");
}
