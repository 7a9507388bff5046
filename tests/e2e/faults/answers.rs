//! Answers that are not what was hoped for.

use huaweicloud_vpc::ErrorKind::{Api, Decode, UnexpectedStatus};

use super::case::{Case, answered, done};
use super::step::{End, answers, error, response, says_early, well};

const DATES: &str =
    "date: Tue, 19 Aug 2025 08:09:10 GMT\r\nretry-after: Tue, 19 Aug 2025 08:09:17 GMT\r\n";

#[tokio::test(start_paused = true)]
async fn a_throttled_call_is_repeated_after_the_wait_that_is_asked_for() {
    let throttled = |headers: &str| error(429, "APIGW.0308", headers);
    let refused = || answered(Api, 429, Some("APIGW.0308"));
    for case in [
        Case::both("429", vec![throttled("")], refused().at_attempt(3)),
        Case::both(
            "429 once",
            vec![throttled(""), well()],
            done().at_attempt(2),
        ),
        Case::both(
            "429 with seconds",
            vec![throttled("retry-after: 7\r\n")],
            refused().at_attempt(3).after_waits(&[7, 7]),
        ),
        Case::both(
            "429 with a date",
            vec![throttled(DATES), well()],
            done().at_attempt(2).after_waits(&[7]),
        ),
        Case::both(
            "429 with more than the longest wait",
            vec![throttled("retry-after: 21\r\n"), well()],
            refused().after_waits(&[]),
        ),
        Case::both(
            "429 with more than the rest of the time",
            vec![throttled("retry-after: 20\r\n")],
            refused().at_attempt(5).after_waits(&[20, 20, 20, 20]),
        )
        .attempts(9),
    ] {
        case.check().await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_failing_service_is_asked_again_if_that_is_harmless() {
    let broken = |status| error(status, "VPC.0500", "");
    for status in [408, 500, 502, 503, 504] {
        let failed = || answered(Api, status, Some("VPC.0500"));
        Case::each(
            "for ever",
            vec![broken(status)],
            failed().at_attempt(3),
            failed(),
        )
        .check()
        .await;
        let script = vec![broken(status), broken(status), well()];
        Case::each("for a while", script, done().at_attempt(3), failed())
            .check()
            .await;
    }
    let script = vec![error(503, "VPC.0503", "retry-after: 7\r\n"), well()];
    let (list, create) = (done().at_attempt(2), answered(Api, 503, Some("VPC.0503")));
    Case::each(
        "503 with seconds",
        script,
        list.after_waits(&[7]),
        create.after_waits(&[]),
    )
    .check()
    .await;
}

#[tokio::test(start_paused = true)]
async fn what_another_attempt_would_not_change_is_not_repeated() {
    for status in [400, 401, 403, 404, 409, 413, 501] {
        let refused = answered(Api, status, Some("VPC.0001"));
        Case::both(
            "refused",
            vec![error(status, "VPC.0001", ""), well()],
            refused,
        )
        .check()
        .await;
    }
    let elsewhere = response(302, "location: http://127.0.0.1:1/\r\n", "");
    Case::both(
        "302",
        vec![answers(elsewhere), well()],
        answered(UnexpectedStatus, 302, None),
    )
    .check()
    .await;
}

#[tokio::test(start_paused = true)]
async fn bodies_that_are_not_of_the_service() {
    let html = "<html><body>Bad Gateway</body></html>";
    let from_gateway = || answered(Api, 502, None);
    for case in [
        Case::each(
            "HTML with 502",
            vec![answers(response(502, "content-type: text/html\r\n", html))],
            from_gateway().at_attempt(3),
            from_gateway(),
        ),
        Case::both(
            "HTML with 200",
            vec![
                answers(response(200, "content-type: text/html\r\n", html)),
                well(),
            ],
            answered(Decode, 200, None),
        ),
        Case::both(
            "text with 200",
            vec![answers(response(200, "", "well done")), well()],
            answered(Decode, 200, None),
        ),
        Case::both(
            "nothing with 200",
            vec![answers(response(200, "", "")), well()],
            done(),
        ),
    ] {
        case.check().await;
    }
}

#[tokio::test(start_paused = true)]
async fn answers_before_the_request_is_read() {
    let go_on = |request: &_| {
        [
            &b"HTTP/1.1 100 Continue\r\n\r\n"[..],
            &super::step::documented(request),
        ]
        .concat()
    };
    let too_large = response(413, "connection: close\r\n", "");
    for case in [
        Case::both("100 before 200", vec![super::step::makes(go_on)], done()),
        Case::both(
            "413",
            vec![says_early(too_large, End::Drain)],
            answered(Api, 413, None),
        ),
    ] {
        case.check().await;
    }
}
