//! The vocabulary of rules.

use super::Pattern;

/// One documented rule for a value.
///
/// A rule holds for values that it does not speak of: a rule for text says nothing about a number, and no rule says
/// anything about an absent value. Rules in a list all have to hold.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Rule<'a> {
    /// Text: a UUID of 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12 with hyphens, in either case.
    Uuid,
    /// Text: an IPv4 address, four decimal numbers without leading zeros.
    Ipv4,
    /// Text: an IPv6 address, without a zone.
    Ipv6,
    /// Text: an address of either kind.
    Ip,
    /// Text: an address, a slash and the length of a prefix, as `192.168.0.0/24`. Host bits may be set.
    Cidr,
    /// Text: an address with or without the length of a prefix.
    IpOrCidr,
    /// Text: a MAC address, six pairs of hexadecimal digits with colons between all or hyphens between all.
    Mac,
    /// Text: a date and time as [`DateTime::to_system_time`](crate::DateTime::to_system_time) reads.
    DateTime,
    /// Text: so many Unicode characters, ends included.
    Length(Option<usize>, Option<usize>),
    /// Text: so many bytes of UTF-8, ends included.
    Bytes(Option<usize>, Option<usize>),
    /// A number within these ends, both included.
    Range(Option<i64>, Option<i64>),
    /// A number within these ends, both included.
    FloatRange(Option<f64>, Option<f64>),
    /// Text: an integer in decimal digits within these ends, both included. No blank, no plus sign and no leading zero;
    /// a minus sign only where `min` is negative.
    IntegerText(Option<i64>, Option<i64>),
    /// Text: none of these characters.
    Forbid(&'a str),
    /// Text: a regular expression finds something in it.
    Pattern(&'a Pattern),
    /// Text, or an integer in decimal digits: one of these, letter for letter.
    OneOf(&'a [&'a str]),
    /// A list or map: so many items, ends included.
    Count(Option<usize>, Option<usize>),
    /// A list: no item twice. It compares text, numbers and flags.
    Unique,
    /// A list or map: these rules for each item or value.
    Each(&'a [Rule<'a>]),
    /// At least one of these lists of rules holds.
    AnyOf(&'a [&'a [Rule<'a>]]),
}

impl Rule<'_> {
    /// The stable name of the rule, as `length`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Uuid => "uuid",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Ip => "ip",
            Self::Cidr => "cidr",
            Self::IpOrCidr => "ip_or_cidr",
            Self::Mac => "mac",
            Self::DateTime => "date_time",
            Self::Length(..) => "length",
            Self::Bytes(..) => "bytes",
            Self::Range(..) | Self::FloatRange(..) => "range",
            Self::IntegerText(..) => "integer_text",
            Self::Forbid(_) => "forbid",
            Self::Pattern(_) => "pattern",
            Self::OneOf(_) => "one_of",
            Self::Count(..) => "count",
            Self::Unique => "unique",
            Self::Each(_) => "each",
            Self::AnyOf(_) => "any_of",
        }
    }
}
