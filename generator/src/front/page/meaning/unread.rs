//! Sentences that nobody understands, in a row that says what its value is like.
//!
//! A word list of retractions is never complete. So it is the other way round: a sentence may allow more, unless it is of one
//! of the few forms that cannot (`harmless`), or explains a known value. Only of a definition, and of what comes of a
//! circumstance, it takes a word of values or of permission.

use crate::front::page::{Cell, Label};

use super::circumstance::Cut;
use super::found::Found;
use super::harmless;
use super::items;
use super::kinds;
use super::literals;
use super::mention;
use super::open;
use super::widen::Left;
use super::words::{Cursor, Sentence, Word, plain, sentences, whole};

/// The first words of a row without a label, or of its definition.
pub(super) fn definition(cell: &Cell) -> Option<Sentence> {
    let is_definition = |label: Label| matches!(label, Label::None | Label::Definition);
    let (_, line) = cell.lines.iter().find(|(label, _)| is_definition(*label))?;
    let all = sentences(&plain(&line.text), line.span);
    let first = all.into_iter().next()?;
    // It is compared with every sentence of the row, and what it is about stands at its beginning.
    let begin: String = first.text.chars().take(400).collect();
    Some(Sentence::new(&begin, first.span))
}

/// Whether a sentence may allow what the row does not allow otherwise.
pub(super) fn may_widen(
    left: &Left,
    cut: &Cut,
    definition: Option<&Sentence>,
    found: &Found<'_>,
) -> bool {
    if !open::has_form(found) || cut.is_without(found.subject.name) {
        return false;
    }
    let sentence = &left.sentence;
    if harmless::points(sentence) || is_of_null(sentence, found) {
        return false;
    }
    if definition.is_some_and(|definition| is_beginning(sentence, definition)) {
        return kinds::are_two(sentence, found) || sentence.has(&BESIDE);
    }
    let said = if cut.condition.is_some() {
        &cut.main
    } else {
        sentence
    };
    let is_own = is_of_row(said, definition, found.subject.name);
    let of_value = is_own || said.has(&SPEAKS);
    if cut
        .condition
        .as_ref()
        .is_some_and(|known| known.has(&BEYOND))
    {
        return true;
    }
    let beyond = cut
        .condition
        .as_ref()
        .is_some_and(|known| known.has(&BEYOND));
    let words = said.words();
    if beyond || literals::unknown(&words, found) || kinds::are_other(&words, definition) {
        return true;
    }
    if harmless::is(said, cut.condition.is_some() && of_value) || explains(left, said, found) {
        return false;
    }
    // What is said at times, or of what the value means, is mostly about something else.
    let of_else = left.follows
        || left.label == Label::Definition
        || cut.is_circumstance()
        || counts_else(&words, definition);
    let of_value = said.has(&SPEAKS) || is_own && cut.condition.is_some();
    !of_else || of_value || is_hot(said, cut, found)
}

/// Whether a sentence speaks of what is permitted, or of values that are not known.
fn is_hot(said: &Sentence, cut: &Cut, found: &Found<'_>) -> bool {
    let words = said.words();
    said.has(&PERMITS)
        || said.has(&MAY)
        || said.has(&BEYOND)
        || orders(&words)
        || cut.condition.is_none() && literals::begin(&words, found)
}

/// Whether a sentence is the definition, or as much of it as no family took.
fn is_beginning(sentence: &Sentence, definition: &Sentence) -> bool {
    let bare = |sentence: &Sentence| -> String {
        let chars = sentence.lower.chars();
        chars
            .filter(|char| char.is_alphanumeric())
            .take(200)
            .collect()
    };
    if sentence.span != definition.span {
        return false;
    }
    let text = bare(sentence);
    !text.is_empty() && bare(definition).starts_with(&text)
}

/// Words for what a value can be.
const SPEAKS: [&str; 19] = [
    "value",
    "values",
    "format",
    "formats",
    "range",
    "ranges",
    "limit",
    "limits",
    "list",
    "options",
    "only examples",
    "just examples",
    "are examples",
    "complete",
    "exhaustive",
    "syntax",
    "notation",
    "wildcard",
    "wildcards",
];

/// Words that permit something, or that tell what is made of it.
const PERMITS: [&str; 44] = [
    "support",
    "supports",
    "supported",
    "accept",
    "accepts",
    "accepted",
    "allow",
    "allows",
    "allowed",
    "permit",
    "permits",
    "permitted",
    "possible",
    "valid",
    "optional",
    "omitted",
    "omit",
    "ok",
    "okay",
    "fine",
    "works",
    "work",
    "too",
    "also",
    "as well",
    "combine",
    "combined",
    "treated",
    "regarded",
    "interpreted",
    "converted",
    "understood",
    "recognized",
    "equivalent",
    "suffices",
    "enough",
    "sufficient",
    "instead",
    "alternatively",
    "disables",
    "disable",
    "everything",
    "anything",
    "unlimited",
];

/// Words with which a definition goes on to something else.
const BESIDE: [&str; 6] = ["also", "as well", "too", "instead", "alternatively", "fine"];

const MAY: [&str; 4] = ["can", "may", "might", "could"];

/// Words for what is not among the known values.
const BEYOND: [&str; 22] = [
    "need another",
    "need other",
    "need more",
    "want another",
    "other values",
    "other value",
    "others",
    "more",
    "new values",
    "unknown",
    "additional",
    "custom",
    "user-defined",
    "larger",
    "longer",
    "shorter",
    "negative",
    "zero",
    "lowercase",
    "uppercase",
    "capital letters",
    "capitals",
];

/// `Use all for every thing.`, `Prefix it with a sign.`, but not `Use a security group.`
fn orders(words: &[Word<'_>]) -> bool {
    let orders = [
        "use", "enter", "specify", "set", "leave", "prefix", "append", "add", "put", "pass",
        "write", "type", "send", "choose", "give",
    ];
    let [order, next, behind @ ..] = words else {
        return false;
    };
    let article = matches!(next.lower, "a" | "an" | "the" | "this" | "your" | "its");
    let kind = behind.iter().take(3).any(|word| kinds::is_one(word.lower));
    orders.contains(&order.lower) && (!article || kind)
}

/// Whether what it names are known values, of which it says what they mean, or that they are all.
fn explains(left: &Left, said: &Sentence, found: &Found<'_>) -> bool {
    let sentence = &left.sentence;
    let known = |value: &str| open::is_known(value, found);
    let words = said.words();
    if literals::explained(&words, found) {
        return true;
    }
    if sentence.has(&PERMITS) {
        return false;
    }
    if !sentence.has(&MAY) && literals::known(&words, found) {
        return true;
    }
    let lists = (0..words.len().min(12)).any(|at| {
        let listed = items::read(Cursor::new(&words[at..]), false);
        let all = listed.map(|listed| listed.items).unwrap_or_default();
        all.len() > 1 && all.iter().all(|item| item.value.is_some_and(known))
    });
    // `Logs can be kept for up to 40 weeks` names a number that is known.
    let is_number = found.meaning.constraints.value.range.is_some();
    let named = mention::all(sentence, true, true, found.subject.name);
    let means = !named.is_empty() && named.iter().all(|value| known(value));
    lists || means && (is_number || !sentence.has(&MAY))
}

/// `An archive has up to 300 files.`: a number of something that the definition does not name.
fn counts_else(words: &[Word<'_>], definition: Option<&Sentence>) -> bool {
    words.windows(2).any(|pair| match pair {
        [number, noun] => {
            let is_noun = noun.lower.len() > 3
                && noun.lower.ends_with('s')
                && noun.lower.chars().all(char::is_alphabetic);
            let named = definition.is_some_and(|definition| definition.has(&[noun.lower]));
            let written = [
                "digits",
                "letters",
                "characters",
                "bytes",
                "hyphens",
                "values",
            ];
            whole(number.lower).is_some() && is_noun && !named && !written.contains(&noun.lower)
        }
        _ => false,
    })
}

/// Whether a sentence says no more than that the value can be null, which is known.
fn is_of_null(sentence: &Sentence, found: &Found<'_>) -> bool {
    found.meaning.nullable.is_some() && sentence.has(&["null"]) && !sentence.has(&["or"])
}

/// Whether a clause is about the value: `it`, the name of the row, or a word of its definition.
fn is_of_row(said: &Sentence, definition: Option<&Sentence>, name: &str) -> bool {
    let words = said.words();
    let mut cursor = Cursor::new(&words);
    if cursor.eat_any(&["it", "this"]) {
        return true;
    }
    let article = cursor.eat_any(&["the", "its", "a", "an"]);
    let defining = definition.map(Sentence::words).unwrap_or_default();
    let ends = ["of", "that", "which", "to", "for", "in", ",", "used"];
    let nouns = || {
        let all = defining.iter().map(|word| word.lower);
        all.take_while(|word| !ends.contains(word)).take(5)
    };
    let lower = name.to_ascii_lowercase();
    let plain = ["the", "a", "an", "its", "specifies", "indicates", "("];
    let is_noun = |word: &str| {
        let called = lower.split(['_', '-']).any(|part| part == word);
        called || nouns().any(|noun| noun == word && !plain.contains(&noun))
    };
    let subject = cursor.rest().iter().take(if article { 3 } else { 1 });
    subject
        .take_while(|word| !matches!(word.lower, "is" | "of" | "that" | "can" | "must"))
        .any(|word| is_noun(word.lower))
}
