//! Every example of every page, as the spec has them: the program that is made of a request sends just that request, and of
//! an answer no field is left unread.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use huaweicloud_vpc::runtime::Operation as Call;
use huaweicloud_vpc::v3::{self, Client, ResourceTag, UpdateSubNetworkInterfaceOption};
use huaweicloud_vpc::{ErrorKind, Json};
use serde::Serialize;
use tabella::model::{Api, ExampleRequest, ExampleResponse, Operation};

use crate::documented::{answer, is_read};
use crate::spec::api;
use crate::{PARENT, SUBNET, documented};

/// What the programs show where the page has a place for a project.
const PROJECT: &str = "project-id";

fn operations(api: &Api) -> impl Iterator<Item = &Operation> {
    let versions = api.services.iter().flat_map(|service| &service.versions);
    let groups = versions.flat_map(|version| &version.groups);
    groups.flat_map(|group| &group.operations)
}

/// The example requests, one an operation at most.
fn requests(api: &Api) -> Vec<(&Operation, &ExampleRequest)> {
    let with_requests = operations(api).flat_map(|operation| {
        let examples = operation.examples.iter();
        examples.filter_map(move |example| Some((operation, example.request.as_ref()?)))
    });
    with_requests.collect()
}

/// `CreateThing` as `create_thing`.
fn program(operation: &Operation) -> String {
    let mut name = String::new();
    for character in operation.id.as_str().chars() {
        if character.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(character.to_lowercase());
    }
    name
}

/// Takes variables from a program's environment, by what their names contain.
fn forget(command: &mut Command, part: &str) {
    let names = std::env::vars_os().map(|(name, _)| name);
    for name in names.filter(|name| name.to_string_lossy().contains(part)) {
        command.env_remove(name);
    }
}

/// Builds the programs: where each lies, by its name.
fn build() -> BTreeMap<String, PathBuf> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--offline", "--message-format", "json"]);
    command.args(["-p", "huaweicloud-vpc", "--examples"]);
    // What this package is called would make build scripts run again.
    forget(&mut command, "CARGO_PKG_");
    forget(&mut command, "CARGO_MANIFEST_");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let built = text.lines().filter_map(|line| {
        let message: Json = serde_json::from_str(line).unwrap();
        let name = message["target"]["name"].as_str()?;
        let program = message["executable"].as_str()?;
        Some((name.to_owned(), program.into()))
    });
    built.collect()
}

/// What a program prints that finds no keys: the line of its request, and the body.
fn printed(program: &Path) -> (String, Option<Json>) {
    let mut command = Command::new(program);
    forget(&mut command, "CLOUD_SDK_");
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let [line, body, end] = lines[..] else {
        panic!("{}: {text}", program.display());
    };
    assert!(end.starts_with("not sent: "), "{end}");
    let body = (!body.is_empty()).then(|| serde_json::from_str(body).unwrap());
    (line.to_owned(), body)
}

#[test]
fn programs_send_the_requests_of_the_pages() {
    let api = api();
    let requests = requests(&api);
    let programs = build();
    for (operation, request) in &requests {
        let url = request.url.replace("{project_id}", PROJECT);
        let path = url.strip_prefix("https://{Endpoint}").unwrap();
        let method = operation.method.as_str();
        let expected = format!("{method} https://vpc.cn-north-4.myhuaweicloud.com{path}");
        let body = request.body.as_ref().map(|body| body.json.clone());
        assert_eq!(printed(&programs[&program(operation)]), (expected, body));
    }
    let mut without: Vec<&str> = operations(&api).map(|one| one.id.as_str()).collect();
    without.retain(|id| !requests.iter().any(|(one, _)| one.id.as_str() == *id));
    // The service's definitions have no example of it, and do not say of what a request is made.
    assert_eq!(without, ["MigrateSubNetworkInterface"]);
    assert_eq!(requests.len(), 17);
}

#[tokio::test]
async fn no_field_of_the_answers_of_the_pages_is_left_unread() {
    let api = api();
    let mut read = 0;
    for operation in operations(&api) {
        let examples = operation.examples.iter();
        for response in examples.filter_map(|example| example.response.as_ref()) {
            hears(operation.id.as_str(), response).await;
            read += 1;
        }
    }
    assert_eq!(read, 35);
}

/// Makes a call whose answer is the example, and looks at what comes of it.
async fn hears(operation: &str, response: &ExampleResponse) {
    let tag = || ResourceTag::builder().key("k").value("v").build();
    let deleted = v3::DeleteResourceTagRequestBody::builder().key("k").build();
    match operation {
        "CreateSubNetworkInterface" => {
            hear(response, |c| c.create_sub_network_interface(documented())).await;
        }
        "BatchCreateSubNetworkInterface" => {
            let option = v3::BatchCreateSubNetworkInterfaceOption::builder();
            let option = option.virsubnet_id(SUBNET).parent_id(PARENT).build();
            hear(response, |c| {
                c.batch_create_sub_network_interface(option, 3)
            })
            .await;
        }
        "ShowSubNetworkInterface" => {
            hear(response, |c| c.show_sub_network_interface("i")).await;
        }
        "ListSubNetworkInterfaces" => {
            hear(response, Client::list_sub_network_interfaces).await;
        }
        "ShowSubNetworkInterfacesQuantity" => {
            hear(response, Client::show_sub_network_interfaces_quantity).await;
        }
        "UpdateSubNetworkInterface" => {
            let option = UpdateSubNetworkInterfaceOption::builder().build();
            hear(response, |c| c.update_sub_network_interface("i", option)).await;
        }
        "DeleteSubNetworkInterface" => {
            hear(response, |c| c.delete_sub_network_interface("i")).await;
        }
        "AttachSubNetworkInterface" => {
            hear(response, |c| c.attach_sub_network_interface("i")).await;
        }
        "DetachSubNetworkInterface" => {
            hear(response, |c| c.detach_sub_network_interface("i")).await;
        }
        "CreateSubNetworkInterfaceTag" => {
            hear(response, |c| c.create_sub_network_interface_tag("i", tag())).await;
        }
        "BatchCreateSubNetworkInterfaceTags" => {
            let tags = [tag()];
            hear(response, |c| {
                c.batch_create_sub_network_interface_tags("i", tags)
            })
            .await;
        }
        "BatchDeleteSubNetworkInterfaceTags" => {
            let tags = [deleted];
            hear(response, |c| {
                c.batch_delete_sub_network_interface_tags("i", tags)
            })
            .await;
        }
        "ListSubNetworkInterfaceTags" => {
            hear(response, Client::list_sub_network_interface_tags).await;
        }
        "ListSubNetworkInterfacesByTags" => {
            hear(response, Client::list_sub_network_interfaces_by_tags).await;
        }
        "CountSubNetworkInterfacesByTags" => {
            hear(response, Client::count_sub_network_interfaces_by_tags).await;
        }
        other => panic!("no code here calls {other}"),
    }
}

async fn hear<O: Call<Output: Serialize>>(
    response: &ExampleResponse,
    call: impl FnOnce(&Client) -> v3::Call<O>,
) {
    let status = response.status.value;
    let text = response.body.as_ref().map(|body| body.text.value.as_str());
    let (heard, _, _) = answer(status, text.unwrap_or_default(), call).await;
    match heard {
        Ok(heard) => {
            assert_eq!(heard.status(), status);
            if let Some(text) = text {
                is_read(&heard, text);
            }
        }
        // What the pages show in place of every error.
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Api);
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            let said = [error.code(), error.message(), error.request_id()];
            assert_eq!(said, [Some("string"); 3]);
        }
    }
}
