//! What looks like a constraint and was not understood. Each is a question, so that nothing is lost unnoticed.

use crate::front::page::{About, Label};
use crate::model::TypeExpr;

use super::clause::{before_example, holds_at_times, is_example};
use super::entry;
use super::found::{Found, Sort};
use super::items;
use super::words::{Cursor, Sentence, whole};

/// Asks about a sentence below a label of defaults that begins with a value, and of which it is not certain that this is the
/// default: `A: the first is taken`.
pub(super) fn of_default(sentence: &Sentence, found: &mut Found<'_>) {
    let words = sentence.words();
    let [value, colon, _, ..] = words.as_slice() else {
        return;
    };
    if colon.lower == ":" && entry::is_value(value.exact) && !holds_at_times(sentence) {
        let text = "a default may be told";
        found.question(About::Default, sentence.span, text);
    }
}

/// Asks about what may tell a length.
pub(super) fn of_length(sentence: &Sentence, found: &mut Found<'_>) {
    if let Some((about, text)) = length(sentence, found) {
        found.question(about, sentence.span, text);
    }
}

/// Asks about a sentence that no family took, or a part of which none took. Whether there is something to ask.
pub(super) fn read(sentence: &Sentence, found: &mut Found<'_>) -> bool {
    let doubt = syntax(sentence, found)
        .or_else(|| run_together(sentence, found))
        .or_else(|| default(sentence, found))
        .or_else(|| range_with_default(sentence, found))
        .or_else(|| listed(found))
        .or_else(|| formatted(found))
        .or_else(|| statement(sentence, found));
    let Some((about, text)) = doubt else {
        return false;
    };
    match counted(sentence).filter(|_| about == About::Count) {
        Some(noun) => {
            let text = format!(
                "{text}: whether `{noun}` are the items of `{}` is not said",
                found.subject.name
            );
            found.question(about, sentence.span, text);
        }
        None => found.question(about, sentence.span, text),
    }
    true
}

/// What a number counts: `entries` of `up to 20 entries`.
fn counted(sentence: &Sentence) -> Option<&str> {
    let words = sentence.words();
    let mut pairs = words.iter().zip(words.iter().skip(1));
    let counts = |number: &str, noun: &str| {
        whole(number).is_some() && noun.len() > 2 && noun.chars().all(char::is_alphabetic)
    };
    pairs.find_map(|(number, noun)| counts(number.lower, noun.lower).then_some(noun.lower))
}

type Doubt = (About, &'static str);

/// What only a sentence without a condition states.
fn statement(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    if holds_at_times(sentence) {
        return None;
    }
    characters(sentence, found).or_else(|| match before_example(sentence) {
        Some(before) => plainly(&before, found),
        None => plainly(sentence, found),
    })
}

/// What stands before an example: `The value ranges from 1 to 5 or is a word such as any.`
fn plainly(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    values(sentence, found)
        .or_else(|| length(sentence, found))
        .or_else(|| range(sentence, found))
        .or_else(|| count(sentence, found))
        .or_else(|| format(sentence, found))
}

const CHARACTERS: [&str; 11] = [
    "letters",
    "digits",
    "special characters",
    "underscores",
    "hyphens",
    "lowercase",
    "uppercase",
    "periods",
    "spaces",
    "chinese characters",
    "regular expression",
];

const ALLOWS: [&str; 14] = [
    "including",
    "include",
    "contain",
    "contains",
    "can be",
    "must be",
    "consist of",
    "consists of",
    "allowed",
    "supported",
    "can be used",
    "matches",
    "match",
    "only",
];

const ENDS: [&str; 6] = [
    "start with",
    "starts with",
    "begin with",
    "end with",
    "ends with",
    "start or end",
];

fn characters(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let named = sentence.has(&CHARACTERS);
    let listed = found.is_under(&[Label::Range, Label::Values]);
    let told = named && (listed || sentence.has(&ALLOWS)) || sentence.has(&ENDS);
    let text = "which characters are allowed is not certain";
    (found.subject.sort() == Sort::Text && told).then_some((About::Pattern, text))
}

/// `Individual port: for example, 22`, `a single port (80), a port range (1-30)`: once a row.
fn syntax(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    if found.subject.sort() != Sort::Text || found.has_asked(About::Pattern) {
        return None;
    }
    let words = sentence.words();
    let number = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let shows = |three: &[super::words::Word<'_>]| match three {
        [open, inner, close] => open.lower == "(" && close.lower == ")" && number(inner.lower),
        _ => false,
    };
    let numbers = words.windows(3).filter(|three| shows(three)).count();
    let by_example =
        sentence.lower.contains(": for example") || numbers > 1 && sentence.has(&["value"]);
    by_example.then_some((About::Pattern, "a syntax is told by examples alone"))
}

/// `Kind - a: one - b: another`, a list that became one line.
fn run_together(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let items = sentence.text.split(" - ").skip(1);
    let explained = |item: &&str| {
        item.split_once(": ")
            .is_some_and(|(head, _)| entry::is_value(head))
    };
    let told = holds_values(found) && items.filter(explained).count() > 1;
    told.then_some((
        About::Values,
        "what stands between dashes may be the values",
    ))
}

/// `... it is set to true by default`
fn default(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let words = sentence.words();
    let literal = |text: &str| matches!(text, "true" | "false") || starts_with_number(text);
    let told = words.windows(3).any(|three| match three {
        [value, by, default] => {
            literal(value.lower) && by.lower == "by" && default.lower == "default"
        }
        _ => false,
    });
    let scalar = !matches!(found.subject.sort(), Sort::List | Sort::Other);
    (scalar && told).then_some((About::Default, "a default may be told"))
}

/// `ranges from 5 to 2000 by default`
fn range_with_default(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let told = sentence.has(&["by default"]) && !is_example(sentence);
    if told { range(sentence, found) } else { None }
}

/// Below `The value can be:`, where everything should be a value: once a row.
fn listed(found: &Found<'_>) -> Option<Doubt> {
    let listed = found.is_under(&[Label::Values]) && holds_values(found);
    (listed && !found.has_asked(About::Values))
        .then_some((About::Values, "a list of values may be told"))
}

/// Behind `Format:`, where everything should be a format.
fn formatted(found: &Found<'_>) -> Option<Doubt> {
    let told = found.is_under(&[Label::Format]) && found.subject.sort() == Sort::Text;
    told.then_some((About::Format, "a format may be told"))
}

fn values(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    if !is_scalar(found) {
        return values_of_items(sentence, found);
    }
    let leads = [
        "value can be",
        "values can be",
        "values are",
        "options are",
        "one of",
        "value options",
        "supported values",
        "only be set to",
        "only be",
        "must be set to",
        "are supported",
        "is supported",
    ];
    let words = sentence.words();
    let enumerates = (0..words.len().min(8)).any(|at| items::are_listed(Cursor::new(&words[at..])));
    let plural = sentence.text.contains([',', '/', '(']) || enumerates;
    let to_one =
        matches!(words.as_slice(), [.., set, to, _] if set.lower == "set" && to.lower == "to");
    let forbids = sentence.has(&["cannot", "can not", "null"]);
    let fixed = to_one && !forbids || sentence.has(&["are supported"]);
    let described = items::described(&words, items::any).is_some();
    let told = sentence.has(&leads) && plural || fixed || described;
    told.then_some((About::Values, "values may be named"))
}

/// `The keyword can be id, name, or state.`
fn values_of_items(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let words = sentence.words();
    let enumerates = (0..words.len().min(8)).any(|at| {
        let listed = items::read(Cursor::new(&words[at..]), false);
        listed.is_some_and(|listed| {
            let values: Vec<&str> = listed.items.iter().filter_map(|item| item.value).collect();
            values.len() > 1 && values.into_iter().all(items::is_name)
        })
    });
    let told = enumerates && sentence.has(&["can be", "must be", "one of", "value options"]);
    (holds_values(found) && told).then_some((About::Values, "values of items may be named"))
}

fn length(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let told =
        has_number(sentence) && sentence.has(&["characters", "character", "length", "bytes"]);
    (found.subject.sort() == Sort::Text && told).then_some((About::Length, "a length may be told"))
}

const BOUNDS: [&str; 15] = [
    "ranges from",
    "range from",
    "to",
    "less than",
    "greater than",
    "maximum",
    "minimum",
    "at most",
    "at least",
    "exceed",
    "no more than",
    "up to",
    "between",
    "in the range",
    "in the range of",
];

fn range(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let of_value = is_of_value(sentence) || sentence.has(&["in the range", "ranges from"]);
    let told = has_number(sentence) && of_value && sentence.has(&BOUNDS);
    let begins = sentence
        .lower
        .starts_with(|first: char| first.is_ascii_digit() || first == '[');
    let explains = sentence.has(&["indicates", "means", "stands", "is"]);
    let listed = found.is_under(&[Label::Range]) && begins && !explains;
    (is_scalar(found) && (told || listed)).then_some((About::Range, "a range may be told"))
}

fn count(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let bounds = [
        "maximum",
        "up to",
        "at most",
        "no more than",
        "elements",
        "items",
        "the number of",
    ];
    let of_items = sentence.lower.starts_with("each ");
    let told = has_number(sentence) && sentence.has(&bounds)
        || sentence.has(&["only one", "at least one"]);
    let told = told && !of_items;
    let text = "how many items there may be is not certain";
    (found.subject.sort() == Sort::List && told).then_some((About::Count, text))
}

fn format(sentence: &Sentence, found: &Found<'_>) -> Option<Doubt> {
    let names = [
        "format",
        "uuid",
        "cidr block",
        "ipv4 address",
        "ipv6 address",
        "mac address",
    ];
    let told = sentence.has(&names) && is_of_value(sentence) && !sentence.has(&["json"]);
    let is_known = found.meaning.constraints.value.format.is_some();
    (found.subject.sort() == Sort::Text && told && !is_known)
        .then_some((About::Format, "a format may be told"))
}

fn is_scalar(found: &Found<'_>) -> bool {
    matches!(
        found.subject.sort(),
        Sort::Text | Sort::Whole | Sort::Number
    )
}

/// Whether the value, or each item of a list, is one that can be named.
fn holds_values(found: &Found<'_>) -> bool {
    let plain = |ty: &TypeExpr| matches!(ty, TypeExpr::String | TypeExpr::Integer);
    match found.subject.ty {
        TypeExpr::Array(item) => plain(item),
        ty => plain(ty),
    }
}

/// Whether a sentence speaks of the value rather than of what it means.
fn is_of_value(sentence: &Sentence) -> bool {
    sentence.has(&["value", "values", "must", "integer"])
}

fn has_number(sentence: &Sentence) -> bool {
    sentence
        .words()
        .iter()
        .any(|word| starts_with_number(word.lower))
}

fn starts_with_number(word: &str) -> bool {
    let digits = word.trim_start_matches(['-', '+']);
    digits.starts_with(|first: char| first.is_ascii_digit())
}
