//! What a definition calls the value: `The ID or name`, `The CIDR block or an ID`. Two kinds have two forms.

use crate::model::Format;

use super::found::Found;
use super::words::{Cursor, Sentence, Word};

/// Nouns for what is written in a form of its own.
const KINDS: [(&str, &str); 34] = [
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
    ("mask", "cidr"),
    ("all", "all"),
    ("any", "all"),
    ("string", "string"),
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

/// Whether a clause puts another kind in the place of the value: `its name is used`, `it must be a name`.
pub(super) fn are_other(words: &[Word<'_>], definition: Option<&Sentence>) -> bool {
    let defined = definition.map(Sentence::words).unwrap_or_default();
    let mut own = defined.iter().take(6).filter_map(|word| kind(word.lower));
    let own = own.next();
    let is_other = |word: &Word<'_>| kind(word.lower).is_some_and(|kind| Some(kind) != own);
    let begins = (0..words.len().min(40)).any(|at| {
        let mut cursor = Cursor::new(&words[at..]);
        let first = at == 0 || words[at - 1].lower == ",";
        first
            && cursor.eat_any(&["the", "its", "a", "an"])
            && cursor.next().is_some_and(|word| is_other(&word))
            && cursor.eat_any(&PLACES)
    });
    let demands = (0..words.len().min(40)).any(|at| {
        let mut cursor = Cursor::new(&words[at..]);
        let next = |cursor: Cursor<'_>| cursor.rest().iter().take(2).any(is_other);
        cursor.eat_any(&["must be a", "must be an", "should be a", "should be an"]) && next(cursor)
    });
    begins || demands || words.iter().any(|word| word.lower == "written")
}

/// What is done with another kind that stands for the value.
const PLACES: [&str; 13] = [
    "is used",
    "is taken",
    "is needed",
    "is given",
    "is expected",
    "is required",
    "must be given",
    "must be used",
    "must follow",
    "follows",
    "stands",
    "of your choice",
    "must be specified",
];
