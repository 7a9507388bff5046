//! Nothing that can be observed shows a secret, even where a gateway sends it back.

mod observed;
mod panics;
mod sources;
mod traced;

use huaweicloud_vpc::http::{HeaderName, HeaderValue, header::AUTHORIZATION};
use huaweicloud_vpc::{Credentials, Error};
use tabella_tests::{Answer, Request, Server};

use super::log::Log;
use super::{AK, DOCUMENTED, SK, builder, option};

// As long as a real one, and with the characters that bodies write with escapes.
const TOKEN: &str = "SecurityTokenForTestsOnly/AAAA+BBBB/CCCC==";
const SIGNATURE: &str = "0123456789abcdef0123456789abcdef";

/// A secret that a text has, or so much of it that it helps.
fn revealed(text: &str) -> Option<&'static str> {
    let mut secrets = [SK, TOKEN].into_iter();
    secrets.find(|secret| text.contains(&secret[..16]))
}

#[tokio::test]
async fn secrets_are_never_shown() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let refusing = Server::start(Answer::json(
        401,
        r#"{"error_code":"APIGW.0301","error_msg":"no"}"#,
    ));
    let credentials = Credentials::new(AK, SK).security_token(TOKEN);
    let mut seen = vec![
        format!("{credentials:?}"),
        format!("{:?}", Credentials::token(TOKEN)),
    ];
    for server in [&server, &refusing] {
        let building = builder(server).credentials(credentials.clone());
        seen.push(format!("{building:?}"));
        let client = building.build().unwrap();
        let call = client.create_sub_network_interface(option());
        seen.push(format!("{client:?} {call:?} {:?}", call.to_request()));
        match call.send().await {
            Ok(answer) => seen.push(format!("{answer:?}")),
            Err(error) => seen.push(format!("{error} {error:?} {error:#?}")),
        }
    }
    for text in seen {
        assert!(!text.contains(SK) && !text.contains(TOKEN), "{text}");
    }
}

/// The request as a gateway shows it when it refuses the signature.
fn canonical(request: &Request) -> String {
    let headers = request.headers.iter();
    let lines: Vec<String> = headers
        .map(|(name, value)| format!("{name}:{value}"))
        .collect();
    let Request { method, target, .. } = request;
    format!("{method}|{target}/||{}|", lines.join("|"))
}

fn refusal(request: &Request) -> Answer {
    let shown = canonical(request);
    let body = format!(
        r#"{{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest: {shown}","request_id":"r"}}"#
    );
    Answer::json(401, &body)
}

/// The secret where a body of an unknown shape, a code and an id have it, and without an end.
const ECHOES: [fn(&Request) -> Answer; 8] = [
    refusal,
    |request| Answer::http(401, "", &format!("no: {}|", secret(request))),
    |request| Answer::http(401, "", &secret(request).replace('/', r"\/")),
    |request| Answer::json(401, &said(&secret(request).replace('=', r"\u003d"))),
    |request| Answer::http(401, &told(request), &said(&secret(request))),
    |request| Answer::cut(400, &format!("the token {}", &secret(request)[..30])),
    |request| Answer::http(302, &told(request), &secret(request)),
    |request| Answer::http(200, &told(request), &secret(request)),
];

fn said(secret: &str) -> String {
    format!(r#"{{"error_code":"{secret}","error_msg":"{secret}","request_id":"{secret}"}}"#)
}

fn told(request: &Request) -> String {
    format!("x-request-id: {}\r\n", secret(request))
}

fn secret(request: &Request) -> String {
    let proof = ["x-security-token", "x-auth-token", "authorization"];
    let proof = proof.iter().find_map(|name| request.headers.get(*name));
    proof.unwrap().replace("Bearer ", "")
}

/// All that a failed call shows, in errors and events, without the body that is at hand as it came.
fn shown(error: &Error) -> String {
    format!(
        "{error} {error:?} {error:#?} {:?} {:?} {:?}",
        error.code(),
        error.message(),
        error.request_id()
    )
}

async fn echoes_nothing(
    credentials: Credentials,
    header: Option<(HeaderName, &str)>,
    secret: &str,
) {
    let beginning = &secret[..20];
    for echo in ECHOES {
        let server = Server::start(Answer::Made(echo));
        let client = builder(&server)
            .credentials(credentials.clone())
            .build()
            .unwrap();
        let (log, _guard) = Log::start();
        let mut created = client.create_sub_network_interface(option());
        let mut checked = client.create_sub_network_interface_dry_run(option());
        if let Some((name, value)) = &header {
            let value = HeaderValue::from_str(value).unwrap();
            created = created.header(name.clone(), value.clone());
            checked = checked.header(name.clone(), value);
        }
        let errors = [created.send().await.err(), checked.send().await.err()];
        for error in errors.iter().flatten() {
            let text = shown(error);
            assert!(!text.contains(beginning), "{text}");
            assert!(text.contains("***"), "{text}");
            assert!(error.raw_body().is_some());
        }
        let told = log.lines().join("\n");
        assert_eq!(log.of("tabella::call").len(), 2);
        assert!(!told.contains(beginning), "{told}");
        assert!(errors[0].is_some() && errors[1].is_some());
    }
}

#[tokio::test]
async fn an_echoed_security_token_is_not_shown() {
    let credentials = Credentials::new(AK, SK).security_token(TOKEN);
    echoes_nothing(credentials, None, TOKEN).await;
}

#[tokio::test]
async fn an_echoed_auth_token_is_not_shown() {
    echoes_nothing(Credentials::token(TOKEN), None, TOKEN).await;
}

#[tokio::test]
async fn an_echoed_header_of_the_caller_is_not_shown() {
    let keys = || Credentials::new(AK, SK);
    let bearer = format!("Bearer {TOKEN}");
    echoes_nothing(keys(), Some((AUTHORIZATION, &bearer)), TOKEN).await;
    for name in ["x-auth-token", "x-security-token"] {
        let name = HeaderName::from_static(name);
        echoes_nothing(keys(), Some((name, TOKEN)), TOKEN).await;
    }
}

#[tokio::test]
async fn the_rest_of_a_refusal_is_shown() {
    let server = Server::start(Answer::Made(refusal));
    let credentials = Credentials::new(AK, SK).security_token(TOKEN);
    let client = builder(&server).credentials(credentials).build().unwrap();
    let error = client
        .create_sub_network_interface(option())
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.code(), error.request_id()),
        (Some("APIGW.0301"), Some("r"))
    );
    let message = error.message().unwrap();
    assert!(message.contains("verify aksk signature fail"), "{message}");
    assert!(message.contains("|x-security-token:***|"), "{message}");
    let raw = String::from_utf8_lossy(error.raw_body().unwrap()).into_owned();
    assert!(raw.contains(TOKEN), "the body is at hand as it came: {raw}");
}

#[tokio::test]
async fn a_secret_key_and_a_signature_are_not_shown() {
    let said = format!("SignatureDoesNotMatch: {SK} {SIGNATURE}");
    let body = format!(r#"{{"error_code":"APIGW.0301","error_msg":"{said}"}}"#);
    let server = Server::start(Answer::json(401, &body));
    let client = builder(&server).build().unwrap();
    let header = format!("SDK-HMAC-SHA256 Access={AK}, SignedHeaders=host, Signature={SIGNATURE}");
    let call = client.create_sub_network_interface(option());
    let call = call.header(AUTHORIZATION, HeaderValue::from_str(&header).unwrap());
    let call_shown = format!("{call:?} {:?}", call.to_request());
    assert!(!call_shown.contains(SIGNATURE), "{call_shown}");
    let error = call.send().await.unwrap_err();
    assert_eq!(error.message(), Some("SignatureDoesNotMatch: *** ***"));
}
