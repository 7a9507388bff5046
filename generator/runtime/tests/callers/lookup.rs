//! What is told of the lookup of a project: by its errors and to hooks.

use std::error::Error as StdError;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tabella_runtime::http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use tabella_runtime::testing::{Answer, FakeTransport, Fault, Step};
use tabella_runtime::{
    AttemptInfo, Bytes, Credentials, Error, ErrorKind as Kind, Hook, RetryPolicy, Sent,
};

use crate::projects::{in_region, keys, knows, knows_one, lookups};
use crate::support::{SECRET, list, said};

/// The error of a call whose project is looked up so.
async fn failure(lookup: impl Into<Step>) -> Error {
    let lookup = lookup.into();
    let transport = knows(move || lookup.clone());
    let setup = in_region(&transport).credentials(keys());
    let client = setup.retry(RetryPolicy::never()).build().unwrap();
    list(&client).await.unwrap_err()
}

fn answer(status: u16) -> Answer {
    let body = r#"{"error":{"code":"IAM.0011","message":"no"},"request_id":"r1"}"#;
    Answer::json(status, body).header(
        HeaderName::from_static("retry-after"),
        HeaderValue::from_static("7"),
    )
}

#[tokio::test]
async fn the_call_fails_as_its_lookup_did() {
    type Question = fn(&Error) -> bool;
    let cases: [(u16, Question); 6] = [
        (401, Error::is_auth),
        (403, Error::is_forbidden),
        (408, Error::is_timeout),
        (429, Error::is_throttled),
        (503, Error::is_server_error),
        (504, Error::is_timeout),
    ];
    for (status, question) in cases {
        let error = failure(answer(status)).await;
        assert!(question(&error), "{error}");
        assert_eq!((error.kind(), error.sent()), (Kind::Api, Sent::No));
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(
            (error.code(), error.message(), error.request_id()),
            (Some("IAM.0011"), Some("no"), Some("r1"))
        );
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        let shown = said(&error);
        assert!(
            shown.contains("its lookup at the identity service"),
            "{shown}"
        );
        assert_eq!(shown.matches("IAM.0011").count(), 1, "{shown}");
        let source = error.source().unwrap().downcast_ref::<Error>().unwrap();
        assert_eq!((source.kind(), source.sent()), (Kind::Api, Sent::Yes));
    }
}

#[tokio::test]
async fn the_call_fails_as_the_connection_of_its_lookup_did() {
    for (fault, kind) in [
        (Fault::Refused, Kind::Connect),
        (Fault::Reset, Kind::Transport),
        (Fault::Silence, Kind::Timeout),
    ] {
        let error = failure(fault).await;
        assert_eq!((error.kind(), error.sent()), (kind, Sent::No), "{error}");
        assert!(error.is_safe_to_retry(), "{error}");
        let source = error.source().unwrap().downcast_ref::<Error>().unwrap();
        assert_eq!(source.kind(), kind);
    }
}

#[tokio::test]
async fn the_attempts_of_the_lookup_are_told() {
    let host = "iam.cn-north-4.myhuaweicloud.com";
    let cases: [(Step, &str); 3] = [
        (Answer::new(503).into(), "status 503"),
        (Fault::Refused.into(), "connect"),
        (Fault::Reset.into(), "transport"),
    ];
    for (step, ended) in cases {
        let transport = knows(move || step.clone());
        let client = in_region(&transport).credentials(keys()).build().unwrap();
        let error = list(&client).await.unwrap_err();
        let hosts: Vec<_> = error
            .attempts()
            .iter()
            .map(|attempt| &attempt.host)
            .collect();
        assert_eq!(hosts, [host; 3], "{error}");
        assert_eq!(error.sent(), Sent::No, "the call itself was not sent");
        let before = format!("(attempt 3; before it: 2 times {ended})");
        assert_eq!(said(&error).matches(&before).count(), 1, "{error}");
    }
}

#[tokio::test]
async fn the_lookup_goes_by_the_policy_of_the_client() {
    let transport = knows(|| Answer::new(503).into());
    let setup = in_region(&transport).credentials(keys());
    let policy = RetryPolicy::default().attempts(2);
    let client = setup.retry(policy).build().unwrap();
    let call = client.list_ports().retry(RetryPolicy::never());
    assert_eq!(call.send().await.unwrap_err().attempts().len(), 2);
    assert_eq!(lookups(&transport).len(), 2);
}

#[tokio::test]
async fn gateways_that_disagree_on_the_time_refuse_a_lookup_twice_at_most() {
    let transport = FakeTransport::new();
    let dates = [
        "Tue, 19 Aug 2025 08:39:10 GMT",
        "Tue, 19 Aug 2025 08:09:10 GMT",
    ];
    for date in dates.into_iter().cycle().take(10) {
        let date = HeaderValue::from_static(date);
        transport.then(answer(401).header(HeaderName::from_static("date"), date));
    }
    let setup = in_region(&transport).credentials(keys());
    let client = setup.retry(RetryPolicy::default().attempts(6)).build();
    let error = list(&client.unwrap()).await.unwrap_err();
    assert!(error.is_auth(), "{error}");
    assert_eq!(lookups(&transport).len(), 2, "five refusals lock a key");
}

#[tokio::test]
async fn an_answer_that_says_nothing_of_the_call_is_told_as_a_cause() {
    for lookup in [
        answer(404),
        answer(409),
        answer(302),
        Answer::json(200, "{}"),
    ] {
        let error = failure(lookup).await;
        assert_eq!(
            (error.kind(), error.sent()),
            (Kind::MissingProject, Sent::No)
        );
        assert_eq!(error.status(), None, "a wait until a thing is gone goes on");
        let source = error.source().unwrap().downcast_ref::<Error>().unwrap();
        assert!(source.status().is_some());
        assert!(error.to_string().contains(&source.to_string()), "{error}");
    }
}

#[tokio::test]
async fn a_refused_signature_of_the_lookup_is_explained() {
    let transport = knows(|| Answer::new(401).into());
    transport.otherwise(|sent| {
        let date = sent.header("x-sdk-date").unwrap();
        let signed = "GET|/v3/projects/|name=cn-north-4|host:iam.cn-north-4.myhuaweicloud.com";
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let message =
            format!("canonicalRequest:{signed}|x-sdk-date:{date}||host;x-sdk-date|{empty}");
        let body = format!(r#"{{"error_code":"APIGW.0301","error_msg":"{message}"}}"#);
        Answer::json(401, body)
    });
    let client = in_region(&transport).credentials(keys()).build().unwrap();
    let error = list(&client).await.unwrap_err();
    assert!(
        said(&error).contains("the secret key is not the one of this access key"),
        "{error}"
    );
}

/// Keeps what it is told.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn add(&self, line: String) {
        self.0.lock().unwrap().push(line);
    }
}

impl Hook for Log {
    fn before(&self, attempt: &AttemptInfo<'_>, request: &mut Request<Bytes>) {
        let trace = HeaderValue::from_static("on");
        request.headers_mut().insert("x-trace", trace);
        let AttemptInfo {
            operation, number, ..
        } = attempt;
        self.add(format!("{operation} {number}"));
    }

    fn after(
        &self,
        attempt: &AttemptInfo<'_>,
        result: Result<&Response<Bytes>, &Error>,
        _: Duration,
    ) {
        let status = match result {
            Ok(reply) => Some(reply.status()),
            Err(error) => error.status(),
        };
        let status = status.map(|status: StatusCode| status.as_u16());
        self.add(format!("{} {status:?}", attempt.host));
    }
}

#[tokio::test]
async fn hooks_see_the_lookup() {
    let (transport, log) = (knows_one(), Log::default());
    transport.then(Answer::new(503));
    let setup = in_region(&transport).credentials(keys());
    let client = setup.hook(log.clone()).build().unwrap();
    list(&client).await.unwrap();
    let lines = [
        "KeystoneListProjects 1",
        "iam.cn-north-4.myhuaweicloud.com Some(503)",
        "KeystoneListProjects 2",
        "iam.cn-north-4.myhuaweicloud.com Some(200)",
        "ListPorts 1",
        "vpc.cn-north-4.myhuaweicloud.com Some(200)",
    ];
    assert_eq!(*log.0.lock().unwrap(), lines);
    let traced = |header| lookups(&transport)[0].header(header).map(str::to_owned);
    assert_eq!(traced("x-trace").as_deref(), Some("on"));
}

/// Proves by itself who calls.
struct Proves;

impl Hook for Proves {
    fn before(&self, _: &AttemptInfo<'_>, request: &mut Request<Bytes>) {
        let token = HeaderValue::from_static(SECRET);
        request.headers_mut().insert("x-auth-token", token);
    }
}

#[tokio::test]
async fn a_hook_may_prove_who_asks_and_is_not_shown() {
    let transport = knows(|| Answer::json(403, format!(r#"{{"message":"{SECRET}"}}"#)).into());
    let setup = in_region(&transport).credentials(Credentials::new("AK", "SK"));
    let client = setup.hook(Proves).build().unwrap();
    let error = list(&client).await.unwrap_err();
    assert!(said(&error).contains("***"), "{error}");
    let lookup = &lookups(&transport)[0];
    assert_eq!(lookup.header("x-auth-token"), Some(SECRET));
    assert_eq!(lookup.header("authorization"), None);
}

#[tokio::test]
async fn an_attempt_of_the_lookup_has_its_own_limit() {
    let transport = knows_one();
    let policy = RetryPolicy::default().attempt_timeout(Duration::from_secs(5));
    let setup = in_region(&transport).credentials(keys()).retry(policy);
    list(&setup.build().unwrap()).await.unwrap();
    let limits = lookups(&transport)[0].limits();
    assert_eq!(limits.total, Duration::from_secs(5));
}
