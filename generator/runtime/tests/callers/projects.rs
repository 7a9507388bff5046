//! The project of a call, when nobody names it.

use tabella_runtime::http::{HeaderName, HeaderValue};
use tabella_runtime::testing::{Answer, FakeClock, FakeTransport, Fault, SentRequest, Step};
use tabella_runtime::{
    ClientBuilder, Credentials, CredentialsProvider, ErrorKind, ProfileCredentials, Region,
    RetryPolicy, Sent,
};

use crate::made::Client;
use crate::support::{SECRET, assert_silent, list, listed, placeless, said, variables};

pub(super) const ONE: &str = r#"{"projects":[{"id":"p1","name":"cn-north-4"}]}"#;

/// Answers lookups of projects so, and lists no ports.
pub(super) fn knows(lookup: impl Fn() -> Step + Send + Sync + 'static) -> FakeTransport {
    let transport = FakeTransport::new();
    transport.otherwise(move |sent| {
        if sent.path() == "/v3/projects" {
            lookup()
        } else {
            listed().into()
        }
    });
    transport
}

pub(super) fn knows_one() -> FakeTransport {
    knows(|| Answer::json(200, ONE).into())
}

pub(super) fn in_region(transport: &FakeTransport) -> ClientBuilder<Client> {
    placeless(transport).region(Region::CN_NORTH_4)
}

pub(super) fn keys() -> Credentials {
    Credentials::new("AK", SECRET)
}

fn url(sent: &SentRequest) -> String {
    sent.request().uri().to_string()
}

pub(super) fn lookups(transport: &FakeTransport) -> Vec<SentRequest> {
    let mut requests = transport.requests();
    requests.retain(|sent| sent.path() == "/v3/projects");
    requests
}

#[tokio::test]
async fn is_looked_up_once_and_at_the_first_call() {
    let transport = knows_one();
    let client = in_region(&transport).credentials(keys()).build().unwrap();
    assert_eq!(transport.requests().len(), 0);
    assert_eq!(
        client.list_ports().to_request().unwrap_err().kind(),
        ErrorKind::MissingProject,
        "showing a request asks nobody"
    );
    list(&client).await.unwrap();
    list(&client.clone()).await.unwrap();
    let requests = transport.requests();
    assert_eq!(
        requests.iter().map(url).collect::<Vec<_>>(),
        [
            "https://iam.cn-north-4.myhuaweicloud.com/v3/projects?name=cn-north-4",
            "https://vpc.cn-north-4.myhuaweicloud.com/v3/p1/vpc/ports",
            "https://vpc.cn-north-4.myhuaweicloud.com/v3/p1/vpc/ports",
        ]
    );
    assert_eq!(requests[1].header("x-project-id"), Some("p1"));
    assert_eq!(
        client.list_ports().to_request().unwrap().headers()["x-project-id"],
        "p1"
    );
    assert_silent(&format!("{client:?}"));
}

#[tokio::test]
async fn is_not_looked_up_when_it_is_named() {
    for (builder, call, expected) in [
        (None, None, "of credentials"),
        (Some("of-client"), None, "of-client"),
        (Some("of-client"), Some("of-call"), "of-call"),
    ] {
        let transport = knows_one();
        let mut setup = in_region(&transport).credentials(keys().project_id("of credentials"));
        if let Some(project) = builder {
            setup = setup.project_id(project);
        }
        let mut sending = setup.build().unwrap().list_ports();
        if let Some(project) = call {
            sending = sending.project_id(project);
        }
        sending.send().await.unwrap();
        let requests = transport.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0].header("x-project-id"), Some(expected));
    }
}

#[tokio::test]
async fn the_lookup_proves_who_asks() {
    for (credentials, signed, token, domain) in [
        (keys(), Some("host;x-sdk-date"), None, None),
        (
            keys().domain_id("d"),
            Some("host;x-domain-id;x-sdk-date"),
            None,
            Some("d"),
        ),
        (
            keys().security_token(SECRET),
            Some("host;x-sdk-date;x-security-token"),
            None,
            None,
        ),
        (Credentials::token(SECRET), None, Some(SECRET), None),
    ] {
        let transport = knows_one();
        let client = in_region(&transport)
            .credentials(credentials)
            .build()
            .unwrap();
        list(&client).await.unwrap();
        list(&client).await.unwrap();
        let lookups = lookups(&transport);
        assert_eq!(lookups.len(), 1);
        let authorization = lookups[0].header("authorization");
        let headers = authorization.map(|text| {
            let (_, rest) = text.split_once("SignedHeaders=").unwrap();
            rest.split(',').next().unwrap()
        });
        assert_eq!(headers, signed);
        assert_eq!(lookups[0].header("x-auth-token"), token);
        for sent in transport.requests() {
            assert_eq!(sent.header("x-domain-id"), domain);
            assert_silent(&format!("{sent:?}"));
        }
    }
}

#[tokio::test]
async fn says_what_to_do_when_there_is_not_exactly_one() {
    let host = "iam.cn-north-4.myhuaweicloud.com";
    let two = r#"{"projects":[{"id":"p1","name":"cn-north-4"},{"id":"p2","name":"cn-north-4"}]}"#;
    let broken = r#"{"error":{"code":"IAM.0011","message":"not for SECRET"}}"#;
    for (lookup, kind, messages) in [
        (
            Answer::json(200, r#"{"projects":[]}"#).into(),
            ErrorKind::MissingProject,
            &[host, "lists none named `cn-north-4`", ".project_id(..)"][..],
        ),
        (
            Answer::json(200, two).into(),
            ErrorKind::MissingProject,
            &[
                "lists 2 named `cn-north-4`",
                "`p1` (cn-north-4), `p2` (cn-north-4)",
                ".project_id(..)",
            ],
        ),
        (
            Answer::json(403, broken.replace("SECRET", SECRET)).into(),
            ErrorKind::Api,
            &[
                host,
                "403",
                "IAM.0011: not for ***",
                ".project_id(..)",
                ".iam_endpoint(..)",
            ],
        ),
        (
            Answer::json(200, format!(r#"{{"projects":"{SECRET}"}}"#)).into(),
            ErrorKind::MissingProject,
            &[host, "the answer is no list of projects", "***"],
        ),
        (
            Answer::new(200).into(),
            ErrorKind::MissingProject,
            &[host, "the answer is no list of projects", "without a body"],
        ),
        (
            Step::from(Fault::Unresolved),
            ErrorKind::Connect,
            &[host, "dns error", "eu-west-101 below myhuaweicloud.eu"],
        ),
    ] {
        let transport = knows(move || lookup.clone());
        let client = in_region(&transport)
            .credentials(keys())
            .retry(RetryPolicy::never())
            .build()
            .unwrap();
        let error = list(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.sent()), (kind, Sent::No));
        let shown = said(&error);
        for message in messages {
            assert!(shown.contains(message), "{message}: {shown}");
        }
        assert_eq!(transport.requests().len(), 1, "{shown}");
    }
}

#[tokio::test]
async fn a_call_fails_as_the_lookup_does() {
    let refused = r#"{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: verify aksk signature fail"}"#;
    let transport = knows(move || {
        let id = HeaderValue::from_static("r-1");
        let answer = Answer::json(401, refused);
        answer
            .header(HeaderName::from_static("x-request-id"), id)
            .into()
    });
    let client = in_region(&transport).credentials(keys()).build().unwrap();
    let error = list(&client).await.unwrap_err();
    assert!(error.is_auth() && !error.is_throttled());
    assert_eq!(error.code(), Some("APIGW.0301"));
    assert_eq!(error.request_id(), Some("r-1"));
    assert_eq!(error.status().unwrap().as_u16(), 401);
    let shown = error.to_string();
    assert!(shown.contains("does not accept the credentials"), "{shown}");
    assert_eq!(shown.matches("verify aksk").count(), 1, "{shown}");
    let mut cause = std::error::Error::source(&error);
    while let Some(error) = cause {
        if let Some(inner) = error.downcast_ref::<tabella_runtime::Error>() {
            assert_eq!((inner.kind(), inner.sent()), (ErrorKind::Api, Sent::Yes));
            return;
        }
        cause = error.source();
    }
    panic!("the error of the lookup is a source");
}

#[tokio::test]
async fn the_lookup_is_tried_again_as_a_call_is() {
    let off = Answer::json(
        401,
        r#"{"error":{"code":"APIGW.0301","message":"expired"}}"#,
    )
    .header(
        HeaderName::from_static("date"),
        HeaderValue::from_static("Tue, 19 Aug 2025 08:39:10 GMT"),
    );
    let refused = Answer::json(401, r#"{"error":{"code":"APIGW.0301","message":"no"}}"#);
    for (first, asked, waits) in [
        (Step::from(Answer::new(503)), 2, 1),
        (Answer::new(429).into(), 2, 1),
        (Fault::Reset.into(), 2, 1),
        (Fault::Refused.into(), 2, 1),
        (off.into(), 2, 0),
        (refused.into(), 1, 0),
        (Answer::new(403).into(), 1, 0),
    ] {
        let (transport, clock) = (knows_one(), FakeClock::new());
        transport.then(first.clone());
        let policy = RetryPolicy::default();
        let setup = || {
            in_region(&transport)
                .credentials(keys())
                .clock(clock.clone())
        };
        let client = setup().retry(policy).build().unwrap();
        let result = list(&client).await;
        assert_eq!(result.is_ok(), asked == 2, "{first:?}: {result:?}");
        assert_eq!(lookups(&transport).len(), asked, "{first:?}");
        assert_eq!(clock.sleeps().len(), waits, "{first:?}");
    }
    let transport = knows(|| Answer::new(503).into());
    let client = in_region(&transport).credentials(keys()).build().unwrap();
    let error = list(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Api, Sent::No));
    assert_eq!(lookups(&transport).len(), 3);
}

#[tokio::test]
async fn is_asked_of_the_identity_service_that_is_named_first() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let profile = "[basic]\nak=AK\nsk=s\niam_endpoint=https://profile.example.com\n";
    std::fs::write(file.path(), profile).unwrap();
    let variable = [(
        "HUAWEICLOUD_SDK_IAM_ENDPOINT",
        "https://variable.example.com",
    )];
    for (given, set, from_profile, expected) in [
        (
            Some("given.example.com"),
            &variable[..],
            true,
            "given.example.com",
        ),
        (None, &variable, true, "variable.example.com"),
        (None, &[], true, "profile.example.com"),
        (None, &[], false, "iam.cn-north-4.myhuaweicloud.com"),
    ] {
        for own_endpoint in [false, true] {
            let transport = knows_one();
            let provider: Box<dyn CredentialsProvider> = if from_profile {
                Box::new(ProfileCredentials::from_file(file.path()))
            } else {
                Box::new(keys())
            };
            let mut setup = in_region(&transport).credentials(provider);
            setup = setup.variables(variables(set)).unwrap();
            if let Some(given) = given {
                setup = setup.iam_endpoint(given);
            }
            if own_endpoint {
                setup = setup.endpoint("https://vpc.example.com");
            }
            let result = list(&setup.build().unwrap()).await;
            let hosts = transport.requests();
            let hosts: Vec<_> = hosts
                .iter()
                .map(|sent| sent.request().uri().host())
                .collect();
            if own_endpoint && expected.starts_with("iam.") {
                // The keys of a cloud of one's own are not shown to the public one.
                assert_eq!(result.unwrap_err().kind(), ErrorKind::MissingProject);
                assert!(hosts.is_empty(), "{hosts:?}");
            } else {
                result.unwrap();
                assert_eq!(hosts[0], Some(expected));
            }
        }
    }
}

#[tokio::test]
async fn says_what_is_missing_when_nobody_can_be_asked() {
    const VPC: &str = "https://vpc.example.com";
    type Setup = Box<dyn Fn(&FakeTransport) -> ClientBuilder<Client>>;
    let here = |transport: &FakeTransport| placeless(transport).region(Region::CN_NORTH_4);
    let setting = [("HUAWEICLOUD_SDK_REGION_VPC_CN_NORTH_4", VPC)];
    let cases: [(Setup, &str); 4] = [
        (
            Box::new(|transport| placeless(transport).endpoint(VPC)),
            "no region is known in which it could be looked up: give the client `.region(..)`, as `Region::from_env()?` for that in HUAWEICLOUD_SDK_REGION",
        ),
        (
            Box::new(|transport| placeless(transport).endpoint(VPC).iam_endpoint("iam")),
            "no region is known",
        ),
        (
            Box::new(move |transport| here(transport).endpoint(VPC)),
            "the identity service is not asked for it",
        ),
        // The keys of a cloud of one's own are not shown to the public one, wherever its address was set.
        (
            Box::new(move |transport| here(transport).variables(variables(&setting)).unwrap()),
            "name the service with `.iam_endpoint(..)`",
        ),
    ];
    for (setup, message) in cases {
        let transport = knows_one();
        let client = setup(&transport).credentials(keys()).build().unwrap();
        let error = list(&client).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.sent()),
            (ErrorKind::MissingProject, Sent::No)
        );
        let shown = said(&error);
        for message in [message, ".project_id(..)", "HUAWEICLOUD_SDK_PROJECT_ID"] {
            assert!(shown.contains(message), "{message}: {shown}");
        }
        assert_eq!(transport.requests().len(), 0, "{shown}");
    }
}

#[tokio::test]
async fn a_bad_address_of_the_identity_service_is_told() {
    let builder = || in_region(&knows_one()).credentials(keys());
    let error = builder().iam_endpoint("ftp://iam").build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    let set = [("HUAWEICLOUD_SDK_IAM_ENDPOINT", "ftp://iam")];
    let error = builder()
        .variables(variables(&set))
        .unwrap()
        .build()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(said(&error).contains(set[0].0), "{error}");
    let client = builder()
        .credentials(keys().iam_endpoint("ftp://iam"))
        .build()
        .unwrap();
    let error = list(&client).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Configuration, Sent::No)
    );
    assert!(said(&error).contains("ftp://iam"), "{error}");
    assert!(said(&error).contains("of the credentials"), "{error}");
}
