//! Connections that are kept for the next call, and are no longer what they were when it comes.

use huaweicloud_vpc::ErrorKind;
use huaweicloud_vpc::Sent;
use huaweicloud_vpc::http::Method;
use huaweicloud_vpc::runtime::testing::FakeClock;
use huaweicloud_vpc::v3::Client;

use super::case::{builder, send};
use super::server::Server;
use super::step::{Read, Step, closes, documented, makes, resets, response, sized, well};

fn start(script: Vec<Step>) -> (Server, Client) {
    let server = Server::start(script);
    let client = builder(server.address(), &FakeClock::new());
    (server, client.build().unwrap())
}

#[tokio::test]
async fn a_connection_serves_many_calls() {
    let (server, client) = start(vec![well()]);
    for method in [Method::GET, Method::POST, Method::GET] {
        send(&client, &method).await.unwrap();
    }
    assert_eq!((server.requests().len(), server.connections()), (3, 1));
}

/// Whether the client has noticed when it makes the next call is up to the system, so both is right for a creation:
/// success, or an error that does not say that nothing was sent.
#[tokio::test]
async fn a_connection_that_was_closed_between_calls() {
    for method in [Method::GET, Method::POST] {
        for _ in 0..20 {
            let (server, client) = start(vec![well(), closes(), well()]);
            send(&client, &method).await.unwrap();
            server.closed().await;
            let ended = send(&client, &method).await;
            let reached = server.requests().len() - 1;
            match ended {
                Ok(_) => assert_eq!(reached, 1),
                Err(error) => {
                    assert_eq!((method.as_str(), reached), ("POST", 0), "{error:?}");
                    let what = (error.kind(), error.sent());
                    assert_eq!(what, (ErrorKind::Transport, Sent::Perhaps));
                }
            }
        }
    }
}

#[tokio::test]
async fn a_kept_connection_that_is_reset_after_the_request_was_read() {
    let script = || vec![well(), resets(Read::All), well()];
    let (server, client) = start(script());
    send(&client, &Method::GET).await.unwrap();
    send(&client, &Method::GET).await.unwrap();
    assert_eq!(server.requests().len(), 3);

    let (server, client) = start(script());
    send(&client, &Method::POST).await.unwrap();
    let error = send(&client, &Method::POST).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (ErrorKind::Transport, Sent::Perhaps)
    );
    assert_eq!(error.attempts().len(), 1);
    assert_eq!(server.requests().len(), 2, "the creation is not sent again");
}

/// What follows the body of one answer is not taken for the next answer.
#[tokio::test]
async fn bytes_beyond_the_length_are_nobodys_answer() {
    let other = response(200, "x-request-id: of-another-call\r\n", "{}");
    for _ in 0..20 {
        let body = [b"{}", &other[..]].concat();
        let too_much = makes(move |_| sized(200, "", 2, &body));
        let (server, client) = start(vec![too_much, makes(documented)]);
        let first = client.list_sub_network_interfaces().send().await.unwrap();
        assert_eq!(first.raw_body(), "{}");
        let second = client.list_sub_network_interfaces().send().await.unwrap();
        assert_ne!(second.request_id(), Some("of-another-call"));
        assert_eq!(second.status(), 200);
        assert!(server.requests().len() >= 2);
    }
}
