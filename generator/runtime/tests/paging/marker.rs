//! Pages by marker.

use std::time::Duration;

use tabella_runtime::testing::Answer;
use tabella_runtime::{CallOptions, ErrorKind, Pages, Sent};

use super::lists::{ByMarker, THREE, asked, core, items, pages, service};

#[tokio::test]
async fn a_list_goes_on_at_the_marker_of_each_page() {
    let transport = service(THREE);
    let all = items(&transport, ByMarker::default()).all().await.unwrap();
    assert_eq!(all, ["a", "b", "c"]);
    let markers = [None, Some("m1".to_owned()), Some("m2".to_owned())];
    assert_eq!(asked(&transport, "marker"), markers);
}

#[tokio::test]
async fn pages_are_whole_answers() {
    let transport = service(THREE);
    let mut pages = pages(&transport, ByMarker::default());
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.unwrap();
        assert_eq!(page.status(), 200);
        sizes.push(page.data.as_ref().unwrap().things.len());
    }
    assert_eq!(sizes, [2, 0, 1]);
    assert!(pages.next().await.is_none());
    assert_eq!(transport.requests().len(), 3);
}

#[tokio::test]
async fn a_list_begins_at_the_marker_of_the_call() {
    let transport = service(&THREE[1..]);
    let operation = ByMarker {
        marker: Some("m1".to_owned()),
        limit: None,
    };
    assert_eq!(items(&transport, operation).all().await.unwrap(), ["c"]);
    let markers = [Some("m1".to_owned()), Some("m2".to_owned())];
    assert_eq!(asked(&transport, "marker"), markers);
}

#[tokio::test]
async fn a_marker_that_is_none_ends_the_list() {
    for last in [
        r#"{"data": {"things": ["a"]}}"#,
        r#"{"data": {"things": ["a"]}, "next": null}"#,
        r#"{"data": {"things": ["a"]}, "next": ""}"#,
    ] {
        let transport = service(&[last]);
        let all = items(&transport, ByMarker::default()).all().await.unwrap();
        assert_eq!(all, ["a"]);
    }
}

#[tokio::test]
async fn a_list_that_is_null_is_empty() {
    for body in [r#"{"data": null}"#, r#"{"data": {"things": null}}"#] {
        let transport = service(&[body]);
        let all = items(&transport, ByMarker::default()).all().await.unwrap();
        assert!(all.is_empty(), "{body}");
    }
}

/// The service leads back: from the last page, from an earlier one, and to where the caller began.
#[tokio::test]
async fn a_marker_that_comes_again_ends_with_an_error() {
    let (one, two) = (
        r#"{"data": {"things": ["a"]}, "next": "m1"}"#,
        r#"{"data": {"things": ["b"]}, "next": "m2"}"#,
    );
    let begun = Some("m1".to_owned());
    for (bodies, marker, good) in [
        (vec![one, one], None, 1),
        (vec![one, two, one], None, 2),
        (vec![one], begun.clone(), 0),
        (vec![two, one], begun, 1),
    ] {
        let transport = service(&bodies);
        let mut pages = pages(
            &transport,
            ByMarker {
                marker,
                limit: None,
            },
        );
        for _ in 0..good {
            pages.next().await.unwrap().unwrap();
        }
        let error = pages.next().await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Paging);
        assert_eq!(error.sent(), Sent::Yes);
        assert_eq!(error.operation(), Some("ListThings"));
        let (status, body) = (error.status().unwrap(), error.raw_body().unwrap());
        assert_eq!((status.as_u16(), body.as_ref()), (200, one.as_bytes()));
        let text = error.to_string();
        assert!(text.contains("`m1`"), "{text}");
        assert!(text.contains(&format!("page {}", good + 1)), "{text}");
        assert!(pages.next().await.is_none());
        assert_eq!(transport.steps_left(), 0);
    }
}

#[tokio::test]
async fn an_error_ends_the_list() {
    let transport = service(&THREE[..1]);
    transport.then(Answer::json(
        404,
        r#"{"error_code": "SVC.0001", "error_msg": "gone"}"#,
    ));
    let mut items = items(&transport, ByMarker::default());
    assert_eq!(items.next().await.unwrap().unwrap(), "a");
    assert_eq!(items.next().await.unwrap().unwrap(), "b");
    let error = items.next().await.unwrap().unwrap_err();
    assert_eq!(error.code(), Some("SVC.0001"));
    assert!(items.next().await.is_none());
    assert_eq!(transport.requests().len(), 2);
}

#[tokio::test]
async fn options_hold_for_each_page() {
    let transport = service(THREE);
    let options = CallOptions::default()
        .project_id("other")
        .timeout(Duration::from_secs(7));
    let mut pages = Pages::new(core(&transport), ByMarker::default(), options);
    while let Some(page) = pages.next().await {
        page.unwrap();
    }
    let requests = transport.requests();
    assert_eq!(requests.len(), 3);
    for request in requests {
        assert_eq!(request.path(), "/v1/other/things");
        let total = request.limits().total;
        assert!(total <= Duration::from_secs(7) && total > Duration::from_secs(5));
    }
}
