//! The blocking client over a real connection.

use std::thread;

use huaweicloud_vpc::runtime::RetryPolicy;
use huaweicloud_vpc::runtime::testing::FakeClock;
use huaweicloud_vpc::v3::Client;
use huaweicloud_vpc::{BlockingCore, ErrorKind, Sent};
use tabella_tests::{Answer, Server, verify};

use super::faults::case::builder;
use super::faults::step::well;
use super::{AK, DOCUMENTED, SK, client, faults, option};

#[test]
fn the_same_call_without_an_executor() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let client = client(&server).blocking();
    let call = client
        .create_sub_network_interface(option())
        .project_id("other");
    let request = call.to_request().unwrap();
    let answer = call.send().unwrap();
    assert_eq!(answer.status(), 201);
    assert!(answer.sub_network_interface.is_some());
    let [sent] = &server.requests()[..] else {
        panic!("one request")
    };
    assert_eq!(sent.target, "/v3/other/vpc/sub-network-interfaces");
    assert_eq!(sent.body, &request.body()[..]);
    assert!(verify(sent, AK, SK), "{sent:?}");
}

/// The server keeps its connections open. One of a runtime at rest, or of a client that has ended, is not taken up.
#[test]
fn clients_of_other_runtimes_do_not_stand_in_its_way() {
    let server = faults::server::Server::start(vec![well()]);
    let builder = builder(server.address(), &FakeClock::new());
    let client = builder.retry(RetryPolicy::never()).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.enable_all().build().unwrap();
    let waiting = |client: &Client<BlockingCore>| {
        let call = client.create_sub_network_interface(option());
        assert_eq!(call.send().unwrap().status(), 201);
    };
    let call = client.create_sub_network_interface(option());
    runtime.block_on(call.clone().send()).unwrap();
    let (one, other) = (client.blocking(), client.blocking());
    waiting(&one);
    waiting(&other);
    drop(one);
    waiting(&other);
    runtime.block_on(call.send()).unwrap();
    assert_eq!(server.requests().len(), 5);
    assert_eq!(server.connections(), 3);
}

#[test]
fn many_threads_share_a_client() {
    let server = Server::start(Answer::json(202, "{}"));
    let client = client(&server).blocking();
    let threads: Vec<_> = (0..16)
        .map(|_| {
            let client = client.clone();
            thread::spawn(move || {
                client
                    .create_sub_network_interface_dry_run(option())
                    .send()
                    .map(|answer| answer.status().as_u16())
            })
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap().unwrap(), 202);
    }
    assert_eq!(server.requests().len(), 16);
}

#[test]
fn an_error_is_that_of_the_asynchronous_client() {
    let server = Server::start(Answer::json(
        404,
        r#"{"error_code":"VPC.0202","error_msg":"no"}"#,
    ));
    let client = client(&server).blocking();
    let error = client
        .create_sub_network_interface(option())
        .send()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Api);
    assert_eq!(error.code(), Some("VPC.0202"));
}

#[tokio::test]
async fn in_asynchronous_code_nothing_is_sent() {
    let server = Server::start(Answer::json(201, DOCUMENTED));
    let client = client(&server).blocking();
    let call = client.create_sub_network_interface(option());
    let error = call.clone().send().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert_eq!(error.sent(), Sent::No);
    let answer = tokio::task::spawn_blocking(move || call.send());
    assert_eq!(answer.await.unwrap().unwrap().status(), 201);
    drop(client);
    assert_eq!(server.requests().len(), 1);
}
