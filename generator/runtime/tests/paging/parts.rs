//! Answers that a call reads leniently, and that a list cannot do with.

use http::{HeaderName, HeaderValue};
use tabella_runtime::testing::{Answer, FakeTransport};
use tabella_runtime::{ErrorKind, Paged, Sent};

use super::lists::{ByMarker, ByOffset, items, pages, service};

/// Reads a list whose second page has this body, and gives the text of the error.
async fn refused<O: Paged>(first: &'static str, body: &'static str, operation: O) -> String {
    let transport = service(&[first]);
    let answer = Answer::json(200, body).header(
        HeaderName::from_static("x-request-id"),
        HeaderValue::from_static("abc"),
    );
    transport.then(answer);
    let mut pages = pages(&transport, operation);
    assert!(pages.next().await.unwrap().is_ok());
    let error = pages.next().await.unwrap().err().unwrap();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Paging, Sent::Yes));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(error.request_id(), Some("abc"));
    assert_eq!(
        error.raw_body().map(|body| &body[..]),
        Some(body.as_bytes())
    );
    assert!(pages.next().await.is_none());
    error.to_string()
}

const FIRST: &str = r#"{"data": {"things": ["a"]}, "next": "m1"}"#;

#[tokio::test]
async fn an_answer_without_the_list_is_an_error() {
    for body in [
        "",
        "{}",
        "[]",
        r#"{"data": {}}"#,
        r#"{"data": 5}"#,
        r#"{"data": {"things": {}}}"#,
        r#"{"data": {"things": "a"}}"#,
    ] {
        let text = refused(FIRST, body, ByMarker::default()).await;
        let expected = "page 2 is no part of the list: it has no list `data.things`";
        assert!(text.contains(expected), "{body}: {text}");
        assert!(text.ends_with("status 200 OK (request id abc)"), "{text}");
    }
}

#[tokio::test]
async fn an_item_that_is_none_is_an_error() {
    let body = r#"{"data": {"things": ["a", {"b": 1}, []]}, "next": "m2"}"#;
    let text = refused(FIRST, body, ByMarker::default()).await;
    assert!(
        text.contains("2 of the 3 items of its `data.things` cannot be read"),
        "{text}"
    );
    let body = r#"{"things": [["b"]]}"#;
    let text = refused(r#"{"things": ["a"]}"#, body, ByOffset::default()).await;
    assert!(
        text.contains("1 of the 1 items of its `things` cannot be read"),
        "{text}"
    );
}

#[tokio::test]
async fn a_marker_that_cannot_be_read_is_an_error() {
    let body = r#"{"data": {"things": ["b"]}, "next": {"marker": "m2"}}"#;
    let text = refused(FIRST, body, ByMarker::default()).await;
    assert!(text.contains("its `next` cannot be read"), "{text}");
}

#[tokio::test]
async fn what_is_odd_and_loses_nothing_is_none() {
    let transport = service(&[
        r#"{"data": {"things": [1, "b"], "more": []}, "next": 7, "other": true}"#,
        r#"{"data": {"things": []}}"#,
    ]);
    let all = items(&transport, ByMarker::default()).all().await.unwrap();
    assert_eq!(all, ["1", "b"]);
}

#[tokio::test]
async fn the_items_before_an_error_are_given() {
    let transport: FakeTransport = service(&[FIRST, "{}"]);
    let mut items = items(&transport, ByMarker::default());
    assert_eq!(items.next().await.unwrap().unwrap(), "a");
    assert_eq!(
        items.next().await.unwrap().unwrap_err().kind(),
        ErrorKind::Paging
    );
    assert!(items.next().await.is_none());
}
