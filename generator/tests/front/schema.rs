//! The schema of the format, and the page that describes it.

use serde_json::Value as Json;
use tabella::front;

use crate::support;

#[test]
fn the_committed_schema_is_fresh() {
    let path = support::repository_spec().join("schema.json");
    let committed: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(
        committed == front::schema(),
        "run `cargo run -- schema > spec/schema.json`"
    );
}

#[test]
fn the_schema_says_what_the_format_demands() {
    let schema = front::schema();
    let definitions = &schema["definitions"];
    let required = |name: &str| definitions[name]["required"].to_string();
    assert_eq!(
        required("Operation"),
        r#"["operation","source","resource","method","path","responses"]"#
    );
    assert_eq!(required("Row"), r#"["name","type"]"#);
    assert_eq!(
        required("Service"),
        r#"["service","title","package","package_version","endpoint","runtime"]"#
    );
    for (name, definition) in definitions.as_object().unwrap() {
        if definition["type"] == "object" {
            assert_eq!(definition["additionalProperties"], false, "{name}");
        }
        for (key, property) in definition["properties"].as_object().into_iter().flatten() {
            assert!(
                property["description"].is_string(),
                "{name}.{key} says nothing"
            );
        }
    }
    let formats = definitions["Format"].to_string();
    assert!(formats.contains("ip_or_cidr"));
    let status = &definitions["Response"]["properties"]["status"];
    assert_eq!(
        (&status["minimum"], &status["maximum"]),
        (&200.into(), &299.into())
    );
    assert!(!schema.to_string().contains("\"null\""));
}

#[test]
fn the_example_of_the_page_is_right() {
    let page = std::fs::read_to_string(support::repository_spec().join("README.md")).unwrap();
    let mut blocks = page.split("```yaml\n").skip(1);
    let mut kinds = 0;
    for block in blocks.by_ref() {
        let text = block.split("```").next().unwrap();
        support::any_kind(text).api();
        kinds += 1;
    }
    assert!(kinds >= 3, "the page shows each kind of file");
}
