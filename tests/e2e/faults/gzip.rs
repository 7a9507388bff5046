//! Bodies that come compressed, whole and damaged.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use huaweicloud_vpc::ErrorKind::{Api, Transport};
use huaweicloud_vpc::runtime::testing::FakeClock;
use tabella_tests::Request;

use super::case::{Case, answered, builder, done};
use super::server::Server;
use super::step::{LISTED, Step, answers, documented_body, makes, sized, well};

fn gzip(body: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

fn packed(status: u16, body: &[u8]) -> Vec<u8> {
    sized(status, "content-encoding: gzip\r\n", body.len(), body)
}

fn documented(request: &Request) -> Vec<u8> {
    let (status, body) = documented_body(request);
    packed(status, &gzip(body))
}

fn says_packed(status: u16, body: &[u8]) -> Step {
    answers(packed(status, body))
}

#[tokio::test(start_paused = true)]
async fn compressed_answers() {
    let said = gzip(r#"{"error_code":"VPC.0500","error_msg":"no"}"#);
    let answer = gzip(LISTED);
    let mut damaged = answer.clone();
    damaged[20] ^= 0xff;
    let unreadable = || answered(Transport, 200, None);
    for case in [
        Case::both("whole", vec![makes(documented)], done()),
        Case::each(
            "an error",
            vec![says_packed(500, &said)],
            answered(Api, 500, Some("VPC.0500")).at_attempt(3),
            answered(Api, 500, Some("VPC.0500")),
        ),
        Case::each(
            "damaged",
            vec![says_packed(200, &damaged)],
            unreadable().at_attempt(3),
            unreadable(),
        ),
        Case::each(
            "without its end",
            vec![says_packed(200, &answer[..answer.len() - 9])],
            unreadable().at_attempt(3),
            unreadable(),
        ),
        Case::each(
            "not compressed at all, once",
            vec![says_packed(200, LISTED.as_bytes()), well()],
            done().at_attempt(2),
            unreadable(),
        ),
    ] {
        case.check().await;
    }
}

#[tokio::test]
async fn a_compressed_answer_is_read_as_if_it_were_not() {
    let server = Server::start(vec![makes(documented)]);
    let client = builder(server.address(), &FakeClock::new())
        .build()
        .unwrap();
    let answer = client.list_sub_network_interfaces().send().await.unwrap();
    assert_eq!(answer.raw_body(), LISTED.as_bytes());
    let requests = server.requests();
    assert_eq!(requests[0].request.headers["accept-encoding"], "gzip");
}
