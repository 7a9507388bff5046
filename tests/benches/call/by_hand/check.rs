//! The documented rules of the request, one after the other.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{NewInterface, Pair};

/// A value that breaks a rule: its path and the rule.
pub(crate) type Problem = (String, &'static str);

pub(super) fn check(interface: &NewInterface) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut expect = |holds: bool, field: &str, rule| {
        if !holds {
            problems.push((format!("sub_network_interface.{field}"), rule));
        }
    };
    let NewInterface {
        virsubnet_id,
        vlan_id,
        description,
        private_ip_address,
        ipv6_ip_address,
        ..
    } = interface;
    expect(is_uuid(virsubnet_id), "virsubnet_id", "uuid");
    if let Some(id) = vlan_id {
        expect(is_vlan_id(id), "vlan_id", "integer_text");
    }
    if let Some(text) = description {
        expect(text.chars().count() <= 255, "description", "length");
        expect(!text.contains(['<', '>']), "description", "forbid");
    }
    if let Some(ip) = private_ip_address {
        let holds = ip.parse::<Ipv4Addr>().is_ok();
        expect(holds, "private_ip_address", "ipv4");
    }
    if let Some(ip) = ipv6_ip_address {
        let holds = ip.parse::<Ipv6Addr>().is_ok();
        expect(holds, "ipv6_ip_address", "ipv6");
    }
    let pairs = interface.allowed_address_pairs.iter().flatten();
    for (index, pair) in pairs.enumerate() {
        check_pair(pair, |field, rule| {
            let path = format!("allowed_address_pairs[{index}].{field}");
            expect(false, &path, rule);
        });
    }
    problems
}

fn check_pair(pair: &Pair, mut refuse: impl FnMut(&str, &'static str)) {
    if pair
        .ip_address
        .as_deref()
        .is_some_and(|ip| !is_ip_or_cidr(ip))
    {
        refuse("ip_address", "ip_or_cidr");
    }
    if pair.mac_address.as_deref().is_some_and(|mac| !is_mac(mac)) {
        refuse("mac_address", "mac");
    }
}

fn is_uuid(text: &str) -> bool {
    let fits = |(index, byte): (usize, u8)| match index {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}

fn is_vlan_id(text: &str) -> bool {
    is_number(text) && text.parse().is_ok_and(|id: u16| (1..=4094).contains(&id))
}

/// Digits without a sign and without zeros in front.
fn is_number(text: &str) -> bool {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (text.len() == 1 || !text.starts_with('0'))
}

fn is_ip_or_cidr(text: &str) -> bool {
    let (address, prefix) = match text.split_once('/') {
        Some((address, prefix)) => (address, Some(prefix)),
        None => (text, None),
    };
    let longest = match address.parse() {
        Ok(IpAddr::V4(_)) => 32,
        Ok(IpAddr::V6(_)) => 128,
        Err(_) => return false,
    };
    prefix.is_none_or(|prefix| {
        is_number(prefix) && prefix.parse().is_ok_and(|prefix: u8| prefix <= longest)
    })
}

fn is_mac(text: &str) -> bool {
    let [_, _, separator @ (b':' | b'-'), ..] = text.as_bytes() else {
        return false;
    };
    let fits = |(index, byte): (usize, u8)| match index % 3 {
        2 => byte == *separator,
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 17 && text.bytes().enumerate().all(fits)
}
