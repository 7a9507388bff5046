//! Clients on a fake transport, and what can be seen of them.
#![expect(unreachable_pub, reason = "the tests of this program share it")]

use std::collections::BTreeMap;
use std::error::Error as StdError;

use tabella_runtime::http::HeaderMap;
use tabella_runtime::testing::{Answer, FakeClock, FakeTransport, SentRequest};
use tabella_runtime::{ClientBuilder, Credentials, CredentialsProvider, Error};

use crate::made::Client;

/// Stands for all secrets, so that one search finds any of them.
pub const SECRET: &str = "not-to-be-seen";

/// Looks up variables in a list.
pub fn variables(
    list: &[(&str, &str)],
) -> impl Fn(&str) -> Option<String> + Clone + Send + Sync + 'static {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let list: BTreeMap<_, _> = list.iter().map(owned).collect();
    move |name: &str| list.get(name).cloned()
}

/// What an error says, after a look for secrets in it and its causes.
pub fn said(error: &(dyn StdError + 'static)) -> String {
    let mut next = Some(error);
    while let Some(error) = next {
        assert_silent(&format!("{error} {error:?} {error:#?}"));
        next = error.source();
    }
    error.to_string()
}

pub fn assert_silent(shown: &str) {
    assert!(!shown.contains(SECRET), "{shown}");
}

/// A transport that lists no ports, and whatever else a script says.
pub fn transport() -> FakeTransport {
    let transport = FakeTransport::new();
    transport.otherwise(|_| listed().into());
    transport
}

pub fn listed() -> Answer {
    Answer::json(200, r#"{"ports":[]}"#)
}

/// A client without a place, on a clock that stands still.
pub fn placeless(transport: &FakeTransport) -> ClientBuilder<Client> {
    Client::builder()
        .transport(transport.clone())
        .clock(FakeClock::new())
}

pub async fn list(client: &Client) -> Result<(), Error> {
    client.list_ports().send().await.map(drop)
}

/// The headers of a call in the project `p` with what a provider gives, and the requests before it.
pub async fn call_with(
    provider: impl CredentialsProvider,
    transport: &FakeTransport,
) -> Result<(HeaderMap, Vec<SentRequest>), Error> {
    let client = placeless(transport)
        .endpoint("https://vpc.example.com")
        .credentials(provider)
        .build()?;
    client.list_ports().project_id("p").send().await?;
    let mut requests = transport.requests();
    let last = requests.pop().unwrap();
    Ok((last.headers().clone(), requests))
}

/// Checks that a provider gives these keys, whole: what is signed with them is the same.
pub async fn assert_gives(provider: impl CredentialsProvider, expected: Credentials, case: &str) {
    let (found, _) = call_with(provider, &transport()).await.unwrap();
    let (expected, _) = call_with(expected, &transport()).await.unwrap();
    assert_eq!(found, expected, "{case}");
}

/// Why a provider gives nothing.
pub async fn refusal(provider: impl CredentialsProvider) -> Error {
    let transport = transport();
    let error = call_with(provider, &transport).await.unwrap_err();
    assert!(error.is_auth(), "{error}");
    error
}
