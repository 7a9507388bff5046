//! Keys from the metadata service of a cloud server.

use std::time::{Duration, SystemTime};

use tabella_runtime::testing::{Answer, FakeClock, FakeTransport, Fault, SentRequest, Step};
use tabella_runtime::{Credentials, CredentialsChain, MetadataCredentials};

use crate::made::Client;
use crate::support::{SECRET, call_with, listed, said, transport};

const TOKEN: &str = "PUT /meta-data/latest/api/token";
const KEYS: &str = "GET /openstack/latest/securitykey";
const KEYS_WITH_TOKEN: &str = "GET /openstack/latest/securitykey with t";

fn token() -> Step {
    Answer::new(200).body(" t\n").into()
}

fn keys() -> Step {
    body(
        r#"{"credential":{"access":"AK","secret":"SECRET","securitytoken":"SECRET","expires_at":"2025-08-20T08:09:10.000000Z"}}"#,
    )
}

/// A body in which every `SECRET` stands for a secret.
fn body(text: &str) -> Step {
    Answer::json(200, text.replace("SECRET", SECRET)).into()
}

fn status(status: u16) -> Step {
    Answer::new(status).body(SECRET).into()
}

fn scripted(steps: Vec<Step>) -> FakeTransport {
    let transport = FakeTransport::new();
    for step in steps {
        transport.then(step);
    }
    transport
}

/// The method, the path and the token of a request.
fn seen(sent: &SentRequest) -> String {
    let line = format!("{} {}", sent.method(), sent.path());
    match sent.header("x-metadata-token") {
        Some(token) => format!("{line} with {token}"),
        None => line,
    }
}

#[tokio::test]
async fn shows_a_token_where_the_service_knows_them() {
    let end = SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950 + 24 * 3600);
    let expected = Credentials::new("AK", SECRET)
        .security_token(SECRET)
        .expires_at(end);
    let (expected, _) = call_with(expected, &transport()).await.unwrap();
    for (steps, requests) in [
        (vec![token(), keys()], &[TOKEN, KEYS_WITH_TOKEN][..]),
        (vec![status(404), keys()], &[TOKEN, KEYS]),
        (vec![status(405), keys()], &[TOKEN, KEYS]),
        (vec![status(503), keys()], &[TOKEN, KEYS]),
        (
            vec![token(), status(401), token(), keys()],
            &[TOKEN, KEYS_WITH_TOKEN, TOKEN, KEYS_WITH_TOKEN],
        ),
    ] {
        let transport = scripted(steps);
        transport.then(listed());
        let (found, before) = call_with(MetadataCredentials::new(), &transport)
            .await
            .unwrap();
        assert_eq!(found, expected);
        assert_eq!(before.iter().map(seen).collect::<Vec<_>>(), requests);
        for sent in before {
            assert_eq!(sent.request().uri().host(), Some("169.254.169.254"));
            assert_eq!(sent.request().uri().scheme_str(), Some("http"));
            assert_eq!(sent.limits().total, Duration::from_secs(3));
            let life = sent.header("x-metadata-token-ttl-seconds");
            assert_eq!(life, (sent.method() == "PUT").then_some("21600"));
            assert_eq!(
                sent.header("authorization"),
                None,
                "its requests are not signed"
            );
        }
    }
}

#[tokio::test]
async fn says_why_there_are_no_keys() {
    let nobody = "no metadata service answers at 169.254.169.254";
    let unheard = "the metadata service was asked, and its answer did not come as a whole";
    let unknown = "the metadata service gave keys in an unknown form";
    for (steps, message) in [
        (vec![Fault::Refused.into()], nobody),
        (vec![Fault::Unresolved.into()], nobody),
        (vec![Fault::Silence.into()], unheard),
        (vec![token(), Fault::Reset.into()], unheard),
        (
            vec![Fault::Cut(Answer::new(200).body(SECRET)).into()],
            unheard,
        ),
        (vec![Fault::TlsFailed.into()], unheard),
        (
            vec![token(), status(404)],
            "attach an agency to the cloud server",
        ),
        (vec![status(500)], "did not give a token: status 500"),
        (
            vec![token(), status(500)],
            "did not give its keys: status 500",
        ),
        (
            vec![token(), status(401), token(), status(401)],
            "did not give its keys: status 401",
        ),
        (vec![body("a\nSECRET")], "a token that no header can have"),
        (vec![token(), body("SECRET")], unknown),
        (vec![token(), body(r#"{"credential":"SECRET"}"#)], unknown),
        (
            vec![
                token(),
                body(r#"{"credential":{"access":"AK","secret":"SECRET"}}"#),
            ],
            unknown,
        ),
        (
            vec![
                token(),
                body(
                    r#"{"credential":{"access":"AK","secret":"SECRET","securitytoken":"SECRET","expires_at":"SECRET"}}"#,
                ),
            ],
            "keys with an unreadable end",
        ),
        (
            vec![
                token(),
                body(
                    r#"{"credential":{"access":"AK","secret":"SECRET","securitytoken":"SECRET","expires_at":"2025-08-19T08:09:10Z"}}"#,
                ),
            ],
            "credentials that have ended, by the clock of this machine",
        ),
        (
            vec![
                token(),
                body(
                    r#"{"credential":{"access":"AK","secret":"SECRET","securitytoken":"a\nSECRET","expires_at":"2025-08-20T08:09:10Z"}}"#,
                ),
            ],
            "the security token holds characters that no header can have",
        ),
    ] {
        let transport = scripted(steps);
        let error = call_with(MetadataCredentials::new(), &transport)
            .await
            .unwrap_err();
        let shown = said(&error);
        assert!(error.is_auth(), "{shown}");
        assert!(shown.contains(message), "{message}: {shown}");
        assert_eq!(transport.steps_left(), 0, "{message}");
        for sent in transport.requests() {
            assert_eq!(sent.request().uri().host(), Some("169.254.169.254"));
        }
    }
}

/// A chain of the metadata service and keys of another account, and the access keys of its calls, which are half an hour
/// apart.
async fn access_keys(steps: Vec<Step>, calls: usize) -> Vec<Option<String>> {
    let transport = scripted(steps);
    transport.otherwise(|_| listed());
    let clock = FakeClock::new();
    let chain = CredentialsChain::new()
        .then("metadata", MetadataCredentials::new())
        .then("another account", Credentials::new("OTHER", SECRET));
    let client = Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(chain)
        .transport(transport.clone())
        .clock(clock.clone())
        .build()
        .unwrap();
    let mut seen = Vec::new();
    for _ in 0..calls {
        let ended = client.list_ports().project_id("p").send().await;
        let requests = transport.requests();
        let last = requests
            .last()
            .and_then(|sent| sent.header("authorization"));
        let access_key = last.and_then(|proof| proof.split(['=', ',']).nth(1));
        seen.push(ended.ok().and(access_key.map(str::to_owned)));
        clock.advance(Duration::from_secs(1800));
    }
    seen
}

#[tokio::test]
async fn a_service_that_fails_for_a_moment_does_not_lead_to_another_account() {
    // The keys of the service are good for an hour, so that the second call renews them.
    let hour = body(
        r#"{"credential":{"access":"AK","secret":"SECRET","securitytoken":"SECRET","expires_at":"2025-08-19T09:09:10Z"}}"#,
    );
    let call = || listed().into();
    for failure in [
        Fault::Refused,
        Fault::Unresolved,
        Fault::Silence,
        Fault::Reset,
        Fault::Cut(Answer::new(200)),
    ] {
        let steps = vec![token(), hour.clone(), call(), failure.clone().into()];
        let seen = access_keys(steps, 2).await;
        assert_eq!(
            seen,
            [Some("AK".to_owned()), Some("AK".to_owned())],
            "{failure:?}"
        );
    }
    for failure in [Fault::Silence, Fault::Reset, Fault::Cut(Answer::new(200))] {
        let seen = access_keys(vec![failure.clone().into()], 1).await;
        assert_eq!(seen, [None], "before it gave keys: {failure:?}");
    }
    let no_service: Vec<Step> = vec![Fault::Refused.into()];
    let no_agency = vec![Answer::new(404).into(), Answer::new(404).into()];
    for steps in [no_service, no_agency] {
        assert_eq!(access_keys(steps, 1).await, [Some("OTHER".to_owned())]);
    }
}
