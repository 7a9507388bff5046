//! The public builder gives exactly the documented request.

use huaweicloud_vpc::v3::{AllowedAddressPair, CreateSubNetworkInterfaceOption};
use huaweicloud_vpc::{Json, Validation};
use serde_json::json;

use super::{GROUP, PARENT, PROJECT, SUBNET, client, documented};

fn body(request: &huaweicloud_vpc::http::Request<huaweicloud_vpc::Bytes>) -> Json {
    serde_json::from_slice(request.body()).unwrap()
}

#[test]
fn the_documented_request() {
    let call = client(Validation::On).create_sub_network_interface(documented());
    let request = call.to_request().unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(
        request.uri(),
        "https://vpc.cn-north-4.myhuaweicloud.com/v3/8c6fb137a48a428aaf9a0229dca4edb3/vpc/sub-network-interfaces"
    );
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.headers()["x-project-id"], PROJECT);
    let expected: Json = serde_json::from_str(include_str!("data/request.json")).unwrap();
    assert_eq!(body(&request), expected);
}

#[test]
fn a_dry_run_differs_by_its_flag_alone() {
    let call = client(Validation::On).create_sub_network_interface_dry_run(documented());
    let mut expected: Json = serde_json::from_str(include_str!("data/request.json")).unwrap();
    expected["dry_run"] = true.into();
    assert_eq!(body(&call.to_request().unwrap()), expected);
}

#[test]
fn every_field_goes_where_it_belongs() {
    let option = CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(SUBNET)
        .vlan_id("551")
        .parent_id(PARENT)
        .description("网卡")
        .ipv6_enable(true)
        .private_ip_address("192.168.0.219")
        .ipv6_ip_address("2407:c080:1200:2038:53a4:ad1c:ef34:f4ef")
        .security_groups(vec![GROUP.to_owned()])
        .project_id("another")
        .allowed_address_pairs([AllowedAddressPair::builder()
            .ip_address("192.168.21.0/24")
            .mac_address("fa:16:3e:26:7e:59")
            .build()])
        .build();
    let call = client(Validation::On).create_sub_network_interface(option);
    let request = call.to_request().unwrap();
    assert!(request.uri().path().starts_with(&format!("/v3/{PROJECT}/")));
    let expected = json!({"sub_network_interface": {
        "virsubnet_id": SUBNET,
        "vlan_id": "551",
        "parent_id": PARENT,
        "description": "网卡",
        "ipv6_enable": true,
        "private_ip_address": "192.168.0.219",
        "ipv6_ip_address": "2407:c080:1200:2038:53a4:ad1c:ef34:f4ef",
        "security_groups": [GROUP],
        "project_id": "another",
        "allowed_address_pairs": [{"ip_address": "192.168.21.0/24", "mac_address": "fa:16:3e:26:7e:59"}],
    }});
    assert_eq!(body(&request), expected);
}

#[test]
fn an_empty_list_is_not_an_absent_one() {
    let option = CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(SUBNET)
        .parent_id(PARENT)
        .security_groups(Vec::<String>::new())
        .build();
    let call = client(Validation::On).create_sub_network_interface(option);
    assert_eq!(
        body(&call.to_request().unwrap())["sub_network_interface"]["security_groups"],
        json!([])
    );
}

#[test]
fn a_call_can_name_another_project() {
    let call = client(Validation::On)
        .create_sub_network_interface(documented())
        .project_id("other");
    let request = call.to_request().unwrap();
    assert_eq!(request.uri().path(), "/v3/other/vpc/sub-network-interfaces");
    assert_eq!(request.headers()["x-project-id"], "other");
}

#[test]
fn requests_round_trip_through_serde() {
    let option = documented();
    let text = serde_json::to_string(&option).unwrap();
    assert_eq!(
        serde_json::from_str::<CreateSubNetworkInterfaceOption>(&text).unwrap(),
        option
    );
    let missing = serde_json::from_str::<CreateSubNetworkInterfaceOption>(r#"{"parent_id": "x"}"#);
    assert!(missing.unwrap_err().to_string().contains("virsubnet_id"));
}
