//! What a call tells `tracing`: that it was made and how it ended, and no secret. Drift is in `drifted.rs`.

use std::time::Duration;

use huaweicloud_vpc::runtime::testing::{Answer as Fake, FakeTransport, Fault};
use huaweicloud_vpc::v3::Client;
use huaweicloud_vpc::{Credentials, Sent};
use tabella_tests::{Answer, Server};

use super::log::Log;
use super::{AK, DOCUMENTED, PROJECT, SK, builder, option};

const SECURITY_TOKEN: &str = "SecurityTokenForTestsOnly";
const AUTH_TOKEN: &str = "AuthTokenForTestsOnly";
const SECRETS: [&str; 3] = [SK, SECURITY_TOKEN, AUTH_TOKEN];

/// What may not be told: secrets, keys, headers, bodies.
const PRIVATE: [&str; 6] = [SK, SECURITY_TOKEN, AUTH_TOKEN, AK, "SDK-HMAC", "网卡"];

/// Answers of every kind, among them such as send the caller's secrets back.
fn answers(secrets: &[&str]) -> Vec<Answer> {
    let said = secrets.join(" ");
    let error =
        |code: &str| format!(r#"{{"error_code":"{code}","error_msg":"the key {said} is wrong"}}"#);
    let odd = format!(
        r#"{{"sub_network_interface": {{"state": "{said}", "new": "{said}", "tags": ["{said}"], "vlan_id": "{said}"}}}}"#
    );
    let headers = format!("x-auth-token: {said}\r\nset-cookie: a={said}\r\n");
    let named = format!(r#"{{"{said}": 1}}"#);
    let told = format!("x-request-id: {said}\r\n");
    vec![
        Answer::http(201, &told, DOCUMENTED),
        Answer::http(404, &told, &error(&said)),
        Answer::json(201, &named),
        Answer::json(201, DOCUMENTED),
        Answer::http(201, &headers, DOCUMENTED),
        Answer::json(201, &odd),
        Answer::json(200, DOCUMENTED),
        Answer::json(202, &error("SYS.0202")),
        Answer::http(400, &headers, &error("VPC.0001")),
        Answer::json(401, &error("APIGW.0301")),
        Answer::http(
            302,
            &format!("location: https://vpc.example.com/?token={said}\r\n"),
            "",
        ),
        Answer::http(500, "", &said),
        Answer::http(201, "", &said),
        Answer::cut(201, &said),
        Answer::Bytes(Vec::new()),
        Answer::Bytes(said.into_bytes()),
        Answer::Silence,
    ]
}

/// Both ways to prove who calls, and the secrets that each of them holds.
fn credentials() -> [(Credentials, &'static [&'static str]); 2] {
    let keys = Credentials::new(AK, SK).security_token(SECURITY_TOKEN);
    let token = Credentials::token(AUTH_TOKEN);
    [(keys, &[SK, SECURITY_TOKEN]), (token, &[AUTH_TOKEN])]
}

/// Makes a creation and a dry run; how many of them succeed.
async fn call(answer: Answer, credentials: Credentials) -> usize {
    let patience = match answer {
        Answer::Silence => Duration::from_millis(200),
        Answer::Bytes(_) | Answer::Made(_) => Duration::from_secs(20),
    };
    let server = Server::start(answer);
    let client = builder(&server)
        .credentials(credentials)
        .timeout(patience)
        .build()
        .unwrap();
    let created = client.create_sub_network_interface(option()).send().await;
    let checked = client
        .create_sub_network_interface_dry_run(option())
        .send()
        .await;
    usize::from(created.is_ok()) + usize::from(checked.is_ok())
}

#[tokio::test]
async fn no_secret_is_ever_told() {
    let (log, _guard) = Log::start();
    let (mut calls, mut good) = (0, 0);
    for (credentials, secrets) in credentials() {
        for answer in answers(secrets) {
            good += call(answer, credentials.clone()).await;
            calls += 2;
        }
    }
    let lines = log.lines();
    for line in &lines {
        let shown = PRIVATE.iter().find(|private| line.contains(**private));
        assert_eq!(shown, None, "{line}");
    }
    let ends = log.of("tabella::call");
    assert_eq!(ends.len(), calls, "one event a call: {lines:#?}");
    let failed = ends.iter().filter(|line| line.contains("kind=")).count();
    assert_eq!((calls - failed, good), (14, 14), "{ends:#?}");
}

#[tokio::test]
async fn no_secret_is_told_of_a_call_that_is_not_sent() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let (log, _guard) = Log::start();
    for secret in SECRETS {
        let mut broken = option();
        broken.vlan_id = Some(secret.to_owned());
        let credentials = Credentials::new(AK, SK).security_token(SECURITY_TOKEN);
        let client = builder(&server).credentials(credentials).build().unwrap();
        let error = client
            .create_sub_network_interface(broken)
            .send()
            .await
            .unwrap_err();
        assert_eq!(error.sent(), Sent::No);
    }
    assert_eq!(
        log.lines(),
        ["tabella::call: operation=CreateSubNetworkInterface kind=Invalid sent=No attempts=0"; 3]
    );
}

#[tokio::test]
async fn the_end_of_a_call_is_told() {
    let refusal = r#"{"error_code":"VPC.0202","error_msg":"not there"}"#;
    for (answer, expected) in [
        (
            Answer::json(201, DOCUMENTED),
            "status=201 request_id=f0893730b622bf32beea6fa5b387a5dc",
        ),
        (
            Answer::http(404, "x-request-id: the-id\r\n", refusal),
            "kind=Api sent=Yes status=404 code=VPC.0202 request_id=the-id attempts=1",
        ),
        (
            Answer::Bytes(Vec::new()),
            "kind=Transport sent=Perhaps attempts=1",
        ),
    ] {
        let server = Server::start(answer);
        let client = builder(&server).build().unwrap();
        let (log, _guard) = Log::start();
        drop(client.create_sub_network_interface(option()).send().await);
        assert_eq!(
            log.of("tabella::call"),
            [format!("operation=CreateSubNetworkInterface {expected}")]
        );
    }
}

#[tokio::test]
async fn why_a_call_is_tried_again_is_told() {
    let transport = FakeTransport::new();
    transport
        .then(Fake::json(503, "{}"))
        .then(Fault::Reset)
        .then(Fake::json(200, "{}"));
    let client = Client::builder()
        .endpoint("https://vpc.example.com")
        .credentials(Credentials::new(AK, SK))
        .project_id(PROJECT)
        .transport(transport.clone())
        .clock(transport.clock())
        .build()
        .unwrap();
    let (log, _guard) = Log::start();
    client.list_sub_network_interfaces().send().await.unwrap();
    let told = log.of("tabella::retry");
    let before_wait = told.iter().map(|line| line.split(" wait_ms=").next());
    assert_eq!(
        before_wait.flatten().collect::<Vec<_>>(),
        [
            "operation=ListSubNetworkInterfaces attempt=2 kind=Api status=503",
            "operation=ListSubNetworkInterfaces attempt=3 kind=Transport",
        ]
    );
}
