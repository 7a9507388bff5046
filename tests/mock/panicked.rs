//! A mock of which something panics.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::{BOXES, call, error, shop};

#[test]
fn a_panic_ends_one_answer_and_not_the_mock() {
    let asked = AtomicUsize::new(0);
    let mock = shop().log(move |_| {
        let number = asked.fetch_add(1, Ordering::SeqCst);
        assert_ne!(number, 1, "a log that panics once, on purpose");
    });
    let (told, replies) = mpsc::channel();
    // On a thread of its own, so that a request that is never answered fails the test and does not hang it.
    thread::spawn(move || {
        let server = mock.start().unwrap();
        for _ in 0..3 {
            told.send(call(&server, "GET", BOXES, "")).unwrap();
        }
    });
    for status in [200, 500, 200] {
        let reply = replies.recv_timeout(Duration::from_secs(30));
        assert!(reply.is_ok(), "the request of {status} was never answered");
        let reply = reply.unwrap();
        assert_eq!(reply.status, status);
        if status == 500 {
            let (code, message) = error(&reply);
            assert_eq!(code, "MOCK.0500");
            assert!(message.contains("panicked"), "{message}");
        }
    }
}
