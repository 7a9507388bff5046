//! The syntaxes of [`Format`], for values that the spec itself gives.
//!
//! The runtime has its own checks of the same syntaxes; the generator does not depend on it, so that a spec can be
//! checked without it. A test of the whole holds the two against each other.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use jiff::fmt::temporal::Pieces;

use crate::model::{Bounds, Format};

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
    is_integer(length, &between(0, longest))
}

const fn between(min: i64, max: i64) -> Bounds<i64> {
    Bounds {
        min: Some(min),
        max: Some(max),
    }
}

fn is_mac(text: &str) -> bool {
    let between = if text.contains('-') { '-' } else { ':' };
    let parts: Vec<&str> = text.split(between).collect();
    parts.len() == 6
        && parts
            .iter()
            .all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// A date with a time, perhaps with a fraction and an offset: the pages leave the offset out at times.
fn is_date_time(text: &str) -> bool {
    let pieces = Pieces::parse(text).ok();
    !text.contains('[') && pieces.is_some_and(|pieces| pieces.time().is_some())
}

/// Whether a text is a whole number within bounds, in decimal digits without zeros in front.
pub(super) fn is_integer(text: &str, bounds: &Bounds<i64>) -> bool {
    let negative = bounds.min.is_none_or(|min| min < 0);
    let sign = if negative {
        text.strip_prefix('-')
    } else {
        None
    };
    let digits = sign.unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let padded = digits.len() > 1 && digits.starts_with('0') || text == "-0";
    if !plain || padded {
        return false;
    }
    match text.parse() {
        Ok(number) => bounds.contains(&number),
        // More digits than an `i64` has lie beyond every bound that can be given.
        Err(_) if sign.is_some() => bounds.min.is_none(),
        Err(_) => bounds.max.is_none(),
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
                "192.168.21.0/00",
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
                "9999-12-31T23:59:59Z",
            ],
            &[
                "2025-02-10",
                "2025-02-29T00:00:00Z",
                "2025-02-10T08:17:16+99:00",
                "2025-02-10T08:17:16Z[UTC]",
                "2025-13-10T08:17:16Z",
                "2025-02-10T08:17:16.Z",
                "2025-02-10T24:17:16Z",
                "äääääääääääääää",
            ],
        );
    }
}
