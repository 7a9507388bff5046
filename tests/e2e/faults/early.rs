//! Answers that come before the body of the request was read.

use huaweicloud_vpc::runtime::testing::FakeClock;
use huaweicloud_vpc::{Error, ErrorKind, Sent, Validation};

use super::super::option;
use super::case::builder;
use super::server::Server;
use super::step::{End, Step, response, says_early};

/// Creates with a body that no buffer on the way can hold, and gives how often the server saw that.
async fn create(step: Step) -> (Error, usize) {
    let server = Server::start(vec![step]);
    let client = builder(server.address(), &FakeClock::new())
        .validation(Validation::Off)
        .build()
        .unwrap();
    let mut large = option();
    large.description = Some("x".repeat(8 * 1024 * 1024));
    let call = client.create_sub_network_interface(large);
    let error = call.send().await.unwrap_err();
    (error, server.requests().len())
}

fn too_large() -> Vec<u8> {
    response(413, "connection: close\r\n", "")
}

#[tokio::test]
async fn an_answer_before_the_body_is_the_answer() {
    let (error, creations) = create(says_early(too_large(), End::Drain)).await;
    assert_eq!(
        error.status().map(|status| status.as_u16()),
        Some(413),
        "{error:?}"
    );
    assert_eq!((error.attempts().len(), creations), (1, 1));
}

/// Whether the answer outlives the reset is up to the system.
#[tokio::test]
async fn an_answer_before_a_reset_may_be_lost() {
    for end in [End::Reset, End::Close] {
        let (error, creations) = create(says_early(too_large(), end)).await;
        let what = (error.kind(), error.sent());
        let known = [
            (ErrorKind::Api, Sent::Yes),
            (ErrorKind::Transport, Sent::Yes),
            (ErrorKind::Transport, Sent::Perhaps),
        ];
        assert!(known.contains(&what), "{error:?}");
        assert_eq!((error.attempts().len(), creations), (1, 1));
    }
}
