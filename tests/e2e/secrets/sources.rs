//! What is said when credentials cannot be found has none of the secrets that were found.

use std::error::Error as _;

use huaweicloud_vpc::runtime::testing::{Answer, FakeClock, FakeTransport, Fault, Step};
use huaweicloud_vpc::runtime::{
    CredentialsChain, CredentialsContext, CredentialsProvider, EnvironmentCredentials,
    MetadataCredentials, ProfileCredentials,
};
use huaweicloud_vpc::v3::Client;

use super::super::{PROJECT, SK};
use super::observed::all_of;
use super::{TOKEN, revealed};

fn variables(name: &str) -> Option<String> {
    let secret = name.ends_with("_SK") || name.ends_with("_TOKEN");
    secret.then(|| if name.ends_with("_SK") { SK } else { TOKEN }.to_owned())
}

/// What a client says that asks this provider in vain.
async fn says(provider: impl CredentialsProvider + std::fmt::Debug, metadata: &[Step]) -> String {
    let transport = FakeTransport::new();
    let answers = || {
        for step in metadata {
            transport.then(step.clone());
        }
    };
    answers();
    let shown = format!("{provider:?} {provider:#?}");
    let clock = FakeClock::new();
    let context = CredentialsContext::new(&transport, &clock);
    let error = provider.provide(context).await.unwrap_err();
    let mut shown = format!("{shown} {error} {error:?} {error:#?}");
    let mut cause = error.source();
    while let Some(error) = cause {
        shown = format!("{shown} {error} {error:?}");
        cause = error.source();
    }
    answers();
    let client = Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(provider)
        .project_id(PROJECT)
        .transport(transport.clone())
        .clock(clock)
        .build()
        .unwrap();
    let error = client.list_sub_network_interfaces().send().await;
    let error = error.unwrap_err();
    format!("{shown} {} {:?}", all_of(&error), transport.requests())
}

fn token() -> Step {
    Answer::new(200).body(TOKEN).into()
}

#[tokio::test]
async fn an_answer_of_the_metadata_service_that_is_cut_says_no_secret() {
    let keys = format!(r#"{{"credential": {{"secret": "{SK}", "securitytoken": "{TOKEN}","#);
    let cut_keys = Fault::Cut(Answer::json(200, keys));
    let cut_token = Fault::Cut(Answer::new(200).body(TOKEN));
    for steps in [vec![token(), cut_keys.into()], vec![cut_token.into()]] {
        let of_one = says(MetadataCredentials, &steps).await;
        let of_chain = says(CredentialsChain::from_variables(|_| None), &steps).await;
        for text in [of_one, of_chain] {
            assert!(text.contains("Broken"), "{text}");
            assert_eq!(revealed(&text), None, "{text}");
        }
    }
}

#[tokio::test]
async fn a_provider_that_fails_says_no_secret() {
    let mut seen = Vec::new();
    for metadata in [
        format!(r#"{{"credential": {{"secret": "{SK}", "securitytoken": "{TOKEN}"}}}}"#),
        format!(
            r#"{{"credential": {{"access": "a", "secret": "{SK}", "securitytoken": "{TOKEN}", "expires_at": "{SK}"}}}}"#
        ),
        format!(
            r#"{{"credential": {{"access": 5, "secret": "{SK}", "securitytoken": {{"a": "{TOKEN}"}}}}}}"#
        ),
        format!(r#"{{"credential": "{SK} {TOKEN}"#),
        format!(r#"{{"credential": "{SK} {TOKEN}"}}"#),
        format!("{SK} {TOKEN}"),
    ] {
        let steps = [token(), Answer::json(200, metadata).into()];
        seen.push(says(MetadataCredentials, &steps).await);
        let chain = CredentialsChain::from_variables(|_| None);
        seen.push(says(chain, &steps).await);
    }
    let environment = EnvironmentCredentials::from_variables(variables);
    seen.push(says(environment, &[]).await);
    let chain = CredentialsChain::from_variables(variables);
    seen.push(says(chain, &[]).await);
    for profile in [
        format!("[basic]\nsk = {SK}\nsecurity_token = {TOKEN}\n"),
        format!("[basic\nsk = {SK}\nsecurity_token = {TOKEN}\n"),
        format!("{SK}\n[basic]\nak = x\n{TOKEN}\n"),
        format!("[{SK}]\n[{TOKEN}\n"),
        format!("[basic]\nsk {SK}\nsecurity_token {TOKEN}\n"),
    ] {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), profile).unwrap();
        let provider = ProfileCredentials::from_file(file.path());
        seen.push(says(provider, &[]).await);
    }
    for text in seen {
        assert_eq!(revealed(&text), None, "{text}");
    }
}
