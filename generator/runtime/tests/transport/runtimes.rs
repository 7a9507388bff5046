//! One transport in several runtimes: each drives its own connections.

use std::future::pending;

use tabella_runtime::{HyperTransport, Transport};
use tokio::runtime::{Builder, Runtime};

use super::server::{Script, Server};
use super::{OK, limits, request};

fn current_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// A server on a thread that outlives the test.
fn server() -> Server {
    let runtime = current_thread();
    let server = runtime.block_on(Server::plain([Script::answer(OK)]));
    std::thread::spawn(move || runtime.block_on(pending::<()>()));
    server
}

fn call(runtime: &Runtime, transport: &HyperTransport, server: &Server) {
    let address = format!("http://{}/", server.address);
    let sending = transport.send(request(address), limits());
    assert_eq!(runtime.block_on(sending).unwrap().body(), "ok");
}

/// The kept connection of a runtime at rest has nobody who reads from it.
#[test]
fn a_runtime_at_rest_keeps_no_other_from_calling() {
    let (server, transport) = (server(), HyperTransport::new());
    let (resting, other) = (current_thread(), current_thread());
    call(&resting, &transport, &server);
    call(&other, &transport, &server);
    call(&other, &transport, &server);
    call(&resting, &transport, &server);
    assert_eq!(server.connections(), 2);
}

#[test]
fn the_end_of_a_runtime_takes_no_connection_from_another() {
    let (server, transport) = (server(), HyperTransport::new());
    let lasting = current_thread();
    call(&lasting, &transport, &server);
    for _ in 0..3 {
        let short = current_thread();
        call(&short, &transport, &server);
        drop(short);
        call(&lasting, &transport, &server);
    }
    assert_eq!(server.connections(), 4);
}
