//! The usual transport, against a server of a few bytes on this machine.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tabella_runtime::{
    Bytes, HyperTransport, Limits, Sent, Transport, TransportError, TransportErrorKind, http,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// What the server does with each connection once a request has come.
#[derive(Clone, Copy)]
enum Script {
    /// Writes this for each request and keeps the connection.
    Answer(&'static str),
    /// Writes this and closes.
    Cut(&'static str),
    /// Writes this and never goes on.
    Stall(&'static str),
}

/// Starts the server and gives its address and a count of connections.
async fn serve(script: Script) -> (SocketAddr, std::sync::Arc<std::sync::atomic::AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let count = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = count.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            tokio::spawn(async move {
                let mut buffer = [0; 4096];
                while stream
                    .read(&mut buffer)
                    .await
                    .is_ok_and(|length| length > 0)
                {
                    match script {
                        Script::Answer(text) => stream.write_all(text.as_bytes()).await.unwrap(),
                        Script::Cut(text) => {
                            return stream.write_all(text.as_bytes()).await.unwrap();
                        }
                        Script::Stall(text) => {
                            stream.write_all(text.as_bytes()).await.unwrap();
                            std::future::pending::<()>().await;
                        }
                    }
                }
            });
        }
    });
    (address, count)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.connect = Duration::from_millis(300);
    limits.total = Duration::from_millis(300);
    limits
}

fn request(address: impl std::fmt::Display) -> http::Request<Bytes> {
    http::Request::post(address.to_string())
        .body(Bytes::from("{}"))
        .unwrap()
}

async fn call(script: Script) -> Result<http::Response<Bytes>, TransportError> {
    let (address, _) = serve(script).await;
    HyperTransport::new()
        .send(request(format_args!("http://{address}/x")), limits())
        .await
}

#[tokio::test]
async fn brings_answers_over_one_connection() {
    let (address, connections) = serve(Script::Answer(
        "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok",
    ))
    .await;
    let transport = HyperTransport::new();
    for _ in 0..3 {
        let answer = transport
            .send(request(format_args!("http://{address}/x")), limits())
            .await
            .unwrap();
        assert_eq!(answer.status(), 201);
        assert_eq!(answer.body(), "ok");
    }
    assert_eq!(connections.load(std::sync::atomic::Ordering::SeqCst), 1);
}

#[tokio::test]
async fn follows_no_redirect() {
    let answer = call(Script::Answer(
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
            Script::Cut(""),
            TransportErrorKind::Broken,
            Sent::Perhaps,
            None,
        ),
        (
            Script::Cut("HTTP/1.1 2"),
            TransportErrorKind::Broken,
            Sent::Perhaps,
            None,
        ),
        (
            Script::Cut(head),
            TransportErrorKind::Broken,
            Sent::Yes,
            Some(""),
        ),
        (
            Script::Cut(partial),
            TransportErrorKind::Broken,
            Sent::Yes,
            Some("abc"),
        ),
        (
            Script::Stall(""),
            TransportErrorKind::Timeout,
            Sent::Perhaps,
            None,
        ),
        (
            Script::Stall(partial),
            TransportErrorKind::Timeout,
            Sent::Yes,
            Some("abc"),
        ),
    ] {
        let error = call(script).await.unwrap_err();
        assert_eq!((error.kind(), error.sent()), (kind, sent));
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
    let (address, _) = serve(Script::Stall("")).await;
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

    let (address, _) = serve(Script::Cut("no TLS here")).await;
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
