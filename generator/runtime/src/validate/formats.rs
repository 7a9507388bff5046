//! The forms that text can have.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

pub(super) fn is_uuid(text: &str) -> bool {
    const HYPHENS: [usize; 4] = [8, 13, 18, 23];
    let fits = |(index, byte): (usize, u8)| {
        if HYPHENS.contains(&index) {
            byte == b'-'
        } else {
            byte.is_ascii_hexdigit()
        }
    };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}

pub(super) fn is_ipv4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

pub(super) fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

pub(super) fn is_ip(text: &str) -> bool {
    text.parse::<IpAddr>().is_ok()
}

pub(super) fn is_cidr(text: &str) -> bool {
    let Some((address, prefix)) = text.split_once('/') else {
        return false;
    };
    let longest = match address.parse() {
        Ok(IpAddr::V4(_)) => 32,
        Ok(IpAddr::V6(_)) => 128,
        Err(_) => return false,
    };
    is_integer(prefix, Some(0), Some(longest))
}

pub(super) fn is_mac(text: &str) -> bool {
    let separator = text.as_bytes().get(2).copied();
    let fits = |(index, byte): (usize, u8)| {
        if index % 3 == 2 {
            Some(byte) == separator
        } else {
            byte.is_ascii_hexdigit()
        }
    };
    text.len() == 17 && matches!(separator, Some(b':' | b'-')) && text.bytes().enumerate().all(fits)
}

/// Whether text is an integer in decimal digits within these ends.
pub(super) fn is_integer(text: &str, min: Option<i64>, max: Option<i64>) -> bool {
    let negative = min.is_none_or(|min| min < 0);
    let digits = if negative {
        text.strip_prefix('-').unwrap_or(text)
    } else {
        text
    };
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let padded = digits.len() > 1 && digits.starts_with('0') || text == "-0";
    if !plain || padded {
        return false;
    }
    match text.parse() {
        Ok(number) => within(number, min, max),
        // An integer of more digits than an `i64` has lies beyond every end that can be given.
        Err(_) => {
            if text.starts_with('-') {
                min.is_none()
            } else {
                max.is_none()
            }
        }
    }
}

/// Whether a value lies within ends, both included.
pub(super) fn within<T: PartialOrd + Copy>(value: T, min: Option<T>, max: Option<T>) -> bool {
    min.is_none_or(|min| value >= min) && max.is_none_or(|max| value <= max)
}
