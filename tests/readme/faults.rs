//! What the README sends to the mock is what the mock takes.

use huaweicloud_vpc::v3::{Client, DeleteSubNetworkInterfaceErrorCode};
use huaweicloud_vpc::{Credentials, RetryPolicy};
use tabella::mock::{Injection, Mock, Server};

use crate::markdown::split;
use crate::{read, root};

fn mock() -> Server {
    let mock = Mock::read(root().join("spec"), &[]).unwrap();
    mock.start().unwrap()
}

/// The README has JSON of other kinds as well.
fn faults() -> Vec<String> {
    let text = read("README.md");
    let (blocks, _) = split(&text);
    let json = blocks.iter().filter(|block| block.language == "json");
    let json = json.map(|block| block.lines.join("\n"));
    json.filter(|json| json.starts_with("{\"fault\"")).collect()
}

#[test]
fn faults_are_taken() {
    let faults = faults();
    assert_eq!(faults.len(), 2, "{faults:#?}");
    let server = mock();
    for fault in faults {
        let injection: Injection = serde_json::from_str(&fault).unwrap();
        server.inject(injection).unwrap();
    }
}

#[tokio::test]
async fn a_fault_with_a_code_is_a_documented_error_of_its_operation() {
    let server = mock();
    let fault = faults()
        .into_iter()
        .find(|fault| fault.contains("error_code"));
    let injection: Injection = serde_json::from_str(&fault.unwrap()).unwrap();
    server.inject(injection).unwrap();
    let client = Client::builder()
        .endpoint(server.address())
        .credentials(Credentials::new("any", "any"))
        .project_id("demo")
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let id = "2be868f2-f7c9-48db-abc0-eea0b9105b0d";
    let call = client.delete_sub_network_interface(id);
    let error = call.send().await.unwrap_err();
    assert!(error.is_forbidden(), "{error}");
    assert_eq!(
        DeleteSubNetworkInterfaceErrorCode::of(&error),
        Some(DeleteSubNetworkInterfaceErrorCode::Vpc2701)
    );
}
