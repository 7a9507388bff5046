//! A mock whose cloud has died, because what it was told to call panicked.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::{BOXES, call, error, shop};

#[test]
fn every_later_request_is_answered_too() {
    let mock = shop().log(|_| panic!("a log that panics, on purpose"));
    let (told, replies) = mpsc::channel();
    // On a thread of its own, so that a request that is never answered fails the test and does not hang it.
    thread::spawn(move || {
        let server = mock.start().unwrap();
        for _ in 0..2 {
            told.send(call(&server, "GET", BOXES, "")).unwrap();
        }
    });
    for number in 1..=2 {
        let reply = replies.recv_timeout(Duration::from_secs(30));
        assert!(reply.is_ok(), "request {number} was never answered");
        let reply = reply.unwrap();
        assert_eq!(reply.status, 503);
        let (_, message) = error(&reply);
        assert!(message.contains("panicked"), "{message}");
    }
}
