//! What the wording implies without saying it.

use crate::front::page::{About, Cell, Label};
use crate::model::Format;

use super::Way;
use super::found::{Found, Sort};
use super::words::{Cursor, Sentence, plain, sentences};

/// Guesses a format from the definition.
pub(super) fn read(cell: &Cell, found: &mut Found<'_>) {
    let constraints = &found.meaning.constraints.value;
    let known = constraints.format.is_some()
        || constraints.any_of.is_some()
        || constraints.values.is_some();
    let asked = found
        .meaning
        .remarks
        .iter()
        .any(|remark| remark.about == About::Format);
    if known || asked || found.subject.sort() != Sort::Text {
        return;
    }
    let is_definition = |label: Label| matches!(label, Label::None | Label::Definition);
    let Some((_, line)) = cell.lines.iter().find(|(label, _)| is_definition(*label)) else {
        return;
    };
    let text = plain(&line.text);
    let sentences = sentences(&text, line.span);
    let Some(definition) = sentences.first() else {
        return;
    };
    let Some(format) = address(definition, found.subject.name).or_else(|| time(found)) else {
        return;
    };
    let mut others = found.left.iter();
    if definition.has(&OTHERWISE) || others.any(|left| left.sentence.has(&FORMS)) {
        let text = "what the value is implies a format, but it may be written otherwise";
        return found.question(About::Format, line.span, text);
    }
    found.format(format, line.span);
    found.inferred("format", line.span);
    let text = "the format is not stated, but what the value is implies it";
    found.guessed(About::Format, line.span, text);
}

/// Words that speak of more than the one value, or of another way to write it.
const OTHERWISE: [&str; 24] = [
    "or",
    "without",
    "timestamp",
    "unix",
    "epoch",
    "milliseconds",
    "seconds",
    "local time",
    "prefix",
    "suffix",
    "mask",
    "list",
    "lists",
    "segment",
    "range",
    "ranges",
    "cidr",
    "host name",
    "domain name",
    "addresses",
    "multiple",
    "several",
    "separated",
    "port number",
];

/// Other forms of what has an address or a time.
const FORMS: [&str; 5] = [
    "domain name",
    "host name",
    "cidr",
    "timestamp",
    "ipv4 or ipv6",
];

/// `The private IPv4 address that ...`: only where the name says an address too.
fn address(definition: &Sentence, name: &str) -> Option<Format> {
    let lower = name.to_ascii_lowercase();
    let is_part = |wanted: &str| lower.split(['_', '-', ':']).any(|part| part == wanted);
    let words = definition.words();
    let mut cursor = Cursor::new(&words);
    cursor.eat_any(&["specifies", "indicates", "gives"]);
    cursor.eat_any(&["the", "its", "a", "an"]);
    cursor.eat_any(&["private", "virtual", "floating", "public", "elastic"]);
    let format = if cursor.eat("ipv4 address")
        && (is_part("ip") || is_part("address") || is_part("ipv4"))
    {
        Format::Ipv4
    } else if cursor.eat("ipv6 address") && (is_part("ip") || is_part("address") || is_part("ipv6"))
    {
        Format::Ipv6
    } else if cursor.eat("mac address") && is_part("mac") {
        Format::Mac
    } else {
        return None;
    };
    let next = cursor.next().map_or("of", |word| word.lower);
    matches!(
        next,
        "of" | "that" | "." | "which" | "bound" | "assigned" | "used"
    )
    .then_some(format)
}

/// `created_at` of an answer.
fn time(found: &Found<'_>) -> Option<Format> {
    let times = ["created_at", "updated_at", "deleted_at"];
    let answered = found.subject.way == Way::Answer;
    (answered && times.contains(&found.subject.name)).then_some(Format::DateTime)
}
