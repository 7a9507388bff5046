//! How many items are given, and what is asked for them.

use tabella_runtime::{ErrorKind, Sent};

use super::lists::{ByMarker, ByOffset, THREE, items, service};

#[tokio::test]
async fn no_page_is_asked_for_that_is_not_needed() {
    for (count, found, requests) in [
        (0, vec![], 0),
        (1, vec!["a"], 1),
        (2, vec!["a", "b"], 1),
        (3, vec!["a", "b", "c"], 3),
        (4, vec!["a", "b", "c"], 3),
    ] {
        let transport = service(THREE);
        let some = items(&transport, ByMarker::default()).at_most(count);
        assert_eq!(some.all().await.unwrap(), found, "{count}");
        assert_eq!(transport.requests().len(), requests, "{count}");
    }
}

#[tokio::test]
async fn the_limit_counts_from_where_one_is() {
    let transport = service(&[r#"{"things": ["a", "b", "c"]}"#]);
    let mut items = items(&transport, ByOffset::default());
    assert_eq!(items.next().await.unwrap().unwrap(), "a");
    let mut items = items.at_most(1);
    assert_eq!(items.next().await.unwrap().unwrap(), "b");
    assert!(items.next().await.is_none());
    assert_eq!(transport.requests().len(), 1);
}

#[test]
fn nothing_is_asked_for_before_the_first_item() {
    let transport = service(THREE);
    let items = items(&transport, ByMarker::default());
    drop(items);
    assert_eq!(transport.requests().len(), 0);
}

/// Such a page looks like the last one, and what is listed would seem not to be there.
#[tokio::test]
async fn pages_of_no_items_are_not_asked_for() {
    let call = ByMarker {
        limit: Some(0),
        ..ByMarker::default()
    };
    let transport = service(THREE);
    let mut items = items(&transport, call);
    let error = items.next().await.unwrap().unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Paging, Sent::No));
    assert!(error.to_string().contains("`limit`"), "{error}");
    assert!(items.next().await.is_none());
    assert_eq!(transport.requests().len(), 0);
}
