//! The documented response decodes field by field, and encodes back to what it was.

use huaweicloud_vpc::v3::{
    CreateSubNetworkInterfaceResponse, ResponseTag, SubNetworkInterface, SubNetworkInterfaceScope,
    SubNetworkInterfaceState,
};
use huaweicloud_vpc::{DateTime, Json};

use super::{GROUP, PARENT, PROJECT, SUBNET};

const DOCUMENTED: &str = include_str!("data/response.json");

#[test]
fn the_documented_response() {
    let answer: CreateSubNetworkInterfaceResponse = serde_json::from_str(DOCUMENTED).unwrap();
    assert_eq!(
        answer.request_id.as_deref(),
        Some("f0893730b622bf32beea6fa5b387a5dc")
    );
    let made = answer.sub_network_interface.unwrap();
    assert_eq!(
        made.id.as_deref(),
        Some("1f5fca65-6a75-47c8-942b-db1bbb81a22a")
    );
    assert_eq!(made.project_id.as_deref(), Some(PROJECT));
    assert_eq!(made.virsubnet_id.as_deref(), Some(SUBNET));
    assert_eq!(made.private_ip_address.as_deref(), Some("192.168.0.219"));
    assert_eq!(
        made.ipv6_ip_address.as_deref(),
        Some("2407:c080:1200:2038:53a4:ad1c:ef34:f4ef")
    );
    assert_eq!(made.mac_address.as_deref(), Some("fa:16:3e:26:7e:59"));
    assert_eq!(
        made.parent_device_id.as_deref(),
        Some("285b2e45-2968-4f4c-8992-54e0d4c8da1d")
    );
    assert_eq!(made.security_enabled, Some(true));
    assert_eq!(made.security_groups, [GROUP]);
    assert_eq!(made.allowed_address_pairs, []);
    assert_eq!(
        made.vpc_id.as_deref(),
        Some("c10e1e02-9db2-4bd0-89ef-52536952627e")
    );
    assert_eq!(made.instance_id.as_deref(), Some(""));
    assert_eq!(made.instance_type.as_deref(), Some(""));
    assert_eq!(made.description.as_deref(), Some(""));
    assert_eq!(made.parent_id.as_deref(), Some(PARENT));
    assert_eq!(made.vlan_id, Some(551));
    assert_eq!(made.state, Some(SubNetworkInterfaceState::Normal));
    assert_eq!(made.tags, []);
    assert_eq!(made.scope, Some(SubNetworkInterfaceScope::Center));
    let created = made.created_at.unwrap();
    assert_eq!(created.as_str(), "2025-02-10T08:17:16Z");
    let seconds = created
        .to_system_time()
        .unwrap()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    assert_eq!(seconds.as_secs(), 1_739_175_436);
}

#[test]
fn it_encodes_back_to_what_it_was() {
    let answer: CreateSubNetworkInterfaceResponse = serde_json::from_str(DOCUMENTED).unwrap();
    let documented: Json = serde_json::from_str(DOCUMENTED).unwrap();
    assert_eq!(serde_json::to_value(&answer).unwrap(), documented);
}

#[test]
fn users_can_make_answers_in_their_own_tests() {
    let mut tag = ResponseTag::default();
    tag.key = Some("team".to_owned());
    let mut interface = SubNetworkInterface::default();
    interface.tags = vec![tag];
    interface.state = Some("BUILDING".into());
    let mut answer = CreateSubNetworkInterfaceResponse::default();
    answer.sub_network_interface = Some(interface);
    let text = serde_json::to_string(&answer).unwrap();
    assert_eq!(
        serde_json::from_str::<CreateSubNetworkInterfaceResponse>(&text).unwrap(),
        answer
    );
    assert!(text.contains("BUILDING"));
}

#[test]
fn the_last_second_of_the_calendar_is_a_time() {
    let never = DateTime::from("9999-12-31T23:59:59Z");
    let since = never
        .to_system_time()
        .map(|time| time.duration_since(std::time::UNIX_EPOCH).unwrap());
    assert_eq!(since.unwrap().as_secs(), 253_402_300_799);
}
