//! Adding an operation takes only YAML.

use crate::outside::cargo;
use crate::place::{Place, put, read, root};

/// What the README tells a reader to write, word for word.
fn readme_operation() -> String {
    let readme = read(root().join("README.md"));
    let block = readme.split("```yaml\n").nth(1).unwrap();
    block.split("```").next().unwrap().to_owned()
}

const PAGE: &str = "spec/vpc/v3/sub-network-interfaces/show-sub-network-interfaces-quantity.yaml";

const USE: &str = "//! Calls the new operation.
use huaweicloud_vpc::v3::Client;

async fn count(client: &Client) -> Result<Option<i64>, huaweicloud_vpc::Error> {
    let answer = client.show_sub_network_interfaces_quantity().send().await?;
    Ok(answer.into_body().sub_network_interfaces)
}

fn main() {
    drop(Client::builder().build().map(|client| drop(count(&client))));
}
";

#[test]
fn an_operation_is_added_by_yaml_alone() {
    let place = Place::repository();
    let runtime = root().join("generator/runtime");
    place.edit(
        "spec/vpc/service.yaml",
        "../../generator/runtime",
        &runtime.display().to_string(),
    );
    // Whoever tries what the README says has the operation already.
    let _ = std::fs::remove_file(place.path(PAGE));
    let count = operations(&place.run(&[]).output);
    let before = place.files();
    put(place.path(PAGE), &readme_operation());
    let done = place.run(&[]);
    assert_eq!(done.messages, "");
    assert_eq!(operations(&done.output), count + 1, "{}", done.output);
    // The types that it shares are those that were there.
    let types = "vpc/src/v3/sub_network_interfaces/types.rs";
    assert_eq!(place.files()[types], before[types]);

    put(place.out("vpc/tests/count.rs"), USE);
    cargo(&place.out("vpc"), &["check", "--all-targets"]);
}

/// The number before `operation` or `operations` in the last line of a run.
fn operations(output: &str) -> usize {
    let words: Vec<&str> = output.split_whitespace().collect();
    let pair = words
        .windows(2)
        .find(|pair| pair[1].starts_with("operation"));
    pair.unwrap()[0].parse().unwrap()
}
