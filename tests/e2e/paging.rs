//! A list over three pages and a connection: page by page, item by item, asynchronous and blocking.

use huaweicloud_vpc::ErrorKind;
use tabella_tests::{Answer, Request, Server};

use super::client;

/// Gives three pages, the second one empty, by the marker that it is asked for.
fn three_pages(request: &Request) -> Answer {
    let body = match marker(request) {
        None => page(&["a", "b"], Some("b")),
        Some("b") => page(&[], Some("x")),
        Some(_) => page(&["c"], None),
    };
    Answer::json(200, &body)
}

/// Gives the first page whatever is asked for.
fn the_same_page(_: &Request) -> Answer {
    Answer::json(200, &page(&["a"], Some("a")))
}

/// Breaks behind the first page.
fn one_page(request: &Request) -> Answer {
    match marker(request) {
        None => Answer::json(200, &page(&["a"], Some("a"))),
        Some(_) => Answer::json(404, r#"{"error_code":"VPC.0202","error_msg":"no"}"#),
    }
}

fn marker(request: &Request) -> Option<&str> {
    let (_, query) = request.target.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("marker="))
}

fn page(ids: &[&str], next: Option<&str>) -> String {
    let items: Vec<_> = ids
        .iter()
        .map(|id| serde_json::json!({ "id": id }))
        .collect();
    let page = serde_json::json!({
        "sub_network_interfaces": items,
        "page_info": {"current_count": ids.len(), "next_marker": next},
    });
    page.to_string()
}

/// Where each request went, without the project.
fn queries(server: &Server) -> Vec<String> {
    let targets = server.requests().into_iter();
    let query = |request: Request| {
        request
            .target
            .split_once('?')
            .map(|(_, query)| query.to_owned())
    };
    targets
        .map(|request| query(request).unwrap_or_default())
        .collect()
}

#[tokio::test]
async fn every_item_of_three_pages() {
    let server = Server::start(Answer::Made(three_pages));
    let mut items = client(&server)
        .list_sub_network_interfaces()
        .limit(2)
        .vpc_id(["v"])
        .items();
    let mut ids = Vec::new();
    while let Some(item) = items.next().await {
        ids.push(item.unwrap().id.unwrap());
    }
    assert_eq!(ids, ["a", "b", "c"]);
    assert_eq!(
        queries(&server),
        [
            "limit=2&vpc_id=v",
            "limit=2&marker=b&vpc_id=v",
            "limit=2&marker=x&vpc_id=v"
        ]
    );
}

#[tokio::test]
async fn every_page_of_three() {
    let server = Server::start(Answer::Made(three_pages));
    let mut pages = client(&server).list_sub_network_interfaces().pages();
    let mut counts = Vec::new();
    while let Some(page) = pages.next().await {
        counts.push(page.unwrap().page_info.as_ref().unwrap().current_count);
    }
    assert_eq!(counts, [Some(2), Some(0), Some(1)]);
}

#[tokio::test]
async fn only_what_is_needed_is_asked_for() {
    let server = Server::start(Answer::Made(three_pages));
    let list = client(&server).list_sub_network_interfaces();
    let some = list.items().at_most(2).all().await.unwrap();
    assert_eq!(some.len(), 2);
    assert_eq!(queries(&server), [""]);
}

#[tokio::test]
async fn a_service_that_ignores_the_marker_is_found_out() {
    let server = Server::start(Answer::Made(the_same_page));
    let list = client(&server).list_sub_network_interfaces();
    let error = list.items().all().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn a_blocking_list_is_an_iterator() {
    let server = Server::start(Answer::Made(three_pages));
    let client = client(&server).blocking();
    let items = client.list_sub_network_interfaces().items();
    let ids: Vec<String> = items.map(|item| item.unwrap().id.unwrap()).collect();
    assert_eq!(ids, ["a", "b", "c"]);
    let pages = client.list_sub_network_interfaces().pages();
    assert_eq!(pages.flatten().count(), 3);
    let all = client.list_sub_network_interfaces().items().all().unwrap();
    assert_eq!(all.len(), 3);
}

#[test]
fn a_blocking_list_ends_with_its_error() {
    let server = Server::start(Answer::Made(one_page));
    let client = client(&server).blocking();
    let mut items = client.list_sub_network_interfaces().items();
    assert_eq!(items.next().unwrap().unwrap().id.as_deref(), Some("a"));
    let error = items.next().unwrap().unwrap_err();
    assert_eq!(error.code(), Some("VPC.0202"));
    assert!(items.next().is_none());
}
