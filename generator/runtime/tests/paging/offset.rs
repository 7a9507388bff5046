//! Pages by offset.

use tabella_runtime::ErrorKind;

use super::lists::{ByOffset, asked, items, pages, service};

fn offsets(of: &[Option<i64>]) -> Vec<Option<String>> {
    let texts = of
        .iter()
        .map(|offset| offset.map(|offset| offset.to_string()));
    texts.collect()
}

#[tokio::test]
async fn a_list_ends_at_its_total() {
    let transport = service(&[
        r#"{"things": ["a", "b"], "total": 5}"#,
        r#"{"things": ["c", "d"], "total": 5}"#,
        r#"{"things": ["e"], "total": 5}"#,
    ]);
    let all = items(&transport, ByOffset::default()).all().await.unwrap();
    assert_eq!(all, ["a", "b", "c", "d", "e"]);
    assert_eq!(
        asked(&transport, "offset"),
        offsets(&[None, Some(2), Some(4)])
    );
}

/// A short page says nothing: the service may give fewer items than it was asked for.
#[tokio::test]
async fn without_a_total_a_list_ends_at_an_empty_page() {
    let transport = service(&[
        r#"{"things": ["a", "b"]}"#,
        r#"{"things": ["c"]}"#,
        r#"{"things": null}"#,
    ]);
    let all = items(&transport, ByOffset::default()).all().await.unwrap();
    assert_eq!(all, ["a", "b", "c"]);
    assert_eq!(
        asked(&transport, "offset"),
        offsets(&[None, Some(2), Some(3)])
    );
}

#[tokio::test]
async fn an_empty_page_ends_a_list_whose_total_is_wrong() {
    let transport = service(&[
        r#"{"things": ["a"], "total": 9}"#,
        r#"{"things": [], "total": 9}"#,
    ]);
    let all = items(&transport, ByOffset::default()).all().await.unwrap();
    assert_eq!(all, ["a"]);
}

#[tokio::test]
async fn a_list_begins_at_the_offset_of_the_call() {
    let transport = service(&[r#"{"things": ["d"], "total": 4}"#]);
    let all = items(&transport, ByOffset { offset: Some(3) }).all().await;
    assert_eq!(all.unwrap(), ["d"]);
    assert_eq!(asked(&transport, "offset"), offsets(&[Some(3)]));
}

#[tokio::test]
async fn a_service_that_ignores_the_offset_ends_with_an_error() {
    for page in [
        r#"{"things": ["a", "b"]}"#,
        r#"{"things": ["a", "b"], "total": 4}"#,
        r#"{"things": ["a", "b"], "total": 100}"#,
    ] {
        let transport = service(&[page, page]);
        let mut pages = pages(&transport, ByOffset::default());
        assert_eq!(pages.next().await.unwrap().unwrap().things, ["a", "b"]);
        let error = pages.next().await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Paging);
        let text = error.to_string();
        assert!(
            text.contains("page 2 has the items of the page before"),
            "{text}"
        );
        assert!(pages.next().await.is_none());
    }
}
