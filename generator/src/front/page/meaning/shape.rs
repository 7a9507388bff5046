//! Words that look like values and are something else: ranges, addresses, formats, several values at once.

use std::net::IpAddr;

use super::entry;

/// Whether a word can be the name of a value: it is none of all those.
pub(super) fn is_name(text: &str) -> bool {
    let is_one = !text.contains([';', '|']) && !is_slashed(text);
    entry::is_value(text) && is_one && !is_span(text) && !has_address(text) && !is_numbered(text)
}

/// `TCP/UDP`: several, but not `text/plain` and `/root`.
fn is_slashed(text: &str) -> bool {
    let media = [
        "application",
        "text",
        "image",
        "audio",
        "video",
        "multipart",
        "",
    ];
    let first = text.split_once('/').map(|(first, _)| first);
    first.is_some_and(|first| !media.contains(&first))
}

/// `10.0.0.0/8-24`, `192.168.0.0-192.168.255.255`
fn has_address(text: &str) -> bool {
    let mut parts = text.split(['-', '~', '/']);
    parts.any(|part| part.parse::<IpAddr>().is_ok())
}

/// `1.0-2.0`, `v1-v3`, `A-F`, `Monday-Sunday`: the same before and behind, but for the numbers.
fn is_span(text: &str) -> bool {
    text.match_indices(['-', '~']).any(|(at, mark)| {
        let (from, to) = (&text[..at], &text[at + mark.len()..]);
        let letters =
            |text: &str| text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
        let counted = from.bytes().any(|byte| byte.is_ascii_digit());
        counted && without_digits(from) == without_digits(to)
            || letters(from) && letters(to)
            || is_day(from) && is_day(to)
    })
}

/// A text in which every number is the same.
fn without_digits(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if !char.is_ascii_digit() {
            out.push(char);
        } else if !out.ends_with('0') {
            out.push('0');
        }
    }
    out
}

/// Whether a word is the name of a day or of a month.
fn is_day(text: &str) -> bool {
    let names = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let lower = text.to_ascii_lowercase();
    names
        .iter()
        .any(|name| *name == lower || name.get(..3) == Some(&*lower))
}

/// `0-off`, `1:on`: a number and what it means.
fn is_numbered(text: &str) -> bool {
    let begin = text.trim_start_matches(|char: char| char.is_ascii_digit());
    let behind = begin.strip_prefix(['-', ':']);
    begin.len() < text.len()
        && behind
            .is_some_and(|behind| behind.starts_with(|first: char| first.is_ascii_alphabetic()))
}

/// Whether a word is the name of a format, which a value of the row has. Of a type or a version it may be a value itself.
pub(super) fn is_format(text: &str, row: &str) -> bool {
    let formats = ["uuid", "ip", "ipv4", "ipv6", "cidr", "mac", "url", "uri"];
    let kinds = [
        "type", "version", "family", "protocol", "stack", "mode", "format", "kind",
    ];
    let row = row.to_ascii_lowercase();
    formats
        .iter()
        .any(|format| text.eq_ignore_ascii_case(format))
        && !kinds.iter().any(|kind| row.ends_with(kind))
}

/// Words of which one makes a list something else than a list of all values.
const OPEN: [&str; 16] = [
    "etc", "etc.", "...", "\u{2026}", "others", "other", "more", "later", "newer", "earlier",
    "older", "above", "below", "and", "or", "so",
];

/// Whether words in place of a value say that there are more: `others`, `v2 and later`. `OTHER` may be a value.
pub(super) fn is_open(text: &str) -> bool {
    let is_all = text.bytes().all(|byte| byte.is_ascii_uppercase());
    !is_all
        && text
            .split(' ')
            .any(|word| OPEN.contains(&&*word.to_ascii_lowercase()))
}
