//! Connections that break, stall, or carry a body of another length.

use std::time::Duration;

use huaweicloud_vpc::ErrorKind::{Decode, Timeout, Transport};
use huaweicloud_vpc::Sent::Perhaps;

use super::case::{Case, answered, done, fails};
use super::step::{Read, holds_after, resets, response, says, sized, well};

/// The attempt timeout.
const SHORT: Duration = Duration::from_secs(30);

#[tokio::test(start_paused = true)]
async fn connections_that_break() {
    let lost = || fails(Transport, Perhaps);
    let cut = || answered(Transport, 200, None);
    let whole = response(200, "", "{}");
    for case in [
        Case::each(
            "reset before the request was read",
            vec![resets(Read::Nothing)],
            lost().at_attempt(3).reaching(0),
            lost().reaching(0),
        ),
        Case::each(
            "reset within the request",
            vec![resets(Read::Head)],
            lost().at_attempt(3),
            lost(),
        ),
        Case::each(
            "reset after the request was read",
            vec![resets(Read::All)],
            lost().at_attempt(3),
            lost(),
        ),
        Case::each(
            "reset once",
            vec![resets(Read::All), well()],
            done().at_attempt(2),
            lost(),
        ),
        Case::each("closed", vec![says("")], lost().at_attempt(3), lost()),
        Case::each(
            "half a head",
            vec![says(&whole[..20])],
            lost().at_attempt(3),
            lost(),
        ),
        Case::each(
            "half a body",
            vec![says(&whole[..whole.len() - 1])],
            cut().at_attempt(3),
            cut(),
        ),
        Case::each(
            "half a body once",
            vec![says(&whole[..whole.len() - 1]), well()],
            done().at_attempt(2),
            cut(),
        ),
        Case::each(
            "half a chunk",
            vec![says(
                "HTTP/1.1 200 Any\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{",
            )],
            cut().at_attempt(3),
            cut(),
        ),
        Case::each(
            "a length that is too long",
            vec![says(sized(200, "", 9, b"{}"))],
            cut().at_attempt(3),
            cut(),
        ),
        Case::both(
            "a length that is too short",
            vec![says(sized(200, "", 1, b"{}"))],
            answered(Decode, 200, None),
        ),
    ] {
        case.check().await;
    }
}

#[tokio::test(start_paused = true)]
async fn connections_that_stall() {
    let late = || fails(Timeout, Perhaps);
    let half = || answered(Timeout, 200, None);
    let head = "HTTP/1.1 200 Any\r\ncontent-length: 9\r\n\r\n{";
    for case in [
        Case::both(
            "no head in the time of the call",
            vec![holds_after("")],
            late(),
        ),
        Case::both(
            "half a body in the time of the call",
            vec![holds_after(head)],
            half(),
        ),
        Case::each(
            "no head in the time of each attempt",
            vec![holds_after("")],
            late().at_attempt(3),
            late(),
        )
        .attempt_timeout(SHORT),
        Case::each(
            "half a head in the time of each attempt",
            vec![holds_after("HTTP/1.1 200")],
            late().at_attempt(3),
            late(),
        )
        .attempt_timeout(SHORT),
        Case::each(
            "half a body in the time of each attempt",
            vec![holds_after(head)],
            half().at_attempt(3),
            half(),
        )
        .attempt_timeout(SHORT),
        Case::each(
            "no head in the time of the first attempt",
            vec![holds_after(""), well()],
            done().at_attempt(2),
            late(),
        )
        .attempt_timeout(SHORT),
    ] {
        case.check().await;
    }
}
