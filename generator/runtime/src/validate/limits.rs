//! What a rule asks for, in words that can follow "expected".

use std::fmt::Display;

use super::Rule;

impl Rule<'_> {
    /// What the rule asks for, as `0 to 255 characters`.
    #[must_use]
    pub fn limit(&self) -> String {
        match self {
            Self::Uuid => "a UUID".to_owned(),
            Self::Ipv4 => "an IPv4 address".to_owned(),
            Self::Ipv6 => "an IPv6 address".to_owned(),
            Self::Ip => "an IP address".to_owned(),
            Self::Cidr => "a CIDR block".to_owned(),
            Self::IpOrCidr => "an IP address or a CIDR block".to_owned(),
            Self::Mac => "a MAC address".to_owned(),
            Self::DateTime => "a date and time".to_owned(),
            Self::Length(min, max) => count(*min, *max, "character", ""),
            Self::Bytes(min, max) => count(*min, *max, "byte", " of UTF-8"),
            Self::Range(min, max) => format!("a number {}", range(*min, *max)),
            Self::FloatRange(min, max) => format!("a number {}", range(*min, *max)),
            Self::IntegerText(min, max) => {
                format!("an integer {} in decimal digits", range(*min, *max))
            }
            Self::Forbid(characters) => format!("none of the characters {}", spaced(characters)),
            Self::Pattern(pattern) => format!("text that matches `{}`", pattern.as_str()),
            Self::OneOf(values) => format!("one of {}", values.join(", ")),
            Self::Count(min, max) => count(*min, *max, "item", ""),
            Self::Unique => "an item that is not there yet".to_owned(),
            Self::Each(rules) => format!("in each item {}", all(rules)),
            Self::AnyOf(lists) => lists
                .iter()
                .map(|rules| all(rules))
                .collect::<Vec<_>>()
                .join(", or "),
        }
    }
}

fn all(rules: &[Rule<'_>]) -> String {
    rules
        .iter()
        .map(Rule::limit)
        .collect::<Vec<_>>()
        .join(" and ")
}

fn spaced(characters: &str) -> String {
    let quoted: Vec<String> = characters
        .chars()
        .map(|character| format!("`{}`", character.escape_debug()))
        .collect();
    quoted.join(" ")
}

fn count(min: Option<usize>, max: Option<usize>, noun: &str, of: &str) -> String {
    let (number, last) = match (min, max) {
        (Some(min), Some(max)) if min == max => (format!("exactly {min}"), Some(min)),
        (Some(min), None) => (format!("at least {min}"), Some(min)),
        (min, Some(max)) => (format!("{} to {max}", min.unwrap_or(0)), None),
        (None, None) => ("any number of".to_owned(), None),
    };
    let plural = if last == Some(1) { "" } else { "s" };
    format!("{number} {noun}{plural}{of}")
}

fn range<T: Display>(min: Option<T>, max: Option<T>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("from {min} to {max}"),
        (Some(min), None) => format!("from {min}"),
        (None, Some(max)) => format!("up to {max}"),
        (None, None) => "of any size".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        for (rule, limit) in [
            (Rule::Length(Some(1), None), "at least 1 character"),
            (Rule::Length(Some(1), Some(1)), "exactly 1 character"),
            (Rule::Length(Some(0), Some(1)), "0 to 1 characters"),
            (Rule::Length(Some(2), None), "at least 2 characters"),
            (Rule::Bytes(Some(1), None), "at least 1 byte of UTF-8"),
            (Rule::Count(Some(1), Some(1)), "exactly 1 item"),
            (Rule::Count(None, Some(5)), "0 to 5 items"),
        ] {
            assert_eq!(rule.limit(), limit);
        }
    }
}
