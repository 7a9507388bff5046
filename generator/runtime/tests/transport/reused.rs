//! Connections that end while they are idle or just as they are used: no request is written twice.

use std::time::Duration;

use tabella_runtime::TransportErrorKind as Kind;
use tabella_runtime::{HyperTransport, Sent, Transport};
use tokio::net::TcpListener;

use super::server::{Script, Server};
use super::{OK, limits, request, told};

#[tokio::test]
async fn a_connection_that_ended_while_idle_is_replaced() {
    let server = Server::plain([Script::Cut(OK.into()), Script::answer(OK)]).await;
    let transport = HyperTransport::new();
    let address = format!("http://{}/", server.address);
    transport.send(request(&address), limits()).await.unwrap();
    server.closed(1).await;
    transport.send(request(&address), limits()).await.unwrap();
    assert_eq!((server.requests().len(), server.connections()), (2, 2));
}

/// The service reads the second request on the connection and closes it without an answer: it may have carried it out.
#[tokio::test]
async fn a_request_that_was_read_is_not_written_again() {
    let server = Server::plain([Script::answer(OK), Script::Cut(Vec::new())]).await;
    let transport = HyperTransport::new();
    let address = format!("http://{}/", server.address);
    transport.send(request(&address), limits()).await.unwrap();
    let error = transport
        .send(request(&address), limits())
        .await
        .unwrap_err();
    assert_eq!(told(&error), (Kind::Broken, Sent::Perhaps));
    assert_eq!((server.requests().len(), server.connections()), (2, 1));
}

/// Many idle connections end at any moment of many calls: each call arrives once, or fails, or is written elsewhere.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_request_arrives_twice_when_connections_end_at_any_moment() {
    let server = Server::plain([Script::Cut(OK.into())]).await;
    let transport = HyperTransport::new();
    let mut answered = 0;
    for number in 0..300 {
        let address = format!("http://{}/{number}", server.address);
        match transport.send(request(address), limits()).await {
            Ok(_) => answered += 1,
            Err(error) => assert_eq!(error.kind(), Kind::Broken),
        }
        tokio::time::sleep(Duration::from_micros(number % 7 * 50)).await;
    }
    let mut lines: Vec<String> = server
        .requests()
        .iter()
        .map(|request| request.lines().next().unwrap().to_owned())
        .collect();
    let all = lines.len();
    lines.sort();
    lines.dedup();
    assert_eq!(lines.len(), all, "a request arrived twice");
    assert!(answered > 0 && answered <= all);
}

/// A connection that ends before anything can be written to it leaves no doubt.
#[tokio::test]
async fn a_connection_without_an_owner_takes_no_request() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let accepting = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        // With nothing to linger for, the other side is told at once that the connection is gone.
        stream.set_zero_linger().unwrap();
        drop(stream);
        listener
    });
    let error = HyperTransport::new()
        .send(request(format_args!("http://{address}/")), limits())
        .await
        .unwrap_err();
    accepting.await.unwrap();
    // Whether the end is seen before the first byte is written is up to the machine.
    assert_eq!(error.kind(), Kind::Broken);
    assert_ne!(error.sent(), Sent::Yes);
}
