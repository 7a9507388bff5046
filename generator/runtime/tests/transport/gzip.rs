//! Answers that come compressed.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use tabella_runtime::TransportErrorKind as Kind;
use tabella_runtime::{Bytes, HyperTransport, Sent, Transport, TransportError, http};

use super::server::{Script, Server};
use super::{limits, request, told};

fn compressed(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

fn answer(encoding: &str, body: &[u8]) -> Script {
    let length = body.len();
    let mut bytes = format!(
        "HTTP/1.1 201 Created\r\nContent-Encoding: {encoding}\r\nContent-Length: {length}\r\nX-Kept: 1\r\n\r\n"
    )
    .into_bytes();
    bytes.extend(body);
    Script::Answer(bytes)
}

async fn call(script: Script, largest: usize) -> Result<http::Response<Bytes>, TransportError> {
    let server = Server::plain([script]).await;
    let transport = HyperTransport::builder()
        .largest_body(largest)
        .build()
        .unwrap();
    transport
        .send(
            request(format_args!("http://{}/", server.address)),
            limits(),
        )
        .await
}

#[tokio::test]
async fn reads_what_is_compressed() {
    let text = "a text ".repeat(50);
    let gzip = compressed(text.as_bytes());
    let in_two = [compressed(b"a text "), compressed(b"in two")].concat();
    for (encoding, body, expected) in [
        ("gzip", &gzip[..], text.as_str()),
        ("X-GZIP", &gzip[..], &text),
        ("gzip", &in_two[..], "a text in two"),
        ("gzip", b"", ""),
    ] {
        let answer = call(answer(encoding, body), text.len()).await.unwrap();
        assert_eq!(answer.body(), expected.as_bytes());
        assert_eq!(answer.headers()["x-kept"], "1");
        if !body.is_empty() {
            assert!(!answer.headers().contains_key("content-encoding"));
            assert!(!answer.headers().contains_key("content-length"));
        }
    }
    let other = call(answer("br", b"unknown"), 100).await.unwrap();
    assert_eq!(other.body(), "unknown");
    assert_eq!(other.headers()["content-encoding"], "br");
}

#[tokio::test]
async fn keeps_what_cannot_be_read() {
    let gzip = compressed(b"a text that is longer than a few bytes");
    let cut = &gzip[..gzip.len() - 3];
    let mut wrong = gzip.clone();
    let checksum = wrong.len() - 6;
    wrong[checksum] ^= 1;
    for bad in [cut, &wrong, b"plain"] {
        let error = call(answer("gzip", bad), 100).await.unwrap_err();
        assert_eq!(told(&error), (Kind::Broken, Sent::Yes));
        let reply = error.reply().unwrap();
        assert_eq!(reply.status(), 201);
        assert_eq!(reply.body(), bad);
    }
}

#[tokio::test]
async fn bounds_what_a_small_body_grows_to() {
    let bomb = compressed(&vec![0; 10_000_000]);
    assert!(bomb.len() < 20_000);
    let error = call(answer("gzip", &bomb), 20_000).await.unwrap_err();
    assert_eq!(told(&error), (Kind::TooLarge, Sent::Yes));
    assert_eq!(error.reply().unwrap().body(), &bomb);

    let plain = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345";
    let error = call(Script::answer(*plain), 4).await.unwrap_err();
    assert_eq!(told(&error), (Kind::TooLarge, Sent::Yes));
    assert!(call(Script::answer(*plain), 5).await.is_ok());
}

#[tokio::test]
async fn asks_for_it_unless_the_caller_says_otherwise() {
    let server = Server::plain([Script::answer(super::OK)]).await;
    let transport = HyperTransport::new();
    let address = format!("http://{}/", server.address);
    transport.send(request(&address), limits()).await.unwrap();
    let mut own = request(&address);
    let identity = http::HeaderValue::from_static("identity");
    own.headers_mut().insert("accept-encoding", identity);
    transport.send(own, limits()).await.unwrap();
    let [first, second] = &server.requests()[..] else {
        panic!("two requests");
    };
    assert!(first.contains("accept-encoding: gzip\r\n"), "{first}");
    assert!(second.contains("accept-encoding: identity\r\n"), "{second}");
}
