//! A clock that is off: a refusal for the time is mended once, and no other refusal is repeated.

use std::time::{Duration, SystemTime};

use huaweicloud_vpc::Credentials;
use huaweicloud_vpc::http::Method;
use huaweicloud_vpc::runtime::testing::FakeClock;
use tabella_tests::{Request, verify};

use super::super::{AK, SK};
use super::case::{builder, send};
use super::server::Server;
use super::step::{documented, makes, response};

/// The time of the service, in the ways in which it is written.
const SECONDS: u64 = 1_755_590_950;
const MINUTE: &str = "20250819T0809";
const DATE: &str = "date: Tue, 19 Aug 2025 08:09:10 GMT\r\n";

/// Looks at the time first, then at the signature.
fn gateway(request: &Request) -> Vec<u8> {
    if !request.headers["x-sdk-date"].starts_with(MINUTE) {
        return refuse("the date of the request is expired");
    }
    if !verify(request, AK, SK) {
        return refuse("verify aksk signature fail");
    }
    documented(request)
}

fn refuse(why: &str) -> Vec<u8> {
    let body = format!(
        r#"{{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: {why}"}}"#
    );
    response(401, DATE, &body)
}

#[tokio::test]
async fn a_refusal_for_the_time_is_mended_and_no_other_is_repeated() {
    for method in [Method::GET, Method::POST] {
        for (off, key, requests) in [
            (0, SK, [1, 1]),
            (600, SK, [2, 1]),
            (-600, SK, [2, 1]),
            (0, "another key", [1, 1]),
            (600, "another key", [2, 1]),
        ] {
            let server = Server::start(vec![makes(gateway)]);
            let shown = Duration::from_secs(SECONDS.checked_add_signed(off).unwrap());
            let clock = FakeClock::at(SystemTime::UNIX_EPOCH + shown);
            let client = builder(server.address(), &clock)
                .credentials(Credentials::new(AK, key))
                .build()
                .unwrap();
            let mut before = 0;
            for expected in requests {
                let ended = send(&client, &method).await;
                let name = format!("{method}, {off} seconds off, {key}: {ended:?}");
                let reached = server.requests();
                assert_eq!(reached.len() - before, expected, "{name}");
                assert_eq!(ended.is_ok(), key == SK, "{name}");
                let accepted = reached[before..].iter().filter(|reached| reached.processed);
                assert_eq!(accepted.count(), usize::from(ended.is_ok()), "{name}");
                if let Err(error) = ended {
                    assert!(error.is_auth(), "{name}");
                    assert_eq!(error.code(), Some("APIGW.0301"), "{name}");
                    assert_eq!(error.attempts().len(), expected, "{name}");
                }
                before = reached.len();
            }
        }
    }
}
