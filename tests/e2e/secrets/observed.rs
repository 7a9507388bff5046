//! All that can be seen of a client, by each way to prove who calls: before a call, in hooks, in answers, in errors and
//! their causes, in what the test transport kept.

use std::error::Error as _;
use std::fmt::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use huaweicloud_vpc::http::{HeaderMap, HeaderName, HeaderValue, Request, Response};
use huaweicloud_vpc::runtime::testing::{
    Answer, FakeClock, FakeTransport, Fault, SentRequest, Step,
};
use huaweicloud_vpc::runtime::{
    AttemptInfo, Bytes, CallOptions, CredentialsContext, Hook, HyperTransport, Proxy, RetryPolicy,
    Signer, TokioClock,
};
use huaweicloud_vpc::v3::Client;
use huaweicloud_vpc::{Credentials, Error};

use super::super::{AK, DOCUMENTED, PROJECT, SK, option};
use super::{TOKEN, revealed};

const PASSWORD: &str = "PasswordOfTheProxyForTestsOnly";

/// A name, and what is shown under it.
type Seen = (&'static str, String);

/// Who calls, and a header that the caller sets beside.
pub(super) fn callers() -> Vec<(Credentials, Option<(HeaderName, HeaderValue)>)> {
    let keys = || Credentials::new(AK, SK);
    let header = |name| {
        (
            HeaderName::from_static(name),
            HeaderValue::from_static(TOKEN),
        )
    };
    vec![
        (keys(), None),
        (keys().security_token(TOKEN), None),
        (Credentials::token(TOKEN), None),
        (keys(), Some(header("x-auth-token"))),
        (keys(), Some(header("x-security-token"))),
        (keys(), Some(header("authorization"))),
    ]
}

/// Writes down what a hook sees.
#[derive(Clone, Default)]
struct Watcher(Arc<Mutex<Vec<Seen>>>);

impl Hook for Watcher {
    fn before(&self, attempt: &AttemptInfo<'_>, request: &mut Request<Bytes>) {
        let text = format!("{attempt:?} {request:?}");
        self.0.lock().unwrap().push(("hook before", text));
    }

    fn after(
        &self,
        attempt: &AttemptInfo<'_>,
        result: Result<&Response<Bytes>, &Error>,
        took: Duration,
    ) {
        let error = result.err().map(all_of);
        let text = format!("{attempt:?} {took:?} {error:?}");
        self.0.lock().unwrap().push(("hook after", text));
    }
}

/// All texts of an error, but for headers and body, which are at hand as they came.
pub(super) fn all_of(error: &Error) -> String {
    let mut text = format!(
        "{error} {error:?} {error:#?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        error.code(),
        error.message(),
        error.request_id(),
        error.created_id(),
        error.encoded_authorization_message(),
        error.attempts(),
        error.violations(),
    );
    let mut cause = error.source();
    while let Some(error) = cause {
        let _ = write!(text, " {error} {error:?}");
        cause = error.source();
    }
    text
}

/// The proof of a request, as a gateway has it that shows too much.
fn proof(headers: &HeaderMap) -> Vec<&str> {
    ["x-security-token", "x-auth-token", "authorization"]
        .iter()
        .filter_map(|name| headers.get(*name)?.to_str().ok())
        .collect()
}

/// An answer that repeats the proof, and the secret key, wherever a text of an error comes from.
pub(super) fn echo(status: u16, sent: &SentRequest) -> Step {
    // A client that shows a token has no secret key, so that a service has none to repeat.
    let key = sent.header("x-auth-token").map_or(SK, |_| "");
    let secret = format!("{} {key}", proof(sent.headers()).join(" "));
    let headers: Vec<String> = sent
        .headers()
        .iter()
        .map(|(name, value)| format!("{name}:{}", value.to_str().unwrap_or_default()))
        .collect();
    // A refusal shows the whole request, and half of the token where something on the way has cut it.
    let canonical = format!("GET|{}/||{}||", sent.path(), headers.join("|"));
    let canonical = canonical.replace(TOKEN, &TOKEN[..24]);
    let body = format!(
        r#"{{"error_code":"C {secret}","error_msg":"{secret}, canonicalRequest:{canonical}","request_id":"{secret}",
        "encoded_authorization_message":"{secret}"}}"#
    );
    let id = HeaderValue::from_str(&secret).unwrap();
    Answer::json(status, body)
        .header(HeaderName::from_static("x-request-id"), id.clone())
        .header(HeaderName::from_static("location"), id)
        .into()
}

/// What the server does with a call: refuses, fails for ever, answers with HTML, cuts and breaks.
const BEHAVIOURS: [fn(&SentRequest) -> Step; 8] = [
    |sent| echo(401, sent),
    |sent| echo(403, sent),
    |sent| echo(429, sent),
    |sent| echo(503, sent),
    |sent| echo(302, sent),
    |sent| {
        Answer::new(200)
            .body(proof(sent.headers()).join(" "))
            .into()
    },
    |sent| Fault::Cut(Answer::new(200).body(proof(sent.headers()).join(" "))).into(),
    |_| Fault::Reset.into(),
];

/// What is shown of the parts that a client is made of.
fn parts(credentials: &Credentials, header: Option<&(HeaderName, HeaderValue)>) -> Vec<Seen> {
    let mut options = CallOptions::default();
    if let Some((name, value)) = header.cloned() {
        options = options.header(name, value);
    }
    let proxy = Proxy::all("http://proxy.example:3128").basic_auth("user", PASSWORD);
    let builder = HyperTransport::builder().proxy(proxy.clone());
    let (transport, clock) = (HyperTransport::new(), TokioClock);
    let context = CredentialsContext::new(&transport, &clock);
    let shown_builder = format!("{builder:?} {builder:#?}");
    vec![
        ("credentials", format!("{credentials:?} {credentials:#?}")),
        ("options", format!("{options:?} {options:#?}")),
        ("policy", format!("{:?}", RetryPolicy::default())),
        ("proxy", format!("{proxy:?} {proxy:#?}")),
        (
            "transport",
            format!("{shown_builder} {:?}", builder.build()),
        ),
        ("context", format!("{context:?} {transport:?} {clock:?}")),
        ("signer", format!("{:?}", Signer::new(AK, SK))),
    ]
}

/// What is shown of a client and of its calls.
async fn calls(
    credentials: &Credentials,
    header: Option<&(HeaderName, HeaderValue)>,
    behaviour: fn(&SentRequest) -> Step,
) -> Vec<Seen> {
    let transport = FakeTransport::new();
    transport
        .then(Answer::json(201, DOCUMENTED))
        .otherwise(behaviour);
    let watcher = Watcher::default();
    let builder = Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(credentials.clone())
        .project_id(PROJECT)
        .transport(transport.clone())
        .clock(FakeClock::new())
        .hook(watcher.clone());
    let mut seen = vec![("builder", format!("{builder:?} {builder:#?}"))];
    let client = builder.build().unwrap();
    seen.push((
        "client",
        format!("{client:?} {:?}", client.clone().blocking()),
    ));
    let mut create = client.create_sub_network_interface(option());
    let mut list = client.list_sub_network_interfaces();
    if let Some((name, value)) = header.cloned() {
        create = create.header(name.clone(), value.clone());
        list = list.header(name, value);
    }
    seen.push((
        "call",
        format!("{create:?} {list:#?} {:?}", create.to_request()),
    ));
    let answer = create.send().await.unwrap();
    seen.push(("answer", format!("{answer:?} {answer:#?}")));
    let error = list.send().await.unwrap_err();
    seen.push(("error", all_of(&error)));
    let kept = transport.requests();
    seen.push((
        "test transport",
        format!("{transport:?} {kept:?} {kept:#?}"),
    ));
    seen.append(&mut watcher.0.lock().unwrap());
    seen
}

#[tokio::test]
async fn nothing_that_can_be_seen_has_a_secret() {
    for (credentials, header) in callers() {
        let mut all = parts(&credentials, header.as_ref());
        for behaviour in BEHAVIOURS {
            all.extend(calls(&credentials, header.as_ref(), behaviour).await);
        }
        for (name, text) in all {
            assert!(!text.is_empty(), "{name}");
            assert_eq!(revealed(&text), None, "{name} of {credentials:?}: {text}");
            assert!(!text.contains(PASSWORD), "{name}: {text}");
        }
    }
}
