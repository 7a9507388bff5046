//! One provider after the other.

use std::error::Error as _;

use tabella_runtime::testing::{Answer, FakeClock, FakeTransport, Fault};
use tabella_runtime::{
    Credentials, CredentialsChain, CredentialsContext, CredentialsError, CredentialsProvider,
    ErrorKind, Sent,
};

use crate::support::{
    Gives, SECRET, assert_gives, assert_silent, list, placeless, refusal, said, variables,
};

fn unset() -> Gives {
    Gives::failing(|| CredentialsError::not_configured("it is not set up"))
}

fn broken() -> Gives {
    Gives::failing(|| {
        let cause = std::io::Error::other("the disk is gone");
        CredentialsError::failed("it is broken").because(cause)
    })
}

fn keys(access_key: &'static str) -> Gives {
    Gives::new(move |_| Ok(Credentials::new(access_key, SECRET)))
}

#[tokio::test]
async fn asks_in_order_until_one_gives_keys() {
    let steps = [unset(), keys("first"), keys("second"), broken()];
    let chain = steps.iter().fold(CredentialsChain::new(), |chain, step| {
        chain.then("a step", step.clone())
    });
    assert_gives(chain, Credentials::new("first", SECRET), "first").await;
    assert_eq!(steps.map(|step| step.asked()), [1, 1, 0, 0]);
}

#[tokio::test]
async fn stops_at_what_is_broken_and_tells_of_each_step() {
    for (steps, asked, message) in [
        (
            [unset(), broken(), keys("AK")],
            [1, 1, 0],
            "two fails, and no other is asked (one: it is not set up): it is broken: the disk is gone",
        ),
        (
            [unset(), unset(), unset()],
            [1, 1, 1],
            "no provider is configured (one: it is not set up; two: it is not set up; three: it is not set up)",
        ),
    ] {
        let [one, two, three] = &steps;
        let chain = CredentialsChain::new()
            .then("one", one.clone())
            .then("two", two.clone())
            .then("three".to_owned(), three.clone());
        assert_eq!(
            format!("{chain:?}"),
            r#"CredentialsChain ["one", "two", "three"]"#
        );
        let shown = said(&refusal(chain).await);
        assert!(shown.contains(message), "{shown}");
        assert_eq!(steps.map(|step| step.asked()), asked);
    }
}

#[tokio::test]
async fn a_chain_within_a_chain_is_passed_over_or_stops_it() {
    for (inner, message) in [
        (unset(), None),
        (
            broken(),
            Some("inner fails, and no other is asked: one fails, and no other is asked"),
        ),
    ] {
        let inner = CredentialsChain::new().then("one", inner);
        let chain = CredentialsChain::new()
            .then("inner", inner)
            .then("own", keys("AK"));
        match message {
            None => assert_gives(chain, Credentials::new("AK", SECRET), "own").await,
            Some(message) => {
                let shown = said(&refusal(chain).await);
                assert!(shown.contains(message), "{shown}");
            }
        }
    }
}

#[tokio::test]
async fn a_step_that_gave_keys_is_not_passed_over_later() {
    let first = Gives::new(|count| match count {
        2 => Err(CredentialsError::not_configured("it is not set up")),
        _ => Ok(Credentials::new("first", SECRET)),
    });
    let chain = CredentialsChain::new()
        .then("one", first)
        .then("two", keys("second"));
    let (transport, clock) = (FakeTransport::new(), FakeClock::new());
    let context = CredentialsContext::new(&transport, &clock);
    let mut given = Vec::new();
    for _ in 0..3 {
        let credentials = chain.provide(context).await;
        given.push(credentials.map_err(|error| error.to_string()));
    }
    let access_keys: Vec<_> = given
        .iter()
        .map(|given| given.as_ref().map(Credentials::access_key))
        .collect();
    let failure = "one fails, and no other is asked".to_owned();
    assert_eq!(
        access_keys,
        [Ok(Some("first")), Err(&failure), Ok(Some("first"))]
    );
}

#[tokio::test]
async fn the_error_of_what_is_broken_is_the_source() {
    let error = refusal(CredentialsChain::new().then("one", broken())).await;
    let shown = said(&error);
    assert!(shown.contains("no other is asked: it is broken"), "{shown}");
    // What the client asked, then the step, then what the step met.
    let step = error.source().unwrap().source().unwrap();
    assert!(step.is::<CredentialsError>());
    assert!(step.source().unwrap().is::<std::io::Error>());
}

#[tokio::test]
async fn an_empty_chain_has_nothing_to_tell() {
    let shown = said(&refusal(CredentialsChain::new()).await);
    assert!(shown.contains("the chain has no steps"), "{shown}");
}

/// Nothing listens, as on a machine that is no cloud server.
fn nowhere() -> FakeTransport {
    let transport = FakeTransport::new();
    transport.otherwise(|_| Fault::Refused);
    transport
}

async fn usual(set: &[(&str, &str)]) -> (String, usize) {
    let transport = nowhere();
    let client = placeless(&transport)
        .endpoint("https://vpc.example.com")
        .project_id("p")
        .credentials(CredentialsChain::from_variables(variables(set)))
        .build()
        .unwrap();
    assert_eq!(
        transport.requests().len(),
        0,
        "nothing is asked before the first call"
    );
    let error = list(&client).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::MissingCredentials, Sent::No)
    );
    (said(&error), transport.requests().len())
}

#[tokio::test]
async fn the_usual_chain_asks_environment_profile_and_metadata() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), format!("[basic]\nak={SECRET}\n")).unwrap();
    let path = file.path().to_str().unwrap();
    let named = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
    for (set, messages, requests) in [
        (
            &[][..],
            &[
                "no provider is configured",
                "environment: no keys in the environment",
                "profile: the home of the user is not known",
                "metadata: no metadata service answers at 169.254.169.254",
                "Connection refused",
            ][..],
            1,
        ),
        (
            &[("CLOUD_SDK_SK", SECRET), (named, path)],
            &["environment fails", "CLOUD_SDK_AK is missing or blank"],
            0,
        ),
        (
            &[(named, path)],
            &[
                "profile fails",
                "no keys in the environment",
                "`sk` is missing or blank",
            ],
            0,
        ),
    ] {
        let (shown, asked) = usual(set).await;
        for message in messages {
            assert!(shown.contains(message), "{message}: {shown}");
        }
        assert_eq!(asked, requests, "{shown}");
    }
}

#[tokio::test]
async fn a_client_from_the_environment_has_the_usual_chain() {
    let transport = FakeTransport::new();
    let keys = format!(
        r#"{{"credential":{{"access":"AK","secret":"{SECRET}","securitytoken":"{SECRET}","expires_at":"2025-08-20T08:09:10Z"}}}}"#
    );
    transport
        .then(Answer::new(200).body("t"))
        .then(Answer::json(200, keys))
        .then(crate::support::listed());
    let client = placeless(&transport)
        .endpoint("https://vpc.example.com")
        .variables(variables(&[]))
        .unwrap()
        .project_id("p")
        .build()
        .unwrap();
    assert_silent(&format!("{client:?}"));
    list(&client).await.unwrap();
    assert_eq!(transport.requests().len(), 3);
}

#[tokio::test]
async fn a_client_without_credentials_says_what_to_give_it() {
    let client = placeless(&nowhere()).endpoint("https://vpc.example.com");
    let error = list(&client.project_id("p").build().unwrap()).await;
    let shown = said(&error.unwrap_err());
    for message in [
        ".environment()?",
        "CredentialsChain::default()",
        "Credentials::from_env()?",
    ] {
        assert!(shown.contains(message), "{message}: {shown}");
    }
}

#[test]
fn credentials_alone_are_known_before_they_are_asked_for() {
    let known: Box<dyn CredentialsProvider> = Box::new(Credentials::new("AK", SECRET));
    assert!(known.known().is_some());
    assert!(CredentialsChain::new().then("own", known).known().is_none());
}
