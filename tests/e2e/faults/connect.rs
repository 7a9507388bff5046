//! No connection: nothing is sent, so that a creation is tried again as well.

use huaweicloud_vpc::ErrorKind::{Connect, Tls};
use huaweicloud_vpc::Sent::No;

use super::case::{Case, fails};
use super::server::Server;
use super::step::{Read, plain_text, resets, self_signed, well};

fn secure(server: &Server) -> String {
    format!("https://127.0.0.1:{}", server.port)
}

#[tokio::test(start_paused = true)]
async fn nothing_is_sent_without_a_connection() {
    let never = || fails(Connect, No).at_attempt(3).reaching(0);
    // Another attempt would meet the same.
    let disagrees = || fails(Tls, No).reaching(0);
    for case in [
        Case::both("refused", vec![well()], never())
            .at(|_| "http://127.0.0.1:1".to_owned())
            .saying("no connection could be made"),
        // A part of a name has 63 letters at most, so that even a resolver that knows an answer to all has none.
        Case::both("no such name", vec![well()], never())
            .at(|server| format!("http://{}.invalid:{}", "a".repeat(64), server.port))
            .saying("address"),
        Case::both(
            "plain text in place of TLS",
            vec![plain_text()],
            disagrees(),
        )
        .at(secure)
        .saying("does the endpoint speak `http`"),
        Case::both("a certificate of its own", vec![self_signed()], disagrees())
            .at(secure)
            .saying("certificate"),
        Case::both("a handshake that breaks", vec![resets(Read::Some)], never()).at(secure),
    ] {
        case.check().await;
    }
}
