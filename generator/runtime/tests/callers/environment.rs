//! Keys in the environment, as a client finds them. Which variables these are is tested beside the code.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tabella_runtime::{Credentials, EnvironmentCredentials, ErrorKind, Sent};

use crate::support::{
    SECRET, assert_gives, assert_silent, list, placeless, refusal, said, transport, variables,
};

const KEYS: [(&str, &str); 2] = [("HUAWEICLOUD_SDK_AK", "AK"), ("HUAWEICLOUD_SDK_SK", SECRET)];

#[tokio::test]
async fn gives_keys_with_all_that_belongs_to_them() {
    let token = ("HUAWEICLOUD_SDK_SECURITY_TOKEN", SECRET);
    let domain = ("HUAWEICLOUD_SDK_DOMAIN_ID", "d");
    let sample = [("CLOUD_SDK_AK", "AK"), ("CLOUD_SDK_SK", SECRET)];
    let keys = Credentials::new("AK", SECRET);
    for (set, expected) in [
        (KEYS.to_vec(), keys.clone()),
        (
            [&KEYS[..], &[token]].concat(),
            keys.clone().security_token(SECRET),
        ),
        ([&KEYS[..], &[domain]].concat(), keys.clone().domain_id("d")),
        ([&sample[..], &[token]].concat(), keys),
    ] {
        let provider = EnvironmentCredentials::from_variables(variables(&set));
        assert_silent(&format!("{provider:?}"));
        assert_gives(provider, expected, &format!("{set:?}")).await;
    }
}

#[tokio::test]
async fn says_what_is_not_set() {
    for (set, message) in [
        (&[][..], "set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or"),
        (&KEYS[1..], "HUAWEICLOUD_SDK_AK is missing or blank"),
        (
            &[("CLOUD_SDK_SK", SECRET)],
            "CLOUD_SDK_AK is missing or blank",
        ),
    ] {
        let error = refusal(EnvironmentCredentials::from_variables(variables(set))).await;
        assert_eq!(error.kind(), ErrorKind::MissingCredentials);
        assert_eq!(error.sent(), Sent::No);
        let text = said(&error);
        assert!(text.contains(message), "{text}");
    }
}

#[tokio::test]
async fn is_read_once_and_at_the_first_call() {
    let asked = Arc::new(AtomicUsize::new(0));
    let (counted, keys) = (asked.clone(), variables(&KEYS));
    let provider = EnvironmentCredentials::from_variables(move |name| {
        counted.fetch_add(usize::from(name == "HUAWEICLOUD_SDK_AK"), Ordering::Relaxed);
        keys(name)
    });
    let client = placeless(&transport())
        .endpoint("https://vpc.example.com")
        .project_id("p")
        .credentials(provider)
        .build()
        .unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 0);
    list(&client).await.unwrap();
    list(&client).await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    assert_silent(&format!("{client:?}"));
}

#[test]
fn keys_that_cannot_be_sent_are_told_when_a_client_is_built() {
    let missing = ErrorKind::MissingCredentials;
    let wrong = ErrorKind::Configuration;
    for (credentials, kind, message) in [
        (
            Credentials::new(" ", SECRET),
            missing,
            "the access key is blank",
        ),
        (
            Credentials::new("AK", " "),
            missing,
            "the secret key is blank",
        ),
        (Credentials::token(""), missing, "the token is blank"),
        (
            Credentials::new("a\nb", SECRET),
            wrong,
            "the access key holds characters",
        ),
        (
            Credentials::token(format!("a\n{SECRET}")),
            wrong,
            "the token holds characters",
        ),
        (
            Credentials::new("AK", SECRET).security_token(format!("a\n{SECRET}")),
            wrong,
            "the security token holds characters",
        ),
        (
            Credentials::new("AK", SECRET).domain_id("a\nb"),
            wrong,
            "the id of the domain holds characters",
        ),
    ] {
        let builder = placeless(&transport()).endpoint("https://vpc.example.com");
        let error = builder.credentials(credentials).build().unwrap_err();
        assert_eq!((error.kind(), error.sent()), (kind, Sent::No));
        assert!(said(&error).contains(message), "{error}");
    }
}
