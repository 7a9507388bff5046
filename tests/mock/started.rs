//! What is said when a mock cannot start.

use std::net::TcpListener;

use crate::shop;

#[test]
fn a_port_that_is_in_use_is_named() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port();
    let error = shop().port(port).start().unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with(&format!("127.0.0.1:{port}: ")), "{text}");
}
