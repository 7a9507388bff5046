//! Answers, and what is told where there are none.

use std::time::{Duration, Instant};

use tabella_runtime::{
    Bytes, HyperTransport, Sent, Transport, TransportError, TransportErrorKind, http,
};
use tokio::net::TcpListener;

use super::server::{Script, Server};
use super::{request, short_limits as limits, told};

async fn call(script: Script) -> Result<http::Response<Bytes>, TransportError> {
    let server = Server::plain([script]).await;
    HyperTransport::new()
        .send(
            request(format_args!("http://{}/x", server.address)),
            limits(),
        )
        .await
}

#[tokio::test]
async fn brings_answers_over_one_connection() {
    let server = Server::plain([Script::answer(
        "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok",
    )])
    .await;
    let transport = HyperTransport::new();
    for _ in 0..3 {
        let answer = transport
            .send(
                request(format_args!("http://{}/x", server.address)),
                limits(),
            )
            .await
            .unwrap();
        assert_eq!(answer.status(), 201);
        assert_eq!(answer.body(), "ok");
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn follows_no_redirect() {
    let answer = call(Script::answer(
        "HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n",
    ))
    .await
    .unwrap();
    assert_eq!(answer.status(), 302);
}

#[tokio::test]
async fn knows_whether_a_request_went_out() {
    let head = "HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n";
    let partial = "HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\nabc";
    for (script, kind, sent, status) in [
        (
            Script::Cut(Vec::new()),
            TransportErrorKind::Broken,
            Sent::Perhaps,
            None,
        ),
        (
            Script::Cut("HTTP/1.1 2".into()),
            TransportErrorKind::Broken,
            Sent::Perhaps,
            None,
        ),
        (
            Script::Cut(head.into()),
            TransportErrorKind::Broken,
            Sent::Yes,
            Some(""),
        ),
        (
            Script::Cut(partial.into()),
            TransportErrorKind::Broken,
            Sent::Yes,
            Some("abc"),
        ),
        (
            Script::Stall(Vec::new()),
            TransportErrorKind::Timeout,
            Sent::Perhaps,
            None,
        ),
        (
            Script::Stall(partial.into()),
            TransportErrorKind::Timeout,
            Sent::Yes,
            Some("abc"),
        ),
    ] {
        let error = call(script).await.unwrap_err();
        assert_eq!(told(&error), (kind, sent));
        assert_eq!(
            error.reply().map(|reply| reply.body().as_ref()),
            status.map(str::as_bytes)
        );
    }
}

#[tokio::test]
async fn knows_when_there_was_no_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let closed = listener.local_addr().unwrap();
    drop(listener);
    for (address, kind) in [
        (format!("http://{closed}/"), TransportErrorKind::Connect),
        (format!("https://{closed}/"), TransportErrorKind::Connect),
        (
            "http://name.invalid/".to_owned(),
            TransportErrorKind::Resolve,
        ),
        (
            "https://name.invalid/".to_owned(),
            TransportErrorKind::Resolve,
        ),
    ] {
        let error = HyperTransport::new()
            .send(request(&address), limits())
            .await
            .unwrap_err();
        assert_eq!((error.kind(), error.sent()), (kind, Sent::No), "{address}");
    }
}

/// A server that accepts and then says nothing cannot be told from a slow one, but no request was written to it.
#[tokio::test]
async fn counts_tls_as_connecting() {
    let server = Server::plain([Script::Stall(Vec::new())]).await;
    let address = server.address;
    let mut limits = limits();
    limits.total = Duration::from_secs(60);
    let start = Instant::now();
    let error = HyperTransport::new()
        .send(request(format_args!("https://{address}/")), limits)
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (TransportErrorKind::Timeout, Sent::No)
    );
    assert!(start.elapsed() < Duration::from_secs(30));

    let server = Server::plain([Script::answer("no TLS here")]).await;
    let address = server.address;
    let error = HyperTransport::new()
        .send(request(format_args!("https://{address}/")), limits)
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (TransportErrorKind::Tls, Sent::No)
    );
}

#[test]
fn needs_a_runtime() {
    let transport = HyperTransport::new();
    let mut future = transport.send(request("http://127.0.0.1:9/"), limits());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(error)) = future.as_mut().poll(&mut context) else {
        panic!("the transport says at once that it cannot work");
    };
    assert_eq!(
        (error.kind(), error.sent()),
        (TransportErrorKind::Configuration, Sent::No)
    );
}
