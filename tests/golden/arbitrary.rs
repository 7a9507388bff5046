//! Arbitrary requests that are right, and arbitrary answers whose values have their documented types.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::time::{Duration, SystemTime};

use huaweicloud_vpc::DateTime;
use huaweicloud_vpc::v3::{
    AllowedAddressPair, CreateSubNetworkInterfaceOption, CreateSubNetworkInterfaceResponse,
    ResponseTag, SubNetworkInterface,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// Any text of any characters, control characters among them.
fn text() -> impl Strategy<Value = String> {
    let odd = select(
        &[
            "",
            "\0",
            "\"\\",
            "\u{feff}网\u{10ffff}",
            "null",
            "<&>",
            "\r\n\u{2028}",
        ][..],
    );
    let any = vec(any::<char>(), 0..12).prop_map(String::from_iter);
    prop_oneof![1 => odd.prop_map(str::to_owned), 3 => any]
}

fn uuid() -> impl Strategy<Value = String> {
    (any::<u32>(), any::<[u16; 3]>(), 0..1_u64 << 48).prop_map(|(first, [a, b, c], last)| {
        format!("{first:08x}-{a:04x}-{b:04x}-{c:04x}-{last:012X}")
    })
}

fn ipv4() -> impl Strategy<Value = String> {
    any::<u32>().prop_map(|bits| Ipv4Addr::from(bits).to_string())
}

fn ipv6() -> impl Strategy<Value = String> {
    any::<u128>().prop_map(|bits| Ipv6Addr::from(bits).to_string())
}

fn mac() -> impl Strategy<Value = String> {
    (any::<[u8; 6]>(), select(&[":", "-"][..]))
        .prop_map(|(bytes, between)| bytes.map(|byte| format!("{byte:02x}")).join(between))
}

fn ip_or_cidr() -> impl Strategy<Value = String> {
    let blocks = (ipv4(), 0..=32).prop_map(|(address, prefix)| format!("{address}/{prefix}"));
    let blocks6 = (ipv6(), 0..=128).prop_map(|(address, prefix)| format!("{address}/{prefix}"));
    prop_oneof![ipv4(), ipv6(), blocks, blocks6]
}

fn pair() -> impl Strategy<Value = AllowedAddressPair> {
    (of(ip_or_cidr()), of(mac())).prop_map(|(ip_address, mac_address)| {
        let mut pair = AllowedAddressPair::default();
        pair.ip_address = ip_address;
        pair.mac_address = mac_address;
        pair
    })
}

/// Any description that the page allows.
fn description() -> impl Strategy<Value = String> {
    let character = any::<char>().prop_filter("forbidden", |one| !"<>".contains(*one));
    vec(character, 0..=255).prop_map(String::from_iter)
}

/// Any request that is right.
pub(crate) fn option() -> impl Strategy<Value = CreateSubNetworkInterfaceOption> {
    let ids = (uuid(), text(), of(text()), of(vec(text(), 0..4)));
    let vlan = (1..=4094_u16).prop_map(|id| id.to_string());
    let addresses = (of(vlan), of(ipv4()), of(ipv6()), of(vec(pair(), 0..4)));
    let rest = (of(description()), of(any::<bool>()));
    (ids, addresses, rest).prop_map(|(ids, addresses, rest)| {
        let (subnet, parent, project, groups) = ids;
        let builder = CreateSubNetworkInterfaceOption::builder();
        let mut option = builder.virsubnet_id(subnet).parent_id(parent).build();
        option.project_id = project;
        option.security_groups = groups;
        (
            option.vlan_id,
            option.private_ip_address,
            option.ipv6_ip_address,
            option.allowed_address_pairs,
        ) = addresses;
        (option.description, option.ipv6_enable) = rest;
        option
    })
}

fn tag() -> impl Strategy<Value = ResponseTag> {
    (of(text()), of(text())).prop_map(|(key, value)| {
        let mut tag = ResponseTag::default();
        (tag.key, tag.value) = (key, value);
        tag
    })
}

/// Times in other ways in which services write them.
const WRITTEN: &[&str] = &[
    "2025-02-10T08:17:16",
    "2025-02-10 08:17:16",
    "2024-02-29T23:59:59.123456+08:00",
];

/// A time, in the usual form or in another one.
fn time() -> impl Strategy<Value = DateTime> {
    let any = (0..253_402_300_799_u64, 0..1_000_000_000_u32).prop_map(|(seconds, nanos)| {
        DateTime::from(SystemTime::UNIX_EPOCH + Duration::new(seconds, nanos))
    });
    prop_oneof![select(WRITTEN).prop_map(DateTime::from), any]
}

fn interface() -> impl Strategy<Value = SubNetworkInterface> {
    let texts = || {
        (
            of(text()),
            of(text()),
            of(text()),
            of(text()),
            of(text()),
            of(text()),
        )
    };
    let lists = (vec(text(), 0..4), vec(tag(), 0..4), vec(pair(), 0..4));
    let state = prop_oneof![
        select(&["NORMAL", "UNBOUND"][..]).prop_map(str::to_owned),
        text()
    ];
    let scope = prop_oneof![Just("center".to_owned()), text()];
    let sets = (of(state), of(scope));
    let times = (of(time()), of(time()));
    let rest = (of(any::<i64>()), of(any::<bool>()), times);
    (texts(), texts(), lists, sets, rest).prop_map(|(texts, more, lists, sets, rest)| {
        let mut made = SubNetworkInterface::default();
        (
            made.id,
            made.virsubnet_id,
            made.private_ip_address,
            made.ipv6_ip_address,
            made.mac_address,
            made.parent_device_id,
        ) = texts;
        (
            made.parent_id,
            made.description,
            made.vpc_id,
            made.project_id,
            made.instance_id,
            made.instance_type,
        ) = more;
        (made.security_groups, made.tags, made.allowed_address_pairs) = lists;
        made.state = sets.0.map(|state| state.as_str().into());
        made.scope = sets.1.map(|scope| scope.as_str().into());
        (
            made.vlan_id,
            made.security_enabled,
            (made.created_at, made.updated_at),
        ) = rest;
        made
    })
}

/// Any answer whose values have their documented types; its sets of values may have others than the page names.
pub(crate) fn response() -> impl Strategy<Value = CreateSubNetworkInterfaceResponse> {
    (of(text()), of(interface())).prop_map(|(request_id, interface)| {
        let mut response = CreateSubNetworkInterfaceResponse::default();
        (response.request_id, response.sub_network_interface) = (request_id, interface);
        response
    })
}
