//! How many connections there are, and how long calls wait for one.

use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use tabella_runtime::TransportErrorKind as Kind;
use tabella_runtime::{HyperTransport, HyperTransportBuilder, Sent, Transport};
use tokio::task::{spawn_blocking, yield_now};
use tokio::time::advance;

use super::server::{Script, Server};
use super::{OK, limits, request, short_limits, text, told};

/// Sends this many calls at once to each server, of which every one has an answer.
async fn storm(builder: HyperTransportBuilder, servers: &[&Server], calls: usize) {
    let transport = Arc::new(builder.build().unwrap());
    let mut running = Vec::new();
    for server in servers {
        for _ in 0..calls {
            let transport = transport.clone();
            let address = format!("http://{}/", server.address);
            running.push(tokio::spawn(async move {
                transport.send(request(address), limits()).await.unwrap()
            }));
        }
    }
    for call in running {
        assert_eq!(call.await.unwrap().body(), "ok");
    }
}

#[tokio::test]
async fn keeps_to_the_number_of_calls_at_once() {
    // Without a limit each call that finds no idle connection opens one.
    let free = Server::plain([Script::answer(OK)]).await;
    storm(HyperTransport::builder(), &[&free], 20).await;
    assert_eq!(free.most_at_once(), 20);

    let builder = HyperTransport::builder;
    let server = Server::plain([Script::answer(OK)]).await;
    storm(builder().max_connections_per_host(3), &[&server], 20).await;
    assert_eq!(server.requests().len(), 20);
    assert!(server.most_at_once() <= 3, "{}", server.most_at_once());

    let (one, other) = (
        Server::plain([Script::answer(OK)]).await,
        Server::plain([Script::answer(OK)]).await,
    );
    storm(builder().max_connections(2), &[&one, &other], 10).await;
    assert_eq!(one.requests().len() + other.requests().len(), 20);
    assert!(one.most_at_once() <= 2);
    assert!(other.most_at_once() <= 2);
}

#[tokio::test]
async fn a_wait_for_a_connection_counts_to_the_time_of_the_call() {
    let busy = Server::plain([Script::Stall(OK[..20].into())]).await;
    let idle = Server::plain([Script::answer(OK)]).await;
    let transport = HyperTransport::builder()
        .max_connections_per_host(1)
        .build()
        .unwrap();
    let address = format!("http://{}/", busy.address);
    let first = transport.send(request(&address), limits());
    let second = async {
        let error = transport
            .send(request(&address), short_limits())
            .await
            .unwrap_err();
        assert_eq!(told(&error), (Kind::Busy, Sent::No));
        assert!(text(&error).contains("in use"), "{}", text(&error));
        // Another host has places of its own.
        let address = format!("http://{}/", idle.address);
        transport.send(request(address), limits()).await.unwrap();
    };
    tokio::select! {
        biased;
        _ = first => panic!("there is no answer"),
        () = second => {}
    }
    assert_eq!(busy.requests().len(), 1);

    // A call that is dropped gives its place back.
    let error = transport
        .send(request(&address), short_limits())
        .await
        .unwrap_err();
    assert_eq!(told(&error), (Kind::Timeout, Sent::Perhaps));
    assert_eq!(busy.requests().len(), 2);
}

/// A connection is waited for in the time of the call, and the time to connect begins when there may be one.
#[tokio::test(start_paused = true)]
async fn a_wait_does_not_count_to_connecting() {
    const MINUTE: Duration = Duration::from_secs(60);
    // As long as a thread of the runtime is blocked, time moves only when it is told to.
    let (done, wait) = channel::<()>();
    spawn_blocking(move || wait.recv());
    let server = Server::plain([Script::Slow(OK.into(), MINUTE)]).await;
    let transport = HyperTransport::builder()
        .max_connections(1)
        .max_idle_connections(0)
        .build()
        .unwrap();
    let mut limits = limits();
    limits.connect = MINUTE / 2;
    limits.total = 10 * MINUTE;
    let address = format!("http://{}/", server.address);
    let call = || transport.send(request(&address), limits);
    let mut both = pin!(async { tokio::join!(call(), call()) });
    for arrived in 1..=2 {
        while server.requests().len() < arrived {
            tokio::select! {
                ended = &mut both => panic!("there is no answer yet: {ended:?}"),
                () = yield_now() => {}
            }
        }
        advance(MINUTE).await;
    }
    let (one, other) = both.await;
    drop(done);
    assert_eq!(
        (one.unwrap().body(), other.unwrap().body()),
        (&"ok".into(), &"ok".into())
    );
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn keeps_idle_connections_as_it_is_told() {
    for (builder, connections) in [
        (HyperTransport::builder(), 1),
        (HyperTransport::builder().max_idle_connections(0), 3),
        (HyperTransport::builder().idle_timeout(Duration::ZERO), 3),
    ] {
        let server = Server::plain([Script::answer(OK)]).await;
        let transport = builder.build().unwrap();
        for _ in 0..3 {
            let address = format!("http://{}/", server.address);
            transport.send(request(address), limits()).await.unwrap();
        }
        assert_eq!(server.connections(), connections);
    }
}

#[tokio::test]
async fn calls_from_the_address_that_it_is_given() {
    let server = Server::plain([Script::answer(OK)]).await;
    let transport = HyperTransport::builder()
        .local_address(IpAddr::from([127, 0, 0, 2]))
        .tcp_keepalive(Duration::from_secs(30))
        .build()
        .unwrap();
    let address = format!("http://{}/", server.address);
    let called = transport.send(request(address), limits()).await;
    if cfg!(target_os = "linux") {
        assert_eq!(called.unwrap().body(), "ok");
        assert_eq!(server.callers(), [IpAddr::from([127, 0, 0, 2])]);
    }
}
