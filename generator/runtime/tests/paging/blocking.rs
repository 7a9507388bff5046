//! Pages and items of a client that waits.

use tabella_runtime::{BlockingCore, CallOptions, ErrorKind, Items, Pages};

use super::lists::{ByMarker, ByOffset, THREE, core, service};

#[test]
fn pages_are_an_iterator() {
    let transport = service(THREE);
    let core = BlockingCore::new(core(&transport));
    let pages = Pages::new(core, ByMarker::default(), CallOptions::default());
    let sizes = pages.map(|page| page.unwrap().into_body().data.unwrap().things.len());
    assert_eq!(sizes.collect::<Vec<_>>(), [2, 0, 1]);
}

#[test]
fn items_are_an_iterator() {
    let transport = service(THREE);
    let core = BlockingCore::new(core(&transport));
    let items = Items::new(core.clone(), ByMarker::default(), CallOptions::default());
    assert_eq!(items.at_most(1).all().unwrap(), ["a"]);
    assert_eq!(transport.requests().len(), 1);

    let transport = service(THREE);
    let core = BlockingCore::new(super::lists::core(&transport));
    let items = Items::new(core, ByMarker::default(), CallOptions::default());
    let found: Result<Vec<String>, _> = items.collect();
    assert_eq!(found.unwrap(), ["a", "b", "c"]);
}

#[test]
fn an_error_ends_the_iterator() {
    let page = r#"{"things": ["a"]}"#;
    let transport = service(&[page, page]);
    let core = BlockingCore::new(core(&transport));
    let mut items = Items::new(core, ByOffset::default(), CallOptions::default());
    assert_eq!(items.next().unwrap().unwrap(), "a");
    let error = items.next().unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert!(items.next().is_none());
}
