//! The faults of the fake transport are those of the usual one.

use std::fmt::Display;

use tabella_runtime::testing::{Answer, FakeTransport, Fault};
use tabella_runtime::{HyperTransport, Limits, Transport, TransportError};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

use super::authority::Authority;
use super::server::{Script, Server, read_head};
use super::{limits, request, short_limits, text, told};

/// How a fault fails, and how the usual transport does at this address: alike.
async fn both(fault: Fault, address: impl Display, limits: Limits) -> [TransportError; 2] {
    let asked = || request(&address);
    let sending = HyperTransport::new();
    let real = sending.send(asked(), limits).await.unwrap_err();
    let transport = FakeTransport::new();
    transport.then(fault);
    let fake = transport.send(asked(), limits).await.unwrap_err();
    assert_eq!(told(&fake), told(&real));
    [fake, real]
}

/// Checks that they say the same as well. Other systems than Linux have other words.
async fn same(fault: Fault, address: impl Display, limits: Limits) -> TransportError {
    let [fake, real] = both(fault, address, limits).await;
    if cfg!(target_os = "linux") {
        assert_eq!(text(&fake), text(&real));
    }
    fake
}

#[tokio::test]
async fn faults_are_told_as_real_ones() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = { closed }.local_addr().unwrap();
    same(Fault::Refused, format_args!("http://{closed}/"), limits()).await;

    // No name has a part of more than 63 letters. Why there is no address, each resolver says in its own words.
    let unknown = format!("http://{}.invalid/", "a".repeat(64));
    for error in both(Fault::Unresolved, unknown, limits()).await {
        let text = text(&error);
        assert!(text.contains("failed to lookup address"), "{text}");
    }

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        read_head(&mut stream).await.unwrap();
        stream.read_exact(&mut [0; 2]).await.unwrap();
        stream.set_zero_linger().unwrap();
    });
    same(Fault::Reset, address, limits()).await;

    let distrusted = Authority::new().server("127.0.0.1");
    let server = Server::tls([Script::answer("")], distrusted).await;
    let address = format!("https://{}/", server.address);
    same(Fault::TlsFailed, address, limits()).await;

    let silent = Server::plain([Script::Stall(Vec::new())]).await;
    let address = format!("http://{}/", silent.address);
    same(Fault::Silence, address, short_limits()).await;

    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nok";
    let server = Server::plain([Script::Cut(cut.into())]).await;
    let address = format!("http://{}/", server.address);
    let fault = Fault::Cut(Answer::new(200).body("ok"));
    let error = same(fault, address, limits()).await;
    assert_eq!(error.reply().unwrap().body(), "ok");
}
