//! Who may call.

use std::time::{Duration, SystemTime};

use serde_json::json;
use tabella::mock::{Mock, Server};
use tabella_tests::{Reply, Request, authorization};

use crate::{BOXES, error, shop};

const AK: &str = "AK";
const SK: &str = "a-secret-key-that-nobody-shall-see";
const DATE: &str = "20250819T080910Z";

/// A mock with keys, at the time of the date.
fn mock() -> Mock {
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950);
    shop().keys(AK, SK).clock(move || at)
}

fn unsigned(server: &Server, query: &str) -> Request {
    Request::new("GET", &server.address(), &format!("{BOXES}{query}")).header("x-sdk-date", DATE)
}

/// The request with a signature over these headers.
fn signed(request: Request, names: &str) -> Request {
    let authorization = authorization(&request, names, AK, SK);
    request.header("authorization", &authorization)
}

#[track_caller]
fn refused(reply: &Reply) -> String {
    let (code, message) = error(reply);
    assert_eq!((reply.status, code.as_str()), (401, "APIGW.0301"));
    message
}

#[test]
fn any_signed_headers_will_do() {
    let server = mock().start().unwrap();
    for names in [
        "x-sdk-date",
        "host;x-sdk-date",
        "host;user-agent;x-project-id;x-sdk-date",
    ] {
        let request = unsigned(&server, "?limit=2&name=%20b&name=%E7%BD%91%2F");
        let request = request
            .header("user-agent", "Any agent")
            .header("x-project-id", "p");
        let reply = signed(request, names).send();
        assert_eq!(reply.status, 200, "{names}: {}", reply.body);
    }
    let body = json!({"box": {"name": "a"}}).to_string();
    let post = Request::new("POST", &server.address(), BOXES).json(&body);
    let post = signed(
        post.header("x-sdk-date", DATE),
        "content-type;host;x-sdk-date",
    );
    assert_eq!(post.send().status, 201);
    let mut changed = post;
    changed.body[9] = b'z';
    assert!(refused(&changed.send()).contains("verify aksk signature fail"));
}

#[test]
fn a_wrong_signature_is_answered_with_the_canonical_request() {
    let server = mock()
        .security_token("token-of-the-caller")
        .start()
        .unwrap();
    let request =
        unsigned(&server, "?name=b&limit=2").header("x-security-token", "token-of-the-caller");
    let names = "x-sdk-date;x-security-token";
    let wrong = authorization(&request, names, AK, "another key");
    let reply = request.header("authorization", &wrong).send();
    let expected = format!(
        "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:GET|{BOXES}/|\
         limit=2&name=b|x-sdk-date:{DATE}|x-security-token:***||{names}|\
         e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    assert_eq!(refused(&reply), expected);
}

#[test]
fn what_is_no_proof_is_refused() {
    let server = mock().start().unwrap();
    let with = |authorization: &str| {
        let request = unsigned(&server, "").header("authorization", authorization);
        refused(&request.send())
    };
    assert!(refused(&unsigned(&server, "").send()).contains("neither the header"));
    for malformed in ["Basic abc", "SDK-HMAC-SHA256 Access=AK", ""] {
        assert!(with(malformed).contains("malformed"), "{malformed}");
    }
    let other = authorization(&unsigned(&server, ""), "x-sdk-date", "XX", SK);
    assert!(with(&other).contains("access key does not exist"));
    let undated = authorization(&unsigned(&server, ""), "host", AK, SK);
    assert!(with(&undated).contains("X-Sdk-Date is not signed"));
    let missing = "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-none;x-sdk-date, Signature=00";
    assert!(with(missing).contains("x-none was not found"));
    for signature in ["", "00", "xyz"] {
        let text =
            format!("SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature={signature}");
        assert!(
            with(&text).contains("verify aksk signature fail"),
            "{signature}"
        );
    }
}

#[test]
fn a_date_may_be_fifteen_minutes_off() {
    for (offset, accepted) in [(900, true), (901, false)] {
        for early in [true, false] {
            let now = move || {
                let date = SystemTime::UNIX_EPOCH + Duration::from_secs(1_755_590_950);
                let offset = Duration::from_secs(offset);
                if early { date - offset } else { date + offset }
            };
            let server = mock().clock(now).start().unwrap();
            let reply = signed(unsigned(&server, ""), "x-sdk-date").send();
            if accepted {
                assert_eq!(reply.status, 200, "{}", reply.body);
            } else {
                assert!(
                    refused(&reply).contains("the request has expired"),
                    "{}",
                    reply.body
                );
            }
        }
    }
    let server = mock().start().unwrap();
    let request = unsigned(&server, "").header("x-sdk-date", "yesterday");
    assert!(refused(&signed(request, "x-sdk-date").send()).contains("malformed"));
}

#[test]
fn tokens_are_compared() {
    let server = mock()
        .token("a-token")
        .security_token("b-token")
        .start()
        .unwrap();
    let token = |token: &str| unsigned(&server, "").header("x-auth-token", token).send();
    assert_eq!(token("a-token").status, 200);
    assert!(refused(&token("b-token")).contains("token is invalid"));
    let temporary = |token: &str| {
        let request = unsigned(&server, "").header("x-security-token", token);
        signed(request, "x-sdk-date;x-security-token").send()
    };
    assert_eq!(temporary("b-token").status, 200);
    assert!(refused(&temporary("a-token")).contains("security token is invalid"));
    assert!(
        refused(&signed(unsigned(&server, ""), "x-sdk-date").send())
            .contains("X-Security-Token was not found")
    );
}

#[test]
fn without_keys_everybody_may_call() {
    let server = shop().start().unwrap();
    let request = unsigned(&server, "").header("authorization", "anything");
    assert_eq!(request.send().status, 200);
}
