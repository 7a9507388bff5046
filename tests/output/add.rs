//! Adding an operation takes only YAML.

use crate::outside::cargo;
use crate::place::{Place, put, read, root};

/// What the README tells a reader to write, word for word.
fn readme_operation() -> String {
    let readme = read(root().join("README.md"));
    let block = readme.split("```yaml\n").nth(1).unwrap();
    block.split("```").next().unwrap().to_owned()
}

const PAGE: &str = "spec/vpc/v3/security-groups/delete-security-group.yaml";

const USE: &str = "//! Calls the new operation.
use huaweicloud_vpc::v3::Client;

async fn delete(client: &Client) -> Result<(), huaweicloud_vpc::Error> {
    let answer = client.delete_security_group(\"16b6e77a-08fa-42c7-aa8b-106c048884e6\").send().await?;
    assert_eq!(answer.status(), 204);
    Ok(())
}

fn main() {
    drop(Client::builder().build().map(|client| drop(delete(&client))));
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
    // What was there is as it was.
    let types = "vpc/src/v3/sub_network_interfaces/types.rs";
    assert_eq!(place.files()[types], before[types]);

    put(place.out("vpc/tests/delete.rs"), USE);
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
