//! No connection: nothing is sent, so that a creation is tried again as well.

use huaweicloud_vpc::ErrorKind::Connect;
use huaweicloud_vpc::Sent::No;

use super::case::{Case, fails};
use super::server::Server;
use super::step::{plain_text, self_signed, well};

fn secure(server: &Server) -> String {
    format!("https://127.0.0.1:{}", server.port)
}

#[tokio::test(start_paused = true)]
async fn nothing_is_sent_without_a_connection() {
    let never = || fails(Connect, No).at_attempt(3).reaching(0);
    for case in [
        Case::both("refused", vec![well()], never())
            .at(|_| "http://127.0.0.1:1".to_owned())
            .saying("no connection could be made"),
        Case::both("no such name", vec![well()], never())
            .at(|server| format!("http://no-such-host.invalid:{}", server.port))
            .saying("address"),
        Case::both("plain text in place of TLS", vec![plain_text()], never())
            .at(secure)
            .saying("TLS"),
        Case::both("a certificate of its own", vec![self_signed()], never())
            .at(secure)
            .saying("certificate"),
    ] {
        case.check().await;
    }
}
