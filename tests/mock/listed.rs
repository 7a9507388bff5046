//! Lists: pages and filters.

use serde_json::{Value as Json, json};
use tabella::mock::{Mock, Server};

use crate::{BOXES, call, create, error, folder, json, shop};

fn names(server: &Server, query: &str) -> (Vec<String>, Json) {
    let mut list = json(&call(server, "GET", &format!("{BOXES}{query}"), ""));
    let boxes = list["boxes"].as_array().unwrap().iter();
    let names = boxes.map(|one| one["name"].as_str().unwrap().to_owned());
    (names.collect(), list["total_count"].take())
}

#[test]
fn pages_by_offset() {
    let server = shop().start().unwrap();
    for name in ["a", "b", "c"] {
        create(&server, &json!({"name": name}));
    }
    for (query, expected) in [
        ("", &["a", "b"][..]),
        ("?offset=2", &["c"]),
        ("?offset=3", &[]),
        ("?limit=1&offset=1", &["b"]),
        ("?limit=5", &["a", "b", "c"]),
    ] {
        let (found, total) = names(&server, query);
        assert_eq!(
            (found.as_slice(), total),
            (
                &expected.iter().map(ToString::to_string).collect::<Vec<_>>()[..],
                json!(3)
            ),
            "{query}"
        );
    }
}

#[test]
fn filters_by_fields_of_their_names() {
    let server = shop().start().unwrap();
    for (name, size) in [("a", "1"), ("b", "2"), ("c", "2")] {
        create(&server, &json!({"name": name, "size": size}));
    }
    for (query, expected) in [
        ("?name=a", &["a"][..]),
        ("?name=a&name=c", &["a", "c"]),
        ("?size=2", &["b", "c"]),
        ("?size=2&name=b", &["b"]),
        ("?code=XYZ", &[]),
    ] {
        let (found, total) = names(&server, query);
        assert_eq!(found, expected, "{query}");
        assert_eq!(total, expected.len(), "{query}");
    }
}

#[test]
fn pages_by_marker() {
    let mock = Mock::read(folder("../spec"), &["vpc".to_owned()]).unwrap();
    let server = mock.start().unwrap();
    let boxes = "/v3/p/vpc/sub-network-interfaces";
    let ids: Vec<String> = (0..3)
        .map(|number| interface(&server, boxes, number))
        .collect();
    let mut seen = Vec::new();
    let mut query = "?limit=2".to_owned();
    let mut pages = 0;
    loop {
        let list = json(&call(&server, "GET", &format!("{boxes}{query}"), ""));
        let items = list["sub_network_interfaces"].as_array().unwrap();
        seen.extend(
            items
                .iter()
                .map(|one| one["id"].as_str().unwrap().to_owned()),
        );
        assert_eq!(list["page_info"]["current_count"], items.len());
        assert_eq!(list["page_info"]["previous_marker"], items[0]["id"]);
        pages += 1;
        match list["page_info"]["next_marker"].as_str() {
            Some(marker) => query = format!("?limit=2&marker={marker}"),
            None => break,
        }
    }
    assert_eq!((seen, pages), (ids.clone(), 2));

    let filtered = format!("{boxes}?id={}&id={}&limit=1", ids[2], ids[0]);
    let list = json(&call(&server, "GET", &filtered, ""));
    assert_eq!(list["sub_network_interfaces"][0]["id"], ids[0].as_str());
    assert_eq!(list["page_info"]["next_marker"], ids[0].as_str());

    let reply = call(&server, "GET", &format!("{boxes}?marker=none"), "");
    assert_eq!((reply.status, error(&reply).0.as_str()), (400, "MOCK.0400"));
}

fn interface(server: &Server, path: &str, number: usize) -> String {
    let body = json!({"sub_network_interface": {
        "virsubnet_id": "08278e6c-61ca-46c1-9fc3-0d4f6c12f193",
        "parent_id": "637748df-2986-4350-8303-95d259580fb3",
        "description": number.to_string(),
    }});
    let made = json(&call(server, "POST", path, &body.to_string()));
    made["sub_network_interface"]["id"]
        .as_str()
        .unwrap()
        .to_owned()
}
