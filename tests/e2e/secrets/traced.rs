//! What is traced at the finest level, by the libraries beneath as well.

use huaweicloud_vpc::http::Method;
use huaweicloud_vpc::runtime::testing::FakeClock;
use tabella_tests::Request;

use super::super::faults::case::builder;
use super::super::faults::server::Server;
use super::super::faults::step::{Read, makes, resets, response, well};
use super::super::log::Log;
use super::super::{SK, option};
use super::observed::callers;
use super::revealed;

/// An answer that repeats all it was sent.
fn echo(request: &Request) -> Vec<u8> {
    let headers = request.headers.iter();
    let all: Vec<String> = headers
        .map(|(name, value)| format!("{name}:{value}"))
        .collect();
    let proof = ["x-security-token", "x-auth-token", "authorization"];
    let proof = proof.iter().find_map(|name| request.headers.get(*name));
    let key = request.headers.get("x-auth-token").map_or(SK, |_| "");
    let said = format!("{} {key}", proof.unwrap());
    let body = format!(
        r#"{{"error_code":"{said}","error_msg":"canonicalRequest:{}","request_id":"{said}"}}"#,
        all.join("|")
    );
    response(503, &format!("x-request-id: {said}\r\n"), &body)
}

#[tokio::test]
async fn no_event_and_no_span_has_a_secret() {
    for (credentials, header) in callers() {
        let (log, _guard) = Log::start();
        for script in [
            vec![well()],
            vec![makes(echo)],
            vec![resets(Read::All), well()],
            vec![resets(Read::Nothing)],
        ] {
            let server = Server::start(script);
            let client = builder(server.address(), &FakeClock::new())
                .credentials(credentials.clone())
                .build()
                .unwrap();
            for method in [Method::GET, Method::POST] {
                let mut list = client.list_sub_network_interfaces();
                let mut create = client.create_sub_network_interface(option());
                if let Some((name, value)) = header.clone() {
                    list = list.header(name.clone(), value.clone());
                    create = create.header(name, value);
                }
                let _ = match method {
                    Method::POST => create.send().await.err(),
                    _ => list.send().await.err(),
                };
            }
        }
        for target in ["tabella::http", "tabella::call", "tabella::retry"] {
            assert_ne!(log.of(target), [""; 0], "{target}");
        }
        let lines = log.lines();
        assert!(
            lines.iter().any(|line| line.starts_with("hyper_util::")),
            "the transport is heard: {lines:#?}"
        );
        for line in lines {
            assert_eq!(revealed(&line), None, "{line}");
        }
    }
}
