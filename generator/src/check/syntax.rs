//! The syntaxes of [`Format`], for values that the spec itself gives.
//!
//! The runtime has its own checks of the same syntaxes; the generator does not depend on it, so that a spec can be
//! checked without it. Both read the words of the format's page.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::model::Format;

/// Whether a text has a syntax.
pub(super) fn matches(format: Format, text: &str) -> bool {
    match format {
        Format::Uuid => is_uuid(text),
        Format::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
        Format::Ipv6 => text.parse::<Ipv6Addr>().is_ok(),
        Format::Ip => text.parse::<IpAddr>().is_ok(),
        Format::Cidr => is_cidr(text),
        Format::IpOrCidr => text.parse::<IpAddr>().is_ok() || is_cidr(text),
        Format::Mac => is_mac(text),
        Format::DateTime => is_date_time(text),
    }
}

/// The syntax in words, as in "is not a UUID with hyphens".
pub(super) fn words(format: Format) -> &'static str {
    match format {
        Format::Uuid => "a UUID with hyphens",
        Format::Ipv4 => "an IPv4 address",
        Format::Ipv6 => "an IPv6 address",
        Format::Ip => "an IP address",
        Format::Cidr => "an address block such as `192.168.21.0/24`",
        Format::IpOrCidr => "an IP address or an address block",
        Format::Mac => "a MAC address",
        Format::DateTime => "a date and time such as `2025-02-10T08:17:16Z`",
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn is_cidr(text: &str) -> bool {
    let Some((address, length)) = text.split_once('/') else {
        return false;
    };
    let longest = match address.parse::<IpAddr>() {
        Ok(IpAddr::V4(_)) => 32,
        Ok(IpAddr::V6(_)) => 128,
        Err(_) => return false,
    };
    length.bytes().all(|byte| byte.is_ascii_digit())
        && length.parse::<u32>().is_ok_and(|length| length <= longest)
}

fn is_mac(text: &str) -> bool {
    let between = if text.contains('-') { '-' } else { ':' };
    let parts: Vec<&str> = text.split(between).collect();
    parts.len() == 6
        && parts
            .iter()
            .all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// `YYYY-MM-DDThh:mm:ss`, then perhaps a fraction, then perhaps a zone: the pages leave the zone out at times.
fn is_date_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some((date_time, rest)) = bytes.split_at_checked(19) else {
        return false;
    };
    let shape = date_time.iter().enumerate().all(|(at, byte)| match at {
        4 | 7 => *byte == b'-',
        10 => matches!(byte, b'T' | b't' | b' '),
        13 | 16 => *byte == b':',
        _ => byte.is_ascii_digit(),
    });
    shape
        && number(bytes, 5) >= 1
        && number(bytes, 5) <= 12
        && (1..=31).contains(&number(bytes, 8))
        && number(bytes, 11) <= 23
        && number(bytes, 14) <= 59
        && number(bytes, 17) <= 60
        && is_zone(without_fraction(rest))
}

/// The two digits at a place that has two digits.
fn number(bytes: &[u8], at: usize) -> u8 {
    (bytes[at] - b'0') * 10 + (bytes[at + 1] - b'0')
}

fn without_fraction(rest: &[u8]) -> &[u8] {
    let Some(fraction) = rest.strip_prefix(b".") else {
        return rest;
    };
    let digits = fraction
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if digits == 0 {
        rest
    } else {
        &fraction[digits..]
    }
}

fn is_zone(zone: &[u8]) -> bool {
    match zone {
        [] | [b'Z' | b'z'] => true,
        [b'+' | b'-', hour @ .., b':', a, b] => {
            hour.len() == 2 && hour.iter().chain([a, b]).all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(format: Format, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(matches(format, text), "{text} is {}", words(format));
        }
        for text in bad {
            assert!(!matches(format, text), "{text} is not {}", words(format));
        }
    }

    #[test]
    fn uuids_have_hyphens() {
        all(
            Format::Uuid,
            &["08278e6c-61ca-46c1-9fc3-0d4f6c12f193"],
            &[
                "08278e6c61ca46c19fc30d4f6c12f193",
                "",
                "08278e6c-61ca-46c1-9fc3-0d4f6c12f19g",
            ],
        );
    }

    #[test]
    fn blocks_have_a_length_that_fits() {
        all(
            Format::Cidr,
            &["192.168.21.0/24", "2407:c080::/32", "0.0.0.0/0"],
            &[
                "192.168.21.0",
                "192.168.21.0/33",
                "192.168.21.0/",
                "192.168.21.0/+8",
                "x/8",
                "::/129",
            ],
        );
        all(
            Format::IpOrCidr,
            &["192.168.21.25", "::/0"],
            &["192.168.21", ""],
        );
    }

    #[test]
    fn mac_addresses_have_one_kind_of_separator() {
        all(
            Format::Mac,
            &["fa:16:3e:26:7e:59", "FA-16-3E-26-7E-59"],
            &[
                "fa:16:3e:26:7e",
                "fa:16:3e:26:7e-59",
                "fa163e267e59",
                "fa:16:3e:26:7e:5g",
            ],
        );
    }

    #[test]
    fn times_may_lack_a_zone_and_have_a_fraction() {
        all(
            Format::DateTime,
            &[
                "2025-02-10T08:17:16Z",
                "2025-02-10T08:17:16",
                "2025-02-10T08:17:16.123Z",
                "2025-02-10T08:17:16+08:00",
            ],
            &[
                "2025-02-10",
                "2025-13-10T08:17:16Z",
                "2025-02-10T08:17:16.Z",
                "2025-02-10T24:17:16Z",
                "äääääääääääääää",
            ],
        );
    }
}
