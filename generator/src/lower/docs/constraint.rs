//! Constraints in words.

use crate::model::{Bounds, Constraints, Field, Format, TypeExpr, ValueConstraints, ValueSetKind};

use super::escape::{code, inline};

/// What a client checks about a field, a sentence each.
pub(super) fn sentences(field: &Field) -> Vec<String> {
    let constraints = &field.constraints;
    let mut all: Vec<String> = value_phrases(&constraints.value, &field.ty)
        .into_iter()
        .map(|(key, phrase)| sentence(&phrase, is_inferred(constraints, key)))
        .collect();
    if let Some(items) = &constraints.items {
        if let Some(count) = &items.count {
            all.push(sentence(&counted(count, "item", ""), false));
        }
        if items.unique.as_ref().is_some_and(|unique| unique.value) {
            all.push("No item occurs twice.".to_owned());
        }
        if let Some(key) = &items.unique_by {
            all.push(format!("No two items have the same {}.", code(key)));
        }
        for (key, phrase) in value_phrases(&items.value.value, field.ty.item()) {
            all.push(sentence(
                &format!("each item: {phrase}"),
                is_inferred(constraints, key),
            ));
        }
    }
    all
}

fn is_inferred(constraints: &Constraints, key: &str) -> bool {
    constraints.inferred.iter().any(|name| name.as_str() == key)
}

fn sentence(phrase: &str, inferred: bool) -> String {
    let mut chars = phrase.chars();
    let first = chars
        .next()
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    let end = if inferred {
        " (implied by the page, not stated)."
    } else {
        "."
    };
    format!("{first}{}{end}", chars.as_str())
}

/// The key of each constraint and its words.
fn value_phrases(value: &ValueConstraints, ty: &TypeExpr) -> Vec<(&'static str, String)> {
    let mut phrases = Vec::new();
    if let Some(format) = &value.format {
        phrases.push(("format", format_words(format.value).to_owned()));
    }
    if let Some(length) = &value.length {
        phrases.push(("length", counted(length, "character", "")));
    }
    if let Some(bytes) = &value.bytes {
        phrases.push(("bytes", counted(bytes, "byte", " in UTF-8")));
    }
    if let Some(range) = &value.range {
        let what = if *ty == TypeExpr::String {
            "a whole number in decimal digits, "
        } else {
            ""
        };
        phrases.push(("range", format!("{what}{}", between(range))));
    }
    if let Some(forbid) = &value.forbid {
        let each: Vec<String> = forbid.chars().map(|c| code(&c.to_string())).collect();
        phrases.push(("forbid", format!("without {}", each.join(" and "))));
    }
    if let Some(pattern) = &value.pattern {
        phrases.push(("pattern", format!("matches {}", code(pattern))));
    }
    if let Some(values) = &value.values {
        let each: Vec<String> = values
            .values
            .iter()
            .map(|value| code(&value.value))
            .collect();
        let more = match values.kind.value {
            ValueSetKind::Closed => "one of ",
            ValueSetKind::Open => "known values: ",
            ValueSetKind::Suggested => "free text, or one of ",
        };
        phrases.push(("values", format!("{more}{}", each.join(", "))));
    }
    if let Some(equals) = &value.equals {
        let text = equals
            .as_str()
            .map_or_else(|| equals.to_string(), ToOwned::to_owned);
        phrases.push(("equals", code(&text)));
    }
    if let Some(alternatives) = &value.any_of {
        let each: Vec<String> = alternatives
            .iter()
            .map(|alternative| {
                let parts: Vec<String> = value_phrases(alternative, ty)
                    .into_iter()
                    .map(|part| part.1)
                    .collect();
                parts.join(", ")
            })
            .collect();
        phrases.push(("any_of", each.join("; or ")));
    }
    phrases
}

fn format_words(format: Format) -> &'static str {
    match format {
        Format::Uuid => "a UUID with hyphens",
        Format::Ipv4 => "an IPv4 address",
        Format::Ipv6 => "an IPv6 address",
        Format::Ip => "an IP address",
        Format::Cidr => "an address block in CIDR notation",
        Format::IpOrCidr => "an IP address, or an address block in CIDR notation",
        Format::Mac => "a MAC address",
        Format::DateTime => "a date and time",
    }
}

fn between<T: ToString>(bounds: &Bounds<T>) -> String {
    match (&bounds.min, &bounds.max) {
        (Some(min), Some(max)) => format!("{} to {}", min.to_string(), max.to_string()),
        (Some(min), None) => format!("at least {}", min.to_string()),
        (None, Some(max)) => format!("at most {}", max.to_string()),
        (None, None) => "any number of".to_owned(),
    }
}

/// Bounds of a number of things.
fn counted<T: ToString>(bounds: &Bounds<T>, thing: &str, more: &str) -> String {
    let last = bounds.max.as_ref().or(bounds.min.as_ref());
    let plural = match last.map(ToString::to_string).as_deref() {
        Some("1") => "",
        _ => "s",
    };
    format!("{} {thing}{plural}{more}", between(bounds))
}

/// The default in words.
pub(super) fn default(field: &Field) -> Option<String> {
    let value = field.default.as_ref()?;
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), ToOwned::to_owned);
    Some(format!("Default on the server: {}.", code(&text)))
}

/// What only the server can check.
pub(super) fn server(field: &Field) -> Vec<String> {
    field
        .server
        .iter()
        .map(|text| format!("Server: {}", inline(text)))
        .collect()
}
