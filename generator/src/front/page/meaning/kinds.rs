//! What a definition calls the value: `The ID or name`, `The CIDR block or an ID`. Two kinds have two forms.

use crate::model::Format;

use super::found::Found;
use super::words::Sentence;

/// Nouns for what is written in a form of its own.
const KINDS: [(&str, &str); 30] = [
    ("id", "id"),
    ("ids", "id"),
    ("uuid", "id"),
    ("name", "name"),
    ("names", "name"),
    ("alias", "name"),
    ("hostname", "name"),
    ("host", "name"),
    ("domain", "name"),
    ("ip", "address"),
    ("ipv4", "address"),
    ("ipv6", "address"),
    ("address", "address"),
    ("addresses", "address"),
    ("cidr", "cidr"),
    ("segment", "cidr"),
    ("number", "number"),
    ("integer", "number"),
    ("port", "number"),
    ("url", "url"),
    ("uri", "url"),
    ("path", "url"),
    ("timestamp", "time"),
    ("time", "time"),
    ("date", "time"),
    ("mac", "mac"),
    ("code", "code"),
    ("label", "label"),
    ("keyword", "keyword"),
    ("wildcard", "wildcard"),
];

fn kind(word: &str) -> Option<&'static str> {
    let known = KINDS.iter().find(|(name, _)| *name == word)?;
    Some(known.1)
}

/// Whether a word says how a value is written.
pub(super) fn is_one(word: &str) -> bool {
    kind(word).is_some()
}

/// Whether a definition offers two kinds. Of what it is the id says nothing about its form: `of a thing or of its parent`.
pub(super) fn are_two(definition: &Sentence, found: &Found<'_>) -> bool {
    let words: Vec<&str> = definition
        .words()
        .iter()
        .flat_map(|word| word.lower.split('/'))
        .collect();
    let begins = words.iter().take(6).find_map(|word| kind(word));
    let Some(first) = begins else {
        return false;
    };
    let slashed = definition.words().iter().any(|word| {
        let mut kinds = word.lower.split('/').map(kind);
        word.lower.contains('/') && kinds.all(|kind| kind.is_some())
    });
    let other = (0..words.len().min(100)).find_map(|at| {
        let behind = words.get(at + 1..at + 4).or(words.get(at + 1..))?;
        let mut named = behind.iter().take_while(|word| **word != "of");
        let other = named.find_map(|word| kind(word))?;
        (words[at] == "or" && other != first).then_some(other)
    });
    let both = found.meaning.constraints.value.format.as_ref();
    let both = both.is_some_and(|format| format.value == Format::IpOrCidr);
    match other {
        Some("cidr" | "address") if both => matches!(first, "name" | "id"),
        Some(_) => true,
        None => slashed,
    }
}
