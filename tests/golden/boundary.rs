//! Just inside and just outside of every constraint that the page states for the request.

use huaweicloud_vpc::v3::{AllowedAddressPair, CreateSubNetworkInterfaceOption};
use huaweicloud_vpc::{Error, ErrorKind, Sent, Validation};
use serde_json::{Map, json};

use super::{PARENT, SUBNET, client};

/// The documented option with one field of the given name and value.
fn with(field: &str, value: &serde_json::Value) -> CreateSubNetworkInterfaceOption {
    let mut object = Map::new();
    object.insert("virsubnet_id".to_owned(), SUBNET.into());
    object.insert("parent_id".to_owned(), PARENT.into());
    object.insert(field.to_owned(), value.clone());
    serde_json::from_value(object.into()).unwrap()
}

fn refusal(option: CreateSubNetworkInterfaceOption) -> Option<Error> {
    client(Validation::On)
        .create_sub_network_interface(option)
        .to_request()
        .err()
}

#[test]
fn inside_is_accepted() {
    let long = "网".repeat(255);
    for (field, value) in [
        ("virsubnet_id", json!(SUBNET)),
        ("virsubnet_id", json!(SUBNET.to_uppercase())),
        ("vlan_id", json!("1")),
        ("vlan_id", json!("4094")),
        ("parent_id", json!("not stated to be a UUID")),
        ("description", json!("")),
        ("description", json!(long)),
        ("private_ip_address", json!("0.0.0.0")),
        ("private_ip_address", json!("255.255.255.255")),
        ("ipv6_ip_address", json!("::1")),
        ("security_groups", json!(["not stated to be a UUID"])),
        ("allowed_address_pairs", json!([])),
        (
            "allowed_address_pairs",
            json!([{"ip_address": "192.168.21.25"}]),
        ),
        (
            "allowed_address_pairs",
            json!([{"ip_address": "192.168.21.0/24"}]),
        ),
        (
            "allowed_address_pairs",
            json!([{"ip_address": "2407::/64", "mac_address": "fa:16:3e:26:7e:59"}]),
        ),
    ] {
        let refused = refusal(with(field, &value));
        assert!(refused.is_none(), "{field} {value}: {refused:?}");
    }
}

#[test]
fn outside_is_refused_with_path_rule_and_source() {
    let long = "网".repeat(256);
    let pair = "sub_network_interface.allowed_address_pairs[0]";
    for (field, value, path, rule, table) in [
        (
            "virsubnet_id",
            json!("08278e6c61ca46c19fc30d4f6c12f193"),
            "virsubnet_id",
            "uuid",
            3,
        ),
        ("virsubnet_id", json!(""), "virsubnet_id", "uuid", 3),
        ("vlan_id", json!("0"), "vlan_id", "integer_text", 3),
        ("vlan_id", json!("4095"), "vlan_id", "integer_text", 3),
        ("vlan_id", json!("-1"), "vlan_id", "integer_text", 3),
        ("vlan_id", json!("1.0"), "vlan_id", "integer_text", 3),
        ("vlan_id", json!(" 1"), "vlan_id", "integer_text", 3),
        ("vlan_id", json!(""), "vlan_id", "integer_text", 3),
        ("description", json!(long), "description", "length", 3),
        ("description", json!("a<b"), "description", "forbid", 3),
        ("description", json!("a>b"), "description", "forbid", 3),
        (
            "private_ip_address",
            json!("256.0.0.1"),
            "private_ip_address",
            "ipv4",
            3,
        ),
        (
            "private_ip_address",
            json!("::1"),
            "private_ip_address",
            "ipv4",
            3,
        ),
        (
            "ipv6_ip_address",
            json!("192.168.0.1"),
            "ipv6_ip_address",
            "ipv6",
            3,
        ),
        (
            "allowed_address_pairs",
            json!([{"ip_address": "192.168.21.0/33"}]),
            ".ip_address",
            "ip_or_cidr",
            4,
        ),
        (
            "allowed_address_pairs",
            json!([{"ip_address": "everything"}]),
            ".ip_address",
            "ip_or_cidr",
            4,
        ),
        (
            "allowed_address_pairs",
            json!([{"mac_address": "fa:16:3e:26:7e"}]),
            ".mac_address",
            "mac",
            4,
        ),
        (
            "allowed_address_pairs",
            json!([{"mac_address": "fa:16:3e:26:7e:zz"}]),
            ".mac_address",
            "mac",
            4,
        ),
    ] {
        let error =
            refusal(with(field, &value)).unwrap_or_else(|| panic!("{field} {value} was accepted"));
        let path = match path.strip_prefix('.') {
            Some(inner) => format!("{pair}.{inner}"),
            None => format!("sub_network_interface.{path}"),
        };
        assert_eq!(error.kind(), ErrorKind::Invalid, "{field} {value}");
        assert_eq!(error.sent(), Sent::No);
        assert!(error.to_string().contains("nothing was sent"), "{error}");
        let [violation] = error.violations() else {
            panic!("{field} {value}: {error}")
        };
        assert_eq!(violation.path(), path, "{field} {value}");
        assert_eq!(violation.rule(), rule, "{field} {value}");
        let source = violation.source();
        assert!(
            source.starts_with("Creating a Supplementary Network Interface, Table"),
            "{source}"
        );
        assert!(source.contains(&table.to_string()), "{source}");
    }
}

#[test]
fn all_violations_come_at_once() {
    let option = CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id("x")
        .parent_id(PARENT)
        .vlan_id("4095")
        .description("<>".repeat(200))
        .allowed_address_pairs([AllowedAddressPair::builder()
            .ip_address("x")
            .mac_address("y")
            .build()])
        .build();
    let error = refusal(option).unwrap();
    let found: Vec<(String, &str)> = error
        .violations()
        .iter()
        .map(|one| (one.path().to_string(), one.rule()))
        .collect();
    let expected = [
        ("virsubnet_id", "uuid"),
        ("vlan_id", "integer_text"),
        ("description", "length"),
        ("description", "forbid"),
        ("allowed_address_pairs[0].ip_address", "ip_or_cidr"),
        ("allowed_address_pairs[0].mac_address", "mac"),
    ];
    let expected: Vec<(String, &str)> = expected
        .iter()
        .map(|(path, rule)| (format!("sub_network_interface.{path}"), *rule))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(error.violations()[1].value(), Some("4095"));
    assert!(error.violations()[1].limit().contains("4094"));
}

#[test]
fn checking_can_be_switched_off() {
    let call =
        client(Validation::Off).create_sub_network_interface(with("vlan_id", &json!("4095")));
    assert!(call.to_request().is_ok());
}
